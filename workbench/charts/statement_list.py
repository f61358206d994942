"""What somebody says or announces, sentence by sentence, each leading to its evidence."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.charts.evidence_link import anchors
from workbench.charts.html_template import Html, html_template
from workbench.charts.theme import NOT_ACTUAL
from workbench.charts.wording import is_missing, plain
from workbench.model import Status


@dataclass(frozen=True)
class Statements(Html):
    """A list of sentences; a notebook shows it as it is.

    Attributes
    ----------
    claims : how many
    """

    claims: int


def statement_list(
    table: pd.DataFrame, *, most: int = 20, nothing: str = "No article of the period reports one."
) -> Statements:
    """Write out claims, the latest first.

    Parameters
    ----------
    table : one row for each event and claim, as for `workbench.charts.evidence_list`
    most : claims that are written out
    nothing : what stands there where there is none

    Returns
    -------
    Statements
        Everything in it is escaped. Each item leads to the entry of its event in the evidence list.
    """
    ordered = table.sort_values(
        ["date_start", "published", "claim_id"], ascending=[False, False, True], na_position="last"
    )
    # A sentence is written once, with every event that it reports, however many copies there are.
    once = ordered.drop_duplicates(["quote", "status"]).head(most)
    events = ordered.groupby(["quote", "status"], sort=False)["event_id"].agg(anchors).to_dict()
    statements = [_statement(row, events[row["quote"], row["status"]]) for row in once.to_dict("records")]
    return Statements(
        html_template("statement_list.html").render(statements=statements, nothing=nothing), len(statements)
    )


def _statement(row: dict[Hashable, Any], anchors_of: list[str]) -> dict[str, Any]:
    letter = "F" if is_missing(row["source_reliability"]) else str(row["source_reliability"])
    digit = 6 if is_missing(row["credibility"]) else int(row["credibility"])
    status = Status(row["status"])
    return {
        "date": "day not known" if is_missing(row["date_start"]) else str(row["date_start"])[:10],
        "speaker": _text(row["attributed_to"]) or _text(row["actors"]) or "unnamed actor",
        "status_words": NOT_ACTUAL.get(status, ""),
        "quote": _text(row["quote"]),
        "outlet": _text(row["outlet"]) or "outlet not known",
        "grade": f"{letter}{digit}",
        "anchors": anchors_of,
    }


def _text(value: object) -> str:
    return "" if is_missing(value) else plain(value)
