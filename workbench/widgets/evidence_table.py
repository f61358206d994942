"""The evidence as a table to sort, filter, turn and open, event by event, down to the sentences."""

import json
from collections.abc import Mapping
from typing import Any

import networkx as nx
import pandas as pd
import traitlets

from workbench.charts.evidence.evidence_table import evidence_table
from workbench.widgets.choices import OFFERED
from workbench.widgets.event_rows import EventRows, check_sort
from workbench.widgets.live import LiveWidget
from workbench.widgets.narrowed import Narrowed

PAGE = 20
"""Events on a page of the table."""


class EvidenceTable(Narrowed, LiveWidget):
    """Events and their sentences. The browser holds one page of them; sorting and filtering happen in the kernel.

    Parameters
    ----------
    evidence : claims of events, as `Case.evidence` gives them
    graph : the network of the same events; with it, what is selected means exactly its ties
    period, filters, selection, events, search, sort : what is chosen at first
    name : see `LiveWidget`

    Attributes
    ----------
    period, filters, selection : see `Narrowed`; the focus of the filters is not looked at
    events : only the events of these ids; all where empty
    search : words that stand in an event's parties, sentences or outlets
    sort : date, who, whom, what, status, claims or origins; with ``-`` before it, downwards
    page : which page is shown, from 0

    Raises
    ------
    PeriodError, ChoiceError
        If a period, a filter or an order is set that there is not.
    """

    script = "evidence_table"
    choices = ("period", "filters", "selection", "events", "search", "sort", "page")
    by_key = ("filters",)

    events = traitlets.List(traitlets.Unicode()).tag(sync=True)
    search = traitlets.Unicode("").tag(sync=True)
    sort = traitlets.Unicode("date").tag(sync=True)
    page = traitlets.Int(0, min=0).tag(sync=True)
    offered = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(
        self,
        evidence: pd.DataFrame,
        *,
        graph: "nx.MultiDiGraph[str] | None" = None,
        period: str | None = "",
        filters: Mapping[str, Any] | None = None,
        selection: Mapping[str, str] | None = None,
        events: list[str] | None = None,
        search: str = "",
        sort: str = "date",
        name: str = "",
    ) -> None:
        self._rows = EventRows(evidence, graph)
        self.set_trait("offered", {one: [str(each) for each in values] for one, values in OFFERED.items()})
        super().__init__(
            name=name,
            period=str(period or ""),
            filters=dict(filters or {}),
            selection=None if selection is None else dict(selection),
            events=events or [],
            search=search,
            sort=sort,
        )

    @property
    def chosen(self) -> pd.DataFrame:
        """The claims of the events that fit the choice, in its order: the columns of the evidence."""
        return self._rows.claims_of(self._fitting())

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """A page of events, as bytes of JSON."""
        if what != "page":
            return super().answer(what, said)
        fitting = self._fitting()
        last = max(0, (len(fitting) - 1) // PAGE)
        page = min(self.page, last)
        facts = self._rows.facts(fitting[page * PAGE : (page + 1) * PAGE])
        told = {"fitting": len(fitting), "all": len(self._rows), "page": page, "pages": last + 1}
        return told, json.dumps(facts, ensure_ascii=False).encode("utf-8", "surrogatepass")

    def static_bundle(self) -> dict[str, Any]:
        """The same events as a table that the report page sorts, filters and opens without a kernel."""
        return {"text/html": evidence_table(self.chosen).html}

    def _fitting(self) -> list[str]:
        fitting = self._rows.fitting(
            period=self.period,
            filters=self.filters,
            selection=self.selection,
            events=self.events,
            search=self.search,
        )
        return self._rows.ordered(fitting, self.sort)

    @traitlets.validate("sort")
    def _check_sort(self, proposal: dict[str, Any]) -> str:
        return check_sort(str(proposal["value"]))
