"""What a picture rests on beside its events: how many articles, of how many independent origins."""

from collections.abc import Collection
from typing import TypedDict

import pandas as pd


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
