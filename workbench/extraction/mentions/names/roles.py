"""Bodies and offices that an article gives to somebody: "Niger's ruling junta", "the Uzbek president, Mirziyoyev"."""

from typing import NamedTuple

from spacy.tokens import Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.bodies import BODIES
from workbench.model import Actor


class Role(NamedTuple):
    """A body or office and who holds it.

    Attributes
    ----------
    at : position
    head : its noun, singular: ``president``
    modifiers : the words before the noun
    actor : who holds it
    """

    at: int
    head: str
    modifiers: frozenset[str]
    actor: Actor


def role_in(phrase: Span, head: Token, at: int, resolve: Resolve) -> Role | None:
    """Return the body or office of a state that a phrase names; None where it names none.

    Parameters
    ----------
    phrase, head : the phrase with its state, and the noun of the body or office
    at : position
    resolve : from a phrase to who it means
    """
    lemma = head.lemma_.lower()
    if lemma not in BODIES | {"court"} and lemma not in again_words()["persons.nouns"]:
        return None
    actor = resolve(phrase.text)
    if actor is None or actor.kind != "body" or actor.country is None:
        return None
    modifiers = frozenset(one.lower_ for one in phrase if one.i < head.i and one.text.islower() and one.is_alpha)
    return Role(at, lemma, modifiers, actor)
