"""How what is done with and to a target divides among outside actors, period by period."""

from collections.abc import Collection, Iterable, Sequence
from math import nan

import pandas as pd

from workbench.actors import ActorList
from workbench.influence.question import Question
from workbench.influence.stakes import Ledger, foundations, names_of, read_ledger
from workbench.model import Event, Period
from workbench.network.levels import Level

_COLUMNS = {
    "period": "str",
    "start": "datetime64[us]",
    "actor": "str",
    "name": "str",
    "cooperation": "float64",
    "conflict": "float64",
    "cooperation_share": "float64",
    "conflict_share": "float64",
    "deeds": "float64",
    "standing": "float64",
    "cooperation_events": "int64",
    "conflict_events": "int64",
    "articles": "int64",
    "event_ids": "object",
    "cooperation_event_ids": "object",
    "conflict_event_ids": "object",
}


def influence_share(
    events: Iterable[Event],
    target: str,
    periods: Sequence[Period],
    *,
    level: Level = "country",
    channels: Collection[str] | None = None,
    half_life_days: float | None = None,
    actors: ActorList | None = None,
) -> pd.DataFrame:
    r"""Return each outside actor's part in cooperation with and conflict towards `target`.

    With :math:`w_e` the weight of event :math:`e` and :math:`E_a` the events of one sign in which
    outside actor :math:`a` takes part,

    .. math:: s_a = \frac{\sum_{e \in E_a} w_e}{\sum_b \sum_{e \in E_b} w_e}

    so that the shares of one period sum to 1. An event with several outside actors counts in full
    for each of them. Its weight is its absolute PLOVER score, times
    :math:`0.5^{\mathrm{age} / \mathrm{half\ life}}` where `half_life_days` is given, with its age in
    days at the last day of the period. Only events that are said to have happened count.

    Parameters
    ----------
    target : an actor's id or a country; its bodies belong to it and are no outside actors
    periods : oldest first
    level : tell outside actors apart as countries, as sectors of countries, or one by one
    channels : names of the channels that count; None counts all
    half_life_days : None for no decay
    actors : the list that says who counts as whom, and how they are called; the built-in one where None

    Returns
    -------
    table : one row for each period and each actor that takes part in any of them.

        ``period``, ``start`` (its first day), ``actor`` (key), ``name``; ``cooperation`` and ``conflict``,
        sums of weights; ``cooperation_share`` and ``conflict_share``, 0 to 1, NaN where nobody has any
        weight; ``deeds``, which part of the cooperation is material, 0 to 1, NaN where there is none;
        ``standing``, (cooperation - conflict) / (cooperation + conflict), -1 to 1, NaN without weight;
        ``cooperation_events`` and ``conflict_events``; ``articles``; ``event_ids``, and the same
        by sign in ``cooperation_event_ids`` and ``conflict_event_ids``.

        ``attrs`` says what it rests on, see `workbench.influence.stakes.foundations`.

    Raises
    ------
    ChoiceError
        If `level` or one of `channels` is not known.
    UseError
        If `half_life_days` is not positive.

    References
    ----------
    .. [1] J. D. Moyer, T. Sweijs, M. J. Burrows, H. Van Manen, "Power and Influence in a Globalized
       World", Atlantic Council, 2018: bandwidth and dependence, there on trade, aid and arms.
    """
    question = Question.check(target, level, channels, half_life_days, actors)
    at_hand = list(events)
    ledgers = [read_ledger(at_hand, question, period) for period in periods]
    names = names_of(ledgers, question)
    rows = [row for ledger in ledgers for row in _rows(ledger, names)]
    table = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
    table.attrs = foundations(ledgers, question)
    return table


def contested(table: pd.DataFrame) -> "pd.Series[float]":
    r"""Return how contested the target is in each period: the inverse Simpson index of cooperation.

    .. math:: D = 1 / \sum_a s_a^2

    It is the number of equally strong partners that would give the same concentration: 1 where one
    actor has all the cooperation, n where n have equal parts. NaN where there is none.

    Parameters
    ----------
    table : what `influence_share` returns

    Returns
    -------
    contested : by ``period``, oldest first

    References
    ----------
    .. [1] E. H. Simpson, "Measurement of Diversity", Nature 163, 1949.
    .. [2] M. Laakso, R. Taagepera, "Effective Number of Parties", Comparative Political Studies 12, 1979.
    """
    squares = table["cooperation_share"].pow(2).groupby(table["period"], sort=False)
    return (1 / squares.sum(min_count=1)).rename("contested")


def _rows(ledger: Ledger, names: dict[str, str]) -> Iterable[dict[str, object]]:
    given, pressed, own = ledger.weights("cooperation"), ledger.weights("conflict"), ledger.by_actor()
    all_given, all_pressed = sum(given.values()), sum(pressed.values())
    for actor, name in names.items():
        stakes = own.get(actor, [])
        friendly = [one.event.event_id for one in stakes if one.sign == "cooperation"]
        hostile = [one.event.event_id for one in stakes if one.sign == "conflict"]
        cooperation, conflict = given.get(actor, 0.0), pressed.get(actor, 0.0)
        yield {
            "period": str(ledger.period),
            "start": ledger.period.start,
            "actor": actor,
            "name": name,
            "cooperation": cooperation,
            "conflict": conflict,
            "cooperation_share": _part(cooperation, all_given),
            "conflict_share": _part(conflict, all_pressed),
            "deeds": ledger.deeds(actor),
            "standing": _part(cooperation - conflict, cooperation + conflict),
            "cooperation_events": len(friendly),
            "conflict_events": len(hostile),
            "articles": len({article for one in stakes for article in one.event.article_ids}),
            "event_ids": [one.event.event_id for one in stakes],
            "cooperation_event_ids": friendly,
            "conflict_event_ids": hostile,
        }


def _part(part: float, whole: float) -> float:
    """`part` / `whole`, NaN where the whole is nothing."""
    return part / whole if whole else nan
