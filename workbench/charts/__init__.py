"""Graphs and tables in; plotly figures and the list of evidence out.

Every figure carries its own data as a table and one sentence in words (``figure.layout.meta``), and
every point that can be clicked knows the events it rests on: see `workbench.charts.evidence_link`.
Names load when they are first used, since plotly and pandas take half a second.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.charts.change_drivers import change_drivers
    from workbench.charts.dealings_by_channel import dealings_by_channel
    from workbench.charts.dealings_over_time import dealings_over_time
    from workbench.charts.evidence_list import Evidence, evidence_list
    from workbench.charts.evidence_table import evidence_table
    from workbench.charts.influence_change import influence_change
    from workbench.charts.influence_share import influence_share
    from workbench.charts.influence_standing import influence_standing
    from workbench.charts.linked_table import LinkedTable
    from workbench.charts.movers_table import movers_table
    from workbench.charts.network_map import network_map
    from workbench.charts.network_view import NetworkView, network_view
    from workbench.charts.partner_balance import partner_balance
    from workbench.charts.region_panels import region_panels
    from workbench.charts.regraded_table import regraded_table
    from workbench.charts.source_list import Sources, source_list
    from workbench.charts.statement_list import Statements, statement_list
    from workbench.charts.strength_table import strength_table
    from workbench.charts.third_parties import third_parties
    from workbench.charts.tie_changes import tie_changes
    from workbench.charts.timeline import timeline

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

_HOMES = {name: name for name in __all__} | {
    "Evidence": "evidence_list",
    "LinkedTable": "linked_table",
    "NetworkView": "network_view",
    "Sources": "source_list",
    "Statements": "statement_list",
}


class _Room(ModuleType):
    """A chart's name is its function, never the module of the same name, whatever was imported first."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Room


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
