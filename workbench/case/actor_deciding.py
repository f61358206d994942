"""What the analyst may decide about actors, checked against the list and the claims before it is kept."""

import json
from collections.abc import Callable

from workbench.case.actor_changes import spelling
from workbench.case.actor_list import CaseActorList
from workbench.errors import DecisionError
from workbench.model import Actor
from workbench.store.actor_decisions import entry_text, read_entry


def entry_to_add(actor: Actor, actors: CaseActorList) -> str:
    """Write a new entry of the list.

    Raises
    ------
    DecisionError
        If its id is on the list already, or a fact of it cannot be.
    """
    known = actors.get(actor.id)
    if known is not None:
        raise DecisionError(
            f"{actor.id!r} is on the list already, as {known.name}: rename it, assign a name to it, or choose another id"
        )
    entry = read_entry(actor.id.strip() and actor.id, entry_text(actor))
    country = actors.get(entry.country) if entry.country else None
    if entry.country and entry.country != entry.id and (country is None or country.kind != "state"):
        raise DecisionError(f"{entry.country!r} is not a country: write its ISO 3166-1 alpha-3 code, as NER")
    if entry.parent:
        known_id(entry.parent, actors)
    return entry_text(actor)


def alias_to_assign(name: str, actor_id: str, actors: CaseActorList) -> str:
    """Write a name that is to mean an actor.

    Raises
    ------
    DecisionError
        If no actor has the id, or the list knows the name already.
    """
    known_id(actor_id, actors)
    if not spelling(name):
        raise DecisionError("the name is empty: give one that `workbench actors CASE` lists below the actors")
    if actors.changes.assigned.get(spelling(name)) == actor_id:
        raise DecisionError(f"{name!r} means {actor_id} already")
    return _text(name)


def name_to_give(actor_id: str, name: str, actors: CaseActorList) -> str:
    """Write the new name of an actor.

    Raises
    ------
    DecisionError
        If no actor has the id, or it is called so already.
    """
    known_id(actor_id, actors)
    if (known := actors.get(actor_id)) is not None and known.name == name:
        raise DecisionError(f"{actor_id} is called {name!r} already")
    return _text(name)


def id_to_merge_into(stays: str, goes: str, actors: CaseActorList, takes_part: Callable[[str], bool]) -> str:
    """Write the id as which another is to count.

    Parameters
    ----------
    takes_part : whether an actor of that id takes part in a claim, be it on the list or not

    Raises
    ------
    DecisionError
        If one of them is not known, or counts as another already, as itself or as each other.
    """
    known_id(stays, actors)
    if stays == goes:
        raise DecisionError(f"{stays} cannot be merged into itself: name two actors")
    if actors.get(goes) is None and not takes_part(goes):
        raise DecisionError(f"no actor has the id {goes!r}: `workbench actors CASE` lists the ids")
    _check_unmerged(goes, actors)
    return _text(stays)


def known_id(actor_id: str, actors: CaseActorList) -> None:
    """Check that a decision can be about the actor of that id.

    Raises
    ------
    DecisionError
        If the list has none, or it counts as another.
    """
    _check_unmerged(actor_id, actors)
    if actors.get(actor_id) is None:
        meant = actors.resolve(actor_id)
        hint = f"did you mean {meant.id}" if meant is not None else "`workbench actors CASE` lists the ids"
        raise DecisionError(f"the list has no actor {actor_id!r}: {hint}; `workbench actors CASE add` adds one")


def _check_unmerged(actor_id: str, actors: CaseActorList) -> None:
    stays = actors.changes.stands_for(actor_id)
    if stays != actor_id:
        raise DecisionError(f"{actor_id} counts as {stays} already: name {stays}, or undo that merge first")


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
