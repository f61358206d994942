"""In which state an article is at home, and what speaks for it: whose "the army", "police" and "the foreign minister" are.

The whole text is asked (`home_by_text`) and its opening (`home_by_opening`); here their two answers become one.
"""

from typing import NamedTuple


class Home(NamedTuple):
    """The state that an article is at home in.

    Attributes
    ----------
    state : ISO 3166-1 alpha-3 code
    basis : what speaks for it, in words: "its places 2, its persons 1", "the outlet Daily Nation"
    throughout : whether the whole text speaks for it, not its opening alone
    """

    state: str
    basis: str
    throughout: bool = True


def home_of(by_text: Home | None, by_opening: Home | None) -> Home | None:
    """Return the one answer: where text and opening contradict each other the opening's, for which the text does not speak."""
    if by_text is None or by_opening is None:
        return by_opening or by_text
    agree = by_text.state == by_opening.state
    return Home(by_text.state, f"{by_opening.basis}; {by_text.basis}") if agree else by_opening
