"""Listed persons by surname, and by a surname that was slightly misspelt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from workbench.actors.common_names import is_common
from workbench.actors.lexicon import Lexicon
from workbench.actors.misspelt import near_surnames
from workbench.actors.phrase import Part
from workbench.actors.spelling import Word, fold, split_words
from workbench.model import Actor

_POLITE = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "mme"})
"""What a surname of somebody in office may stand behind in an article about the state."""
_HEADS = frozenset({"president", "prime minister", "premier", "chancellor"})
"""Titles that with a surname are enough for the one person in the world who is in office with it."""
_SHORTEST_MISSPELT = 5
_LONG_GIVEN = 5
"""Letters from which on a given name may be misspelt."""
_LONG_SURNAME = 8
_REMEMBERED = 50_000
"""Unknown surnames whose neighbours are kept, since the same ones come again in most articles."""


class PersonNames:
    """Surnames of listed persons, each with the given names that go with it."""

    def __init__(self, persons: Iterable[Actor]) -> None:
        self._persons = tuple(persons)
        self._by_surname: dict[str, dict[str, set[str]]] = defaultdict(dict)
        for person in self._persons:
            for name in (person.name, *person.aliases):
                words = [fold(word.text) for word in split_words(name)]
                if len(words) > 1:
                    # An initial is nobody's given name: many are "R. Vance".
                    given = (word for word in words[:-1] if len(word) > 1)
                    self._by_surname[words[-1]].setdefault(person.id, set()).update(given)
        self._by_initial: dict[str, list[str]] = defaultdict(list)
        for surname in self._by_surname:
            if len(surname) >= _SHORTEST_MISSPELT:
                self._by_initial[surname[0]].append(surname)
        self._listed_near = lru_cache(_REMEMBERED)(self._near_of_list)

    def with_persons(self, persons: Iterable[Actor]) -> "PersonNames":
        """Return these surnames and those of more persons."""
        return PersonNames([*self._persons, *persons])

    def find(
        self, parts: Sequence[Part], country: str | None, day: date | None, context: frozenset[str], lexicon: Lexicon
    ) -> Actor | None:
        """Return the listed person whose surname ends a run of unknown capitalised words.

        A surname alone is enough only beside a title, with the person's state known from the phrase
        or prominent in the article; a given name must be one of the person's. Of several, the one
        in office is meant; of several in office nobody. A misspelt surname is looked for among the
        persons of those states first.
        """
        run = _last_run(parts)
        polite = len(run) > 1 and run[0].key in _POLITE
        run = run[1:] if polite else run
        if not run:
            return None
        written = run[-1].key
        near = frozenset({country}) if country is not None else context
        searches = [([written], frozenset[str]())]
        if written not in self._by_surname:
            searches = [(self._near(written, state_known=True), near)] if near else []
            searches.append((self._near(written, state_known=False), frozenset()))
            # "Volodymyr Zelenskij": the given name vouches for the surname.
            searches.append((self._near(written, state_known=True, given=run[:-1]), frozenset()))
        titled = any(part.agent is not None for part in parts) or country is not None
        of_state = any(part.agent is not None and part.agent.words in _HEADS for part in parts)
        for surnames, states in searches:
            found: dict[str, tuple[Actor, str]] = {}
            for surname, actor, given in self._bearers(surnames, day, lexicon):
                if (country is not None and actor.country != country) or (states and actor.country not in states):
                    continue
                named = any(_is_given(word.key, given) for word in run[:-1])
                if named and not of_state and actor.country not in near:
                    # Half of his name is not enough where many have it: "Hassan Mohamed" for Hassan Ali Mohamed.
                    named = not any(is_common(f"{word.text} {run[-1].text}") for word in run[:-1])
                titled_alone = len(run) == 1 and actor.country in near and titled and _may_bear(parts, actor, day)
                governs = actor.sector == "GOV" and day is not None and surname == written
                known = len(run) == 1 and governs and ((polite and actor.country in near) or of_state)
                if named or titled_alone or known:
                    found.setdefault(actor.id, (actor, surname))
            in_office = [one for one in found.values() if one[0].sector not in (None, "ELI")]
            chosen = in_office or list(found.values())
            if len(chosen) == 1:
                actor, surname = chosen[0]
                misspelt = f" read as {surname!r}; doubt: misspelt" if surname != written else ""
                return replace(actor, method=f"surname {run[-1].text!r}{misspelt}")
        return None

    def who_governs(self, name: Part, day: date | None, lexicon: Lexicon) -> Actor | None:
        """Return somebody of a surname who holds an office of state on a day; None where those who do are of several states."""
        if name.name is not None or name.agent is not None or not name.words[0].capital:
            return None
        bearers = [actor for _, actor, _ in self._bearers([name.words[-1].key], day, lexicon)]
        found = [one for one in bearers if one.sector in ("GOV", "ELI" if day is None else "GOV")]
        return found[0] if len({one.country for one in found}) == 1 else None

    def _bearers(
        self, surnames: Iterable[str], day: date | None, lexicon: Lexicon
    ) -> Iterator[tuple[str, Actor, set[str]]]:
        """Yield the persons with one of these surnames, each with the surname and the given names."""
        for surname in surnames:
            for person, given in sorted(self._by_surname[surname].items()):
                actor = lexicon.actor(person, day)
                if actor is not None:
                    yield surname, actor, given

    def _near(self, surname: str, *, state_known: bool, given: Sequence[Word] | None = None) -> list[str]:
        if len(surname) < _SHORTEST_MISSPELT:
            return []
        near = self._listed_near(surname, state_known)
        if given is None:
            return near
        names = {word.key for word in given} if len(surname) >= _LONG_SURNAME else set()
        return [one for one in near if any(names & known for known in self._by_surname[one].values())]

    def _near_of_list(self, surname: str, state_known: bool) -> list[str]:
        return near_surnames(surname, self._by_initial.get(surname[0], ()), state_known=state_known)


def _is_given(name: str, given: set[str]) -> bool:
    """Whether a name is one of somebody's given names, slightly misspelt at most where it is long: "Rai" is not "Ram"."""
    return name in given or (len(name) >= _LONG_GIVEN and bool(near_surnames(name, list(given))))


def _may_bear(parts: Sequence[Part], person: Actor, day: date | None) -> bool:
    """Whether the titles of a bare surname may be a person's: no judge is a spokesman, nobody before the days in office."""
    titles = [part.agent for part in parts if part.agent is not None and part.agent.kind != "rank"]
    sectors = {title.sector for title in titles if title.sector}
    if day is not None and person.sector is None:
        return False
    return not sectors or person.sector in sectors or (person.sector == "ELI" and sectors <= {"GOV", "ELI"})


def _last_run(parts: Sequence[Part]) -> list[Word]:
    run: list[Word] = []
    for part in reversed(parts):
        if part.name is not None or part.agent is not None or not part.words[0].capital:
            break
        run.insert(0, part.words[0])
    return run
