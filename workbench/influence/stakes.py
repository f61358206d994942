"""What one period's events put at stake towards a target: who takes part, and with what weight."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import nan
from typing import Any

from workbench.influence.question import Question
from workbench.model import Event, Participant, Period, Status, independent_origins, reporting_articles
from workbench.network.levels import name_of
from workbench.network.ties import channels_of
from workbench.ontology import Sign, sign_of

MATERIAL = 2
"""The quad class of cooperation in deeds; class 1 is cooperation in words."""


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

    def shares(self, sign: Sign) -> dict[str, float]:
        """The part of each outside actor that takes part in the sum of all weights; empty where nobody has any weight."""
        weights = self.weights(sign)
        total = sum(weights.values())
        return {actor: weight / total for actor, weight in weights.items()} if total else {}

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
            stakes.append(Stake(event, sign_of(event.quad), outsiders, question.weight(event, period.last)))
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
        "articles": reporting_articles(counted.values()),
        "origins": independent_origins(counted.values()),
        "left_out_status": len(wrong_status),
        "left_out_vague": len(vague - set(counted)),
        "left_out_giving_way": len(giving_way),
    }
