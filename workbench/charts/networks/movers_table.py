"""Who drives what changed in a network, each line with its evidence."""

import pandas as pd

from workbench.charts.evidence.linked_table import LinkedTable, linked_table
from workbench.charts.evidence_link import linked
from workbench.charts.fates import fate_words


def movers_table(table: pd.DataFrame, *, most: int = 15) -> LinkedTable:
    """List the actors whose doings changed most: what became of their ties, and by how much.

    Parameters
    ----------
    table : what `workbench.network.movers.movers` returns
    most : rows
    """
    fates = fate_words(table.attrs)
    rows = [
        [
            row["name"],
            *(row[fate] or None for fate in fates),
            round(row["change"], 1),
            linked(len(row["event_ids"]), row["event_ids"]),
        ]
        for row in table.head(most).to_dict("records")
    ]
    columns = ["Who acts", *fates.values(), "Change of weight", "Events, now and before"]
    return linked_table(columns, rows, nothing="No tie has changed.")
