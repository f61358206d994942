"""Articles, decisions and evidence as tables."""

from collections.abc import Iterable
from dataclasses import fields

import pandas as pd

from workbench.model import Decision, Event
from workbench.store.claims_table import claims_table
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


def decisions_table(decisions: Iterable[Decision]) -> pd.DataFrame:
    """One row a decision, oldest first; the columns are the fields of `Decision`, `at` in UTC."""
    in_time = sorted(decisions, key=lambda one: (one.at, one.decision_id))
    rows = [[getattr(one, name) for name in _DECISION_COLUMNS] for one in in_time]
    table = pd.DataFrame(rows, columns=list(_DECISION_COLUMNS))
    return table.astype({name: "datetime64[us, UTC]" if name == "at" else "str" for name in _DECISION_COLUMNS})


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
