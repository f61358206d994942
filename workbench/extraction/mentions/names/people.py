"""The persons of one article, by their names: who a surname is after the full name was given."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.language.again import again_words
from workbench.model import Actor


@dataclass
class Person:
    """A person of the article.

    Attributes
    ----------
    words : words of the name, as they were given last
    titles : words of titles that went with it, lower case
    actor : who it is, or for whom it acts; None where nobody knows
    of : head of the phrase that says for whom, where only the article tells who that is: "the group's spokesman"
    """

    words: tuple[str, ...]
    titles: set[str]
    actor: Actor | None
    of: Token | None = None

    @property
    def gender(self) -> str:
        """``she`` or ``he`` where title or given name tell, else empty."""
        words = again_words()
        if self.titles & words["persons.she"] or self.words[0].lower() in words["persons.women"]:
            return "she"
        return "he" if self.titles & words["persons.he"] else ""


class People:
    """Who is who, by surname."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}

    def add(
        self, words: tuple[str, ...], titles: tuple[str, ...], actor: Actor | None, of: Token | None = None
    ) -> None:
        """Take in a full name; a name that is known already gains what is new."""
        people = self._by_surname.setdefault(words[-1], [])
        if len(words) == 1 and people:
            return
        known = next((one for one in people if one.words[0] == words[0] or len(one.words) == 1), None)
        if known is None:
            person = Person(words, set(titles), actor, of)
            people.append(person)
            for given in words[:-1]:
                self._by_given.setdefault(given, []).append(person)
            return
        known.words = max(known.words, words, key=len)
        known.titles |= set(titles)
        known.actor = known.actor or actor
        known.of = known.of or of

    def named(self, words: tuple[str, ...], titles: tuple[str, ...] = ()) -> Person | None:
        """Return the person of a full name, or of a surname that only one person has; None where that is not certain."""
        if not words:
            return None
        people = self._by_surname.get(words[-1], [])
        if len(words) == 1 and not people:
            # "Seyoum" after "Seyoum Mesfin": of many peoples the given or the middle name is what one is called by.
            people = [one for one in self._by_given.get(words[0], []) if one.actor is not None]
        if len(words) > 1:
            people = [one for one in people if one.words[0] == words[0] or set(words) <= set(one.words)]
        if len(people) > 1 and titles:
            people = [one for one in people if one.titles & set(titles)]
        return people[0] if len(people) == 1 else None


def without_titles(words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (name, titles) of the words of a phrase, determiners left out."""
    titles = again_words()["persons.titles"]
    name = [word for word in words if word.lower().rstrip(".") not in titles]
    return tuple(name), tuple(word.lower().rstrip(".") for word in words if word.lower().rstrip(".") in titles)


def without_own_titles(heads: Sequence[Token]) -> list[Token]:
    """Return the heads of a list without those that only say what its first is: "Ana Mora, Prime Minister and Minister of Defence"."""
    first, titles = heads[0], again_words()["persons.titles"]
    named = [one for one in heads if not _stands_before(one, heads)]
    if len(named) == 1 or first.ent_type_ != "PERSON":
        return named
    return [
        one for one in named if one == first or not (one.pos_ == "PROPN" and one.lower_ in titles and _is_bare(one))
    ]


def _stands_before(office: Token, heads: Sequence[Token]) -> bool:
    """Whether the next head follows an office at once, as its holder: "rebel chief Ana Mora", taken for two."""
    holds = office.pos_ == "NOUN" and office.lemma_.lower() in again_words()["persons.nouns"]
    return holds and any(one.pos_ == "PROPN" and one.left_edge.i == office.i + 1 for one in heads)


def _is_bare(title: Token) -> bool:
    """Whether nothing before a title says whose it is, and no name follows it."""
    titles = again_words()["persons.titles"]
    return all(child.lower_ in titles for child in title.lefts if child.pos_ == "PROPN") and not any(
        child.dep_ in ("det", "poss", "amod") for child in title.lefts
    )
