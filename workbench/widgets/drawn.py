"""What widgets have in common that draw charts: figures made in `workbench.charts`, and clicks that lead to sentences."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import pandas as pd
import traitlets

from workbench.charts.evidence.evidence_facts import event_facts, rows_by_event
from workbench.charts.evidence_link import anchor
from workbench.widgets.bundle import static_file
from workbench.widgets.live import LiveWidget

MOST_EVENTS = 40
"""Events whose sentences are shown below a chart at once."""

PARTS = "application/vnd.workbench.parts+json"
"""A widget that is several outputs on the report page, one below the other: a list of bundles by mime type."""

_PLOTLY = "application/vnd.plotly.v1+json"


class Figure(Protocol):
    """A figure as `workbench.charts` makes it."""

    def to_json(self) -> str:
        """Its data and layout."""


class DrawnWidget(LiveWidget):
    """A widget of charts.

    plotly.js, 0.4 MB compressed, comes from the kernel once for all widgets of a page.

    Attributes
    ----------
    events : ids of the events that the reader came to by clicking; their sentences are shown below
    picked : what was clicked, in words
    """

    events = traitlets.List(traitlets.Unicode()).tag(sync=True)
    picked = traitlets.Unicode("").tag(sync=True)
    figures = traitlets.List(traitlets.Dict()).tag(sync=True)

    def evidence_of(self, event_ids: Iterable[str]) -> pd.DataFrame:
        """The claims of these events."""
        raise NotImplementedError

    def known_events(self) -> Iterable[str]:
        """Ids of all events that a chart leads to."""
        raise NotImplementedError

    def show(self, **figures: Figure) -> None:
        """Draw these figures, by the name of the place where each stands."""
        self.figures = [{"name": name, **json.loads(figure.to_json())} for name, figure in figures.items()]

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Hand over plotly, follow a click, and tell the sentences of the chosen events."""
        match what:
            case "plotly":
                return None, static_file("plotly-basic.js.gz").read_bytes()
            case "pick":
                by_anchor = {anchor(event): event for event in self.known_events()}
                self.picked = str(said.get("label", ""))
                self.events = [by_anchor[one] for one in said.get("anchors", []) if one in by_anchor]
                return len(self.events)
            case "evidence":
                shown = self.events[:MOST_EVENTS]
                rows = rows_by_event(self.evidence_of(shown))
                facts = [event_facts(rows[event]) for event in shown if event in rows]
                return {"all": len(self.events)}, json.dumps(facts, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return super().answer(what, said)

    def static_bundle(self) -> dict[str, Any]:
        """The same charts for the report page."""
        drawn = [{"data": one["data"], "layout": one["layout"]} for one in self.figures]
        if len(drawn) == 1:
            return {_PLOTLY: drawn[0]}
        return {PARTS: [{_PLOTLY: one} for one in drawn]}
