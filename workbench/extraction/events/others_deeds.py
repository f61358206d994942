"""A deed of somebody else as the object of an opinion: "condemned Turkey's invasion of Syria" tells of both."""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.word_classes import word_classes

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
