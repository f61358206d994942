"""Words by which the text itself says that a happening, or who did it, is not certain: "reportedly", "suspected jihadists"."""

from spacy.tokens import Token

from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.status.governors import link_of

_ADVERBS = frozenset(
    {
        "reportedly",
        "allegedly",
        "apparently",
        "possibly",
        "perhaps",
        "supposedly",
        "purportedly",
        "probably",
        "presumably",
    }
    | {"ostensibly", "seemingly", "likely"}
)
_ADJECTIVES = frozenset(
    {"alleged", "suspected", "unconfirmed", "apparent", "purported", "supposed", "reported", "unverified", "presumed"}
    | {"rumoured", "rumored", "probable", "conflicting", "contradictory", "anonymous", "disputed"}
)
_SAID = frozenset(
    {"say", "allege", "believe", "report", "think", "rumour", "rumor", "suspect", "presume", "understand"}
)
_CLAIMED = frozenset({"claim", "appear", "seem", "purport", "profess"})
_UNCERTAIN = frozenset({"unconfirmed", "unverified", "unclear"})
_DEEPEST = 4


def hedge_of(trigger: Token) -> Token | None:
    """Return the word that says that a happening, or who did it, is not certain; None where none does.

    It stands beside the trigger and its subjects, or beside or in a word that the trigger depends on.
    """
    beside = [trigger, *surface_subjects(trigger)]
    token = trigger
    for _ in range(_DEEPEST):
        link = link_of(token)
        if link is None:
            break
        token = link.above
        beside.append(token)
        if _is_hedging(token, link.kind):
            return token
    return next((child for one in beside for child in one.children if _is_hedge(child)), None)


def _is_hedge(word: Token) -> bool:
    as_adverb = word.dep_ == "advmod" and word.lower_ in _ADVERBS
    return as_adverb or (word.dep_ in ("amod", "acomp") and word.lower_ in _ADJECTIVES)


def _is_hedging(word: Token, kind: str) -> bool:
    """Whether a word above leaves it open: "is said to have", "claims to have", "it is unconfirmed that"."""
    if word.lower_ in _UNCERTAIN:
        return True
    passive = any(child.dep_ == "auxpass" for child in word.children)
    return (word.lemma_ in _SAID and passive) or (word.lemma_ in _CLAIMED and kind == "to")
