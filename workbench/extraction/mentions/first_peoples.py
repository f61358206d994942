"""Indians who are not of India: the first peoples of a state in the Americas, in an article that never names India."""

import re
from collections import Counter

from workbench.model import Actor

_AMERICAS = frozenset(
    {"ARG", "BLZ", "BOL", "BRA", "CAN", "CHL", "COL", "CRI", "ECU", "GTM", "GUY", "HND", "MEX", "NIC", "PAN", "PER", "PRY",
     "SLV", "SUR", "USA", "VEN"}
)  # fmt: skip
_OF_INDIA = re.compile(r"\b(India|Delhi|Mumbai|Kolkata|Kashmir|Modi|Gandhi|Hindus?|rupees?)\b")
_INDIAN = re.compile(r"\bIndians?\b")
_OFFICIAL = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
"""A government or an army that is called Indian is India's all the same."""


def home_of_first_peoples(text: str, counts: Counter[str]) -> str | None:
    """Return the code of the American state whose first peoples are meant by "Indians" in a text; None where India is.

    Parameters
    ----------
    text : the article with its title
    counts : how often it names each state
    """
    if not _INDIAN.search(text) or _OF_INDIA.search(text):
        return None
    others = [(count, code) for code, count in counts.items() if code != "IND"]
    most = max(others, default=(0, ""))
    return most[1] if most[1] in _AMERICAS and most[0] > 1 else None


def may_be_first_people(phrase: str, actor: Actor) -> bool:
    """Whether a phrase that names India by that word alone may mean a people of the Americas: "Indian peasants"."""
    return actor.country == "IND" and actor.sector not in _OFFICIAL and _INDIAN.search(phrase) is not None


def as_people_of(state: str, phrase: str) -> str:
    """Return a phrase with its Indians told as people of a state: "Indian peasants" as "Brazil's peasants"."""
    people = re.sub(r"\bIndians\b", f"people of {state}", phrase)
    return re.sub(r"\bIndian\b", f"{state}'s", people)
