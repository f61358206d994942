"""Which states an article is about."""

from collections import Counter

_PROMINENT = 2
_FOCUS = 3


def states_about(counts: Counter[str]) -> frozenset[str]:
    """Return the states that an article is about: named more than once, or as often as any.

    Parameters
    ----------
    counts : how often the article names each state, by ISO 3166-1 alpha-3 code
    """
    most = max(counts.values(), default=0)
    return frozenset(code for code, count in counts.items() if count >= min(_PROMINENT, most))


def state_in_focus(counts: Counter[str]) -> str | None:
    """Return the state that an article is prominently about: named thrice, and twice as often as any other."""
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= max(_FOCUS, 2 * second) else None
