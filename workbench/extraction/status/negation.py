"""Does a clause deny its verb: by "not", "nobody", "without", "instead of", "almost"?"""

from itertools import pairwise

from spacy.tokens import Token

COUNTED_BY_VERB = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_NEGATIVE = frozenset(
    {"no", "neither", "nor", "never", "nobody", "none", "nothing", "without", "hardly", "barely", "scarcely"}
)
_NEARLY = frozenset({"almost", "nearly"})
_BY_DEGREES = frozenset({"besiege", "complete", "deplete", "destroy", "encircle", "isolate", "raze", "surround"})
"""What is done bit by bit, so that "nearly surrounded" tells of a siege."""
_NO_WAY = frozenset(
    {"account", "case", "circumstance", "condition", "event", "manner", "mean", "means", "occasion", "point", "stage", "time", "way"}
)  # fmt: skip
_EXCEPT = ("but", "except", "save", "besides", "other than", "apart from")
_NOT_ONE = frozenset({"a", "an", "any", "even", "one"})


def is_negated(verb: Token) -> bool:
    """Whether the clause of a verb denies it: "not", "never", "no troops", "without", "instead of", "almost"."""
    for child in verb.children:
        if child.dep_ == "neg" or (
            child.dep_ in ("advmod", "preconj", "cc") and child.lower_ in _NEGATIVE and child.i < verb.i
        ):
            # "not only met ..." did meet.
            only = any(
                other.lower_ in ("only", "just", "merely", "simply") and other.i == child.i + 1
                for other in verb.children
            )
            return not only and not _is_delayed(verb)
        if (child.dep_ == "advmod" and _is_hardly(child, verb)) or (child.dep_ == "prep" and _is_no_way(child)):
            return True
        if child.dep_ in COUNTED_BY_VERB and _is_nobody(child):
            return True
    left_out = verb.dep_ == "pcomp" and verb.head.lower_ in ("without", "than")
    return left_out or _is_avoided(verb) or _shares_negation(verb)


def _is_delayed(verb: Token) -> bool:
    """Whether something came to pass late: "did not leave until May"."""
    until = any(child.lower_ in ("until", "till") and child.dep_ == "prep" for child in verb.children)
    return until and any(child.dep_ == "aux" and child.lower_ == "did" for child in verb.children)


def _is_hardly(adverb: Token, verb: Token) -> bool:
    """Whether it did not come to it: "is nowhere near signing", "no longer supplies", "almost signed"."""
    no_longer = adverb.lower_ == "longer" and any(child.lower_ == "no" for child in adverb.children)
    return (
        adverb.lower_ == "nowhere"
        or no_longer
        or (adverb.lower_ in _NEARLY and adverb.i < verb.i and verb.lemma_ not in _BY_DEGREES)
    )


def _is_no_way(preposition: Token) -> bool:
    """Whether a phrase is "at no time", "in no way", "under no circumstances"; or who asked "asked for nothing"."""
    if preposition.lower_ == "for" and preposition.head.lemma_ in ("ask", "call"):
        return any(one.lower_ == "nothing" for one in preposition.children)
    return any(
        one.lemma_.lower() in _NO_WAY and any(child.lower_ == "no" for child in one.lefts)
        for one in preposition.children
    )


def _is_nobody(noun: Token) -> bool:
    """Whether a subject or object is "nobody", "no state", "not a single soldier", "neither Egypt nor Sudan"."""
    if noun.doc[noun.i + 1 : noun.i + 3].text.lower().startswith(_EXCEPT):
        return False  # "nobody but the envoy", "no state other than Malta"
    return (
        noun.lower_ in _NEGATIVE
        or any(
            (child.lower_ in ("no", "neither") and child.dep_ in ("det", "preconj", "cc") and child.i <= noun.i)
            for child in noun.children
        )
        or _is_not_one(noun.left_edge)
    )


def _is_not_one(first: Token) -> bool:
    """Whether a phrase begins "not one", "not a single"."""
    return first.lower_ == "not" and first.i + 1 < len(first.doc) and first.nbor().lower_ in _NOT_ONE


def _is_avoided(verb: Token) -> bool:
    """Whether something else was done: "instead of attacking", "rather than attack"."""
    before = verb.doc[max(verb.left_edge.i - 2, 0) : verb.i]
    words = [token.lower_ for token in before]
    pairs = list(pairwise(words))
    return ("instead", "of") in pairs or ("rather", "than") in pairs


def _shares_negation(verb: Token) -> bool:
    if verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children):
        return is_negated(verb.head)  # "has neither signed nor ratified"
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and verb.head.pos_ == "VERB"
        and verb.head.tag_ == "VB"
        and is_negated(verb.head)
        # "would not follow suit and recall its envoy"
        and any(child.lower_ in ("and", "or", "nor") for child in verb.head.children)
        and not any(child.dep_ in ("aux", "nsubj") for child in verb.lefts)
    )
