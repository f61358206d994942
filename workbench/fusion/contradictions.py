"""Which events speak against each other: one is reported as done, the other denied or said not to have happened."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from workbench.model import Event, Participant, Status

_AGAINST = frozenset({Status.DENIED, Status.NEGATED})
_ANSWER = timedelta(days=7)
"""A denial that names no day of its own is dated by its publication: it may follow what it denies by so much."""


def contradictions(events: Iterable[Event]) -> dict[str, tuple[str, ...]]:
    """Return, for each event that is contradicted, the ids of those that do, by day.

    Two events contradict each other if one is actual and the other denied or negated, they are of one
    type, share a party on each side, and their days overlap; a denial without a day of its own counts
    for the week before it, too. Opposite signs on one day, such as aid and a threat, are no contradiction.
    """
    actual: dict[str, list[Event]] = defaultdict(list)
    against: list[Event] = []
    for event in events:
        if event.status is Status.ACTUAL:
            actual[event.event].append(event)
        elif event.status in _AGAINST:
            against.append(event)
    found: dict[str, list[Event]] = defaultdict(list)
    for denial in against:
        for event in actual[denial.event]:
            if _same_days(event, denial) and _same_parties(event, denial):
                found[event.event_id].append(denial)
                found[denial.event_id].append(event)
    return {
        event_id: tuple(one.event_id for one in sorted(others, key=lambda one: (one.date.start, one.event_id)))
        for event_id, others in found.items()
    }


def _same_days(event: Event, denial: Event) -> bool:
    since = denial.date.start - (_ANSWER if denial.date.basis == "publication" else timedelta(0))
    return event.date.start < denial.date.end and since < event.date.end


def _same_parties(one: Event, other: Event) -> bool:
    """Whether a party on each side is the same; of meetings, which have one side, two parties."""
    acting, done_to = _shared(one.actors, other.actors), _shared(one.recipients, other.recipients)
    if one.recipients and other.recipients:
        return acting > 0 and done_to > 0
    return not one.recipients and not other.recipients and acting >= min(2, len(one.actors), len(other.actors)) > 0


def _shared(some: Iterable[Participant], others: Iterable[Participant]) -> int:
    return len({one.key for one in some} & {one.key for one in others})
