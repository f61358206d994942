"""Who "that" is in "the president of Chile and that of Peru": the one named before, of another state."""

from spacy.tokens import Span, Token

from workbench.extraction.language.noun_phrases import core_of, with_tail
from workbench.extraction.language.phrases import objects_of
from workbench.extraction.mentions.mention import Resolve
from workbench.model import Actor

_BACK = 20
"""Tokens in which the noun that is taken up must stand."""


def that_of(head: Token, resolve: Resolve) -> tuple[Span, Actor] | None:
    """Return the words and who is meant by "that of Peru", "those of Chad"; None where it takes nobody up."""
    if head.lower_ not in ("that", "those"):
        return None
    whose = next((one for prep in head.rights if prep.lower_ == "of" for one in objects_of(prep)), None)
    if whose is None or whose.pos_ != "PROPN":
        return None
    number = ("NN", "NNP") if head.lower_ == "that" else ("NNS", "NNPS")
    before = head.doc[max(head.sent.start, head.i - _BACK) : head.i]
    for noun in reversed(before):
        of = noun.tag_ in number and any(child.lower_ == "of" for child in noun.rights)
        named = resolve((with_tail(noun) or core_of(noun)).text) if of and noun.pos_ == "NOUN" else None
        if named is not None and named.kind == "body":
            actor = resolve(f"{core_of(noun).text} of {(with_tail(whose) or core_of(whose)).text}")
            return (head.doc[head.i : whose.i + 1], actor) if actor is not None else None
    return None
