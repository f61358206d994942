"""The outlets behind a report, each with its grade and how much rests on it."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.charts.evidence.evidence_facts import SOURCE_GRADES
from workbench.charts.evidence.html_template import Html, html_template
from workbench.charts.numbers import count
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
    table : one row for each event and claim, as for `workbench.charts.evidence.evidence_list`; of its columns event_id, article_id,
        outlet, published, source_reliability and provider, which may be missing, are read

    Returns
    -------
    Sources
        Everything in it is escaped.
    """
    outlets = [_outlet(name, rows) for name, rows in table.fillna({"outlet": ""}).groupby("outlet", sort=True)]
    outlets.sort(key=lambda one: -one["claims"])
    html = html_template("source_list.html").render(outlets=outlets, coded=_coded_words(table))
    return Sources(html, len(outlets))


def _coded_words(table: pd.DataFrame) -> str:
    """What is to be known of claims that providers of event data coded; empty where there are none."""
    if "provider" not in table or not table["provider"].fillna("").any():
        return ""
    providers = [plain(one) for one in table["provider"].fillna("") if one]
    counts = [f"{count(number, 'claim')} of {name}" for name, number in Counter(providers).most_common()]
    return (
        f"Coded records, not sentences: {', '.join(counts)}. They are rows of event files; the outlet is where the provider found the "
        "report, whose text the row does not give. All rows of one provider are one independent origin."
    )


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
