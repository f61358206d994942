"""Verbs whose time is that of another: coordinated, begun or continued by it, or at the same moment."""

from spacy.tokens import Token

from workbench.extraction.dates.occasions import TOPIC, is_named_event
from workbench.extraction.language.word_classes import word_classes

_ONWARD = frozenset(
    {"begin", "start", "continue", "resume", "complete", "finish", "help", "manage", "go", "use", "be", "have"}
)
_AT_ONCE = _ONWARD - {"be", "go", "have", "use"}
"""Whose complement happens with them: "helped them retake the town on Friday"."""
_GATHERING = frozenset({"gather", "meet", "convene", "assemble", "sit"})
_SAME_MOMENT = frozenset({"when", "as", "while"})


def same_time(trigger: Token, date_head: Token) -> list[Token]:
    """Verbs whose time is the trigger's: those it is coordinated with, that happen with it, or only begin or continue it."""
    found = [
        child
        for child in trigger.children
        if _is_moment(child) or _ends_alike(child, trigger, date_head) or _is_at_once(child, trigger)
    ]
    token = trigger
    while token.head != token:
        above = token.head
        if not (_goes_with(token, above, date_head) or _is_held_by(token, above)):
            break
        if token.dep_ in ("pobj", "pcomp"):
            above = above.head
        if above.pos_ in ("VERB", "AUX"):
            found.append(above)
        token = above
    return found


def _is_at_once(child: Token, verb: Token) -> bool:
    return verb.lemma_ in _AT_ONCE and child.dep_ in ("xcomp", "ccomp") and child.tag_ in ("VB", "VBG")


def _ends_alike(last: Token, verb: Token, date_head: Token) -> bool:
    """Whether a day behind the last of coordinated verbs is that of all: "killed thirty and burned two villages last week"."""
    shared = last.dep_ == "conj" and last.pos_ == "VERB" and last.tag_ == verb.tag_
    alone = not any(child.dep_ in ("nsubj", "nsubjpass", "advmod") or child.dep_ == "conj" for child in last.children)
    return shared and alone and date_head.i == last.right_edge.i


def _goes_with(token: Token, above: Token, date_head: Token) -> bool:
    """Whether a verb's time is that of the verb above it."""
    if token.dep_ == "conj" and above.pos_ in ("VERB", "AUX"):
        with_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        leads = date_head.i < min(
            child.i
            for child in (above, *above.children)
            if child.dep_ in ("nsubj", "nsubjpass", "ROOT", "conj") or child == above
        )
        return not with_subject or (leads and token.tag_ == above.tag_)
    if token.dep_ in ("advcl", "xcomp") and token.tag_ == "VB" and above.lemma_ in _GATHERING:
        return True  # "gathered on Wednesday to discuss"
    if token.dep_ == "relcl" and is_named_event(above):
        return True  # "survived an attack that left six dead"
    onward = token.dep_ in ("xcomp", "ccomp") and above.lemma_ in _ONWARD
    participle = token.dep_ == "advcl" and token.tag_ == "VBG" and not any(c.dep_ == "mark" for c in token.children)
    gerund = token.dep_ == "pcomp" and above.lower_ in ("after", "before", "by", "while", "in", "without")
    return onward or participle or gerund or _is_moment(token)


def _is_held_by(token: Token, above: Token) -> bool:
    """Whether a noun's happening has the time of its verb: "the talks opened", "was killed by a raid"."""
    if token.pos_ != "NOUN":
        return False
    if token.dep_ == "pobj" and (above.lower_ in ("in", "during") or above.dep_ == "agent"):
        return True
    return (
        token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")
        and above.lemma_ not in word_classes()["speech.verbs"]
        and above.lemma_ not in TOPIC
    )


def _is_moment(verb: Token) -> bool:
    """Whether a clause tells the moment of the one above: "died when soldiers opened fire"."""
    return verb.dep_ == "advcl" and any(
        child.lower_ in _SAME_MOMENT and child.dep_ in ("mark", "advmod") for child in verb.children
    )
