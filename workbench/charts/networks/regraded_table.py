"""Ties that are known by evidence of another grade than before, each line with its evidence."""

import pandas as pd

from workbench.charts.evidence.linked_table import LinkedTable, linked_table
from workbench.charts.evidence_link import linked


def regraded_table(table: pd.DataFrame) -> LinkedTable:
    """List the ties whose best letter or digit is another.

    Parameters
    ----------
    table : as made by `workbench.network.comparison.compare_networks`
    """
    rows = [
        [
            row["source_name"],
            row["target_name"] if row["directed"] else f"{row['target_name']} (mutual)",
            row["channel"],
            row["previous_grade"],
            row["grade"],
            linked(row["previous_events"], row["previous_event_ids"]),
            linked(row["events"], row["event_ids"]),
        ]
        for row in table[table["regraded"]].to_dict("records")
    ]
    columns = ["Who", "To whom", "Channel", "Grade before", "Grade now", "Events before", "Events now"]
    return linked_table(columns, rows, nothing="No tie is known by evidence of another grade.")
