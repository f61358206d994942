"""Who gained and who lost against the period before."""

from collections.abc import Collection, Iterable
from math import nan
from typing import Any

import pandas as pd

from workbench.actors import ActorList
from workbench.influence.question import Question
from workbench.influence.stakes import names_of
from workbench.influence.two_periods import two_foundations, two_ledgers
from workbench.model import Event, Period
from workbench.network.levels import Level

_COLUMNS = {
    "actor": "str",
    "name": "str",
    "share": "float64",
    "previous_share": "float64",
    "change": "float64",
    "deeds": "float64",
    "pressure": "float64",
    "previous_pressure": "float64",
    "pressure_change": "float64",
    "events": "int64",
    "previous_events": "int64",
    "event_ids": "object",
    "previous_event_ids": "object",
}


def influence_change(
    events: Iterable[Event],
    target: str,
    period: Period,
    *,
    level: Level = "country",
    channels: Collection[str] | None = None,
    half_life_days: float | None = None,
    actors: ActorList | None = None,
) -> pd.DataFrame:
    """Return how each outside actor's shares differ from those in the period before.

    Shares are those of `workbench.influence.share.influence_share`. A share is NaN in a period in
    which nobody has any weight; for the change it is then taken as 0.

    Parameters
    ----------
    target, level, channels, half_life_days, actors : as for `influence_share`
    period : compared with ``period.previous()``

    Returns
    -------
    table : one row for each actor that takes part in either period, greatest gain first.

        ``actor``, ``name``; ``share``, ``previous_share``, ``change`` of cooperation; ``deeds``, which
        part of its cooperation in `period` is material, 0 to 1, NaN where it has none; ``pressure``,
        ``previous_pressure``, ``pressure_change``, the same of conflict; ``events`` and
        ``previous_events`` of either sign, with their ``event_ids`` and ``previous_event_ids``.

        ``attrs`` says what it rests on, see `workbench.influence.stakes.foundations`; ``period`` and
        ``previous_period`` name the two.

    Raises
    ------
    ChoiceError
        If `level` or one of `channels` is not known.
    UseError
        If `half_life_days` is not positive.
    """
    question = Question.check(target, level, channels, half_life_days, actors)
    before, now = two_ledgers(events, question, period)
    shares, previous = now.shares("cooperation"), before.shares("cooperation")
    pressures, previous_pressures = now.shares("conflict"), before.shares("conflict")
    stakes, previous_stakes = now.by_actor(), before.by_actor()
    rows: list[dict[str, Any]] = [
        {
            "actor": actor,
            "name": name,
            "share": _shown(shares, actor),
            "previous_share": _shown(previous, actor),
            "change": shares.get(actor, 0.0) - previous.get(actor, 0.0),
            "deeds": now.deeds(actor),
            "pressure": _shown(pressures, actor),
            "previous_pressure": _shown(previous_pressures, actor),
            "pressure_change": pressures.get(actor, 0.0) - previous_pressures.get(actor, 0.0),
            "events": len(stakes.get(actor, [])),
            "previous_events": len(previous_stakes.get(actor, [])),
            "event_ids": [one.event.event_id for one in stakes.get(actor, [])],
            "previous_event_ids": [one.event.event_id for one in previous_stakes.get(actor, [])],
        }
        for actor, name in names_of([before, now], question).items()
    ]
    rows.sort(key=lambda row: (-row["change"], row["pressure_change"], row["actor"]))
    table = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
    table.attrs = two_foundations(before, now, question)
    return table


def _shown(shares: dict[str, float], actor: str) -> float:
    return shares.get(actor, 0.0) if shares else nan
