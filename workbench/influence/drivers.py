"""The events that made the difference: what each contributes to the change of one actor's share."""

from collections.abc import Collection, Iterable
from typing import Any

import pandas as pd

from workbench.actors import ActorList
from workbench.influence.question import Question
from workbench.influence.stakes import names_of
from workbench.influence.two_periods import two_foundations, two_ledgers
from workbench.model import Event, Participant, Period
from workbench.network.levels import Level
from workbench.ontology import Sign

_COLUMNS = {
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
    target, period, level, channels, half_life_days, actors : as for `workbench.influence.change.influence_change`

    Returns
    -------
    table : one row for each event of that sign in either period, greatest contribution of either
        direction first.

        ``event_id``; ``date``, its first day; ``period`` it counts in; ``event`` and ``mode``; ``actors``
        and ``recipients``, their names; ``takes_part``, whether `actor` has part in it; ``weight``;
        ``contribution`` to the change, in shares of 1.

        ``attrs`` as for `workbench.influence.change.influence_change`, with ``actor``, its ``name``, ``sign`` and ``change``.

    Raises
    ------
    ChoiceError
        If `level` or one of `channels` is not known.
    UseError
        If `half_life_days` is not positive.
    """
    question = Question.check(target, level, channels, half_life_days, actors)
    before, now = two_ledgers(events, question, period)
    share, previous = now.shares(sign).get(actor, 0.0), before.shares(sign).get(actor, 0.0)
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
    table = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
    table.attrs = two_foundations(before, now, question) | {
        "actor": actor,
        "name": names_of([before, now], question).get(actor, actor),
        "sign": sign,
        "change": share - previous,
    }
    return table


def _names(participants: Iterable[Participant]) -> str:
    return ", ".join(participant.name for participant in participants)
