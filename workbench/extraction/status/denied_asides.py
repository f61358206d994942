"""What is told and denied in one breath: "..., which Trump denied", "..., a claim Kyiv rejects", "..., but Tehran denies it".

The parser hangs such asides on whatever noun stands last, so they are read by their words: a comma, what takes up the
clause before it, who denies, the denial. What is denied is the clause before the comma; below a verb of speech or
accusation it is what was said, not that it was said.
"""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from workbench.extraction.language.phrases import RELATIVE
from workbench.extraction.language.word_classes import word_classes

_DENIALS = frozenset(
    {"contest", "contradict", "deny", "disavow", "dismiss", "dispute", "rebut", "refute", "reject", "repudiate"}
)
_TURNING_DOWN = ("contest", "dismiss", "reject")
_PROPOSED = frozenset({"agreement", "appeal", "bid", "call", "compromise", "deal", "demand", "dialogue", "idea", "invitation", "mediation", "negotiation", "offer", "plan", "plea", "proposal", "request", "resolution", "talk", "timetable", "ultimatum"})  # fmt: skip
_LONGEST_PROPOSAL = 12
_FORMS = frozenset(
    form for word in _DENIALS for form in (word, f"{word}s", f"{word}es", f"{word}ed", f"{word}d", f"{word[:-1]}ied", f"{word[:-1]}ies")
)  # fmt: skip
_CLAIMS = frozenset(
    {"account", "accusation", "allegation", "assertion", "charge", "claim", "contention", "finding", "figure", "insinuation"}
    | {"interpretation", "narrative", "notion", "report", "something", "statement", "story", "suggestion", "version", "view"}
)  # fmt: skip
_ACCUSES = frozenset({"accuse", "allege", "blame", "charge", "suspect"})
"""That somebody accused is not denied: "accused Iran of smuggling, a charge Tehran denies"."""
_AGAINST = frozenset({"although", "but", "though", "while", "yet"})
_TAKEN_UP = frozenset({"it", "that", "this", "wrongdoing", "involvement", "responsibility", "any", "all"})
_NOT = frozenset({"n't", "neither", "never", "nor", "not", "without"})
_LONGEST_ASIDE = 12
_LONGEST_CLAUSE = 30
_LONGEST_OPENING = 4


@dataclass(frozen=True)
class Denial:
    """A denial behind a clause.

    Attributes
    ----------
    comma : place of the comma, behind the clause that is denied
    denier : head of the phrase that names who denies; None where nobody is named
    """

    comma: int
    denier: Token | None


def denial_of(trigger: Token) -> Denial | None:
    """Return the denial behind the clause of a happening; None where nobody denies it there."""
    if trigger.lemma_ in _ACCUSES:
        return None
    doc, last = trigger.doc, min(trigger.sent.end, trigger.i + _LONGEST_CLAUSE)
    for place in range(trigger.i + 1, last - 1):
        if doc[place].text in (",", "-", "--", "\u2013", "\u2014"):
            denial = _denial_behind(doc[place])
            if denial is not None:
                return denial if _is_denied(trigger, place) else None
    return None


def _denial_behind(comma: Token) -> Denial | None:
    aside = comma.doc[comma.i + 1 : min(comma.i + 2 + _LONGEST_ASIDE, comma.sent.end)]
    at = next((number for number, token in enumerate(aside) if token.lower_ in _FORMS), None)
    if not at or any(token.lower_ in _NOT or token.text in (",", ";") for token in aside[:at]):
        return None
    first = aside[0]
    if first.lower_ in _AGAINST:
        behind = aside[at + 1 : at + 4]
        if not any(token.lower_ in _TAKEN_UP or token.lemma_.lower() in _CLAIMS for token in behind):
            return None
        return Denial(comma.i, _subject(aside[1:at]))
    if first.lower_ == "which" and aside[at].lower_.startswith(_TURNING_DOWN) and _is_proposed(comma):
        return None  # "accept the proposals, which the government has rejected"
    opened = 1 if first.lower_ == "which" else _after_claim(aside[:at])
    return _denied_claim(comma, aside, opened, at) if opened else None


def _is_proposed(comma: Token) -> bool:
    """Whether what stands before a comma is asked or offered, so that who rejects it does not deny it."""
    before = comma.doc[max(comma.sent.start, comma.i - _LONGEST_PROPOSAL) : comma.i]
    return any(token.lemma_.lower() in _PROPOSED for token in before)


def _denied_claim(comma: Token, aside: Span, opened: int, at: int) -> Denial | None:
    """Read "which Iran denied", "a claim rejected by Iran"; "Iran, which rejected the offer" speaks for itself."""
    between = aside[opened:at]
    denier = _subject(between)
    if denier is not None:
        return Denial(comma.i, denier)
    passive = aside[0].lower_ != "which" or any(token.lemma_ == "be" for token in between)
    if not passive or aside[at].lower_.endswith("s"):
        return None
    by = next((token for token in aside[at + 1 : at + 3] if token.lower_ == "by"), None)
    agent = next((token for token in by.subtree if token.dep_ == "pobj"), None) if by is not None else None
    return Denial(comma.i, agent)


def _after_claim(words: Span) -> int:
    """The place behind "a charge", "a claim that", "something which"; 0 where an aside begins with none of them."""
    found = next(
        (number for number, token in enumerate(words[:_LONGEST_OPENING]) if token.lemma_.lower() in _CLAIMS), None
    )
    if found is None or any(token.pos_ in ("VERB", "AUX", "ADP") for token in words[:found]):
        return 0
    relative = found + 1 < len(words) and words[found + 1].lower_ in ("that", "which")
    return found + 1 + relative


def _subject(words: Span) -> Token | None:
    """The head of the first noun phrase of some words."""
    token = next((one for one in words if one.pos_ in ("NOUN", "PROPN", "PRON") and one.tag_ not in RELATIVE), None)
    while (
        token is not None
        and token.head.i > token.i
        and token.head.i < words.end
        and token.head.pos_ in ("NOUN", "PROPN")
    ):
        token = token.head
    return token


def _is_denied(trigger: Token, comma: int) -> bool:
    """Whether a happening is what the clause before a comma tells, or what is said in it."""
    verb = next(
        (
            one
            for one in reversed(trigger.doc[trigger.sent.start : comma])
            if one.pos_ == "VERB" and one.lower_ != "according"
        ),
        None,
    )
    if verb is None:
        return True
    if verb.lemma_.lower() in word_classes()["speech.verbs"]:
        return trigger.i > verb.i
    while verb != trigger and verb.dep_ in ("conj", "xcomp", "pcomp") and verb.head.i < verb.i:
        above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb.head.head
        if above.lemma_.lower() in word_classes()["speech.verbs"] or above == verb:
            break
        verb = above
    token = trigger
    while token not in (verb, token.head) and token.dep_ not in ("advcl", "relcl"):
        token = token.head
    return token == verb
