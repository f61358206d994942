"""Graphs and tables in; plotly figures and the list of evidence out.

A folder for each subject: ``networks``, ``influence``, ``dealings`` between actors, ``evidence``; beside them the looks (`theme`) and
the words that all share.
Every figure carries its own data as a table and one sentence in words (``figure.layout.meta``), and
every point that can be clicked knows the events it rests on: see `workbench.charts.evidence_link`.
Names load when they are first used, since plotly and pandas take half a second.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.charts.dealings.dealings_by_channel import dealings_by_channel
    from workbench.charts.dealings.dealings_over_time import dealings_over_time
    from workbench.charts.dealings.partner_balance import partner_balance
    from workbench.charts.dealings.third_parties import third_parties
    from workbench.charts.dealings.timeline import timeline
    from workbench.charts.evidence.evidence_list import Evidence, evidence_list
    from workbench.charts.evidence.evidence_table import evidence_table
    from workbench.charts.evidence.linked_table import LinkedTable
    from workbench.charts.evidence.source_list import Sources, source_list
    from workbench.charts.evidence.statement_list import Statements, statement_list
    from workbench.charts.influence.change_drivers import change_drivers
    from workbench.charts.influence.influence_change import influence_change
    from workbench.charts.influence.influence_share import influence_share
    from workbench.charts.influence.influence_standing import influence_standing
    from workbench.charts.influence.region_panels import region_panels
    from workbench.charts.networks.movers_table import movers_table
    from workbench.charts.networks.network_map import network_map
    from workbench.charts.networks.network_view import NetworkView, network_view
    from workbench.charts.networks.regraded_table import regraded_table
    from workbench.charts.networks.strength_table import strength_table
    from workbench.charts.networks.tie_changes import tie_changes

__all__ = [
    "Evidence",
    "LinkedTable",
    "NetworkView",
    "Sources",
    "Statements",
    "change_drivers",
    "dealings_by_channel",
    "dealings_over_time",
    "evidence_list",
    "evidence_table",
    "influence_change",
    "influence_share",
    "influence_standing",
    "movers_table",
    "network_map",
    "network_view",
    "partner_balance",
    "region_panels",
    "regraded_table",
    "source_list",
    "statement_list",
    "strength_table",
    "third_parties",
    "tie_changes",
    "timeline",
]

_HOMES = {
    name: f"{folder}.{name}"
    for folder, names in {
        "dealings": ("dealings_by_channel", "dealings_over_time", "partner_balance", "third_parties", "timeline"),
        "evidence": ("evidence_list", "evidence_table", "source_list", "statement_list"),
        "influence": ("change_drivers", "influence_change", "influence_share", "influence_standing", "region_panels"),
        "networks": ("movers_table", "network_map", "network_view", "regraded_table", "strength_table", "tie_changes"),
    }.items()
    for name in names
} | {
    "Evidence": "evidence.evidence_list",
    "LinkedTable": "evidence.linked_table",
    "NetworkView": "networks.network_view",
    "Sources": "evidence.source_list",
    "Statements": "evidence.statement_list",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
