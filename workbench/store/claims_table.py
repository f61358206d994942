"""Claims as an analyst reads them: one row each, beside the article and the grade of its outlet."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from workbench.model import Article, Claim, Participant
from workbench.ontology import sign_of

COLUMNS = (
    "claim_id",
    "date_start",
    "date_end",
    "granularity",
    "date_basis",
    "date_text",
    "actors",
    "event",
    "mode",
    "recipients",
    "status",
    "review",
    "sign",
    "score",
    "channels",
    "place",
    "attributed_to",
    "relayed_by",
    "quote",
    "outlet",
    "published",
    "title",
    "source_reliability",
    "credibility",
    "confidence",
    "actor_ids",
    "recipient_ids",
    "article_id",
    "sentence",
    "start",
    "end",
    "trigger_start",
    "trigger_end",
    "url",
    "method",
    "provider",
    "provider_code",
    "provider_score",
    "provider_quad",
)


def claims_table(
    claims: Iterable[Claim], articles: Mapping[str, Article], review: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """One row a claim, ordered by date, then article and place in it.

    Parameters
    ----------
    claims : as they are to be shown, corrections applied and graded
    articles : by article id; every claim's article is in it
    review : what the analyst decided, by claim id: accepted, rejected or corrected

    Returns
    -------
    DataFrame of the columns `COLUMNS`. `date_start`, `date_end` (the first day after) and
    `published` are timestamps, NaT where unknown. `actors`, `recipients` and `channels` are texts
    joined by ``", "``, `actor_ids` and `recipient_ids` lists; `relayed_by` is joined by ``" via "``,
    the nearest to the speaker first. `sign` is cooperation or conflict. `provider` is empty for claims of articles, and
    `provider_score` and `provider_quad` are missing.
    """
    rows = [claim_row(claim, articles[claim.article_id], (review or {}).get(claim.claim_id, "")) for claim in claims]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    for column in ("date_start", "date_end", "published"):
        table[column] = pd.to_datetime(table[column])
    order = ["date_start", "published", "article_id", "start", "trigger_start"]
    return table.sort_values(order, kind="stable", na_position="last", ignore_index=True)


def participant_names(participants: Iterable[Participant]) -> str:
    """The actors' names, each once, as they are printed: ``"Mali, Niger"``."""
    return ", ".join(dict.fromkeys(one.name for one in participants))


def claim_row(claim: Claim, article: Article, review: str) -> dict[str, Any]:
    """One row of `claims_table` by column, days as `date`."""
    when, said = claim.date, claim.attributed_to
    return {
        "claim_id": claim.claim_id,
        "date_start": when.start if when else None,
        "date_end": when.end if when else None,
        "granularity": when.granularity if when else "",
        "date_basis": when.basis if when else "",
        "date_text": when.text if when else "",
        "actors": participant_names(claim.actors),
        "event": claim.event,
        "mode": claim.mode,
        "recipients": participant_names(claim.recipients),
        "status": str(claim.status),
        "review": review,
        "sign": sign_of(claim.quad),
        "score": claim.score,
        "channels": ", ".join(claim.channels),
        "place": claim.place,
        "attributed_to": said.name if said else "",
        "relayed_by": " via ".join(one.name for one in claim.relayed_by),
        "quote": claim.quote,
        "outlet": article.outlet,
        "published": article.published,
        "title": article.title,
        "source_reliability": claim.source_reliability,
        "credibility": claim.credibility,
        "confidence": claim.confidence,
        "actor_ids": [one.id for one in claim.actors],
        "recipient_ids": [one.id for one in claim.recipients],
        "article_id": claim.article_id,
        "sentence": claim.sentence,
        "start": claim.start,
        "end": claim.end,
        "trigger_start": claim.trigger_start,
        "trigger_end": claim.trigger_end,
        "url": article.url,
        "method": claim.method,
        "provider": claim.provider,
        "provider_code": claim.provider_code,
        "provider_score": claim.provider_score,
        "provider_quad": claim.provider_quad,
    }
