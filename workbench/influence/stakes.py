"""What one period's events put at stake towards a target: who takes part, and with what weight."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from math import exp2, nan
from typing import Any

from workbench.actors import ActorList
from workbench.errors import UseError
from workbench.model import Event, Participant, Period, Status, independent_origins
from workbench.network.levels import KeyOf, Level, check_level, keys_at, name_of
from workbench.network.ties import Sign, channels_of, check_channels, sign_of, ties_of

LEAVING = ("RETREAT", "withdraw")
"""PLOVER scores a withdrawal as cooperation; yet who leaves has less to do with the target, not more."""

CONCEDING = "CONCEDE"
"""PLOVER scores a concession as cooperation; yet who concedes gives way to the influence of another."""

MATERIAL = 2
"""The quad class of cooperation in deeds; class 1 is cooperation in words."""


@dataclass(frozen=True)
class Question:
    """What is asked of the events.

    Attributes
    ----------
    target : id or country of the actor whose partners are compared; its bodies belong to it
    level : at which outside actors are told apart
    channels : names of the channels that count; None counts all
    half_life_days : days after which an event weighs half as much; None for no decay
    actors : the list that says who counts as whom, and how they are called
    """

    target: str
    level: Level = "country"
    channels: frozenset[str] | None = None
    half_life_days: float | None = None
    actors: ActorList = field(default_factory=ActorList.builtin, repr=False, compare=False)

    @classmethod
    def check(
        cls,
        target: str,
        level: str,
        channels: Collection[str] | None,
        half_life_days: float | None,
        actors: ActorList | None = None,
    ) -> "Question":
        """Make a question of what a caller gave.

        Raises
        ------
        ChoiceError
            If the level or one of the channels is not known.
        UseError
            If there is no target, or the half-life is not a positive number of days.
        """
        if not target:
            raise UseError("no target: give an actor's id or a country's code, such as NER")
        if half_life_days is not None and not half_life_days > 0:
            raise UseError(
                f"a half-life of {half_life_days} days: give a positive number of days, or None for no decay"
            )
        listed = ActorList.builtin() if actors is None else actors
        return cls(target, check_level(level), check_channels(channels), half_life_days, listed)

    def key(self, participant: Participant, day: date | None) -> str:
        """The key under which `participant` is counted on a day; the target's own for the target and all that is part of it."""
        identity, target, (own, whole) = participant.id, self.target, self._keys
        if identity == target or identity.startswith(f"{target}.") or whole(participant, day) == target:
            return target
        return own(participant, day)

    @cached_property
    def _keys(self) -> tuple[KeyOf, KeyOf]:
        """Under whom a participant counts, and to what it belongs: to a state or organisation, or a sector of a state."""
        whole: Level = "sector" if "." in self.target else "country"
        own = keys_at(self.level, self.actors)
        return own, own if whole == self.level else keys_at(whole, self.actors)

    def outsiders(self, event: Event) -> tuple[str, ...]:
        """The outside actors whose cooperation with, or conflict towards, the target `event` is; sorted.

        Of a conflict these are the ones that act on the target; in cooperation it does not matter who
        acts on whom. Two parties that both act on, or both receive from, a third have no stake.
        """
        ties = ties_of(event, self.key)
        towards = {tie.source for tie in ties if tie.target == self.target}
        if sign_of(event) == "cooperation":
            towards |= {tie.target for tie in ties if tie.source == self.target}
        return tuple(sorted(towards))

    def give_way(self, event: Event) -> bool:
        """Whether the outside actors of `event` give way to the target, and so gain nothing by it.

        They do in a withdrawal, and in a concession that they make or share in. What the target
        concedes to an outside actor counts for that actor.
        """
        if (event.event, event.mode) == LEAVING:
            return True
        return event.event == CONCEDING and any(self.key(one, event.date.start) != self.target for one in event.actors)

    def weight(self, event: Event, end: date) -> float:
        """The event's absolute PLOVER score, halved for each half-life between its first day and `end`."""
        if self.half_life_days is None:
            return abs(event.score)
        half_lives = (end - event.date.start).days / self.half_life_days
        return abs(event.score) * exp2(-half_lives)


@dataclass(frozen=True)
class Stake:
    """One event's part in the sums of a period.

    Attributes
    ----------
    event : the happening
    sign : cooperation or conflict
    outsiders : keys of the outside actors that take part; it counts in full for each
    weight : what it counts, 0 or more
    """

    event: Event
    sign: Sign
    outsiders: tuple[str, ...]
    weight: float


@dataclass(frozen=True)
class Ledger:
    """All stakes of one period, and what was left out of it.

    Attributes
    ----------
    period : whose events these are
    stakes : one for each event that counts, by day and id
    left_out_status : events that would count had they been said to have happened
    left_out_vague : events that overlap the period and are dated to a longer span than it
    left_out_giving_way : what outside actors gave up in the period: no influence gained, see `Question.give_way`
    """

    period: Period
    stakes: tuple[Stake, ...]
    left_out_status: tuple[Event, ...]
    left_out_vague: tuple[Event, ...]
    left_out_giving_way: tuple[Event, ...]

    def by_actor(self, sign: Sign | None = None) -> dict[str, list[Stake]]:
        """The stakes of each outside actor, of one sign where it is given; events in order of day and id."""
        own: dict[str, list[Stake]] = {}
        for stake in self.stakes:
            for actor in stake.outsiders if sign in (None, stake.sign) else ():
                own.setdefault(actor, []).append(stake)
        return own

    def weights(self, sign: Sign) -> dict[str, float]:
        """The sum of weights of each outside actor that takes part."""
        return {actor: sum(stake.weight for stake in own) for actor, own in self.by_actor(sign).items()}

    def deeds(self, actor: str) -> float:
        """The part of an actor's cooperation that is material (quad class 2), 0 to 1; NaN where it has none.

        The rest is words: talks, promises, praise.
        """
        own = self.by_actor("cooperation").get(actor, [])
        whole = sum(stake.weight for stake in own)
        return sum(stake.weight for stake in own if stake.event.quad == MATERIAL) / whole if whole else nan


def read_ledger(events: Iterable[Event], question: Question, period: Period) -> Ledger:
    """Return what `events` put at stake in `period`, with ages counted to its last day."""
    stakes: list[Stake] = []
    wrong_status: list[Event] = []
    vague: list[Event] = []
    giving_way: list[Event] = []
    for event in sorted(events, key=lambda one: (one.date.start, one.event_id)):
        if event.date.end <= period.start or event.date.start >= period.end:
            continue
        held = period.holds(event.date.start, event.date.end)
        too_vague = event.date.end - event.date.start > period.end - period.start
        if not (held or too_vague) or not channels_of(event, question.channels):
            continue
        if not (outsiders := question.outsiders(event)):
            continue
        if event.status is not Status.ACTUAL:
            wrong_status += [event] if held else []
        elif question.give_way(event):
            giving_way += [event] if held else []
        elif held:
            stakes.append(Stake(event, sign_of(event), outsiders, question.weight(event, period.last)))
        else:
            vague.append(event)
    return Ledger(period, tuple(stakes), tuple(wrong_status), tuple(vague), tuple(giving_way))


def names_of(ledgers: Sequence[Ledger], question: Question) -> dict[str, str]:
    """Names to print of the outside actors in `ledgers`, by key, sorted by key."""
    outsiders = {key for ledger in ledgers for stake in ledger.stakes for key in stake.outsiders}
    mentions = _mentions(ledgers, question)
    return {key: name_of(key, mentions[key], question.actors) for key in sorted(outsiders)}


def _mentions(ledgers: Sequence[Ledger], question: Question) -> dict[str, list[Participant]]:
    mentions: dict[str, list[Participant]] = {}
    for stake in chain.from_iterable(ledger.stakes for ledger in ledgers):
        for participant in chain(stake.event.actors, stake.event.recipients):
            mentions.setdefault(question.key(participant, stake.event.date.start), []).append(participant)
    return mentions


def foundations(ledgers: Sequence[Ledger], question: Question) -> dict[Hashable | None, Any]:
    """What a table rests on, for its ``attrs``, so that a chart can print it.

    Returns
    -------
    attrs : ``target`` and its ``target_name``; ``level``; ``period``, the periods written out;
        ``events``, ``articles`` and ``origins`` that count; ``left_out_status``, events that are not
        said to have happened; ``left_out_vague``, events whose date is too vague for any of the periods;
        ``left_out_giving_way``, withdrawals and concessions
    """
    counted = {stake.event.event_id: stake.event for ledger in ledgers for stake in ledger.stakes}
    wrong_status = {event.event_id for ledger in ledgers for event in ledger.left_out_status}
    vague = {event.event_id for ledger in ledgers for event in ledger.left_out_vague}
    giving_way = {event.event_id for ledger in ledgers for event in ledger.left_out_giving_way}
    first, last = (str(ledgers[0].period), str(ledgers[-1].period)) if ledgers else ("", "")
    return {
        "target": question.target,
        "target_name": name_of(question.target, _mentions(ledgers, question).get(question.target, []), question.actors),
        "level": question.level,
        "period": first if first == last else f"{first} to {last}",
        "events": len(counted),
        "articles": len({article for event in counted.values() for article in event.article_ids}),
        "origins": independent_origins(counted.values()),
        "left_out_status": len(wrong_status),
        "left_out_vague": len(vague - set(counted)),
        "left_out_giving_way": len(giving_way),
    }
