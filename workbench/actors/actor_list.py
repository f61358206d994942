"""The list of actors, and the questions that it answers."""

import re
from collections import Counter
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Literal

from workbench.actors.agents import AgentWords
from workbench.actors.analyst_csv import read_analyst_csv
from workbench.actors.builtin_list import body_of_state, read_builtin_list
from workbench.actors.lexicon import Lexicon
from workbench.actors.listed_words import Look, names_to_spell, unmistakable_words
from workbench.actors.misspelt import Spellings
from workbench.actors.people import PersonNames
from workbench.actors.resolution import Resolver
from workbench.actors.sectors import SECTOR_NAMES
from workbench.actors.state_signs import Signs, counted_by_state, signs_of_states
from workbench.model import Actor
from workbench.rare_collections import rare_collections

Level = Literal["actor", "country", "sector"]

_BODY = re.compile(r"([A-Z]{3})\.([A-Z]{3})")


class ActorList:
    """Who can act, and who is meant by a phrase on a date.

    Make one with `ActorList.builtin`; it is read once and shared. `with_csv` puts an analyst's own
    list on top and leaves this one as it is.
    """

    def __init__(self, lexicon: Lexicon, agents: AgentWords, people: PersonNames) -> None:
        self._lexicon = lexicon
        self._agents = agents
        self._people = people
        self._resolver = Resolver(lexicon, agents, people, Spellings(partial(names_to_spell, lexicon, self.get)))
        self._states = frozenset(one.id for one in read_builtin_list().register if one.kind == "state")

    @classmethod
    def builtin(cls) -> "ActorList":
        """Return the list that comes with the workbench."""
        return _builtin()

    def with_csv(self, path: Path) -> "ActorList":
        """Return this list with an analyst's file on top; where both know a name, the file wins.

        Columns: id, name, kind, country, sector, parent, from, until, aliases (separated by ``|``).

        Raises
        ------
        CaseFileError
            If a row cannot stand; with file, line and reason.
        """
        register, names = read_analyst_csv(path, self._states)
        people = self._people.with_persons(one for one in register if one.kind == "person")
        return ActorList(self._lexicon.over(register, names), self._agents, people)

    def get(self, actor_id: str, day: date | None = None) -> Actor | None:
        """Return the entry of an id on a day, else the latest; a body of a known state (``NER.MIL``) is made on the fly."""
        found = self._lexicon.actor(actor_id, day)
        if found is not None:
            return found
        match = _BODY.fullmatch(actor_id)
        state = self._lexicon.actor(match[1], day) if match else None
        if match is None or state is None or match[2] not in SECTOR_NAMES:
            return None
        return body_of_state(state.id, state.name, match[2])

    def with_names(self) -> dict[str, tuple[str, ...]]:
        """Return every id of the list with all that may be typed to find it: the id, names, aliases, demonyms, places."""
        found: dict[str, list[str]] = {}
        for identity in self._lexicon.ids():
            actor = self.get(identity)
            if actor is not None:
                found.setdefault(actor.id, []).extend((identity, actor.name, *actor.aliases))
        for name, meaning in self._lexicon.names():
            if meaning.ids and meaning.ids[0] in found:
                found[meaning.ids[0]].append(name)
        return {identity: tuple(dict.fromkeys(names)) for identity, names in found.items()}

    def resolve(
        self,
        phrase: str,
        date: date | None = None,
        context: frozenset[str] | None = None,
        *,
        at_home: bool = False,
    ) -> Actor | None:
        """Return who is meant by a phrase that acts or is acted upon.

        Parameters
        ----------
        phrase : a noun phrase as the text has it, such as "Niger's ruling junta"
        date : the day on which it is said; without one, today's office-holders are meant
        context : ISO 3166-1 alpha-3 codes of the states that the article is about; they decide
            between "Nigerian" for Nigeria and the same word misused for Niger
        at_home : whether nothing was cut off the phrase and nothing around it says more. Then "the army" is that of
            the one state of `context`, and a lone town or region its state, both with doubt. Readers of
            text, who ask for "the president" of "the president of Chad" too, leave it False

        Returns
        -------
        Actor or None
            The entry, or the body of a state made on the fly, with `Actor.method` saying how it was
            found and, after "doubt:", what speaks against it. Agent words that name no state ("gunmen")
            give an actor of kind ``unknown`` with a sector and an empty id: described, not identified.
            None where nobody known is meant.
        """
        return self._resolver.resolve(phrase, date, context, at_home=at_home)

    def resolve_each(
        self,
        phrase: str,
        date: date | None = None,
        context: frozenset[str] | None = None,
        *,
        at_home: bool = False,
    ) -> tuple[Actor, ...]:
        """Return all who are meant by a phrase that may name several, in its order: "US and French officials".

        Parameters are those of `resolve`. Who is not known is left out; nobody comes twice.
        """
        found: list[Actor] = []
        for one in self._resolver.each(phrase, date):
            actor = self.resolve(one, date, context, at_home=at_home)
            if actor is None or (actor.id and actor.id in {other.id for other in found}):
                continue
            if actor.kind == "person" and found and found[-1].kind == "body" and found[-1].country == actor.country:
                found.pop()  # "Niger's prime minister, Ali Lamine Zeine, and ..."
            found.append(actor)
        return tuple(found)

    def rollup(self, actor_id: str, level: Level, date: date | None = None) -> str:
        """Return the id under which an actor counts at a level, as the list has it on a day.

        ``actor`` is the id itself. ``country`` is its state's code; without a state, what it is part of counts,
        up to a state or to the top: a mission of the UN is the UN. ``sector`` is state and sector, such
        as ``NER.MIL``; what belongs to no state is itself. An unknown id stays as it is.
        """
        own = self._on(actor_id, date)
        if level == "actor" or own is None:
            return actor_id
        whole, seen = own, {own.id}
        while whole.country is None and whole.parent and whole.parent not in seen:
            above = self._on(whole.parent, date)
            if above is None:
                break
            whole = above
            seen.add(whole.id)
        if level == "country":
            return whole.country or whole.id
        state = whole.country
        return actor_id if state is None else f"{state}.{own.sector}" if own.sector else state

    def _on(self, actor_id: str, date: date | None) -> Actor | None:
        return self._lexicon.actor(actor_id, date) or self.get(actor_id)

    def states_named(self, text: str) -> Counter[str]:
        """Count how often a text names each state, by ISO 3166-1 alpha-3 code.

        Names, demonyms, capitals and metonyms count; words that may mean several states do not.
        """
        return counted_by_state(self.signs_of_states(text))

    def signs_of_states(self, text: str) -> Signs:
        """Count what speaks for each state in a text, by ISO 3166-1 alpha-3 code and by what kind of name it is.

        Beside what `states_named` counts also persons, by two names or more. Media, whose reports are on anything, and
        words that may mean several states count for none.
        """
        return signs_of_states(text, self._resolver.name_at, self.get)

    def unmistakable_words(self) -> dict[str, Look]:
        """Return the names of one word that hardly are anything else: acronyms, states, capitals, surnames.

        A state or capital whose name is also a person's is left out. Readers of text use them to tell names from words.
        """
        return unmistakable_words(self._lexicon, self._states)

    def place_country(self, phrase: str) -> str | None:
        """Return the ISO 3166-1 alpha-3 code of the state that a place is or lies in; None for no known place."""
        found = read_builtin_list().places.named(phrase)
        return found.ids[0] if found is not None else None


@cache
@rare_collections()
def _builtin() -> ActorList:
    register, names, _ = read_builtin_list()
    people = PersonNames(one for one in register if one.kind == "person")
    return ActorList(Lexicon([(register, names)]), AgentWords.builtin(), people)
