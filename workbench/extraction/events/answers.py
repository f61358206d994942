"""Whose act it was that somebody "rejected" or "welcomed": that of the claim just before, where it was aimed at him."""

from dataclasses import replace

from workbench.extraction.events.relation import Relation
from workbench.extraction.mentions.mention import Mention
from workbench.model import Claim, Status

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
    if entry.event not in _ANSWERS or relation.recipients:
        return relation
    acts = {head.lemma_ for head in relation.construction.roles.patients}
    events = {event for nouns, known in _ACTS if acts & nouns for event in known}
    own = {one.participant.country or one.participant.id for one in relation.actors} - {""}
    deeds = {event for nouns, known in _DEEDS if acts & nouns for event in known}
    for claim in reversed(before):
        if claim.sentence < sentence - _BACK:
            break
        aimed = own & {one.country or one.id for one in claim.recipients}
        meant = (claim.event in events and aimed) or (claim.event, claim.mode) in deeds or (claim.event, "") in deeds
        if meant and claim.status is Status.ACTUAL and not own & {one.country or one.id for one in claim.actors}:
            recipients = [Mention(one, clear=True) for one in claim.actors if one.id]
            return replace(relation, recipients=recipients) if recipients else relation
    return relation
