"""Analyst workbench: articles in; claims, actor networks, influence charts and reports out.

::

    import workbench as wb

    case = wb.open_case("niger")
    case.claims(period="2024-04")
    wb.charts.network_map(case.network(period="2024-04"))

Names load when they are first used, so that importing the package stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench import charts, errors, judgements
    from workbench.actors import resolve_actor, resolve_actors
    from workbench.case import Case, create_case, open_case
    from workbench.model import Actor, Article, Claim, Decision, Event, Period, Range, Status

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Article",
    "Case",
    "Claim",
    "Decision",
    "Event",
    "Period",
    "Range",
    "Status",
    "charts",
    "create_case",
    "errors",
    "judgements",
    "open_case",
    "resolve_actor",
    "resolve_actors",
]

_HOMES = {
    "Case": "workbench.case",
    "create_case": "workbench.case",
    "open_case": "workbench.case",
    "resolve_actor": "workbench.actors",
    "resolve_actors": "workbench.actors",
    **dict.fromkeys(("Actor", "Article", "Claim", "Decision", "Event", "Period", "Range", "Status"), "workbench.model"),
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name in __all__:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
