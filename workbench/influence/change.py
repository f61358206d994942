"""Who gained and who lost against the period before, and the events that made the difference."""

from collections.abc import Collection, Hashable, Iterable
from math import nan
from typing import Any

import pandas as pd

from workbench.actors import ActorList
from workbench.influence.stakes import Ledger, Question, foundations, names_of, read_ledger
from workbench.model import Event, Participant, Period
from workbench.network.levels import Level
from workbench.network.ties import Sign

_CHANGE_COLUMNS = {
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

_DRIVER_COLUMNS = {
    "event_id": "str",
    "date": "datetime64[us]",
    "period": "str",
    "event": "str",
    "mode": "str",
    "actors": "str",
    "recipients": "str",
    "takes_part": "bool",
    "weight": "float64",
    "contribution": "float64",
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
    before, now = _two_ledgers(events, question, period)
    shares, previous = _shares(now, "cooperation"), _shares(before, "cooperation")
    pressures, previous_pressures = _shares(now, "conflict"), _shares(before, "conflict")
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
    table = pd.DataFrame(rows, columns=list(_CHANGE_COLUMNS)).astype(_CHANGE_COLUMNS)
    table.attrs = _attrs(before, now, question)
    return table


def change_drivers(
    events: Iterable[Event],
    target: str,
    period: Period,
    actor: str,
    *,
    sign: Sign = "cooperation",
    level: Level = "country",
    channels: Collection[str] | None = None,
    half_life_days: float | None = None,
    actors: ActorList | None = None,
) -> pd.DataFrame:
    r"""Return what each event of the two periods contributes to the change of one actor's share.

    The contributions add up to the change exactly. For event :math:`e` with weight :math:`w_e` and
    :math:`m_e` outside actors, :math:`m_{ae}` being 1 if `actor` is one of them and else 0,

    .. math:: c_e = \pm \frac{w_e \, (m_{ae} - \bar{s} \, m_e)}{\bar{T}}

    with + for an event of `period` and - for one of the period before; :math:`\bar{s}` is the mean of
    the two shares, and :math:`\bar{T}` the mean of the two sums over all outside actors. So an event of
    `actor` itself speaks for it now, one of its rivals against it, and what is over since the period
    before does the reverse. The derivation is in docs/influence.md.

    Parameters
    ----------
    actor : key of an outside actor at `level`
    sign : cooperation, or conflict for the change of pressure
    target, period, level, channels, half_life_days, actors : as for `influence_change`

    Returns
    -------
    table : one row for each event of that sign in either period, greatest contribution of either
        direction first.

        ``event_id``; ``date``, its first day; ``period`` it counts in; ``event`` and ``mode``; ``actors``
        and ``recipients``, their names; ``takes_part``, whether `actor` has part in it; ``weight``;
        ``contribution`` to the change, in shares of 1.

        ``attrs`` as for `influence_change`, with ``actor``, its ``name``, ``sign`` and ``change``.

    Raises
    ------
    ChoiceError
        If `level` or one of `channels` is not known.
    UseError
        If `half_life_days` is not positive.
    """
    question = Question.check(target, level, channels, half_life_days, actors)
    before, now = _two_ledgers(events, question, period)
    share, previous = _shares(now, sign).get(actor, 0.0), _shares(before, sign).get(actor, 0.0)
    middle_share = (share + previous) / 2
    middle_total = (sum(now.weights(sign).values()) + sum(before.weights(sign).values())) / 2
    rows: list[dict[str, Any]] = [
        {
            "event_id": stake.event.event_id,
            "date": stake.event.date.start,
            "period": str(ledger.period),
            "event": stake.event.event,
            "mode": stake.event.mode,
            "actors": _names(stake.event.actors),
            "recipients": _names(stake.event.recipients),
            "takes_part": actor in stake.outsiders,
            "weight": stake.weight,
            "contribution": direction
            * stake.weight
            * ((actor in stake.outsiders) - middle_share * len(stake.outsiders))
            / middle_total
            if middle_total
            else 0.0,
        }
        for ledger, direction in ((before, -1), (now, 1))
        for stake in ledger.stakes
        if stake.sign == sign
    ]
    rows.sort(key=lambda row: (-abs(row["contribution"]), row["date"], row["event_id"]))
    table = pd.DataFrame(rows, columns=list(_DRIVER_COLUMNS)).astype(_DRIVER_COLUMNS)
    table.attrs = _attrs(before, now, question) | {
        "actor": actor,
        "name": names_of([before, now], question).get(actor, actor),
        "sign": sign,
        "change": share - previous,
    }
    return table


def _two_ledgers(events: Iterable[Event], question: Question, period: Period) -> tuple[Ledger, Ledger]:
    at_hand = list(events)
    return read_ledger(at_hand, question, period.previous()), read_ledger(at_hand, question, period)


def _shares(ledger: Ledger, sign: Sign) -> dict[str, float]:
    """The share of each actor that takes part; empty where nobody has any weight."""
    weights = ledger.weights(sign)
    total = sum(weights.values())
    return {actor: weight / total for actor, weight in weights.items()} if total else {}


def _shown(shares: dict[str, float], actor: str) -> float:
    return shares.get(actor, 0.0) if shares else nan


def _names(participants: Iterable[Participant]) -> str:
    return ", ".join(participant.name for participant in participants)


def _attrs(before: Ledger, now: Ledger, question: Question) -> dict[Hashable | None, Any]:
    return foundations([before, now], question) | {
        "period": str(now.period),
        "previous_period": str(before.period),
    }
