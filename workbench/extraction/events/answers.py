"""Whose act it was that somebody "rejected" or "welcomed", and on whom the attack was that he "claimed": by the claims just before."""

from collections.abc import Iterable
from dataclasses import replace

from workbench.extraction.events.relation import Relation
from workbench.extraction.mentions.mention import Mention
from workbench.model import Claim, Participant, Status

_ACTS = (
    ({"accusation", "allegation", "charge", "claim"}, {"ACCUSE"}),
    ({"demand", "request", "call", "ultimatum", "order"}, {"REQUEST", "THREATEN"}),
    ({"proposal", "offer", "plan", "timetable"}, {"AGREE", "REQUEST", "CONCEDE"}),
    ({"decision", "move", "step", "announcement"}, {"SANCTION", "CONCEDE", "RETREAT", "REQUEST"}),
    ({"sanction", "expulsion"}, {"SANCTION"}),
)
"""Nouns for an act, and the types of the claims that they may refer to."""
_DEEDS = (
    ({"coup", "takeover", "putsch", "seizure"}, {("COERCE", "seize")}),
    ({"attack", "assault", "raid", "strike", "bombing", "killing", "massacre", "shelling"}, {("ASSAULT", "")}),
)
"""Deeds that anybody may condemn, also where they were not aimed at him."""
_ANSWERS = frozenset({"REJECT", "SUPPORT", "ACCUSE"})
_STEPS = frozenset({"announcement", "decision", "move", "step"})
_STEP_TYPES = frozenset({"AID", "COERCE", "CONCEDE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
"""What somebody else may welcome or condemn as "the move"."""
_CLAIMING = frozenset({"admit", "claim"})
_BACK = 3
"""Sentences."""


def with_whom_it_answers(relation: Relation, sentence: int, before: list[Claim]) -> Relation:
    """Return a relation with the recipients that "the demand" or "the move" implies; as it is where none does.

    Parameters
    ----------
    relation : a relation of the sentence with this ordinal
    before : the claims of the article up to here, in order
    """
    entry = relation.construction.entry
    if relation.recipients or not relation.actors:
        return relation
    if entry.event == "ASSAULT" and relation.construction.trigger.lemma_ in _CLAIMING:
        return _with_those_attacked(relation, sentence, before)
    if entry.event not in _ANSWERS:
        return relation
    acts = {head.lemma_ for head in relation.construction.roles.patients}
    events = {event for nouns, known in _ACTS if acts & nouns for event in known}
    own = _states(one.participant for one in relation.actors)
    deeds = {event for nouns, known in _DEEDS if acts & nouns for event in known}
    for claim in reversed(before):
        if claim.sentence < sentence - _BACK:
            break
        aimed = own & _states(claim.recipients)
        meant = (claim.event in events and aimed) or (claim.event, claim.mode) in deeds or (claim.event, "") in deeds
        if meant and claim.status is Status.ACTUAL and not own & _states(claim.actors):
            return _towards(relation, claim.actors)
    return _towards(relation, _whose_step(own, sentence, before)) if acts & _STEPS else relation


def _whose_step(own: set[str], sentence: int, before: list[Claim]) -> tuple[Participant, ...]:
    """Read "The move was condemned by France": who took the one step of the sentence before, other than those who answer."""
    told = [
        one
        for one in before
        if one.sentence == sentence - 1 and one.event in _STEP_TYPES and one.status in (Status.ACTUAL, Status.PLANNED)
    ]
    takers = {tuple(sorted(_states(one.actors))): one.actors for one in told}
    alone = next(iter(takers.values())) if len(takers) == 1 else ()
    return () if own & _states(alone) else alone


def _with_those_attacked(relation: Relation, sentence: int, before: list[Claim]) -> Relation:
    """Read "Gunmen killed nine Somali soldiers. Al-Shabaab claimed the attack": whom the one attack told before hit."""
    own = _states(one.participant for one in relation.actors)
    told = [one for one in before if sentence - _BACK <= one.sentence < sentence and one.event == "ASSAULT"]
    if any(_states(one.actors) - own or one.status is not Status.ACTUAL for one in told):
        return relation
    hit = {one.id: one for claim in told for one in claim.recipients if one.id}
    return _towards(relation, tuple(hit.values())) if len(hit) == 1 else relation


def _towards(relation: Relation, sides: tuple[Participant, ...]) -> Relation:
    recipients = [Mention(one, clear=True) for one in sides if one.id]
    return replace(relation, recipients=recipients) if recipients else relation


def _states(sides: Iterable[Participant]) -> set[str]:
    return {one.country or one.id for one in sides} - {""}
