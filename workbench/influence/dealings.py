"""What an actor and others do to each other, period by period, direction by direction, channel by channel."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, Literal

import pandas as pd

from workbench.actors import ActorList
from workbench.errors import UseError
from workbench.influence.question import Question
from workbench.model import Event, Participant, Period, Status, independent_origins, reporting_articles
from workbench.network.levels import Level, name_of
from workbench.network.ties import channels_of, ties_of
from workbench.ontology import sign_of

Direction = Literal["acts", "receives", "mutual"]
"""Whether the actor acts on the partner, the partner acts on it, or both are parties of a meeting, or of a fight without a direction."""

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

_Cell = tuple[str, str, Direction, str, str]
"""Period, partner, direction, sign and channel."""


@dataclass
class _Tally:
    """What the events come to.

    Attributes
    ----------
    cells : weights by event id, of each row of the table
    counted : the events that count, by id
    undone : ids of events that would count had they been said to have happened
    mentions : who is counted under each key
    """

    cells: dict[_Cell, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    counted: dict[str, Event] = field(default_factory=dict)
    undone: set[str] = field(default_factory=set)
    mentions: dict[str, list[Participant]] = field(default_factory=lambda: defaultdict(list))


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
        actor to the partner, ``receives`` from the partner to the actor, ``mutual`` in a meeting, or a fight of which nobody says who began; ``sign``;
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
    question = Question.check(actor, level, channels, None, actors)
    other = None if partner is None else Question.check(partner, level, channels, None, actors)
    if partner == actor:
        raise UseError(f"{actor} and {partner} are one actor: name two")
    tally = _tally(events, periods, question, other)
    listed = question.actors
    names = {one: name_of(one, found, listed) for one, found in tally.mentions.items() if one}
    table = pd.DataFrame(_rows(tally.cells, periods, names), columns=list(_COLUMNS)).astype(_COLUMNS)
    table.attrs = {
        "actor": actor,
        "actor_name": names.get(actor) or name_of(actor, [], listed),
        "partner": partner or "",
        "partner_name": (names.get(partner) or name_of(partner, [], listed)) if partner else "",
        "periods": [str(one) for one in periods],
        "level": level,
        "events": len(tally.counted),
        "articles": reporting_articles(tally.counted.values()),
        "origins": independent_origins(tally.counted.values()),
        "left_out_status": len(tally.undone),
    }
    return table


def distinct(table: pd.DataFrame) -> dict[str, float]:
    """The weights by id of all events in rows of `dealings`, each once."""
    found: dict[str, float] = {}
    for ids, weights in zip(table["event_ids"], table["event_weights"], strict=True):
        found.update(zip(ids, weights, strict=True))
    return found


def _tally(events: Iterable[Event], periods: Sequence[Period], question: Question, other: Question | None) -> _Tally:
    """Count what passes between the target of `question` and that of `other`, or all others where None."""
    key, wanted = _keys(question, other), {question.target} if other is None else {question.target, other.target}
    tally = _Tally()
    for event in sorted(events, key=lambda one: (one.date.start, one.event_id)):
        period = next((one for one in periods if one.holds(event.date.start, event.date.end)), None)
        own = channels_of(event, question.channels)
        if period is None or not own:
            continue
        met = {
            (tie.source, tie.target, tie.directed) for tie in ties_of(event, key) if wanted <= {tie.source, tie.target}
        }
        if not met:
            continue
        if event.status is not Status.ACTUAL:
            tally.undone.add(event.event_id)
            continue
        tally.counted[event.event_id] = event
        for one in chain(event.actors, event.recipients):
            tally.mentions[key(one, event.date.start)].append(one)
        for source, target, directed in met:
            acts = source == question.target
            direction: Direction = "mutual" if not directed else "acts" if acts else "receives"
            for channel in own:
                cell = (str(period), target if acts else source, direction, sign_of(event.quad), channel)
                tally.cells[cell][event.event_id] = abs(event.score)
    return tally


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
