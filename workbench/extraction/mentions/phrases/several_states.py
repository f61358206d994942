"""Those of several states in one phrase: "US and Russian negotiators", "the delegations of Cyprus and Israel"."""

from spacy.tokens import Span, Token

from workbench.extraction.language.noun_phrases import core_of, trimmed, with_tail
from workbench.extraction.language.phrases import coordinated
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.phrases.shared_words import Named
from workbench.model import Actor

_WIDER = frozenset({"African", "Arab", "Asian", "European", "Gulf", "Latin", "Nordic", "Western"})
"""Adjectives wider than a state: of "Saudi, US and African mediators" two are known."""


def each_of_modifiers(head: Token, resolve: Resolve) -> Named:
    """Return who "US and Russian negotiators" are: one for each state; empty where no two are named."""
    if head.pos_ != "NOUN":
        return []
    names = _names_before(head)
    if len(names) < 2:  # noqa: PLR2004 - two names make a pair
        return []
    spans = [trimmed(head.doc[one.left_edge.i if one.dep_ == "conj" else one.i : one.i + 1]) for one in names]
    resolved = [(span, resolve(f"{span.text} {head.text}")) for span in spans if span.text not in _WIDER]
    known = [(span, actor) for span, actor in resolved if actor is not None and actor.country]
    return known if len(known) == len(resolved) > 1 else []


def _names_before(head: Token) -> list[Token]:
    """The adjectives and names of states in "French, British and German diplomats", joined by the parser or not."""
    first = [child for child in head.lefts if child.dep_ in ("amod", "nmod", "compound") and child.text[:1].isupper()]
    joined = [one for one in first if any(child.dep_ == "conj" for child in one.children)]
    if not joined:
        return []
    names = [one for one in coordinated(joined[0]) if one.i < head.i]
    # "French, British and German": the parser leaves the first of three outside.
    for one in reversed(first):
        if one.i + 2 == names[0].i and one.nbor().text == ",":
            names.insert(0, one)
    return names


def each_of_owners(head: Token, resolve: Resolve) -> Named:
    """Return who "The delegations of Cyprus, Greece and Israel" are: one for each state; empty where no two are named."""
    roles, measures = word_classes()["roles.words"], word_classes()["roles.measures"] - {"leader"}
    if head.tag_ not in ("NNS", "NNPS", "NNP") or head.lemma_.lower().removesuffix("s") not in roles - measures:
        return []
    phrase = core_of(head).text
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "from"):
            pobjs = [pobj for pobj in child.children if pobj.dep_ == "pobj" and pobj.pos_ == "PROPN"]
            names = [name for pobj in pobjs for name in coordinated(pobj) if name.pos_ == "PROPN"]
            resolved = [_of_one(phrase, name, resolve) for name in names]
            if len(resolved) > 1 and all(actor is not None and actor.country for _, actor in resolved):
                return [(span, actor) for span, actor in resolved if actor is not None]
    return []


def _of_one(phrase: str, name: Token, resolve: Resolve) -> tuple[Span, Actor | None]:
    """Read "The presidents" with one name, which may go on: the Democratic Republic of Congo."""
    spans = [core_of(name), with_tail(name)]
    found = ((span, resolve(f"{phrase} of {span.text}")) for span in spans if span is not None)
    return next(((span, actor) for span, actor in found if actor is not None), (core_of(name), None))
