"""What a network's ties rest on, as the view reads it: events, who reports them, and in which sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from workbench.charts.network_columns import Columns, Names, Numbers, lists
from workbench.charts.wording import is_missing, plain, said_by

_TEXTS = ("outlet", "title", "url", "published", "status", "said_by", "dated")


@dataclass(frozen=True)
class NetworkEvidence:
    """Events in the order in which ties count them, and the claims of each, one after another.

    Attributes
    ----------
    number_of : position of each event, by id
    events : columns, one row an event
    claims : columns of what filters ask of claims, one row a claim
    sentences : columns of all else that is told of them, one row a claim
    first : the first claim of each event, and one more than the last of all
    """

    number_of: dict[str, int]
    events: Columns
    claims: Columns
    sentences: Columns
    first: Sequence[int]


def network_evidence(evidence: pd.DataFrame, wanted: Iterable[str]) -> NetworkEvidence:
    """Gather the events `wanted` and those that contradict them.

    Parameters
    ----------
    evidence : claims, the columns of `evidence_list`; ``contradicted_by`` (lists of event ids), ``before`` and ``after``
        (what stands around a quote) may be missing
    wanted : ids, in the order that ties shall count
    """
    ids = list(dict.fromkeys(wanted))
    ids += _against(evidence, ids)
    number_of = {event: number for number, event in enumerate(ids)}
    own = evidence[evidence["event_id"].isin(number_of)]
    order = own["event_id"].map(number_of).sort_values(kind="stable").index
    rows: list[dict[str, Any]] = own.loc[order].to_dict("records")  # type: ignore[assignment]  # columns are named by text
    claims_of: list[list[int]] = [[] for _ in ids]
    for place, row in enumerate(rows):
        claims_of[number_of[row["event_id"]]].append(place)
    heads = [rows[claims[0]] if claims else {} for claims in claims_of]
    first = [0]
    for claims in claims_of:
        first.append(first[-1] + len(claims))
    return NetworkEvidence(number_of, _events(ids, heads, first, number_of), _graded(rows), _sentences(rows), first)


def _against(evidence: pd.DataFrame, ids: list[str]) -> list[str]:
    if "contradicted_by" not in evidence:
        return []
    there = set(evidence["event_id"])
    lists_of = evidence.loc[evidence["event_id"].isin(ids), "contradicted_by"]
    return [one for one in dict.fromkeys(each for others in lists_of for each in others) if one in there - set(ids)]


def _events(ids: list[str], heads: list[dict[str, Any]], first: list[int], number_of: dict[str, int]) -> Columns:
    against = [[number_of[one] for one in head.get("contradicted_by") or () if one in number_of] for head in heads]
    texts = {
        name: Names.of(text(head.get(name)) for head in heads) for name in ("event", "mode", "granularity", "status")
    }
    return {
        "id": ids,
        **texts,
        "start": Numbers([_day(head.get("date_start")) for head in heads], "f4"),
        "end": Numbers([_day(head.get("date_end")) for head in heads], "f4"),
        "origins": Numbers([0 if is_missing(head.get("origins")) else int(head["origins"]) for head in heads], "u4"),
        "first": Numbers(first, "u4", in_steps=True),
        "contradicted_by": lists(against),
    }


def _graded(rows: list[dict[str, Any]]) -> Columns:
    letters = Names.of(text(row["source_reliability"]) or "F" for row in rows)
    digits = [6 if is_missing(row["credibility"]) else int(row["credibility"]) for row in rows]
    return {"reliability": letters, "credibility": Numbers(digits, "u1")}


def _sentences(rows: list[dict[str, Any]]) -> Columns:
    told = [_told(row) for row in rows]
    spans = [trigger(row) for row in rows]
    return {
        "id": [str(row["claim_id"]) for row in rows],
        **{name: [_whole(row.get(name)) for row in rows] for name in ("quote", "before", "after")},
        "trigger_start": Numbers([start for start, _ in spans], "u4"),
        "trigger_end": Numbers([end for _, end in spans], "u4"),
        **{name: Names.of(one[name] for one in told) for name in _TEXTS},
    }


def _told(row: dict[str, Any]) -> dict[str, str]:
    return {
        **{name: text(row[name]) for name in ("outlet", "title", "url", "status")},
        "published": text(row["published"])[:10],
        "said_by": said_by(text(row["attributed_to"]), text(row.get("relayed_by"))),
        "dated": text(row["date_text"]) or text(row["date_basis"]),
    }


def trigger(row: dict[str, Any]) -> tuple[int, int]:
    """Where the word that names the event stands in the quote, in UTF-16 units; (0, 0) where none does."""
    if any(is_missing(row[key]) for key in ("quote", "start", "trigger_start", "trigger_end")):
        return 0, 0
    quote, start = str(row["quote"]), int(row["start"])
    first, last = (int(row[key]) - start for key in ("trigger_start", "trigger_end"))
    if not 0 <= first < last <= len(quote):
        return 0, 0
    before, upto = (len(quote[:end].encode("utf-16-le", "surrogatepass")) // 2 for end in (first, last))
    return before, upto


def _day(value: object) -> int | None:
    """Days since 1970."""
    if is_missing(value):
        return None
    return pd.Timestamp(value).date().toordinal() - date(1970, 1, 1).toordinal()  # type: ignore[arg-type]  # a cell's date


def _whole(value: object) -> str:
    """A quote as it stands in the article."""
    return "" if is_missing(value) else str(value)


def text(value: object) -> str:
    """A cell as one clean line; empty where it holds nothing."""
    return "" if is_missing(value) else plain(value)
