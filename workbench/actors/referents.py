"""Whom a name stands for on a day and in an article: the one meaning of several, the state's body, the person in office."""

from dataclasses import replace
from datetime import date

from workbench.actors.builtin_list import body_of_state
from workbench.actors.common_names import is_common
from workbench.actors.lexicon import Lexicon
from workbench.actors.phrase import Part
from workbench.actors.register import holds
from workbench.model import Actor

_UNHEARD_OF = 3653
"""Days before the first office in which a surname alone stands for nobody on the list."""
_RECENT = _UNHEARD_OF // 2
"""Days after the last office in which a surname alone is still known in other states."""
_FORGOTTEN = 2 * _UNHEARD_OF
"""Days after the last office in which a name that many have is somebody else's."""


class Referents:
    """The lists, as they are to be read on a day in an article about some states.

    Parameters
    ----------
    lexicon : the lists
    day : the day on which a phrase is said
    context : ISO 3166-1 alpha-3 codes of the states that the article is about
    """

    def __init__(self, lexicon: Lexicon, day: date | None, context: frozenset[str] | None) -> None:
        self._lexicon = lexicon
        self._day = day
        self.context: frozenset[str] = context or frozenset()

    def meant(self, part: Part, *, former: bool = False, titled: bool = False) -> Actor | None:
        """Return whom a name stands for here; its method says by what.

        Of persons who share it the `former` office-holder; who is `titled`, with an office before the name, is known abroad.
        """
        assert part.name is not None
        role, ids, _ = part.name.meaning
        method = f"{role} {part.text!r}"
        if role == "person":
            return self._meant_person(ids, part, method, former=former, titled=titled)
        chosen, doubt = self._choose(ids, part)
        if role in ("metonym", "people"):
            actor = self._lexicon.actor(chosen, self._day)
            country, _, sector = chosen.partition(".")
            state = self.state(country) if actor is None and sector else None
            if state is not None and sector == "PTY" and self._is_of_elsewhere(state, part):
                return None  # "MMA" is a sport outside Pakistan
            if state is not None:
                return self.of_state(state, sector, method + doubt)
        else:
            actor = self._lexicon.actor(chosen, self._day)
        if actor is None:
            return None
        if self._day is not None and not holds(actor, self._day):
            if self._is_of_elsewhere(actor, part):
                return None  # the ship tracker AIS is not the Algerian army of the nineties
            doubt += f"; doubt: {actor.id} is listed for other days"
        return replace(actor, method=method + doubt)

    def state(self, code: str | None) -> Actor | None:
        """Return the entry of a state."""
        return self._lexicon.actor(code) if code else None

    def of_state(self, actor: Actor, sector: str, method: str) -> Actor | None:
        """Return the body with this sector of the state that an actor belongs to."""
        state = self.state(actor.country)
        if state is None or not sector:
            return None
        listed = self._lexicon.actor(f"{state.id}.{sector}", self._day)
        return replace(listed or body_of_state(state.id, state.name, sector), method=method)

    def only_state(self) -> Actor | None:
        """Return the state that the article is about where it is about one only."""
        return self.state(next(iter(self.context))) if len(self.context) == 1 else None

    def _choose(self, ids: tuple[str, ...], part: Part) -> tuple[str, str]:
        """Return the meaning that the article makes likely, and the doubt that goes with it; the usual one without it."""
        codes = [one.partition(".")[0] for one in ids]
        if not codes[0]:
            return self._of_people_without_home(ids, codes, part)
        if len(ids) == 1:
            return ids[0], ""
        near = [one for one, code in zip(ids, codes, strict=True) if code in self.context]
        if not near and self.context and part.name is not None and part.name.meaning.role == "metonym":
            return "", ""  # a party or an agency that several states have, in an article about none of them
        if len(near) == 1:
            chosen, code = near[0], near[0].partition(".")[0]
            return chosen, "" if chosen == ids[0] else f"; doubt: {part.text!r} read as {code} by context"
        return ids[0], f"; doubt: {part.text!r} may mean {' or '.join(codes[1:])}"

    def _of_people_without_home(self, ids: tuple[str, ...], codes: list[str], part: Part) -> tuple[str, str]:
        """Of a people at home in no state or in several alike, only the article tells which state's are meant."""
        sector = ids[0].partition(".")[2]
        known = self._lexicon.name_at(part.words, 0)
        # "ethnic Albanians" live elsewhere than in Albania.
        own = frozenset(known.meaning.ids) if known is not None and known.meaning.role == "demonym" else frozenset()
        near = self.context - own if len(ids) == 1 else self.context & set(codes)
        if len(near) != 1:
            return "", ""
        code = next(iter(near))
        return f"{code}.{sector}", f"; doubt: {part.text!r} read as those of {code} by context"

    def _meant_person(
        self, ids: tuple[str, ...], part: Part, method: str, *, former: bool, titled: bool
    ) -> Actor | None:
        """The person in office of those who share a name; nobody by a name that somebody bears long before the office."""
        people = [one for one in (self._lexicon.actor(person, self._day) for person in ids) if one is not None]
        people = [one for one in people if one.sector == "ELI"] or people if former else people
        person = min(
            people, key=lambda one: (one.sector in (None, "ELI"), one.valid_until is not None, one.id), default=None
        )
        if person is None:
            return None
        if self._day is None and len(people) > 1 and all(one.valid_until is not None for one in people):
            return self._one_of(people, method)
        doubt = self._namesake_doubt(person, part.text)
        if self._day is not None and not holds(person, self._day):
            early = person.valid_from is not None and (person.valid_from - self._day).days > _UNHEARD_OF
            late = person.valid_until is not None and (self._day - person.valid_until).days > _FORGOTTEN
            if (early and len(part.words) == 1) or (doubt and (early or late)):
                return None
            recent = person.valid_until is not None and 0 < (self._day - person.valid_until).days < _RECENT
            if not recent and not titled and self._is_of_elsewhere(person, part):
                return None
        return replace(person, method=method + doubt)

    def _is_of_elsewhere(self, actor: Actor, part: Part) -> bool:
        """Whether an article about other states gives one word only, which there may be the name of somebody else."""
        return len(part.words) == 1 and bool(self.context) and actor.country not in self.context | {None}

    def _one_of(self, people: list[Actor], method: str) -> Actor | None:
        """Of office-holders of the past who share a name, in a text without a day, only the state is certain: "President Bush"."""
        states = {one.country for one in people}
        doubt = f"; doubt: {' or '.join(one.id for one in people)}"
        return self.of_state(people[0], "GOV", f"{method}{doubt}") if len(states) == 1 else None

    def _namesake_doubt(self, person: Actor, name: str) -> str:
        if person.country is None or person.country in self.context or not is_common(name):
            return ""
        return f"; doubt: many are called {name!r}, and {person.country} is not named"
