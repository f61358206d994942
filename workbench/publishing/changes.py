"""What changed since the last issue, in one line."""

from collections.abc import Mapping
from threading import Lock
from typing import Any

import pandas as pd

from workbench.case import Case, open_case
from workbench.charts.fates import fate_words
from workbench.charts.numbers import count
from workbench.errors import WorkbenchError
from workbench.model import Claim, Period
from workbench.publishing.due import Due

_COMPARED = ("status", "date", "event", "mode", "actors", "recipients", "source_reliability", "credibility")

_TOLD = ("new", "dropped", "flipped")
"""Fates of ties that the line tells; that others are stronger or weaker is for the report."""


class Changes:
    """Tells what is different in an issue, against what it takes the place of or the period before.

    May be asked from several threads.

    Parameters
    ----------
    case : at the versions that the new issues read
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._one_at_a_time = Lock()
        self._earlier: dict[tuple[tuple[str, int], ...], Case] = {}

    def line(self, due: Due) -> str:
        """The line; of a revised issue against the one before it, of a new one against the period before."""
        with self._one_at_a_time:
            return self._line(due)

    def _line(self, due: Due) -> str:
        earlier = due.issue.manifest()
        if earlier is None:
            ties = _ties(self._case.network_change(due.period, **_counted(due)))
            return "; ".join(filter(None, [self._against_period_before(due.period), ties]))
        told = self._against_versions(due, earlier.versions)
        others = [one for one in due.reason.split(", ") if one != "claims"]
        return "; ".join(filter(None, [told, ", ".join(others) and f"changed: {', '.join(others)}"]))

    def _against_period_before(self, period: Period) -> str:
        now, before = len(self._claims(self._case, period)), len(self._claims(self._case, period.previous()))
        return f"{count(now, 'claim')} in the period, {before:,} in the one before"

    def _against_versions(self, due: Due, versions: Mapping[str, int]) -> str:
        try:
            case = self._at(versions)
            before = self._claims(case, due.period)
            ties = _ties(self._case.network_learned(due.period, since=versions, **_counted(due)))
        except WorkbenchError:  # the tables were made anew since, so that their numbers mean others
            return ""
        now = self._claims(self._case, due.period)
        altered = sum(_facts(now[one]) != _facts(before[one]) for one in now.keys() & before.keys())
        parts = [
            (len(now.keys() - before.keys()), "more"),
            (len(before.keys() - now.keys()), "fewer"),
            (altered, "read or graded otherwise"),
        ]
        told = ", ".join(f"{count(number, 'claim')} {word}" for number, word in parts if number)
        return "; ".join(filter(None, [told, ties]))

    def _claims(self, case: Case, period: Period) -> dict[str, Claim]:
        return {one.claim_id: one for one in case.records(period)}

    def _at(self, versions: Mapping[str, int]) -> Case:
        key = tuple(sorted(versions.items()))
        if key not in self._earlier:
            self._earlier[key] = open_case(self._case.folder, versions=dict(versions))
        return self._earlier[key]


def _counted(due: Due) -> dict[str, Any]:
    """The level at which the report counts actors, and the channels that it counts."""
    given = due.request.parameters if due.request is not None else {}
    return {"level": given.get("level") or "country", "channels": given.get("channels")}


def _ties(table: pd.DataFrame) -> str:
    """What became of ties, as a comparison of networks tells it."""
    words, numbers = fate_words(table.attrs), table["fate"].value_counts()
    told = [f"{numbers[fate]:,} {words[fate].lower()}" for fate in _TOLD if fate in numbers.index]
    return f"ties: {', '.join(told)}" if told else ""


def _facts(claim: Claim) -> list[Any]:
    return [getattr(claim, name) for name in _COMPARED]
