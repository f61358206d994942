"""Whom somebody has: "its fighters", "his government", "their countries", "his counterpart"."""

from collections.abc import Sequence

from spacy.tokens import Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.can_act import can_act
from workbench.extraction.mentions.mention import Get, Resolve
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.model import Actor

_OF_NO_STATE = frozenset({"company", "group", "organisation", "party"})
_OF_ITSELF = frozenset({"LAB", "OPP", "PRM", "PTY", "REB", "UAF"})
"""Whose fighters and members are its own, not those of its state."""
_LANDS = frozenset({"country", "nation", "state"})
_OPPOSITE = frozenset({"adversary", "counterpart", "enemy", "foe", "neighbor", "neighbour", "opponent", "rival"})
"""Who is the other one of two."""
_NEAR = 4
"""Sentences back in which somebody of another state had an office."""


def owner_in(head: Token) -> Token | None:
    """Return the possessive pronoun before a noun: "its" fighters; None where there is none."""
    return next((child for child in head.children if child.dep_ == "poss" and child.tag_ == "PRP$"), None)


def owned_land_below(head: Token) -> Token | None:
    """Return the country whose somebody is by a pronoun: "troops from his country"; None where there is none."""
    below = (
        land
        for prep in head.rights
        if prep.dep_ == "prep" and prep.lower_ in ("from", "of")
        for land in prep.rights
        if land.dep_ == "pobj" and land.lemma_.lower() in _LANDS and owner_in(land) is not None
    )
    return next(below, None) if can_act(head) else None


def may_be_owned(head: Token) -> bool:
    """Whether a noun is one of a state's or a group's own, and no neighbour, ally or rival."""
    return head.lemma_.lower() not in again_words()["own.foreign"] and can_act(head)


def is_opposite(head: Token) -> bool:
    """Whether a noun means the other one of two: "his counterpart", "her rival", but not "his rival, Ana Mora", who is named."""
    named = any(child.dep_ == "appos" or child.lower_ in ("former", "erstwhile") for child in head.children)
    return head.tag_ == "NN" and head.lemma_.lower() in _OPPOSITE and owner_in(head) is not None and not named


def belonging(head: Token, owner: Token, whose: Actor, resolve: Resolve, get: Get) -> Actor | None:
    """Return who somebody's people are: "its fighters" are the group, "his government" that of his state.

    Parameters
    ----------
    head : of the phrase
    owner : the possessive pronoun before it
    whose : whom the pronoun stands for
    resolve : from a phrase to who it means
    get : from an id to the actor of the list
    """
    if whose.kind in _OF_NO_STATE or whose.sector in _OF_ITSELF:
        return whose if head.lemma_.lower() in again_words()["own.members"] else None
    state = get(whose.country) if whose.country else None
    noun = head.lemma_ if head.tag_ == "NNS" and head.lemma_.lower() in _EACH_HAS_ONE else head.text
    words = " ".join((*(one.text for one in head.doc[owner.i + 1 : head.i]), noun))
    return resolve(f"{state.name}'s {words}") if state is not None else None


_EACH_HAS_ONE = frozenset({"army", "capital", "country", "government", "nation", "parliament", "state"})
"""What two states have two of: "their countries"."""


def counterpart_of(names: ArticleNames, head: Token, whose: Actor) -> Actor | None:
    """Return the one who had an office of another state in the sentences before; None where several had, or nobody."""
    here = names.order.position(head)
    roles = [
        role.actor
        for role in names.roles
        if role.at < here
        and names.order.sentence_at(here) - names.order.sentence_at(role.at) <= _NEAR
        and role.actor.country != whose.country
        and role.actor.sector == "GOV"
    ]
    return roles[-1] if roles and whose.country and len({one.country for one in roles}) == 1 else None


def other_of(pairs: Sequence[list[Actor]], whose: Actor) -> Actor | None:
    """Return the other one of the two of whom somebody is one; None where he is of none."""
    for first, second in (pair for pair in pairs if len(pair) == 2):  # noqa: PLR2004
        if whose.id in (first.id, second.id):
            return second if whose.id == first.id else first
    return None
