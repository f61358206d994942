"""A case as it stands at one moment, and what it is about."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from workbench.case.actor_changes import ActorChanges
from workbench.case.actor_list import CaseActorList
from workbench.case.collector import collector_paused
from workbench.case.seen_through import seen_through
from workbench.case.weighed import weighed
from workbench.errors import ChoiceError
from workbench.fusion.contradictions import contradictions
from workbench.fusion.events import events_of
from workbench.model import Claim, Event, Period, Status
from workbench.store.decisions import ReviewedClaim
from workbench.store.reading import Reading


@dataclass(frozen=True)
class Moment:
    """One reading of the tables, and the events that its claims report.

    Attributes
    ----------
    reading : articles, and claims graded and decided upon, seen through the decisions on actors
    actors : the case's list, decisions applied
    events : happenings that the claims report, each once; rejected claims and undated ones are left out
    against : what speaks against each event, see `fusion.contradictions`
    """

    reading: Reading
    actors: CaseActorList
    events: list[Event]
    against: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, reading: Reading, actors: CaseActorList) -> "Moment":
        """Make one of what the tables hold."""
        if actors.changes != ActorChanges():
            reading = replace(reading, reviewed=seen_through(reading.reviewed.values(), actors, reading.articles))
        with collector_paused():
            events = events_of(reading.standing, reading.published, reading.outlet_names)
            against = contradictions(events)
            return cls(weighed(reading, events, against), actors, events, against)

    def events_in(self, period: Period | None) -> list[Event]:
        """The events that are counted in `period`; all where it is None."""
        return [one for one in self.events if period is None or period.holds(one.date.start, one.date.end)]

    def claims(
        self, period: Period | None, actor: str | None, status: str | Collection[str] | None, *, rejected: bool
    ) -> list[ReviewedClaim]:
        """The claims that a question is about, see `Case.claims`."""
        wanted = None if status is None else statuses(status)
        counted = None if actor is None else self.stands_for(actor)
        return [
            one
            for one in self.reading.reviewed.values()
            if (rejected or one.state != "rejected")
            and (wanted is None or one.claim.status in wanted)
            and (period is None or _dated_in(one.claim, period))
            and (counted is None or _takes_part(one.claim, counted))
        ]

    def standing(self, period: Period | None) -> list[Claim]:
        """Claims of `period` that no analyst rejected, undated ones too where it is None."""
        return [one.claim for one in self.claims(period, None, None, rejected=False)]

    def takes_part(self, actor_id: str) -> bool:
        """Whether an actor of that id takes part in a claim as it was extracted or corrected."""
        return any(
            actor_id == one.id
            for reviewed in self.reading.reviewed.values()
            for claim in (reviewed.original, reviewed.claim)
            for one in (*claim.actors, *claim.recipients)
        )

    def speaks_for(self, claim: Claim, actor: str) -> bool:
        """Whether `claim` is attributed to an actor that is `actor` or, on that day, part of it."""
        said = claim.attributed_to
        if said is None or not said.id:
            return False
        day = None if claim.date is None else claim.date.start
        whole = self.actors.rollup(said.id, "sector" if "." in actor else "country", day)
        return said.id == actor or said.id.startswith(f"{actor}.") or whole == actor

    @cached_property
    def span(self) -> Period | None:
        """From the first day that a claim is dated to, to the last; None where none is dated."""
        dates = [one.date for one in self.reading.standing if one.date is not None]
        return Period(min(one.start for one in dates), max(one.end for one in dates)) if dates else None

    @cached_property
    def latest_month(self) -> Period | None:
        """The last month in which something is said to have happened, else the first; None where no claim is dated.

        Plans lie ahead, and a date such as "this year" is in no month.
        """
        dates = [one.date for one in self.reading.standing if one.date is not None and one.status is Status.ACTUAL]
        months = [(Period.of(one.start, "month"), one) for one in dates]
        latest = max((month for month, one in months if month.holds(one.start, one.end)), default=None)
        return latest or (Period.of(self.span.start, "month") if self.span is not None else None)

    def stands_for(self, actor_id: str) -> str:
        """The id as which an actor counts: its own unless it is merged."""
        return self.actors.changes.stands_for(actor_id)

    def actor_ids(self) -> set[str | None]:
        """Ids and countries of all who take part in events."""
        everyone = [one for event in self.events for one in (*event.actors, *event.recipients)]
        return {one.id for one in everyone} | {one.country for one in everyone}

    def main_actor(self, focus: Sequence[str]) -> str | None:
        """The first in focus; without one, the country, or actor of no country, that takes part in most events."""
        actor = focus[0] if focus else self._most_active
        return actor and self.stands_for(actor)

    @cached_property
    def _most_active(self) -> str | None:
        counts = Counter(
            key
            for event in self.events
            for key in {one.country or one.id for one in (*event.actors, *event.recipients)} - {""}
        )
        return min(counts, key=lambda one: (-counts[one], one), default=None)


def statuses(given: str | Collection[str]) -> frozenset[Status]:
    """Read one status or several.

    Raises
    ------
    ChoiceError
        If one of them is none.
    """
    names = {given} if isinstance(given, str) else set(given)
    if unknown := names - set(Status):
        raise ChoiceError("status", min(unknown), list(Status))
    return frozenset(Status(one) for one in names)


def _dated_in(claim: Claim, period: Period) -> bool:
    return claim.date is not None and period.holds(claim.date.start, claim.date.end)


def _takes_part(claim: Claim, actor: str) -> bool:
    return any(actor in {one.id, one.country} for one in (*claim.actors, *claim.recipients))
