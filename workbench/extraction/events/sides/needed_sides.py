"""Which sides an event must name: answers to a known act and accusations in the passive do with fewer."""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.word_classes import word_classes

# What is told of as an act that answers another, also where nobody is named: "rejected the move", "condemned the coup".
_ANSWERS = frozenset({"REJECT", "SUPPORT", "ACCUSE"})
_PUBLIC = frozenset({"condemn", "demand", "denounce", "deplore"})
"""What is said in public, also of no one who is named: "condemned recent violence", "demands a role in the talks"."""
_ACCUSES = frozenset({("ACCUSE", "allege"), ("ACCUSE", "investigate")})


def needs_recipient(construction: Construction) -> bool:
    """Return whether a construction is only told with somebody to whom it is done."""
    entry = construction.entry
    if entry.noun or entry.recipient_optional:
        return bool(entry.recipients) and not entry.recipient_optional
    if entry.event in _ANSWERS and any(_is_act(head) for head in construction.roles.patients):
        return False
    if construction.trigger.lemma_ in _PUBLIC and _is_of_a_thing(construction):
        return False
    slots = {slot for choice in entry.recipients for slot in choice}
    any_object = entry.object is not None and not entry.object.words and "object" in slots
    if slots and slots <= {"inner", "inner-own"}:
        return True
    owned = entry.object is not None and not entry.object.words and "own" in slots
    any_phrase = any(not heads.words and names & slots for names, heads in entry.prepositions)
    return any_object or owned or any_phrase


def is_accused_by_nobody(construction: Construction) -> bool:
    """Read "has been accused of fraud", "was put under investigation": of words too the one accused is the point."""
    entry = construction.entry
    accuses = (entry.event, entry.mode) in _ACCUSES and any("object" in choice for choice in entry.recipients)
    return accuses and construction.trigger.dep_ != "pcomp" and construction.roles.passive


def _is_of_a_thing(construction: Construction) -> bool:
    """Whether somebody says it, and of a thing, not of somebody."""
    roles = construction.roles
    things = [head for head in roles.patients if head.pos_ == "NOUN" and not can_act(head)]
    spoken = any(head.pos_ != "NOUN" or can_act(head) for head in roles.agents)  # no resolution
    return spoken and len(things) == len(roles.patients) > 0 and construction.complement is None


def _is_act(head: Token) -> bool:
    """Whether a noun is a known act of somebody: "the move", "the takeover", "the accusations"."""
    definite = any(child.dep_ == "det" and child.lower_ in ("the", "this", "these", "that") for child in head.lefts)
    return definite and head.lemma_ in word_classes()["act"]
