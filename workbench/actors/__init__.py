"""Actors: the list of who can act, and who is meant by a phrase on a date."""

from datetime import date as _date

from workbench.actors.actor_list import ActorList
from workbench.model import Actor

__all__ = ["ActorList", "resolve_actor", "resolve_actors"]


def resolve_actor(phrase: str, date: _date | None = None, context: frozenset[str] | None = None) -> Actor | None:
    """Return who is meant by a whole phrase, by the built-in list; see `ActorList.resolve`.

    In an article about one state "the army" is its army, with doubt.
    """
    return ActorList.builtin().resolve(phrase, date, context, at_home=True)


def resolve_actors(phrase: str, date: _date | None = None, context: frozenset[str] | None = None) -> tuple[Actor, ...]:
    """Return all who are meant by a phrase that may name several; see `ActorList.resolve_each`."""
    return ActorList.builtin().resolve_each(phrase, date, context, at_home=True)
