"""Who drives what changed between two networks."""

from typing import Any, get_args

import pandas as pd

from workbench.network.comparison import Fate

_COLUMNS = {
    "actor": "str",
    "name": "str",
    **dict.fromkeys(get_args(Fate)[:-1], "int64"),
    "change": "float64",
    "event_ids": "object",
}


def movers(table: pd.DataFrame) -> pd.DataFrame:
    """Return who drives the changes: for each actor, what became of the ties in which it acts.

    In a meeting both parties act. The last column is the sum of the changes of weight of these ties, in
    absolute values: how much the actor's doings differ from before, whichever way.

    Parameters
    ----------
    table : what `workbench.network.comparison.compare_networks` returns

    Returns
    -------
    table : one row an actor with a tie that did not stay steady, the largest change first: ``actor``, ``name``, number of
        ties ``new``, ``flipped``, ``stronger``, ``weaker`` and ``dropped``, ``change``, and ``event_ids`` of these ties, now and before
    """
    rows: dict[str, dict[str, Any]] = {}
    for tie in table[table["fate"] != "steady"].to_dict("records"):
        for side in ("source",) if tie["directed"] else ("source", "target"):
            start = {"actor": tie[side], "name": tie[f"{side}_name"], "change": 0.0, "event_ids": []}
            row = rows.setdefault(tie[side], start | dict.fromkeys(get_args(Fate)[:-1], 0))
            row[tie["fate"]] += 1
            row["change"] += abs(tie["change"])
            ids = [*tie["event_ids"], *tie["previous_event_ids"]]
            row["event_ids"] += [one for one in ids if one not in row["event_ids"]]
    ordered = sorted(rows.values(), key=lambda row: (-row["change"], row["actor"]))
    made = pd.DataFrame(ordered, columns=list(_COLUMNS)).astype(_COLUMNS)
    made.attrs = dict(table.attrs)
    return made
