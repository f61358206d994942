"""Evidence as a table of events, each opening to its sentences: what the page sorts, filters and turns page by page."""

import pandas as pd

from workbench.charts.evidence.evidence_facts import event_facts, rows_by_event
from workbench.charts.evidence.evidence_list import Evidence
from workbench.charts.evidence.html_template import html_template
from workbench.charts.numbers import count


def evidence_table(table: pd.DataFrame, *, most_events: int = 2000) -> Evidence:
    """Write out a table with a row for each event and, under it, the sentences that report it.

    Without a script all rows and sentences are there to read; the report page's script folds the sentences away,
    sorts, filters and turns pages.

    Parameters
    ----------
    table : as for `workbench.charts.evidence.evidence_list`, in the order to print
    most_events : how many are written out; the table says how many there are

    Returns
    -------
    Evidence
        Everything in it is escaped. Only http and https addresses become links.
    """
    by_event = rows_by_event(table)
    shown = list(by_event.values())[:most_events]
    words = f"{count(len(by_event), 'event')}, {count(len(table), 'claim')}"
    if len(shown) < len(by_event):
        words += f"; the first {count(len(shown), 'event')} are listed"
    html = html_template("evidence_table.html").render(events=[event_facts(rows) for rows in shown], words=words)
    return Evidence(html, len(by_event), len(table))
