"""Which names stand in a phrase: longest first, in any usual spelling."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from workbench.actors.spelling import Word, split_words

NameRole = Literal["name", "demonym", "people", "capital", "place", "metonym", "person", "other"]

_LONGEST_ACRONYM = 7


class Meaning(NamedTuple):
    """What a name stands for.

    Attributes
    ----------
    role : name of the actor itself, or a demonym, people, capital, place or metonym that points to it, or a person;
        other for a known name of something that does not act, such as a sea or a war
    ids : actors it may mean, the usual one first; of a people bodies such as ``LKA.CVL``, and first ``.CVL``
        where no state is its usual home
    person : whether it is also a given name or surname
    """

    role: NameRole
    ids: tuple[str, ...]
    person: bool = False


class Match(NamedTuple):
    """A name found in a phrase: how many words it has, and what they stand for."""

    length: int
    meaning: Meaning


class _Spelling(NamedTuple):
    keys: tuple[str, ...]
    acronym: bool
    capital: bool
    meaning: Meaning
    words: tuple[Word, ...]


class NameIndex:
    """Names by their first word.

    Case counts only where it tells names from words: an acronym matches capitals only ("US", never
    "us"), and a name that is written with a capital must have one ("Turkey", never "turkey").
    """

    def __init__(self) -> None:
        self._by_first: dict[str, list[_Spelling]] = {}

    def add(self, name: str, meaning: Meaning) -> None:
        """Add one spelling of a name; of two meanings of one spelling the later wins."""
        words = _without_article(name)
        if not words:
            return
        keys = tuple(word.key for word in words)
        acronym = len(words) == 1 and words[0].text.isupper() and 1 < len(keys[0]) <= _LONGEST_ACRONYM
        known = self._by_first.get(keys[0], ())
        same = [one for one in known if one.acronym == acronym and one.keys == keys and _alike(one.words, words)]
        # "al-Qaeda" and "Al Qaeda" are one spelling, which then needs no capital.
        capital = words[0].capital and all(one.capital or one.meaning != meaning for one in same)
        others = [one for one in known if one not in same]
        spelling = _Spelling(keys, acronym, capital, meaning, tuple(words))
        self._by_first[keys[0]] = sorted([*others, spelling], key=lambda one: (-len(one.keys), not one.acronym))

    def at(self, words: Sequence[Word], position: int) -> Match | None:
        """Return the longest name that begins at this word."""
        first = words[position]
        candidates = self._by_first.get(first.key)
        if candidates is None:
            return None
        following = words[position + 1] if position + 1 < len(words) else None
        for keys, acronym, capital, meaning, own in candidates:
            if acronym:
                if not first.text.isupper():
                    continue
            elif capital and not first.capital:
                continue
            if len(keys) > 1 and (following is None or following.key != keys[1]):
                continue
            if len(keys) > 1 and not _goes_on_as(own, words[position : position + len(keys)], meaning.role):
                continue
            return Match(len(keys), meaning)
        return None

    def __iter__(self) -> Iterator[tuple[str, Meaning]]:
        for spellings in self._by_first.values():
            for one in spellings:
                yield " ".join(word.text for word in one.words), one.meaning

    def single_words(self) -> Iterator[tuple[str, Meaning]]:
        """Yield every name that is one word, as written, with what it stands for."""
        for spellings in self._by_first.values():
            for one in spellings:
                if len(one.words) == 1:
                    yield one.words[0].text, one.meaning

    def named(self, name: str) -> Meaning | None:
        """Return what exactly this name stands for."""
        words = _without_article(name)
        found = self.at(words, 0) if words else None
        return found.meaning if found is not None and found.length == len(words) else None


def _without_article(name: str) -> list[Word]:
    words = split_words(name)
    return words[1:] if len(words) > 1 and words[0].key == "the" else words


def _goes_on_as(own: tuple[Word, ...], words: Sequence[Word], role: NameRole) -> bool:
    """Whether words that begin as a name does go on as it does: "Niger's state", "Niger state" are not Niger State."""
    if len(words) < len(own):
        return False
    return (
        all(word.key == one.key and not word.after_comma for word, one in zip(words[1:], own[1:], strict=True))
        and _alike(own, words)
        and (role != "place" or all(word.capital or not one.capital for word, one in zip(words, own, strict=True)))
    )


def _alike(own: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether the words before the last are possessive in both or in neither."""
    return all(word.possessive == one.possessive for word, one in zip(words[:-1], own[:-1], strict=True))
