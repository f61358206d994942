"""The lists that resolution reads: the analyst's before the built-in one."""

from collections.abc import Iterator, Sequence
from datetime import date

from workbench.actors.names import Match, Meaning, NameIndex
from workbench.actors.register import Register
from workbench.actors.spelling import Word
from workbench.model import Actor


class Lexicon:
    """Layers of entries and names; of two layers that know a name equally long the first wins."""

    def __init__(self, layers: Sequence[tuple[Register, NameIndex]]) -> None:
        self._layers = tuple(layers)

    def over(self, register: Register, names: NameIndex) -> "Lexicon":
        """Return a lexicon with one more layer before the others."""
        return Lexicon([(register, names), *self._layers])

    def __contains__(self, actor_id: str) -> bool:
        return any(actor_id in register for register, _ in self._layers)

    def actor(self, actor_id: str, day: date | None = None) -> Actor | None:
        """Return the entry of an id on a day, from the first layer that has one.

        An analyst's entry holds on its days only; a name of the last layer, the built-in list,
        still stands for its actor on other days, since texts go on using it.
        """
        for register, _ in self._layers:
            found = register.on(actor_id, day)
            if found is not None:
                return found
        return None if day is None else self._layers[-1][0].nearest(actor_id, day)

    def name_at(self, words: Sequence[Word], position: int, day: date | None = None) -> Match | None:
        """Return the longest name that begins at this word and stands for somebody on that day."""
        best: Match | None = None
        for _, names in self._layers:
            found = names.at(words, position)
            if found is None or (best is not None and found.length <= best.length):
                continue
            meaning = found.meaning
            if day is None or meaning.role != "name" or self.actor(meaning.ids[0], day) is not None:
                best = found
        return best

    def ids(self) -> Iterator[str]:
        """Yield the id of every entry of any layer, each once."""
        yield from dict.fromkeys(one.id for register, _ in self._layers for one in register)

    def names(self) -> Iterator[tuple[str, Meaning]]:
        """Yield every name of any layer, as written, with what it stands for."""
        for _, names in self._layers:
            yield from names

    def single_words(self) -> Iterator[tuple[str, Meaning]]:
        """Yield every name of any layer that is one word, with what it stands for."""
        for _, names in self._layers:
            yield from names.single_words()
