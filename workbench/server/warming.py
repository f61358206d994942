"""What the first questions would wait for, loaded once the server listens.

Loading the rooms behind the handlers takes a second or two, most of it pandas, DuckDB and networkx. Done in a
thread beside the event loop, which goes on answering meanwhile, it is over when JupyterLab has drawn its window.
"""


def load_rooms() -> None:
    """Load what a panel asks of: cases, and what checks the reports it starts. A second call costs nothing."""
    from workbench.actors import ActorList  # noqa: PLC0415 - all of this is loaded here so that it is not elsewhere
    from workbench.publishing.actors import settle_actors  # noqa: F401, PLC0415 - as above, the case among it

    ActorList.builtin()
