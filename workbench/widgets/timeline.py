"""Events over time, with a window to drag: it says how many, when, and leads to the sentences."""

from collections.abc import Iterable, Mapping
from typing import Any, cast, get_args

import networkx as nx
import pandas as pd
import traitlets

from workbench.charts.dealings.timeline import Unit, timeline, timeline_periods
from workbench.errors import ChoiceError
from workbench.widgets.drawn import DrawnWidget
from workbench.widgets.event_rows import EventRows
from workbench.widgets.narrowed import Narrowed

UNITS: tuple[Unit, ...] = get_args(Unit)


class Timeline(Narrowed, DrawnWidget):
    """Events of each sign by day, week or month.

    Parameters
    ----------
    evidence : claims of events, as `Case.evidence` gives them
    graph : the network of the same events; with it, what is selected means exactly its ties
    unit : day, week or month: what a bar stands for
    period, filters, selection : what is chosen at first
    title : a few words
    name : see `LiveWidget`

    Attributes
    ----------
    period : the window, ISO 8601; empty for the whole time. The bars beside it stay
    filters, selection : see `Narrowed`; only events that fit are drawn
    events, picked : see `DrawnWidget`
    unit : what a bar stands for

    Raises
    ------
    PeriodError, ChoiceError
        If a period, a filter or a unit is set that there is not.
    """

    script = "timeline"
    choices = ("unit", "period", "filters", "selection", "events", "picked")
    by_key = ("filters",)

    unit = traitlets.Unicode("week").tag(sync=True)
    places = traitlets.List(traitlets.List(), read_only=True).tag(sync=True)

    def __init__(
        self,
        evidence: pd.DataFrame,
        *,
        graph: "nx.MultiDiGraph[str] | None" = None,
        unit: Unit = "week",
        period: str | None = "",
        filters: Mapping[str, Any] | None = None,
        selection: Mapping[str, str] | None = None,
        title: str = "Events over time",
        name: str = "",
    ) -> None:
        self._rows = EventRows(evidence, graph)
        self._title = title
        self._drawn: tuple[str, ...] = ()
        chosen = {"filters": dict(filters or {}), "selection": None if selection is None else dict(selection)}
        super().__init__(name=name, unit=unit, period=str(period or ""), **chosen)

    def evidence_of(self, event_ids: Iterable[str]) -> pd.DataFrame:
        """See `DrawnWidget`."""
        return self._rows.claims_of(list(event_ids))

    def known_events(self) -> Iterable[str]:
        """See `DrawnWidget`."""
        return self._rows.evidence["event_id"].unique()

    @traitlets.observe("unit", "filters", "selection")
    def _draw(self, _change: object) -> None:
        asked = (self.unit, str(self.filters), str(self.selection))
        if asked == self._drawn:
            return  # several choices that change together are drawn once
        self._drawn = asked
        fitting = self._rows.fitting(period="", filters=self.filters, selection=self.selection, events=(), search="")
        table, unit = self._rows.claims_of(fitting), cast("Unit", self.unit)
        days = [[str(one.start), str(one.last)] for one in timeline_periods(table, unit)]
        self.set_trait("places", days)
        self.show(timeline=timeline(table, unit=unit, title=self._title))

    @traitlets.validate("unit")
    def _check_unit(self, proposal: dict[str, Any]) -> str:
        if proposal["value"] not in UNITS:
            raise ChoiceError("unit", proposal["value"], UNITS)
        return str(proposal["value"])
