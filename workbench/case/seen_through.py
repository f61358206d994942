"""Claims as they stand after the analyst's decisions on actors."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from workbench.case.actor_list import CaseActorList
from workbench.model import Actor, Article, Attribution, Claim, Participant
from workbench.store.decisions import ReviewedClaim


def seen_through(
    reviewed: Iterable[ReviewedClaim], actors: CaseActorList, articles: Mapping[str, Article]
) -> dict[str, ReviewedClaim]:
    """Return claims by id with their participants and speakers as the decisions on actors leave them.

    Who was merged is the actor it counts as, with its name, country, sector and kind on the day of the
    happening; who was renamed has the new name; who resolved to nobody is whom the analyst added or
    assigned the phrase to. What was extracted, and the state of the claim, stay as they are.
    """
    view = _View(actors)
    return {one.original.claim_id: view.of(one, articles[one.claim.article_id].published) for one in reviewed}


class _View:
    def __init__(self, actors: CaseActorList) -> None:
        changes = actors.changes
        self._actors = actors
        self._taken_back = changes.taken_back
        self._changed = frozenset({*changes.added, *changes.taken_back, *changes.names, *changes.merged})
        self._names_somebody = bool(changes.added or changes.assigned)

    def of(self, reviewed: ReviewedClaim, published: date | None) -> ReviewedClaim:
        claim = reviewed.claim
        said = claim.attributed_to
        speakers = (*((said,) if said else ()), *claim.relayed_by)
        if not any(map(self._concerns, (*claim.actors, *claim.recipients, *speakers))):
            return reviewed
        day = claim.date.start if claim.date is not None else published
        seen: Claim = replace(
            claim,
            actors=tuple(self._participant(one, day) for one in claim.actors),
            recipients=tuple(self._participant(one, day) for one in claim.recipients),
            attributed_to=said and self._speaker(said, day),
            relayed_by=tuple(self._speaker(one, day) for one in claim.relayed_by),
        )
        return reviewed if seen == claim else replace(reviewed, claim=seen)

    def _concerns(self, one: Participant | Attribution) -> bool:
        return one.id in self._changed if one.id else self._names_somebody

    def _participant(self, one: Participant, day: date | None) -> Participant:
        if one.id in self._taken_back:
            name = one.text or one.name
            one = replace(one, id="", name=name, country=None, sector=None, kind="unknown")
        actor = self._meant(one, day)
        if actor is None:
            return one
        return replace(one, id=actor.id, name=actor.name, country=actor.country, sector=actor.sector, kind=actor.kind)

    def _speaker(self, one: Attribution, day: date | None) -> Attribution:
        if one.id in self._taken_back:
            one = replace(one, id="", name=one.text or one.name)
        actor = self._meant(one, day)
        return one if actor is None else replace(one, id=actor.id, name=actor.name)

    def _meant(self, one: Participant | Attribution, day: date | None) -> Actor | None:
        """Whom the decisions make of a participant or speaker; None where they leave it as it is."""
        if not self._concerns(one):
            return None
        return self._actors.get(one.id, day) if one.id else self._actors.resolve_unknown(one.text or one.name, day)
