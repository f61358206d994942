"""The outlets behind a report, each with its grade and how much rests on it."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.charts.evidence_facts import SOURCE_GRADES
from workbench.charts.html_template import Html, html_template
from workbench.charts.wording import is_missing, plain


@dataclass(frozen=True)
class Sources(Html):
    """A table of outlets; a notebook shows it as it is.

    Attributes
    ----------
    outlets : how many
    """

    outlets: int


def source_list(table: pd.DataFrame) -> Sources:
    """List the outlets, those with most claims first.

    Parameters
    ----------
    table : one row for each event and claim, as for `workbench.charts.evidence_list`; of its columns event_id, article_id,
        outlet, published and source_reliability are read

    Returns
    -------
    Sources
        Everything in it is escaped.
    """
    outlets = [_outlet(name, rows) for name, rows in table.fillna({"outlet": ""}).groupby("outlet", sort=True)]
    outlets.sort(key=lambda one: -one["claims"])
    return Sources(html_template("source_list.html").render(outlets=outlets), len(outlets))


def _outlet(name: object, rows: pd.DataFrame) -> dict[str, Any]:
    letters = [one for one in rows["source_reliability"] if not is_missing(one)]
    letter = str(letters[0]) if letters else "F"
    days = rows["published"].dropna()
    return {
        "outlet": plain(name) or "outlet not known",
        "letter": letter,
        "words": SOURCE_GRADES[letter],
        "claims": len(rows),
        "articles": rows["article_id"].nunique(),
        "events": rows["event_id"].nunique(),
        "first": str(days.min())[:10] if len(days) else "\u2013",
        "last": str(days.max())[:10] if len(days) else "\u2013",
    }
