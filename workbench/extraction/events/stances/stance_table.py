"""The rows of ``stances.csv``: words that tell who is for or against whom, by pattern."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Stance:
    """A row of stances.csv.

    Attributes
    ----------
    pattern : which function reads it
    words : lemmas, or forms, that tell the stance
    joined : prepositions that lead to the other side
    event, mode : what the claim is coded as
    """

    row: int
    pattern: str
    words: frozenset[str]
    joined: frozenset[str]
    event: str
    mode: str
    example: str


@cache
def stances() -> tuple[Stance, ...]:
    """All rows of stances.csv, in order."""
    with (files(__package__) / "stances.csv").open(encoding="utf-8") as file:
        return tuple(
            Stance(
                number,
                row["pattern"],
                frozenset(row["words"].split("|")),
                frozenset(row["joined"].split("|")),
                row["event"],
                row["mode"],
                row["example"],
            )
            for number, row in enumerate(csv.DictReader(file), start=2)
        )
