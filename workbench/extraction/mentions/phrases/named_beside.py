"""Those who are named behind what they are together: "The presidents, Vladimir Putin and Xi Jinping, met"."""

from spacy.tokens import Token

from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.phrases import coordinated
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.phrases.shared_words import Named


def each_named_beside(head: Token, resolve: Resolve) -> Named:
    """Return whom a list behind a common noun in the plural names; empty where it names no two that are known."""
    if head.tag_ != "NNS":
        return []
    first = next((one for one in head.rights if one.dep_ == "appos" and one.pos_ == "PROPN"), None)
    names = coordinated(first) if first is not None else []
    if len(names) < 2 or first is None or first.nbor(-1).text == "(":  # noqa: PLR2004 - two names make a list
        return []
    found = [(core_of(name), resolve(core_of(name).text)) for name in names]
    known = [(span, actor) for span, actor in found if actor is not None and actor.kind in ("person", "state")]
    return known if len(known) == len(names) else []
