"""With whom something is done: "alongside B", "together with B", "at the side of B", "as part of B"."""

from spacy.tokens import Token

from workbench.extraction.language.phrases import objects_of

_BESIDE = frozenset({"alongside", "beside"})
_BEFORE_WITH = frozenset({"along", "jointly", "shoulder", "together"})
_BEFORE_NOUN = frozenset({"as", "at", "by"})


def companions(at: Token, also: frozenset[str] = frozenset()) -> list[Token]:
    """Return the heads of the phrases at a verb, or at a subject, that say with whom it is done.

    Parameters
    ----------
    at : the verb, or the head of the subject's phrase
    also : prepositions that say it here by themselves: "by" in "stands by Iraq to defeat them"
    """
    found: list[Token] = []
    for child in at.children:
        word = child.lower_
        if word in _BESIDE | also or (word == "with" and child.nbor(-1).lower_ in _BEFORE_WITH):
            found += objects_of(child)
        elif word in _BEFORE_WITH:
            found += led_to(child)
        elif word in _BEFORE_NOUN:
            found += [head for noun in child.children if noun.lower_ in ("part", "side") for head in led_to(noun)]
    return list(dict.fromkeys(found))


def led_to(word: Token) -> list[Token]:
    """Return the heads of whom one word leads to: by itself, by "with" after it, by "of" after "at the side"."""
    if word.lower_ in _BESIDE:
        return objects_of(word)
    if word.dep_ == "pobj" and word.head.lower_ in _BEFORE_NOUN:
        return [head for prep in word.rights if prep.lower_ == "of" for head in objects_of(prep)]
    following = word.nbor() if word.i + 1 < len(word.doc) else word
    return objects_of(following) if following.lower_ == "with" else []
