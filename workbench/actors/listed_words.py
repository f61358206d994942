"""Names of the list by how they may stand in a text: such as hardly are anything else, and such as may be misspelt."""

from collections.abc import Callable, Iterator
from typing import Literal

from workbench.actors.lexicon import Lexicon
from workbench.actors.spelling import unaccented
from workbench.model import Actor

Look = Literal["acronym", "state", "capital", "person"]
"""What a word looks like to who reads a text."""

_SHORTEST = 3
"""Letters of an acronym or surname that is not taken for a word: "US" and "Xi" are known without."""
_SHORTEST_SPELT, _SHORTEST_PLACE = 7, 9
"""Shorter names than this are others' names with one letter changed, unless they are a state's."""


def unmistakable_words(lexicon: Lexicon, states: frozenset[str]) -> dict[str, Look]:
    """Return the names of one word that hardly are anything else; see `ActorList.unmistakable_words`.

    Parameters
    ----------
    states : ids of the states
    """
    found: dict[str, Look] = {}
    spelt = ((form, meaning) for word, meaning in lexicon.single_words() for form in (word, unaccented(word)))
    for word, meaning in spelt:
        if meaning.person or not meaning.ids:
            continue
        if word.isupper() and len(word) >= _SHORTEST and meaning.role in ("name", "metonym"):
            found[word] = "acronym"
        elif meaning.role == "person" and len(word) >= _SHORTEST:
            found[word] = "person"
        elif meaning.role == "capital" and word[0].isupper():
            found[word] = "capital"
        elif meaning.role == "name" and meaning.ids[0] in states and word[0].isupper():
            found[word] = "state"
    return found


def names_to_spell(lexicon: Lexicon, get: Callable[[str], Actor | None]) -> Iterator[tuple[str, str]]:
    """Yield the names that may stand misspelt in a text, each with its state, empty for none: not those of persons, nor acronyms.

    Parameters
    ----------
    get : from an id to its entry
    """
    for name, meaning in lexicon.names():
        if meaning.role not in ("name", "demonym", "people", "capital", "place") or name.isupper():
            continue
        actor = get(meaning.ids[0])
        named = meaning.role == "name" and actor is not None and actor.kind == "state"
        of_state = meaning.role == "demonym" or named
        if len(name) >= (_SHORTEST_PLACE if meaning.role in ("place", "people") else _SHORTEST_SPELT) or of_state:
            yield name, (actor.country if actor is not None else None) or ""
