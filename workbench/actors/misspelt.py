"""Names that were slightly misspelt: "Afganistan", "Isreali", "Boko Harram"."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from workbench.actors.spelling import Word, fold, split_words
from workbench.actors.tables import word_set

_SHORTEST = 6
_SHORTEST_LISTED = 5
_LONG = 10
"""Letters from which on two slips are forgiven; a letter doubled or not is none."""
_SURNAME = 7
"""Letters from which on two slips are forgiven in the surname of somebody from a state that is known already."""
_LONGEST_NAME = 4
_NO_SLIPS = word_set("no slip of the pen")
_REMEMBERED = 50_000
"""Unknown words whose neighbours are kept, since the same ones come again in most articles."""


class Correction(NamedTuple):
    """Words of a phrase with one name spelt as the list has it, and what to say about it."""

    words: list[Word]
    doubt: str


class Spellings:
    """The names of states, peoples, organisations and groups that a misspelt name may be.

    Parameters
    ----------
    names : gives each name as written, with the state that it points to, empty for none; asked with the first
        unknown name of a text, since who only reads claims never needs them
    """

    def __init__(self, names: Callable[[], Iterable[tuple[str, str]]]) -> None:
        self._names = names
        self._near = lru_cache(_REMEMBERED)(self._listed_near)

    @cached_property
    def _by_first(self) -> dict[tuple[str, int], dict[str, tuple[str, str]]]:
        """By first letter and number of words, each name under its spelling without doubled letters."""
        found: dict[tuple[str, int], dict[str, tuple[str, str]]] = defaultdict(dict)
        for name, country in self._names():
            words = split_words(name)
            key = " ".join(word.key for word in words)
            if len(key) >= _SHORTEST_LISTED and words[0].capital:
                found[key[0], len(words)].setdefault(_single(key), (name, country))
        return found

    def correct(self, words: Sequence[Word], known: Sequence[bool], near: frozenset[str]) -> Correction | None:
        """Return the words with their one misspelt name put right; None where nothing is near, or two names are.

        Parameters
        ----------
        words : the words of a phrase
        known : for each of them, whether it is (part of) a name, agent word or other word that needs no correction
        near : ISO 3166-1 alpha-3 codes of the states that the article is about; their names go first
        """
        for length in range(_LONGEST_NAME, 0, -1):
            for start in range(len(words) - length + 1):
                run = words[start : start + length]
                if all(known[start : start + length]) or not all(word.capital or word.joined for word in run):
                    continue
                alone = length > 1 or not _has_capital_neighbour(words, known, start)
                name = self._nearest(run, near) if alone else None
                if name is not None:
                    right = _in_place_of(run, name)
                    doubt = f"; doubt: {' '.join(word.text for word in run)!r} read as {name!r}, misspelt"
                    return Correction([*words[:start], *right, *words[start + length :]], doubt)
        return None

    def _nearest(self, run: Sequence[Word], near: frozenset[str]) -> str | None:
        key = " ".join(word.key for word in run)
        if len(key) < _SHORTEST or key in _NO_SLIPS:
            return None
        found = [
            (slips, country not in near, country or candidate, name)
            for candidate, slips, name, country in self._near(key, len(run))
        ]
        best = min(found, default=None)
        rivals = {whose for slips, far, whose, _ in found if best is not None and (slips, far) == best[:2]}
        return best[3] if best is not None and len(rivals) == 1 else None

    def _listed_near(self, key: str, length: int) -> list[tuple[str, int, str, str]]:
        """Spelling, slips, name and state of each listed name that some words may be."""
        listed = self._by_first.get((key[0], length), {})
        most = 2 if len(key) >= _LONG else 1
        found = extract(_single(key), listed.keys(), scorer=OSA.distance, score_cutoff=most, limit=None)
        return [(candidate, int(slips), *listed[candidate]) for candidate, slips, _ in found]


def near_surnames(written: str, listed: Sequence[str], *, state_known: bool = False) -> list[str]:
    """Return the surnames that one may be, slightly misspelt or otherwise transliterated; all are folded.

    The first letter must agree: writers rarely slip there, and names that differ there are other names.
    """
    most = 2 if state_known and len(written) >= _SURNAME else 1
    found = extract(written, listed, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [name for name, _, _ in found if name[:1] == written[:1]]


def _single(key: str) -> str:
    """A spelling without doubled letters."""
    return "".join(letter for letter, before in zip(key, " " + key, strict=False) if letter != before)


def _has_capital_neighbour(words: Sequence[Word], known: Sequence[bool], at: int) -> bool:
    """Whether another unknown name stands beside a word: then both are somebody's name."""
    beside = [one for one in (at - 1, at + 1) if 0 <= one < len(words)]
    return any(words[one].capital and not known[one] and not words[max(one, at)].after_comma for one in beside)


def _in_place_of(run: Sequence[Word], name: str) -> list[Word]:
    """The words of a name, where the misspelt words stand."""
    first, last = run[0], run[-1]
    found = [
        Word(word.text, fold(word.text), first.start, last.end, word.possessive, word.joined, after_comma=False)
        for word in split_words(name)
    ]
    found[0] = found[0]._replace(joined=first.joined, after_comma=first.after_comma)
    found[-1] = found[-1]._replace(possessive=last.possessive)
    return found
