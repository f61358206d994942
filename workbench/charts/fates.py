"""What became of ties, in words: of two periods, or of one period as it was known at two times."""

from collections.abc import Mapping
from typing import Any

_FATES = {
    "new": "New",
    "flipped": "Turned over",
    "stronger": "Stronger",
    "weaker": "Weaker",
    "dropped": "Dropped",
}

_LEARNED = {
    "new": "Newly known",
    "flipped": "Read the other way",
    "stronger": "Known to be stronger",
    "weaker": "Known to be weaker",
    "dropped": "No longer supported",
}


def fate_words(attrs: Mapping[Any, Any]) -> Mapping[str, str]:
    """What became of a tie, in the order to tell it, and its heading; steady ties have none.

    Parameters
    ----------
    attrs : of a comparison of networks, which tell whether it is of two periods or of what was known
    """
    return _LEARNED if of_knowledge(attrs) else _FATES


def of_knowledge(attrs: Mapping[Any, Any]) -> bool:
    """Whether a comparison of networks is of one period as it was known at two times, as its ``attrs`` tell."""
    return bool(attrs.get("period")) and attrs.get("period") == attrs.get("previous_period")


def compared(attrs: Mapping[Any, Any]) -> str:
    """What a comparison of networks sets against each other, as its ``attrs`` tell it."""
    period, before = attrs.get("period", ""), attrs.get("previous_period", "")
    return f"{period} as known now, against then" if of_knowledge(attrs) else f"{period} against {before}"
