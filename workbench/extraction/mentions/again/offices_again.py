"""Who "the minister", "the army chief" is, after somebody was given that office."""

from spacy.tokens import Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.names.roles import Role
from workbench.model import Actor

_NEAR = 3
"""Sentences back that an office of another state than the article's own is remembered."""


def of_office(names: ArticleNames, head: Token, core: Span, lemma: str) -> Actor | None:
    """Return who "the minister", "the army chief" is: who was given that office before, if just one was."""
    if head.tag_ not in ("NN", "NNP"):
        return None
    here = names.order.position(head)
    if lemma == "court" and any(at < here and one is not None and one.sector == "JUD" for at, one in names.named):
        return None  # of a state's court and an international one either may be meant
    modifiers = {token.lower_ for token in core[1:] if token.i < head.i}
    roles = [role for role in names.roles if role.at < here and role.head == lemma and modifiers <= role.modifiers]
    if not roles:
        return _politician(names, here) if lemma in again_words()["persons.politicians"] and not modifiers else None
    return holder(names, roles, head, here)


def holder(names: ArticleNames, roles: list[Role], head: Token, here: int) -> Actor | None:
    """Return who of those with an office is meant: the only one, the only one of the state where the sentence is."""
    if any(roles[-1].at < at < here and office == roles[-1].head for at, office in names.strangers):
        return None
    place = _place_before(names, head)
    if place is not None:
        roles = [role for role in roles if role.actor.country == place]
    states = {role.actor.country for role in roles}
    if len(states) != 1:
        return None
    focus = names.resolve(names.focus) if names.focus else None
    of_focus = focus is None or focus.country in states
    distance = names.order.sentence_at(here) - names.order.sentence_at(roles[-1].at)
    if not of_focus and distance > _NEAR:
        return None
    persons = {role.actor.id for role in roles if role.actor.kind == "person"}
    return roles[-1].actor if len(persons) <= 1 else None


def _politician(names: ArticleNames, here: int) -> Actor | None:
    """The one person before who has a part in politics."""
    people = {role.actor.id: role.actor for role in names.roles if role.at < here and role.actor.sector != "MIL"}
    return next(iter(people.values())) if len(people) == 1 else None


def _place_before(names: ArticleNames, head: Token) -> str | None:
    """The state of the place that the sentence opened with: "In Bamako, the junta ..."."""
    for token in head.sent:
        if token.i >= head.i or token.dep_ in ("nsubj", "nsubjpass") or token.pos_ == "VERB":
            return None
        opens = token.head.i <= head.sent.start + 1
        if (
            opens
            and token.dep_ == "pobj"
            and token.head.lower_ == "in"
            and token.pos_ == "PROPN"
            and token.ent_type_ != "DATE"
        ):
            actor = names.resolve(token.text)
            return actor.country if actor is not None else None
    return None
