"""Articles, decisions and evidence as tables."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from typing import Literal

import pandas as pd

from workbench.model import Decision, Event
from workbench.store.claims_table import claims_table
from workbench.store.decisions import undone_decisions
from workbench.store.reading import Reading
from workbench.store.surroundings import surroundings

DecisionState = Literal["holds", "undone", "idle"]
"""Whether a decision counts; idle while an actor that it needs is on no list."""

_ARTICLE_COLUMNS = ("article_id", "outlet", "published", "title", "url", "characters", "claims")
_DECISION_COLUMNS = tuple(one.name for one in fields(Decision))


def articles_table(reading: Reading) -> pd.DataFrame:
    """One row an article, in the order of publication; NaT where its day is not known.

    Returns
    -------
    DataFrame of article_id, outlet, published, title, url, characters (code points of the text) and
    claims, how many stand in it, rejected ones too.
    """
    claims = pd.Series([one.claim.article_id for one in reading.reviewed.values()], dtype=str).value_counts()
    rows = [
        (one.article_id, one.outlet, one.published, one.title, one.url, len(one.text), claims.get(one.article_id, 0))
        for one in reading.articles.values()
    ]
    table = pd.DataFrame(rows, columns=list(_ARTICLE_COLUMNS))
    table["published"] = pd.to_datetime(table["published"])
    return table.astype({"characters": "int64", "claims": "int64"})


def decisions_table(decisions: Collection[Decision], idle: Collection[str]) -> pd.DataFrame:
    """One row a decision, oldest first.

    Parameters
    ----------
    idle : ids of decisions that hold and change nothing

    Returns
    -------
    DataFrame of the fields of `Decision`, `at` in UTC, and `state`: holds, undone or idle.
    """
    rows = [
        [*(getattr(one, name) for name in _DECISION_COLUMNS), state]
        for one, state in decisions_with_states(decisions, idle)
    ]
    columns = [*_DECISION_COLUMNS, "state"]
    table = pd.DataFrame(rows, columns=columns)
    return table.astype({name: "datetime64[us, UTC]" if name == "at" else "str" for name in columns})


def decisions_with_states(
    decisions: Collection[Decision], idle: Collection[str]
) -> list[tuple[Decision, DecisionState]]:
    """Each decision and whether it holds, oldest first; see `decisions_table`."""
    undone = undone_decisions(decisions)
    ordered = sorted(decisions, key=lambda one: (one.at, one.decision_id))
    return [(one, _state(one.decision_id, undone, idle)) for one in ordered]


def _state(decision_id: str, undone: Collection[str], idle: Collection[str]) -> DecisionState:
    if decision_id in undone:
        return "undone"
    return "idle" if decision_id in idle else "holds"


def evidence_table(
    events: Iterable[Event], reading: Reading, contradicted: Mapping[str, Collection[str]] | None = None
) -> pd.DataFrame:
    """The claims of `events`, as `claims_table` has them.

    Parameters
    ----------
    contradicted : by event id, the ids of the events that contradict it

    Returns
    -------
    DataFrame with `event_id` before the columns of a claim, and after them `origin`, the independent origin that
    the claim rests on; `origins`, how many the event has; `contradicted_by`, a list of event ids; `before` and
    `after`, what stands around the quote in its paragraph.
    """
    event_of: dict[str, Event] = {}
    origin_of: dict[str, str] = {}
    for event in events:
        event_of.update(dict.fromkeys(event.claim_ids, event))
        origin_of.update(zip(event.claim_ids, event.origin_names, strict=True))
    chosen = [reading.reviewed[claim_id] for claim_id in event_of]
    review = {one.claim.claim_id: one.state for one in chosen}
    table = claims_table([one.claim for one in chosen], reading.articles, review)
    own = [event_of[claim_id] for claim_id in table["claim_id"]]
    table.insert(0, "event_id", [event.event_id for event in own])
    table["origin"] = [origin_of[claim_id] for claim_id in table["claim_id"]]
    table["origins"] = [event.origins for event in own]
    table["contradicted_by"] = [list((contradicted or {}).get(event.event_id, ())) for event in own]
    around = [
        surroundings(reading.articles[article].text, start, end)
        for article, start, end in zip(table["article_id"], table["start"], table["end"], strict=True)
    ]
    table["before"], table["after"] = [one for one, _ in around], [one for _, one in around]
    return table
