"""A deed of somebody else as the object of an opinion: "condemned Turkey's invasion of Syria" tells of both."""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.fit.constructions import construction_at
from workbench.extraction.events.sides.slots import BEFALLS, SlotFiller
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_GLADLY = frozenset({"applaud", "cheer", "commend", "hail", "praise", "salute", "thank", "welcome"})
"""Verbs of approval that take it for granted that the thing is done; what one supports or backs may be only wanted."""


def is_others_deed(head: Token, opinion: Construction) -> bool:
    """Whether a noun that fits a verb's object is a happening of its own, to be read in its turn.

    Parameters
    ----------
    head : one of the heads that fit the object of the verb
    opinion : the construction of that verb
    """
    event = opinion.entry.event
    if event == "ACCUSE":
        return head.pos_ == "NOUN"
    if event == "SUPPORT":
        return opinion.trigger.lemma_ in _GLADLY
    return event == "REJECT" and head.lemma_ in word_classes()["said"]


def doers_of_deed(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return who did what an opinion is about, where that befell those whom its phrases name; empty where nobody is named.

    "Condemned the expulsion of the Dutch ambassador from Chad" is aimed at Chad, by what the expulsion tells by itself.
    """
    if construction.entry.event != "ACCUSE" or construction.entry.mode == "allege":
        return []
    for head in dict.fromkeys((*construction.roles.patients, *construction.objects)):
        deed = construction_at(head, reader, block_start) if head.pos_ == "NOUN" and head.lemma_ in BEFALLS else None
        if deed is not None:
            found = SlotFiller(deed, reader, block_start).fill(deed.entry.actors)
            found = [one for one in found if one.participant.id]
            if found:
                return found
    return []
