"""What an actor and others do to each other, period by period, direction by direction, channel by channel."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any, Literal, get_args

import pandas as pd

from workbench.actors import ActorList
from workbench.errors import UseError
from workbench.influence.stakes import Question
from workbench.model import Event, Participant, Period, Status, independent_origins
from workbench.network.levels import Level, name_of
from workbench.network.ties import channels_of, sign_of, ties_of

Direction = Literal["acts", "receives", "mutual"]
"""Whether the actor acts on the partner, the partner acts on it, or both are parties of a meeting."""

_COLUMNS = {
    "period": "str",
    "start": "datetime64[us]",
    "partner": "str",
    "partner_name": "str",
    "direction": "str",
    "sign": "str",
    "channel": "str",
    "weight": "float64",
    "events": "int64",
    "event_ids": "object",
    "event_weights": "object",
}

_Cell = tuple[str, str, str, str, str]


def dealings(
    events: Iterable[Event],
    actor: str,
    periods: Sequence[Period],
    *,
    partner: str | None = None,
    level: Level = "country",
    channels: Collection[str] | None = None,
    actors: ActorList | None = None,
) -> pd.DataFrame:
    """Return what `actor` and its partners are said to have done to each other.

    Both sides are whole: what is part of the actor, or of a named partner, belongs to it. Only events
    that are said to have happened count. An event through two channels is in a row of each, and one with
    two partners in a row of each: sum by `event_ids`, each once, never over rows.

    Parameters
    ----------
    actor : id or country
    periods : oldest first
    partner : only this one; all others, told apart at `level`, where None
    level, channels, actors : as for `workbench.influence.share.influence_share`

    Returns
    -------
    table : one row for each period, partner, direction, sign and channel with an event: ``period``,
        ``start`` (its first day), ``partner`` (key), ``partner_name``; ``direction``: ``acts`` from the
        actor to the partner, ``receives`` from the partner to the actor, ``mutual`` in a meeting; ``sign``;
        ``channel``; ``weight``, the sum of absolute PLOVER scores; ``events``, ``event_ids``, ``event_weights``.

        ``attrs``: ``actor`` and ``actor_name``; ``partner`` and ``partner_name``, empty for all; ``periods``, all
        that were asked for; ``level``; ``events``, ``articles`` and ``origins`` in all; ``left_out_status``,
        events that are not said to have happened.

    Raises
    ------
    ChoiceError
        If `level` or one of `channels` is not known.
    UseError
        If there is no actor, or the two are one.
    """
    at_hand = list(events)
    question = Question.check(actor, level, channels, None, actors)
    other = None if partner is None else Question.check(partner, level, channels, None, actors)
    if partner == actor:
        raise UseError(f"{actor} and {partner} are one actor: name two")
    key = _keys(question, other)
    cells: dict[_Cell, dict[str, float]] = defaultdict(dict)
    counted: dict[str, Event] = {}
    undone: set[str] = set()
    mentions: dict[str, list[Participant]] = defaultdict(list)
    for event in sorted(at_hand, key=lambda one: (one.date.start, one.event_id)):
        period = next((one for one in periods if one.holds(event.date.start, event.date.end)), None)
        own = channels_of(event, question.channels)
        if period is None or not own:
            continue
        sides = {(tie.source, tie.target, tie.directed) for tie in ties_of(event, key)}
        met = [side for side in sides if actor in side[:2] and (partner is None or partner in side[:2])]
        if met and event.status is not Status.ACTUAL:
            undone.add(event.event_id)
        if not met or event.status is not Status.ACTUAL:
            continue
        counted[event.event_id] = event
        for one in chain(event.actors, event.recipients):
            mentions[key(one, event.date.start)].append(one)
        for source, target, directed in met:
            direction: Direction = "mutual" if not directed else "acts" if source == actor else "receives"
            whom = target if source == actor else source
            for channel in own:
                cell = (str(period), whom, direction, sign_of(event), channel)
                cells[cell][event.event_id] = abs(event.score)
    listed = question.actors
    names = {one: name_of(one, found, listed) for one, found in mentions.items() if one}
    table = pd.DataFrame(_rows(cells, periods, names), columns=list(_COLUMNS)).astype(_COLUMNS)
    table.attrs = {
        "actor": actor,
        "actor_name": names.get(actor) or name_of(actor, [], listed),
        "partner": partner or "",
        "partner_name": (names.get(partner) or name_of(partner, [], listed)) if partner else "",
        "periods": [str(one) for one in periods],
        "level": level,
        "events": len(counted),
        "articles": len({article for event in counted.values() for article in event.article_ids}),
        "origins": independent_origins(counted.values()),
        "left_out_status": len(undone),
    }
    return table


def distinct(table: pd.DataFrame) -> dict[str, float]:
    """The weights by id of all events in rows of `dealings`, each once."""
    found: dict[str, float] = {}
    for ids, weights in zip(table["event_ids"], table["event_weights"], strict=True):
        found.update(zip(ids, weights, strict=True))
    return found


def balance(table: pd.DataFrame) -> pd.DataFrame:
    r"""Return how cooperation and conflict weigh against each other in each period, direction by direction.

    .. math:: b = C - K

    with C and K the sums of absolute scores of the events of cooperation and of conflict. A period is a
    turning point where its balance has another sign than the last one before it that was not 0.
    A meeting counts in both directions.

    Parameters
    ----------
    table : what `dealings` returns

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


def partners(table: pd.DataFrame) -> pd.DataFrame:
    """Return each partner's dealings in all periods of the table together, the busiest first.

    Parameters
    ----------
    table : what `dealings` returns

    Returns
    -------
    table : one row a partner: ``partner``, ``name``; weights ``cooperation``, ``conflict``, ``balance``; numbers of
        events ``acts_cooperation``, ``acts_conflict``, ``receives_cooperation``, ``receives_conflict``, ``meetings`` and
        ``events``; ``event_ids``, and the ids of each number in ``acts_cooperation_ids`` and so on
    """
    columns = ["acts_cooperation", "acts_conflict", "receives_cooperation", "receives_conflict", "meetings"]
    rows: list[dict[str, Any]] = []
    for partner, own in table.groupby("partner", sort=True):
        ids = {
            name: list(distinct(own[(own["direction"] == name.split("_")[0]) & (own["sign"] == name.split("_")[-1])]))
            for name in columns[:-1]
        } | {"meetings": list(distinct(own[own["direction"] == "mutual"]))}
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


def _keys(question: Question, other: Question | None) -> Callable[[Participant, date | None], str]:
    """Under whom a participant counts; where one of the two is part of the other, the narrower has its own."""
    if other is None:
        return question.key
    sides = [question, other] if not other.target.startswith(f"{question.target}.") else [other, question]

    def key(participant: Participant, day: date | None) -> str:
        for side in sides:
            if side.key(participant, day) == side.target:
                return side.target
        return question.key(participant, day)

    return key


def _rows(
    cells: dict[_Cell, dict[str, float]], periods: Sequence[Period], names: dict[str, str]
) -> Iterable[dict[str, Any]]:
    starts = {str(period): period.start for period in periods}
    for (period, whom, direction, sign, channel), weights in sorted(
        cells.items(), key=lambda cell: (starts[cell[0][0]], cell[0])
    ):
        yield {
            "period": period,
            "start": starts[period],
            "partner": whom,
            "partner_name": names.get(whom, whom),
            "direction": direction,
            "sign": sign,
            "channel": channel,
            "weight": sum(weights.values()),
            "events": len(weights),
            "event_ids": list(weights),
            "event_weights": list(weights.values()),
        }
