"""To which happening of a sentence its date words belong."""

from enum import IntEnum

from spacy.tokens import Token

from workbench.extraction.dates.occasions import is_named_event, is_occasion, is_setting
from workbench.extraction.dates.same_time import same_time

# Verbs that only carry their object's happening: "led a July coup", but not "condemned the July coup".
_LIGHT = frozenset(
    {"adopt", "attend", "begin", "carry", "cease", "claim", "close", "collapse", "commit", "conclude", "conduct", "continue",
     "declare", "deliver", "end", "fail", "give", "halt", "have", "hold", "host", "impose", "issue", "launch", "lead", "make",
     "mount", "open", "orchestrate", "organise", "organize", "participate", "pass", "pause", "pay", "perpetrate", "publish", "reach",
     "resume", "see", "sign", "stage", "start", "stop", "strike", "suffer", "suspend", "take", "undertake"}
)  # fmt: skip
_EFFECTS = frozenset(
    {"damage", "depose", "destroy", "hit", "injure", "kill", "oust", "overthrow", "strike", "topple", "wound"}
)
"""Verbs of what a named happening did: "a February coup ousted him"."""
_DESCRIBES = frozenset({"back", "base", "call", "command", "head", "know", "lead", "name", "own", "represent"})
"""Participles that say who somebody is, and have no day."""
_INSIDE = frozenset({"in", "during", "at", "after", "following", "on", "amid", "by", "through"})


class Tie(IntEnum):
    """How closely date words hold to a happening; the smaller, the closer."""

    OWN = 0
    OBJECT = 1
    SHARED = 2


def tie_of(head: Token, trigger: Token, objects: list[Token]) -> Tie | None:
    """Return how the date words headed by `head` hold to the happening in `trigger`; None where they do not."""
    tie = _tie(head, trigger)
    if tie is not None or trigger.lemma_ not in _LIGHT | _EFFECTS:
        return tie
    opened = [child for child in trigger.children if child.dep_ == "nsubj" and is_named_event(child)]
    return Tie.OBJECT if any(_tie(head, one) is not None for one in (*objects, *opened)) else None


def came_after(head: Token, trigger: Token) -> bool:
    """Whether the date is that of something the happening came after: no better date, but near it."""
    token = head
    while token.head not in (token, trigger):
        token = token.head
    return token.dep_ in ("prep", "advcl") and token.lower_ in ("after", "following", "since") and head.head != token


def _tie(head: Token, trigger: Token) -> Tie | None:
    if head == trigger:
        return None
    if _is_told_by_when(trigger, head):
        return Tie.OWN
    child = head
    while child.head != child:
        token = child.head
        if token == trigger:
            return Tie.OWN
        if token.dep_ == "acl" and token.tag_ == "VBN" and is_setting(token.head):
            child = token  # "in a statement issued on Tuesday"
            continue
        if token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_ in _DESCRIBES:
            child = token  # "fought the army led by the general in April"
            continue
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "prep":
            return Tie.SHARED if token in same_time(trigger, head) else None
        if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME") and stays_with(child, token):
            told = trigger.head == token and trigger.dep_ in ("relcl", "acl") and is_occasion(token)
            return Tie.OWN if told and child.i < token.i else None
        child = token
    return None


def _is_told_by_when(trigger: Token, head: Token) -> bool:
    """Whether a day is explained by what happened on it: "on Wednesday, when rebels stormed the base"."""
    day = trigger.head
    when = any(child.lower_ == "when" for child in trigger.children)
    return when and trigger.dep_ == "relcl" and (day == head or (day.ent_type_ == "DATE" and head in day.subtree))


def stays_with(child: Token, noun: Token) -> bool:
    """Whether a date under `child` is the noun's alone: "the 2020 election", "the war of 2008", "talks on Friday"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in _INSIDE and is_setting(noun):
        return False
    if child.i < noun.i and child.i > 0 and child.nbor(-1).lower_ == "on":
        return False  # "on Sunday presidents of both countries signed", where the parser takes Sunday for a kind of president
    if child.i > noun.i and child.lower_ == "on" and noun.ent_type_ == "PERSON":
        return False  # "met the minister, Sadio Camara, on Monday"
    if child.i > noun.i and child.dep_ == "npadvmod":
        return False  # "asked for his resignation Monday night"
    return child.i < noun.i or child.lower_ in ("of", "from") or noun.dep_ == "appos" or is_occasion(noun)
