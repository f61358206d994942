"""Whose men they are that a phrase behind them tells: "forces loyal to Haftar", "fighters allied to the junta"."""

from spacy.tokens import Token

from workbench.extraction.language.noun_phrases import core_of, with_tail
from workbench.extraction.language.phrases import prepositional
from workbench.extraction.language.word_classes import word_classes

_TO = frozenset({"allied", "faithful", "loyal"})
_BANDS = frozenset({"faction", "gang", "group", "man", "militia"})


def leader_of(head: Token) -> str:
    """Return the phrase that says to whom armed men are loyal or allied; empty where none does."""
    armed = word_classes()["force"] | word_classes()["rebel"] | _BANDS
    if head.lemma_.lower() not in armed or any(
        child.text[:1].isupper() and child.i > head.sent.start for child in head.lefts
    ):
        return ""
    for word in head.rights:
        if word.dep_ in ("amod", "acl") and word.lower_ in _TO and word.i <= head.i + 2:
            to = next((one for name, one in prepositional(word) if name in ("to", "with")), None)
            return (with_tail(to) or core_of(to)).text if to is not None else ""
    return ""
