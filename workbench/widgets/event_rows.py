"""The events behind a table of evidence: which of them fit a reader's choice, and in what order."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import networkx as nx
import pandas as pd

from workbench.actors.spelling import unaccented
from workbench.charts.evidence.evidence_facts import Row, event_facts, rows_by_event
from workbench.charts.wording import is_missing
from workbench.errors import ChoiceError
from workbench.model import Period

SORTS = ("date", "who", "whom", "what", "status", "claims", "origins")
"""What events can be ordered by; with ``-`` before it, downwards."""

_SEARCHED = ("actors", "recipients", "event", "mode", "quote", "outlet", "title", "attributed_to", "place")


class EventRows:
    """Evidence, event by event, in the kernel: of it a page at a time goes to the browser.

    Parameters
    ----------
    evidence : claims of events, as `Case.evidence` gives them
    graph : the network of the same events; with it, what is selected means exactly its ties
    """

    def __init__(self, evidence: pd.DataFrame, graph: "nx.MultiDiGraph[str] | None" = None) -> None:
        self.evidence = evidence
        self._graph = graph
        self._rows = rows_by_event(evidence)
        self._keys: dict[str, dict[str, Any]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def fitting(
        self,
        *,
        period: str,
        filters: Mapping[str, Any],
        selection: Mapping[str, str] | None,
        events: Collection[str],
        search: str,
    ) -> list[str]:
        """Ids of the events that fit, in the order of the evidence.

        Parameters
        ----------
        period : ISO 8601; events that begin in it, and those without a date; all where empty
        filters : all of `workbench.widgets.choices.NO_FILTERS`; the focus is a matter of drawings and not looked at
        selection : an actor or a tie; None for all
        events : only these ids; all where empty
        search : words, all of which stand in an event's parties, sentences or outlets
        """
        window = Period.parse(period) if period else None
        words = unaccented(search).casefold().split()
        selected = None if selection is None else set(self._selected(selection))
        wanted = set(events)
        return [
            event
            for event, rows in self._rows.items()
            if (not wanted or event in wanted)
            and (selected is None or event in selected)
            and (window is None or is_missing(rows[0]["date_start"]) or _day(rows[0]) in window)
            and _fits(rows, filters)
            and all(word in self._texts[event] for word in words)
        ]

    def ordered(self, events: Iterable[str], sort: str) -> list[str]:
        """The events in the order of one of `SORTS`; equal ones as they were, those without a value last."""
        key = sort.removeprefix("-")
        keys = self._keys.setdefault(key, {})  # made when somebody first orders so
        if not keys:
            keys.update((event, _KEYS[key](rows)) for event, rows in self._rows.items())
        known = [(keys[event], event) for event in events]
        with_value = sorted(
            (one for one in known if one[0] is not None), key=lambda one: one[0], reverse=sort.startswith("-")
        )
        return [event for _, event in [*with_value, *(one for one in known if one[0] is None)]]

    def facts(self, events: Iterable[str]) -> list[dict[str, Any]]:
        """What is written of each event, see `workbench.charts.evidence.evidence_facts`."""
        return [event_facts(self._rows[event]) for event in events]

    def claims_of(self, events: Collection[str]) -> pd.DataFrame:
        """Their rows of the evidence, in the order of `events`."""
        place = {event: number for number, event in enumerate(events)}
        rows = self.evidence[self.evidence["event_id"].isin(list(place))]
        return rows.sort_values("event_id", key=lambda ids: ids.map(place), kind="stable")

    @cached_property
    def _texts(self) -> dict[str, str]:
        """What of each event is searched; made when somebody first searches."""
        return {event: _searched(rows) for event, rows in self._rows.items()}

    def _selected(self, selection: Mapping[str, str]) -> Iterator[str]:
        if self._graph is not None:
            for source, target, tie in self._graph.edges(data=True):
                if _is_tie(selection, source, target, tie):
                    yield from tie["event_ids"]
            return
        for event, rows in self._rows.items():
            if any(_takes_part(selection, row) for row in rows):
                yield event


def check_sort(sort: str) -> str:
    """Return `sort`.

    Raises
    ------
    ChoiceError
        If events cannot be ordered so.
    """
    if sort.removeprefix("-") not in SORTS:
        raise ChoiceError("order", sort, [*SORTS, "or one of them with - before it"])
    return sort


_KEYS: dict[str, Callable[[list[Row]], Any]] = {
    "date": lambda rows: None if is_missing(rows[0]["date_start"]) else (rows[0]["date_start"], rows[0]["date_end"]),
    "who": lambda rows: str(rows[0]["actors"]).casefold() or None,
    "whom": lambda rows: str(rows[0]["recipients"]).casefold() or None,
    "what": lambda rows: (str(rows[0]["event"]), str(rows[0]["mode"])),
    "status": lambda rows: str(rows[0]["status"]),
    "claims": len,
    "origins": lambda rows: None if is_missing(rows[0]["origins"]) else int(rows[0]["origins"]),
}
"""What events are ordered by: None comes last, whichever way."""


def _searched(rows: list[Row]) -> str:
    texts = [str(row[name]) for row in rows for name in _SEARCHED if not is_missing(row[name])]
    return unaccented(" ".join(texts)).casefold()


def _day(row: Row) -> Any:
    return pd.Timestamp(row["date_start"]).date()


def _fits(rows: list[Row], filters: Mapping[str, Any]) -> bool:
    first = rows[0]
    channels = {one for one in str(first["channels"]).split(", ") if one} or {"unspecified"}
    return (
        (not filters["channels"] or not channels.isdisjoint(filters["channels"]))
        and (not filters["signs"] or first["sign"] in filters["signs"])
        and (not filters["statuses"] or first["status"] in filters["statuses"])
        and any(_is_graded(row, filters) for row in rows)
        and (filters["origins"] <= 0 or int(first["origins"]) >= filters["origins"])
    )


def _is_graded(row: Row, filters: Mapping[str, Any]) -> bool:
    letters, digits = filters["reliabilities"], filters["credibilities"]
    return (not letters or row["source_reliability"] in letters) and (not digits or row["credibility"] in digits)


def _is_tie(selection: Mapping[str, str], source: str, target: str, tie: Mapping[str, Any]) -> bool:
    if "actor" in selection:
        return selection["actor"] in {source, target}
    sign = "cooperation" if tie["sign"] > 0 else "conflict"
    has = {"source": source, "target": target, "channel": tie["channel"], "sign": sign, "status": tie["status"]}
    return all(str(has[name]) == value for name, value in selection.items() if name in has)


def _takes_part(selection: Mapping[str, str], row: Row) -> bool:
    acting, receiving = list(row["actor_ids"]), list(row["recipient_ids"])
    if "actor" in selection:
        return _among(selection["actor"], [*acting, *receiving])
    if any(row[name] != selection.get(name, row[name]) for name in ("sign", "status")):
        return False
    source, target = selection["source"], selection["target"]
    if not receiving:  # a meeting: all are actors
        return _among(source, acting) and _among(target, acting)
    return _among(source, acting) and _among(target, receiving)


def _among(actor: str, ids: Iterable[str]) -> bool:
    """Whether an actor, or a body of that country, is among them."""
    return any(one == actor or one.startswith(f"{actor}.") for one in ids)
