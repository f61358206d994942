"""Head nouns that say what part of a society acts: "troops" the military, "lawmakers" the legislature."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, cast

from workbench.actors.spelling import Word, fold
from workbench.actors.tables import split, table

AgentKind = Literal["head", "faith", "weak", "rank", "abroad", "guest"]
"""How a word decides.

head : it decides the sector
weak : a stronger word beside it decides ("rebel leader"), else its own sector, which may be empty
faith : as weak, but before other weak words ("Sunni leaders")
rank : a military rank; an office beside it decides ("President Colonel Assimi Goita")
abroad : as head, but "in Niger" says where it is, not whose it is ("troops in Niger")
guest : as abroad, and mostly another state's than the one that is talked about ("the ambassador")
"""


class Agent(NamedTuple):
    """Agent words found in a phrase: how many, their sector (empty where they have none), and how they decide."""

    length: int
    sector: str
    kind: AgentKind
    words: str


class AgentWords:
    """The agent words by their first word, longest first; singular and plural alike, in any case."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Agent]]] = {}

    @classmethod
    def builtin(cls) -> "AgentWords":
        """Read ``agents.csv``."""
        agents = cls()
        for row in table("agents.csv"):
            for words in split(row["words"]):
                agents.add(words, row["sector"], cast("AgentKind", row["kind"] or "head"))
        return agents

    def add(self, words: str, sector: str, kind: AgentKind) -> None:
        """Add agent words in the singular; the plural comes with them."""
        keys = tuple(fold(word) for word in words.replace("-", " ").split())
        agent = Agent(len(keys), sector, kind, words)
        forms = {(*keys[:-1], last) for last in (keys[-1], *plurals(keys[-1]))}
        if "of" in keys:
            # "chiefs of staff": the head noun comes first.
            forms |= {(first, *keys[1:]) for first in plurals(keys[0])}
        for form in forms:
            others = [one for one in self._by_first.get(form[0], ()) if one[0] != form]
            self._by_first[form[0]] = sorted([*others, (form, agent)], key=lambda one: -len(one[0]))

    def at(self, words: Sequence[Word], position: int) -> Agent | None:
        """Return the longest agent words that begin at this word."""
        for form, agent in self._by_first.get(words[position].key, ()):
            if len(form) == 1:
                return agent
            if all(
                position + step < len(words)
                and words[position + step].key == key
                and not (step and words[position + step].after_comma)
                for step, key in enumerate(form)
            ):
                return agent
        return None


def plurals(noun: str) -> tuple[str, ...]:
    """Return the plural of an English noun by its ending."""
    if noun.endswith("man"):
        return (noun[:-3] + "men",)
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun[:-1] + "ies",)
    if noun.endswith(("s", "x", "ch", "sh")):
        return (noun + "es",)
    return (noun + "s",)
