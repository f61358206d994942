"""Whom an actor deals with, each partner's dealings summed up."""

from typing import Any

import pandas as pd

from workbench.influence.dealings import distinct


def partners(table: pd.DataFrame) -> pd.DataFrame:
    """Return each partner's dealings in all periods of the table together, the busiest first.

    Parameters
    ----------
    table : what `workbench.influence.dealings.dealings` returns

    Returns
    -------
    table : one row a partner: ``partner``, ``name``; weights ``cooperation``, ``conflict``, ``balance``; numbers of
        events ``acts_cooperation``, ``acts_conflict``, ``receives_cooperation``, ``receives_conflict``, ``meetings``, ``fights``
        (of which nobody says who began) and ``events``; ``event_ids``, and the ids of each number in ``acts_cooperation_ids`` and so on
    """
    directed = ["acts_cooperation", "acts_conflict", "receives_cooperation", "receives_conflict"]
    columns = [*directed, "meetings", "fights"]
    rows: list[dict[str, Any]] = []
    for partner, own in table.groupby("partner", sort=True):
        ids = {
            name: list(distinct(own[(own["direction"] == name.split("_")[0]) & (own["sign"] == name.split("_")[-1])]))
            for name in directed
        }
        mutual = own[own["direction"] == "mutual"]
        for name, sign in (("meetings", "cooperation"), ("fights", "conflict")):
            ids[name] = list(distinct(mutual[mutual["sign"] == sign]))
        friendly, hostile = distinct(own[own["sign"] == "cooperation"]), distinct(own[own["sign"] == "conflict"])
        cooperation, conflict = sum(friendly.values()), sum(hostile.values())
        rows.append(
            {"partner": partner, "name": own["partner_name"].iloc[0]}
            | {"cooperation": cooperation, "conflict": conflict, "balance": cooperation - conflict}
            | {name: len(found) for name, found in ids.items()}
            | {"events": len({*friendly, *hostile}), "event_ids": list(dict.fromkeys([*friendly, *hostile]))}
            | {f"{name}_ids": found for name, found in ids.items()}
        )
    rows.sort(key=lambda row: (-row["events"], -(row["cooperation"] + row["conflict"]), row["partner"]))
    names = ["partner", "name", "cooperation", "conflict", "balance", *columns, "events", "event_ids"]
    made = pd.DataFrame(rows, columns=[*names, *(f"{one}_ids" for one in columns)])
    made.attrs = dict(table.attrs)
    return made
