"""What the first questions would wait for, loaded once the server listens.

Loading the rooms behind the handlers takes a second or two, most of it pandas, DuckDB and networkx. Done in a
thread beside the event loop, which goes on answering meanwhile, it is over when JupyterLab has drawn its window.
"""


def load_rooms() -> None:
    """Load what a panel asks of: cases, their reports and series, the templates. A second call costs nothing."""
    from workbench.actors import ActorList  # noqa: PLC0415 - all of this is loaded here so that it is not elsewhere
    from workbench.case import open_case  # noqa: F401, PLC0415
    from workbench.publishing.series_file import read_series  # noqa: F401, PLC0415
    from workbench.reports.manifest import read_manifest  # noqa: F401, PLC0415
    from workbench.reports.parameter_schema import parameters_schema  # noqa: F401, PLC0415
    from workbench.reports.parameters import check_parameters  # noqa: F401, PLC0415
    from workbench.reports.template import read_template  # noqa: F401, PLC0415

    ActorList.builtin()
