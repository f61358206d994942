"""Personal names that so many have that a full name alone does not tell who is meant: "Matthew Miller", "Imran Khan"."""

from functools import cache

from workbench.actors.spelling import fold, split_words
from workbench.actors.tables import split, table

_GIVEN_AND_SURNAME = 2


def is_common(name: str) -> bool:
    """Whether a name is one given name and one of the most common surnames."""
    words = [fold(word.text) for word in split_words(name)]
    if len(words) != _GIVEN_AND_SURNAME:
        return False
    return words[1] in _common("surname") or words[0] in _common("family name first")


@cache
def _common(use: str) -> frozenset[str]:
    return frozenset(
        fold(name) for row in table("common_names.csv") if row["use"] == use for name in split(row["names"])
    )
