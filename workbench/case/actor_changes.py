"""What the analyst's decisions on actors come to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from workbench.actors.spelling import split_words
from workbench.model import Actor, Decision
from workbench.store.actor_decisions import ACTOR_FIELDS, read_entry, read_name
from workbench.store.decisions import decisions_that_hold

_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True)
class ActorChanges:
    """The decisions on actors that hold, the latest where several say something of the same.

    Attributes
    ----------
    added : entries that the analyst added, by id
    taken_back : ids that were added once and are on no list now
    assigned : id by the `spelling` of a name that the analyst assigned to it
    names : name to print, by id
    merged : id as which an actor counts, by its own; it may itself count as another
    idle : ids of decisions that hold and change nothing, as the actor that they need is not on the list,
        or a merge would run in a circle
    """

    added: Mapping[str, Actor] = field(default_factory=dict)
    taken_back: frozenset[str] = frozenset()
    assigned: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    idle: frozenset[str] = frozenset()

    def stands_for(self, actor_id: str) -> str:
        """Return the id as which an actor counts: its own unless it is merged."""
        while actor_id in self.merged:
            actor_id = self.merged[actor_id]
        return actor_id

    def additions(self) -> "ActorChanges":
        """Return the added actors alone."""
        return ActorChanges(added=self.added)


def actor_changes(decisions: Iterable[Decision], is_listed: Callable[[str], bool]) -> ActorChanges:
    """Return what the decisions that hold come to, whatever else was decided and undone in between.

    Parameters
    ----------
    is_listed : whether the list without decisions has an actor of that id

    Raises
    ------
    DecisionError
        If a decision cannot be read; `Store.append_decision` lets none in.
    """
    on_actors = [one for one in decisions if one.kind in ACTOR_FIELDS]
    holding = decisions_that_hold([*on_actors, *(one for one in decisions if one.kind == "undo")])
    added = {one.subject: read_entry(one.subject, one.value) for one in holding if one.kind == "add"}
    once = {one.subject for one in on_actors if one.kind == "add"}
    changes = ActorChanges(added=added, taken_back=frozenset(one for one in once - set(added) if not is_listed(one)))
    for decision in holding:
        if decision.kind != "add":
            changes = _with(changes, decision, lambda actor_id: actor_id in added or is_listed(actor_id))
    return changes


@lru_cache(maxsize=100_000)
def spelling(name: str) -> str:
    """Return the form in which names that resolve to nobody are compared: "The Junta" and "the junta" are one."""
    words = [word.key for word in split_words(name)]
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words) or name.strip().casefold()


def _with(changes: ActorChanges, decision: Decision, is_known: Callable[[str], bool]) -> ActorChanges:
    """The changes with one more decision; decisions come in the order of time."""
    text = read_name(decision)
    if decision.kind == "assign" and is_known(decision.subject):
        return replace(changes, assigned={**changes.assigned, spelling(text): decision.subject})
    if decision.kind == "rename" and is_known(decision.subject):
        return replace(changes, names={**changes.names, decision.subject: text})
    if decision.kind == "merge" and is_known(text) and not _in_a_circle(changes, decision.subject, text):
        return replace(changes, merged={**changes.merged, decision.subject: text})
    return replace(changes, idle=changes.idle | {decision.decision_id})


def _in_a_circle(changes: ActorChanges, goes: str, stays: str) -> bool:
    """Whether `stays` counts as `goes`, however many merges lie between."""
    without = {one: other for one, other in changes.merged.items() if one != goes}
    return replace(changes, merged=without).stands_for(stays) == goes
