"""The sentences that a picture rests on, event by event."""

from dataclasses import dataclass

import pandas as pd

from workbench.charts.evidence.evidence_facts import event_facts, rows_by_event
from workbench.charts.evidence.html_template import Html, html_template


@dataclass(frozen=True)
class Evidence(Html):
    """A list of evidence; a notebook shows it as it is.

    Attributes
    ----------
    events : how many events it holds
    claims : how many claims
    """

    events: int
    claims: int


def evidence_list(table: pd.DataFrame) -> Evidence:
    """Write out each event with the sentences that report it.

    Parameters
    ----------
    table : one row for each event and claim, in the order to print: event_id, claim_id, date_start,
        date_end, granularity, date_basis, date_text, actors, recipients, event, mode, status, sign
        (cooperation or conflict), channels, quote, start, trigger_start, trigger_end (code points of the article's
        text), attributed_to, relayed_by, outlet, title, url, published, source_reliability, credibility, origins,
        review (accepted, corrected, rejected or empty), article_id

    Returns
    -------
    Evidence
        Everything in it is escaped. Only http and https addresses become links.
    """
    by_event = rows_by_event(table)
    html = html_template("evidence_list.html").render(events=[event_facts(rows) for rows in by_event.values()])
    return Evidence(html, len(by_event), len(table))
