"""What somebody says or announces, sentence by sentence, each leading to its evidence."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.charts.evidence.evidence_facts import Row, grade_of
from workbench.charts.evidence.html_template import Html, html_template
from workbench.charts.evidence_link import anchors
from workbench.charts.theme import NOT_ACTUAL
from workbench.charts.wording import cell_text, is_missing
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
    table : one row for each event and claim, as for `workbench.charts.evidence.evidence_list`
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


def _statement(row: Row, anchors_of: list[str]) -> dict[str, Any]:
    letter, digit = grade_of(row)
    status = Status(row["status"])
    return {
        "date": "day not known" if is_missing(row["date_start"]) else str(row["date_start"])[:10],
        "speaker": cell_text(row["attributed_to"]) or cell_text(row["actors"]) or "unnamed actor",
        "status_words": NOT_ACTUAL.get(status, ""),
        "quote": cell_text(row["quote"]),
        "outlet": cell_text(row["outlet"]) or "outlet not known",
        "grade": f"{letter}{digit}",
        "anchors": anchors_of,
    }
