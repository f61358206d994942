"""To which happening of a sentence its date words belong."""

from dataclasses import replace
from enum import IntEnum

from spacy.tokens import Span, Token

from workbench.extraction.dates.date_words import DateWords
from workbench.extraction.dates.occasions import is_named_event, is_occasion, is_setting
from workbench.extraction.language.lexicon import word_classes

_ONWARD = frozenset(
    {"begin", "start", "continue", "resume", "complete", "finish", "help", "manage", "go", "use", "be", "have"}
)
# Verbs that only carry their object's happening: "led a July coup", but not "condemned the July coup".
_LIGHT = frozenset(
    {
        *(
            "lead",
            "stage",
            "carry",
            "launch",
            "hold",
            "conduct",
            "mount",
            "sign",
            "make",
            "commit",
            "perpetrate",
            "host",
        ),
        *("begin", "start", "open", "end", "resume", "continue", "collapse", "close", "fail"),
        *("attend", "take", "participate", "strike", "reach", "conclude", "undertake", "suffer", "see", "orchestrate"),
        *(
            "organise",
            "organize",
            "issue",
            "deliver",
            "pay",
            "have",
            "give",
            "adopt",
            "pass",
            "impose",
            "declare",
            "publish",
        ),
    }
)
# Verbs about a happening, which may lie long before.
TOPIC = frozenset(
    {
        *("condemn", "denounce", "criticise", "criticize", "discuss", "mention", "recall", "investigate", "announce"),
        *(
            "demand",
            "urge",
            "welcome",
            "praise",
            "blame",
            "mourn",
            "commemorate",
            "remember",
            "cite",
            "defend",
            "probe",
        ),
        *("accuse", "protest", "avenge", "describe", "deny", "plan", "postpone", "cancel", "mark", "support", "oppose"),
    }
)
_GATHERING = frozenset({"gather", "meet", "convene", "assemble", "sit"})
_INSIDE = frozenset({"in", "during", "at", "after", "following", "on", "amid", "by", "through"})
_SAME_MOMENT = frozenset({"when", "as", "while"})


class Tie(IntEnum):
    """How closely date words hold to a happening; the smaller, the closer."""

    OWN = 0
    OBJECT = 1
    SHARED = 2


def head_of(words: DateWords, sentence: Span) -> Token | None:
    """Return the word of the sentence on which date words hang."""
    span = sentence.doc.char_span(
        sentence.start_char + words.start, sentence.start_char + words.end, alignment_mode="contract"
    )
    if span is None or not len(span):
        return None
    root: Token = span.root
    return root


def without_lead_of_noun(words: DateWords, sentence: Span) -> DateWords:
    """Return date words without a lead that is their noun's: "since the October 7 attack" tells of an attack on that day."""
    if not words.lead:
        return words
    start, end = sentence.start_char + words.core, sentence.start_char + words.end
    span = sentence.doc.char_span(start, end, alignment_mode="contract")
    if span is None or not len(span):
        return words
    last = next((token for token in reversed(span) if token.head.i >= span.end), span.root)
    above = last.head
    of_noun = last.dep_ in ("compound", "nmod", "nummod", "amod", "poss") and above.i >= span.end
    if not of_noun or above.pos_ not in ("NOUN", "PROPN") or above.ent_type_ in ("DATE", "TIME"):
        return words
    return replace(words, start=words.core, text=sentence.text[words.core : words.end], lead="")


def tie_of(head: Token, trigger: Token, objects: list[Token]) -> Tie | None:
    """Return how the date words headed by `head` hold to the happening in `trigger`; None where they do not."""
    tie = _tie(head, trigger)
    if tie is not None or trigger.lemma_ not in _LIGHT:
        return tie
    opened = [child for child in trigger.children if child.dep_ == "nsubj" and is_named_event(child)]
    return Tie.OBJECT if any(_tie(head, one) is not None for one in (*objects, *opened)) else None


def verb_above(head: Token) -> Token | None:
    """Return the verb that a word stands under."""
    return next((above for above in head.ancestors if above.pos_ in ("VERB", "AUX")), None)


def came_after(head: Token, trigger: Token) -> bool:
    """Whether the date is that of something the happening came after: no better date, but near it."""
    token = head
    while token.head not in (token, trigger):
        token = token.head
    return token.dep_ in ("prep", "advcl") and token.lower_ in ("after", "following", "since") and head.head != token


def _tie(head: Token, trigger: Token) -> Tie | None:
    if head == trigger:
        return None
    child = head
    while child.head != child:
        token = child.head
        if token == trigger:
            return Tie.OWN
        if token.dep_ == "acl" and token.tag_ == "VBN" and is_setting(token.head):
            child = token  # "in a statement issued on Tuesday"
            continue
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "prep":
            return Tie.SHARED if token in _same_time(trigger, head) else None
        if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME") and _stays_with(child, token):
            told = trigger.head == token and trigger.dep_ in ("relcl", "acl") and is_occasion(token)
            return Tie.OWN if told and child.i < token.i else None
        child = token
    return None


def _stays_with(child: Token, noun: Token) -> bool:
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


def _same_time(trigger: Token, date_head: Token) -> list[Token]:
    """Verbs whose time is the trigger's: those it is coordinated with, that happen with it, or only begin or continue it."""
    found = [child for child in trigger.children if _is_moment(child)]
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
    """Whether a noun's happening has the time of its verb: "the talks opened", "was killed in a raid"."""
    if token.pos_ != "NOUN":
        return False
    if token.dep_ == "pobj" and above.lower_ in ("in", "during"):
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
