"""What speaks in a text for each state: its names, places and bodies, and its persons."""

from collections import Counter
from collections.abc import Callable, Sequence

from workbench.actors.names import Match, NameRole
from workbench.actors.spelling import Word, split_words
from workbench.model import Actor

Signs = Counter[tuple[str, NameRole]]
"""How often each kind of name speaks for each state, by ISO 3166-1 alpha-3 code and kind."""

_MONEY = frozenset({"dollar", "dollars", "franc", "francs", "pound", "pounds", "rouble", "roubles", "yen", "yuan"})
"""In "paid in United States dollars" the money says nothing of what a text is about."""


def signs_of_states(
    text: str, name_at: Callable[[Sequence[Word], int], Match | None], get: Callable[[str], Actor | None]
) -> Signs:
    """Count the signs of states in a text; see `ActorList.signs_of_states`.

    Parameters
    ----------
    name_at : the longest name that begins at a word
    get : from an id to its entry
    """
    words = split_words(text)
    signs: Signs = Counter()
    position = 0
    while position < len(words):
        found = name_at(words, position)
        position += found.length if found is not None else 1
        if found is None:
            continue
        role, ids, _ = found.meaning
        after = words[position].key if position < len(words) else ""
        if (role == "person" and found.length == 1) or after in _MONEY:
            continue
        actors = [get(one) for one in ids] if role == "person" or len(ids) == 1 else []
        states = {one.country for one in actors if one is not None and one.kind != "media"}
        if len(states) == 1 and (state := states.pop()) is not None:
            signs[state, role] += 1
    return signs


def counted_by_state(signs: Signs) -> Counter[str]:
    """Return how often each state is named among the signs: persons name none."""
    counts: Counter[str] = Counter()
    for (state, role), count in signs.items():
        if role != "person":
            counts[state] += count
    return counts
