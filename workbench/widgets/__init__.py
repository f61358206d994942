"""Live exploring in a notebook. Every widget leaves a picture that the report page shows without a kernel."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.widgets.actor_editor import ActorEditor
    from workbench.widgets.actor_picker import ActorPicker
    from workbench.widgets.evidence_table import EvidenceTable
    from workbench.widgets.influence_dashboard import InfluenceDashboard
    from workbench.widgets.linking import link
    from workbench.widgets.network_explorer import NetworkExplorer
    from workbench.widgets.parameter_form import ParameterForm
    from workbench.widgets.period_picker import PeriodPicker
    from workbench.widgets.review_queue import ReviewQueue
    from workbench.widgets.run_progress import RunProgress
    from workbench.widgets.timeline import Timeline

_HOMES = {
    "ActorEditor": "actor_editor",
    "ActorPicker": "actor_picker",
    "EvidenceTable": "evidence_table",
    "InfluenceDashboard": "influence_dashboard",
    "NetworkExplorer": "network_explorer",
    "ParameterForm": "parameter_form",
    "PeriodPicker": "period_picker",
    "ReviewQueue": "review_queue",
    "RunProgress": "run_progress",
    "Timeline": "timeline",
    "link": "linking",
}

__all__ = [
    "ActorEditor",
    "ActorPicker",
    "EvidenceTable",
    "InfluenceDashboard",
    "NetworkExplorer",
    "ParameterForm",
    "PeriodPicker",
    "ReviewQueue",
    "RunProgress",
    "Timeline",
    "link",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
