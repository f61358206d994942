"""Entries by id; an entry may hold for some days only, so one id may have several."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from workbench.model import Actor

_OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY"})


class Register:
    """Actors by id, each id with its entries in the order of their days."""

    def __init__(self, actors: Iterable[Actor] = ()) -> None:
        self._entries: dict[str, list[Actor]] = {}
        for actor in actors:
            self.add(actor)

    def add(self, actor: Actor) -> None:
        """Add an entry beside those that its id has."""
        entries = self._entries.setdefault(actor.id, [])
        entries.append(actor)
        entries.sort(key=lambda one: one.valid_from or date.min)

    def __contains__(self, actor_id: str) -> bool:
        return actor_id in self._entries

    def __iter__(self) -> Iterator[Actor]:
        for entries in self._entries.values():
            yield from entries

    def entries(self, actor_id: str) -> tuple[Actor, ...]:
        """Every entry of an id, oldest first; none for an unknown id."""
        return tuple(self._entries.get(actor_id, ()))

    def on(self, actor_id: str, day: date | None) -> Actor | None:
        """Return the entry that holds on a day; without a day, the latest.

        A person is on the list before and after the days in office too: after them as former
        elite (ELI) where the office was one of state, before them without a sector. Anything
        else is on the list on its days only.
        """
        entries = self._entries.get(actor_id)
        if not entries:
            return None
        if day is None:
            latest = entries[-1]
            over = latest.kind == "person" and latest.valid_until is not None
            return _out_of_office(latest) if over else latest
        held = [one for one in entries if holds(one, day)]
        if held:
            return held[-1]
        if entries[0].kind != "person":
            return None
        past = [one for one in entries if one.valid_until is not None and one.valid_until < day]
        return _out_of_office(past[-1]) if past else replace(entries[0], sector=None, parent=entries[0].country)

    def nearest(self, actor_id: str, day: date) -> Actor | None:
        """Return the entry that began last before a day, else the first: for names that outlive their actor."""
        entries = self.entries(actor_id)
        begun = [one for one in entries if one.valid_from is None or one.valid_from <= day]
        return begun[-1] if begun else next(iter(entries), None)


def holds(actor: Actor, day: date) -> bool:
    """Whether an entry holds on a day; both its dates are days on which it does."""
    return (actor.valid_from is None or actor.valid_from <= day) and (
        actor.valid_until is None or day <= actor.valid_until
    )


def _out_of_office(actor: Actor) -> Actor:
    if actor.sector not in _OFFICES:
        return actor
    return replace(actor, sector="ELI", parent=actor.country)
