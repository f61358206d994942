"""The actor list of a case: the built-in list, actors.csv on top of it, and the analyst's decisions on top of both."""

from dataclasses import replace
from datetime import date

from workbench.actors import ActorList
from workbench.actors.actor_list import Level
from workbench.actors.builtin_list import add_entry
from workbench.actors.names import NameIndex
from workbench.actors.register import Register
from workbench.actors.spelling import fold, split_words
from workbench.case.actor_changes import ActorChanges, spelling
from workbench.model import Actor


class CaseActorList(ActorList):
    """An actor list as the analyst's decisions leave it; the list below stays as it is.

    A merged actor is the one that it counts as, whichever of its ids or names is asked for.

    Attributes
    ----------
    changes : what the decisions come to
    """

    def __init__(self, below: ActorList, changes: ActorChanges) -> None:
        self.changes = changes  # before the rest, which asks `get`
        register, names = Register(), NameIndex()
        for actor in changes.added.values():
            add_entry(actor, register, names)
        people = below._people  # noqa: SLF001 - one list over another, as `with_csv` makes it
        if persons := [one for one in register if one.kind == "person"]:
            people = people.with_persons(persons)
        super().__init__(below._lexicon.over(register, names), below._agents, people)  # noqa: SLF001 - as above
        self._whole_names = {
            spelling(name): actor.id
            for actor in changes.added.values()
            for name in (actor.id, actor.name, *actor.aliases)
        } | dict(changes.assigned)
        self._meant: dict[str, str | None] = {}
        self._words_of_names = {
            fold(word.text)
            for actor in changes.added.values()
            for name in (actor.id, actor.name, *actor.aliases)
            for word in split_words(name)
        }

    def get(self, actor_id: str, date: date | None = None) -> Actor | None:
        """Return the entry as which an id counts, on a day, or else the latest; under the name that was decided."""
        identity = self.changes.stands_for(actor_id)
        found = (self._lexicon.actor(identity, date) if date is not None else None) or super().get(identity)
        return found and self._named(found)

    def rollup(self, actor_id: str, level: Level, date: date | None = None) -> str:
        """Return the id under which an actor counts at a level; a merged one as that which it was merged into."""
        return super().rollup(self.changes.stands_for(actor_id), level, date)

    def resolve(
        self,
        phrase: str,
        date: date | None = None,
        context: frozenset[str] | None = None,
        *,
        at_home: bool = False,
    ) -> Actor | None:
        """Return who is meant by a phrase, see `ActorList.resolve`; by an assigned name where nobody else is."""
        found = super().resolve(phrase, date, context, at_home=at_home)
        if found is None or not found.id:
            return self.resolve_unknown(phrase, date) or found
        if found.id in self.changes.merged:
            counted = self.get(found.id, date)
            return counted and replace(counted, method=f"{found.method}; merged")
        return self._named(found)

    def resolve_unknown(self, phrase: str, date: date | None = None) -> Actor | None:
        """Return whom the analyst added or assigned the phrase to, if it resolves to nobody else."""
        if phrase not in self._meant:
            self._meant[phrase] = self._whom(phrase)
        identity = self._meant[phrase]
        if identity is None or (identity in self.changes.added and self._lexicon.actor(identity, date) is None):
            return None
        actor = self.get(identity, date)
        method = "assigned" if spelling(phrase) in self.changes.assigned else "added"
        return actor and replace(actor, method=f"{method} by the analyst")

    def _whom(self, phrase: str) -> str | None:
        """Whom a phrase that is nobody else's means, whatever the day."""
        key = spelling(phrase)
        if key in self._whole_names or self._words_of_names.isdisjoint(key.split()):
            return self._whole_names.get(key)
        found = super().resolve(phrase)
        return found.id if found is not None and found.id in self.changes.added else None

    def _named(self, actor: Actor) -> Actor:
        name = self.changes.names.get(actor.id)
        return actor if name is None else replace(actor, name=name)
