"""Actors: the list of who can act, and who is meant by a phrase on a date."""

from datetime import date as _date

from workbench.actors.actor_list import ActorList
from workbench.model import Actor

__all__ = ["ActorList", "resolve_actor"]


def resolve_actor(phrase: str, date: _date | None = None, context: frozenset[str] | None = None) -> Actor | None:
    """Return who is meant by a phrase, by the built-in list; see `ActorList.resolve`."""
    return ActorList.builtin().resolve(phrase, date, context)
