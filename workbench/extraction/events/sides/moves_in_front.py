"""Whose the act is that others think of: "in a move condemned by Norway, Chad expelled the envoy"."""

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.sides.outward_phrases import OPINIONS
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_FRONT = frozenset({"action", "decision", "gesture", "incident", "measure", "move", "operation", "step"})


def doers_of_move(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return who does, in the main clause, what a phrase in front of it says that others condemned; else nobody."""
    trigger = construction.trigger
    move = trigger.head
    if construction.entry.event not in OPINIONS or trigger.dep_ != "acl" or trigger.tag_ != "VBN":
        return []
    verb = move.head.head
    told = move.dep_ == "pobj" and move.head.lower_ == "in" and verb.pos_ == "VERB" and move.i < verb.i
    if not told or move.lemma_ not in _FRONT | word_classes()["act"]:
        return []
    return [one for head in roles_of(verb).agents for one in reader.mentions(head, block_start) if one.participant.id]
