"""What is asked of events: whose partners are compared, and which of their deeds count."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from math import exp2

from workbench.actors import ActorList
from workbench.errors import UseError
from workbench.model import Event, Participant
from workbench.network.levels import KeyOf, Level, check_level, keys_at
from workbench.network.ties import check_channels, ties_of
from workbench.ontology import sign_of

LEAVING = ("RETREAT", "withdraw")
"""PLOVER scores a withdrawal as cooperation; yet who leaves has less to do with the target, not more."""

CONCEDING = "CONCEDE"
"""PLOVER scores a concession as cooperation; yet who concedes gives way to the influence of another."""


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
        if sign_of(event.quad) == "cooperation":
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
