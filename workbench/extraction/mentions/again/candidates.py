"""Who of those an article names may be meant by "both countries": not who addresses them."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from workbench.extraction.language.control_verbs import OBJECT_CONTROLS
from workbench.extraction.language.noun_phrases import with_owner
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.names.article_order import ArticleOrder
from workbench.extraction.mentions.names.roles import Role
from workbench.model import Actor

_DEEPEST = 4
_ADDRESSING = OBJECT_CONTROLS | {
    "accuse", "assure", "blame", "condemn", "congratulate", "criticise", "criticize", "give", "host", "invite", "meet",
    "offer", "praise", "receive", "remind", "tell", "thank",
}  # fmt: skip
"""Verbs whose object is somebody else than their subject."""


class Candidates(NamedTuple):
    """Names of an article that a counted phrase may stand for.

    Attributes
    ----------
    order : where words and sentences stand
    states, roles, named : as in `ArticleNames`
    """

    order: ArticleOrder
    states: Sequence[tuple[int, str, str]]
    roles: Sequence[Role]
    named: Sequence[tuple[int, Actor | None]]


def candidates(head: Token, names: ArticleNames) -> Candidates:
    """Return what a counted phrase may stand for: whoever "urged the leaders of both countries" is of neither.

    Parameters
    ----------
    head : head of the phrase
    names : what the article names
    """
    every = Candidates(names.order, names.states, names.roles, names.named)
    subjects = _who_address(head)
    if not subjects:
        return every
    code = state_addressing(head, names)
    first = min(names.order.position(one.left_edge) for one in subjects)
    last = max(names.order.position(one.right_edge) for one in subjects)

    def outside(at: int, country: str | None) -> bool:
        return not first <= at <= last and (country is None or country != code)

    return Candidates(
        names.order,
        [one for one in names.states if outside(one[0], one[2])],
        [one for one in names.roles if outside(one.at, one.actor.country)],
        [one for one in names.named if outside(one[0], one[1].country if one[1] is not None else None)],
    )


def state_addressing(head: Token, names: ArticleNames) -> str | None:
    """Return the code of the state that addresses somebody: of "Trump warned both countries" the United States; None for none."""
    subjects = _who_address(head)
    acting = names.resolve(with_owner(subjects[0])) if subjects else None
    return acting.country if acting is not None else None


def _who_address(head: Token) -> tuple[Token, ...]:
    verb = _addressing(head)
    subjects = surface_subjects(verb) if verb is not None else ()
    if verb is not None and subjects and subjects[0].pos_ == "PRON" and verb.dep_ == "ccomp":
        return surface_subjects(verb.head)  # "Trump said he had warned both countries"
    return subjects


def _addressing(head: Token) -> Token | None:
    """The verb whose object a phrase is, or of whose object it says whose leaders they are: "urge", "warn"."""
    above = head
    for _ in range(_DEEPEST):
        if above.dep_ in ("dobj", "dative", "nsubj") and above.head.pos_ == "VERB":
            verb = above.head
            # "urged both sides to leave", where the parser takes the sides for who leaves.
            told = above.dep_ == "nsubj" and verb.dep_ in ("ccomp", "xcomp") and verb.tag_ == "VB"
            verb = verb.head if told and verb.head.i < above.i else verb
            return verb if verb.lemma_ in _ADDRESSING and verb.i < above.i else None
        if above.dep_ == "pobj" and above.head.lower_ in ("of", "from", "in"):
            above = above.head.head
        elif above.dep_ == "pobj" and above.head.lower_ in ("on", "to") and above.head.head.pos_ == "VERB":
            verb = above.head.head
            return verb if verb.lemma_ in _ADDRESSING else None
        else:
            return None
    return None
