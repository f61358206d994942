"""In which state an article is at home by its words, where it names none often: local papers seldom name their own state.

Their towns, parties and office-holders do, or nothing but the paper.
"""

from collections import Counter
from collections.abc import Mapping

from workbench.actors.names import NameRole
from workbench.actors.state_signs import Signs
from workbench.extraction.mentions.home.home import Home

_ENOUGH = 3
_CERTAIN_ALONE: frozenset[NameRole] = frozenset({"capital", "place", "metonym", "person"})
"""What speaks for a state by itself, where nothing speaks for another: of "a Chinese company" its state is not told."""
_CALLED: Mapping[NameRole, str] = {
    "name": "its name", "demonym": "its adjective", "people": "a people of it", "capital": "its capital",
    "place": "places in it", "metonym": "its bodies and parties", "person": "its persons", "other": "other names",
}  # fmt: skip


def home_by_words(signs: Signs, by_outlet: Home | None) -> Home | None:
    """Return the state for which an article's words speak, or else the one of its outlet; None where several compete.

    For a state that only bodies and parties speak for ("PNP") nothing is said: those of several have such names.

    Parameters
    ----------
    signs : how often the article has each kind of sign of a state, by state and kind
    by_outlet : the state whose home news the outlet is known for; counts only where the words are for no other
    """
    counts: Counter[str] = Counter()
    for (state, _), count in signs.items():
        counts[state] += count
    if not counts:
        return by_outlet
    named = {state for state, role in signs if role != "metonym"}
    rivals = Counter({state: count for state, count in counts.items() if state in named}) or counts
    (first, most), (_, second) = [*rivals.most_common(2), ("", 0), ("", 0)][:2]
    is_of_outlet = by_outlet is not None and by_outlet.state == first
    alone = len(rivals) == 1 and (is_of_outlet or any(role in _CERTAIN_ALONE for _, role in signs))
    return Home(first, _basis(signs, first)) if alone or most >= max(_ENOUGH, 2 * second) else None


def _basis(signs: Signs, state: str) -> str:
    return ", ".join(f"{_CALLED[role]} {count}" for (code, role), count in sorted(signs.items()) if code == state)
