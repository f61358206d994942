"""What a kernel of a report shall have loaded before it starts."""

PRELOAD = ("workbench.case", "workbench.charts", "workbench.publishing.warm_libraries:use_once")
"""Modules and functions that the process kernels are forked from runs once, see `workbench.kernels.zygote.load`."""


def use_once() -> None:
    """Let libraries load what they put off until they are used.

    Only what runs in one thread: no table is read here, since Delta and DuckDB start threads of their own.
    """
    import networkx as nx  # noqa: PLC0415 - as the next, loaded in that process and not where this list is read

    from workbench import charts  # noqa: PLC0415 - as above
    from workbench.actors import ActorList  # noqa: PLC0415 - as above

    ActorList.builtin()
    for name in charts.__all__:
        getattr(charts, name)
    # plotly loads each kind of trace, and what checks it, when a figure first holds one; and what shows a figure,
    # half of Jupyter among it, when one is first shown.
    charts.network_map(nx.MultiDiGraph())._repr_mimebundle_()
