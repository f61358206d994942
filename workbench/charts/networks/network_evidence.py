"""What a network's ties rest on, as the view reads it: events, who reports them, and in which sentences.

Column by column, and each distinct cell once: a network may rest on tens of thousands of claims.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.charts.event_words import event_words
from workbench.charts.evidence.coded_records import coded_by
from workbench.charts.evidence.evidence_facts import trigger_in
from workbench.charts.networks.network_columns import Columns, Names, Numbers, lists
from workbench.charts.wording import cell_text, is_missing, said_by

_USUAL_CREDIBILITY = 6
"""Cannot be judged."""

_FIRST_DAY = date(1970, 1, 1).toordinal()

Places = NDArray[np.intp]


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
    event_of: Places = pd.Index(ids, dtype=object).get_indexer(pd.Index(evidence["event_id"], dtype=object))
    kept = np.flatnonzero(event_of >= 0)
    order = kept[np.argsort(event_of[kept], kind="stable")]
    claims = evidence.iloc[order]
    counts = np.bincount(event_of[order], minlength=len(ids))
    first = np.concatenate([[0], np.cumsum(counts)])
    # What is told of an event stands in its first claim; it is empty for one without claims.
    heads = np.where(counts > 0, first[:-1], -1)
    return NetworkEvidence(
        number_of, _events(ids, claims, heads, first, number_of), _graded(claims), _sentences(claims), first.tolist()
    )


def _against(evidence: pd.DataFrame, ids: list[str]) -> list[str]:
    if "contradicted_by" not in evidence:
        return []
    there, own = set(evidence["event_id"]), set(ids)
    lists_of = evidence.loc[evidence["event_id"].isin(own), "contradicted_by"]
    return [one for one in dict.fromkeys(each for others in lists_of for each in others) if one in there - own]


def _events(
    ids: list[str], claims: pd.DataFrame, heads: Places, first: NDArray[np.int64], number_of: dict[str, int]
) -> Columns:
    def of_head(name: str, told: Callable[[object], Any], otherwise: Any) -> list[Any]:
        codes, values = _distinct(claims, name, told)
        return [otherwise if head < 0 else values[codes[head]] for head in heads]

    if "contradicted_by" in claims:
        cells = claims["contradicted_by"].tolist()
        others = [() if head < 0 else cells[head] for head in heads]
    else:
        others = [()] * len(ids)
    events, modes = of_head("event", cell_text, ""), of_head("mode", cell_text, "")
    return {
        "id": ids,
        "event": Names.of([one and event_words(one, mode) for one, mode in zip(events, modes, strict=True)]),
        **{name: Names.of(of_head(name, cell_text, "")) for name in ("granularity", "status")},
        "start": Numbers(of_head("date_start", _day, None), "f4"),
        "end": Numbers(of_head("date_end", _day, None), "f4"),
        "origins": Numbers(of_head("origins", _whole_number, 0), "u4"),
        "first": Numbers(first.tolist(), "u4", in_steps=True),
        "contradicted_by": lists([[number_of[one] for one in own if one in number_of] for own in others]),
    }


def _graded(claims: pd.DataFrame) -> Columns:
    def digit(value: object) -> int:
        return _whole_number(value, _USUAL_CREDIBILITY)

    codes, digits = _distinct(claims, "credibility", digit)
    return {
        "reliability": _names(claims, "source_reliability", lambda value: cell_text(value) or "F"),
        "credibility": Numbers([digits[code] for code in codes], "u1"),
    }


def _sentences(claims: pd.DataFrame) -> Columns:
    spans = _triggers(claims)
    return {
        "id": [str(one) for one in claims["claim_id"]],
        **{name: _quotes(claims, name) for name in ("quote", "before", "after")},
        "trigger_start": Numbers([start for start, _ in spans], "u4"),
        "trigger_end": Numbers([end for _, end in spans], "u4"),
        **{name: _names(claims, name, cell_text) for name in ("outlet", "title", "url")},
        "published": _names(claims, "published", lambda value: cell_text(value)[:10]),
        "status": _names(claims, "status", cell_text),
        "said_by": _pairs(claims, "attributed_to", "relayed_by", said_by),
        "dated": _pairs(claims, "date_text", "date_basis", lambda words, basis: words or basis),
        "coded": Names.of(_coded(claims)),
    }


def _coded(claims: pd.DataFrame) -> list[str]:
    """By whom each claim was coded, and as what; empty for those of articles."""
    names = [f"provider{name}" for name in ("", "_code", "_score", "_quad")]
    if not set(names) <= set(claims) or not claims["provider"].fillna("").any():
        return [""] * len(claims)
    rows = zip(*(claims[name].tolist() for name in names), strict=True)
    return [coded_by(*row) for row in rows]


def _distinct(table: pd.DataFrame, name: str, told: Callable[[object], Any]) -> tuple[Places, list[Any]]:
    """What `told` makes of each distinct cell of a column, and for each row which of them is its own."""
    if name not in table:
        return np.zeros(len(table), dtype=np.intp), [told(None)]
    codes, cells = pd.factorize(table[name])
    return codes, [*map(told, cells), told(None)]  # a cell that holds nothing has the code -1: the last


def _names(table: pd.DataFrame, name: str, told: Callable[[object], str]) -> Names:
    codes, texts = _distinct(table, name, told)
    return _numbered(codes, texts)


def _pairs(table: pd.DataFrame, one: str, other: str, told: Callable[[str, str], str]) -> Names:
    """What `told` makes of two columns of texts."""
    (codes, texts), (others, more) = _distinct(table, one, cell_text), _distinct(table, other, cell_text)
    both, pairs = pd.factorize(
        np.where(codes < 0, len(texts) - 1, codes) * len(more) + np.where(others < 0, len(more) - 1, others)
    )
    return _numbered(both, [told(texts[pair // len(more)], more[pair % len(more)]) for pair in pairs.tolist()])


def _numbered(codes: Places, texts: list[str]) -> Names:
    """The column as names in the order in which rows come to them; texts that are equal are one name."""
    used, order = pd.factorize(codes)
    names = Names.of(texts[code] for code in order.tolist())
    return Names(names.names, np.asarray(names.codes, dtype=np.intp)[used].tolist() if len(used) else [])


def _quotes(claims: pd.DataFrame, name: str) -> list[str]:
    """Texts as they stand in the article."""
    if name not in claims:
        return [""] * len(claims)
    return ["" if is_missing(one) else str(one) for one in claims[name].tolist()]


def _triggers(claims: pd.DataFrame) -> list[tuple[int, int]]:
    """Where the word that names the event stands in each quote, in UTF-16 units; (0, 0) where none does."""
    places = [claims[name].tolist() for name in ("quote", "start", "trigger_start", "trigger_end")]
    return [_trigger(*row) for row in zip(*places, strict=True)]


def _trigger(quote: Any, start: Any, trigger_start: Any, trigger_end: Any) -> tuple[int, int]:
    told = "" if is_missing(quote) else str(quote)
    first, last = trigger_in(told, start, trigger_start, trigger_end)
    if told.isascii():
        return first, last
    before, upto = (len(told[:end].encode("utf-16-le", "surrogatepass")) // 2 for end in (first, last))
    return before, upto


def _day(value: object) -> int | None:
    """Days since 1970."""
    if is_missing(value):
        return None
    return pd.Timestamp(value).date().toordinal() - _FIRST_DAY  # type: ignore[arg-type]  # a cell's date


def _whole_number(value: Any, otherwise: int = 0) -> int:
    return otherwise if is_missing(value) else int(value)
