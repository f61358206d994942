"""Does a clause deny its verb: by "not", "nobody", "without", "instead of", "almost"?"""

from itertools import pairwise

from spacy.tokens import Token

COUNTED_BY_VERB = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_NEGATIVE = frozenset(
    {"no", "neither", "nor", "never", "nobody", "none", "nothing", "without", "hardly", "barely", "scarcely"}
)
_NEARLY = frozenset({"almost", "nearly"})


def is_negated(verb: Token) -> bool:
    """Whether the clause of a verb denies it: "not", "never", "no troops", "without", "instead of", "almost"."""
    for child in verb.children:
        if child.dep_ == "neg" or (
            child.dep_ in ("advmod", "preconj", "cc") and child.lower_ in _NEGATIVE and child.i < verb.i
        ):
            # "not only met ..." did meet.
            return not any(
                other.lower_ in ("only", "just", "merely", "simply") and other.i == child.i + 1
                for other in verb.children
            )
        nowhere = child.lower_ == "nowhere" or (child.lower_ in _NEARLY and child.i < verb.i)
        if child.dep_ == "advmod" and nowhere:
            return True  # "is nowhere near signing", "almost signed"
        if child.dep_ in COUNTED_BY_VERB and _is_nobody(child):
            return True
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("without", "than"):
        return True
    if _is_avoided(verb):
        return True
    return _shares_negation(verb)


def _is_nobody(noun: Token) -> bool:
    """Whether a subject or object is "nobody", "no state", "neither Egypt nor Sudan"."""
    return noun.lower_ in _NEGATIVE or any(
        child.lower_ in ("no", "neither") and child.dep_ in ("det", "preconj", "cc") and child.i <= noun.i
        for child in noun.children
    )


def _is_avoided(verb: Token) -> bool:
    """Whether something else was done: "instead of attacking", "rather than attack"."""
    before = verb.doc[max(verb.left_edge.i - 2, 0) : verb.i]
    words = [token.lower_ for token in before]
    pairs = list(pairwise(words))
    return ("instead", "of") in pairs or ("rather", "than") in pairs


def _shares_negation(verb: Token) -> bool:
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and verb.head.pos_ == "VERB"
        and verb.head.tag_ == "VB"
        and is_negated(verb.head)
        and any(child.lower_ in ("or", "nor") for child in verb.head.children)
    )
