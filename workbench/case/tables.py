"""Articles, decisions and evidence as tables."""

from collections.abc import Collection, Iterable
from dataclasses import fields

import pandas as pd

from workbench.model import Decision, Event
from workbench.store.claims_table import claims_table
from workbench.store.decisions import undone_decisions
from workbench.store.reading import Reading

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
    undone = undone_decisions(decisions)
    rows = [
        [*(getattr(one, name) for name in _DECISION_COLUMNS), _state(one.decision_id, undone, idle)]
        for one in sorted(decisions, key=lambda one: (one.at, one.decision_id))
    ]
    columns = [*_DECISION_COLUMNS, "state"]
    table = pd.DataFrame(rows, columns=columns)
    return table.astype({name: "datetime64[us, UTC]" if name == "at" else "str" for name in columns})


def _state(decision_id: str, undone: Collection[str], idle: Collection[str]) -> str:
    if decision_id in undone:
        return "undone"
    return "idle" if decision_id in idle else "holds"


def evidence_table(events: Iterable[Event], reading: Reading) -> pd.DataFrame:
    """The claims of `events`, as `claims_table` has them.

    Returns
    -------
    DataFrame with `event_id` before the columns of a claim, and after them `origins`, the number of
    independent texts that report the event.
    """
    event_of = {claim_id: event for event in events for claim_id in event.claim_ids}
    chosen = [reading.reviewed[claim_id] for claim_id in event_of]
    review = {one.claim.claim_id: one.state for one in chosen}
    table = claims_table([one.claim for one in chosen], reading.articles, review)
    table.insert(0, "event_id", [event_of[one].event_id for one in table["claim_id"]])
    table["origins"] = [event_of[one].origins for one in table["claim_id"]]
    return table
