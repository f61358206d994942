"""What a picture rests on beside its events: how many articles, of how many independent origins."""

from collections.abc import Collection
from typing import TypedDict

import pandas as pd

from workbench.charts.numbers import count


class Ground(TypedDict):
    """Numbers for a chart's subtitle; None where they are not known."""

    articles: int | None
    origins: int | None


def ground(evidence: pd.DataFrame | None, event_ids: Collection[str]) -> Ground:
    """Count the articles and origins behind events.

    Parameters
    ----------
    evidence : one row for each event and claim; of its columns event_id, article_id and, where it is there, origin are read
    event_ids : the events that are drawn
    """
    if evidence is None:
        return {"articles": None, "origins": None}
    rows = evidence[evidence["event_id"].isin(list(event_ids))]
    origins = int(rows["origin"].nunique()) if "origin" in rows else None
    return {"articles": int(rows["article_id"].nunique()), "origins": origins}


def subtitle(*, period: str, events: int, articles: int | None, origins: int | None = None) -> str:
    """What every chart says of its ground: period, number of events, of articles, of independent origins."""
    parts = [period] if period else []
    parts.append(count(events, "event"))
    if articles is not None:
        parts.append(count(articles, "article"))
    if origins is not None:
        parts.append(count(origins, "independent origin"))
    return " · ".join(parts)


def resting_on(*, events: int, articles: int | None = None, origins: int | None = None) -> str:
    """What a chart rests on, within the sentence that stands under it.

    Returns
    -------
    str
        ``from 54 events in 42 articles of 9 independent origins``, as far as the numbers are known.
    """
    told = f"from {count(events, 'event')}"
    if articles is not None:
        told += f" in {count(articles, 'article')}"
    if articles is not None and origins is not None:
        told += f" of {count(origins, 'independent origin')}"
    return told
