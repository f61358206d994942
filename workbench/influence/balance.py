"""How cooperation and conflict weigh against each other, period by period."""

from typing import Any, get_args

import pandas as pd

from workbench.influence.dealings import Direction, distinct


def balance(table: pd.DataFrame) -> pd.DataFrame:
    r"""Return how cooperation and conflict weigh against each other in each period, direction by direction.

    .. math:: b = C - K

    with C and K the sums of absolute scores of the events of cooperation and of conflict. A period is a
    turning point where its balance has another sign than the last one before it that was not 0.
    A meeting counts in both directions, and so does a fight that is reported without one.

    Parameters
    ----------
    table : what `workbench.influence.dealings.dealings` returns

    Returns
    -------
    table : one row for each of the periods asked for and each of ``acts``, ``receives`` and ``both``: ``period``,
        ``direction``, ``cooperation`` and ``conflict`` (weights), ``cooperation_events`` and ``conflict_events``,
        ``balance``, ``turn`` (whether it is a turning point), ``event_ids``
    """
    rows: list[dict[str, Any]] = []
    ways = {"acts": {"acts", "mutual"}, "receives": {"receives", "mutual"}, "both": set(get_args(Direction))}
    for direction, counted in ways.items():
        last = 0.0
        for period in table.attrs["periods"]:
            here = table[(table["period"] == period) & table["direction"].isin(counted)]
            friendly, hostile = (
                distinct(here[here["sign"] == "cooperation"]),
                distinct(here[here["sign"] == "conflict"]),
            )
            weighed = sum(friendly.values()) - sum(hostile.values())
            rows.append(
                {
                    "period": period,
                    "direction": direction,
                    "cooperation": sum(friendly.values()),
                    "conflict": sum(hostile.values()),
                    "cooperation_events": len(friendly),
                    "conflict_events": len(hostile),
                    "balance": weighed,
                    "turn": weighed * last < 0,
                    "event_ids": [*friendly, *hostile],
                }
            )
            last = weighed or last
    made = pd.DataFrame(rows)
    made.attrs = dict(table.attrs)
    return made
