"""What each sign weighs, by ``weights.csv``, which ``bench/fit_confidence.py`` writes.

A weight is in log-odds: what it adds to the logarithm of right to wrong. `words` say what the sign is, with ``{count}`` where
it is counted; `reason` says why it tells right claims from wrong ones.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

START = "start"
"""What every claim has."""


class Weight(NamedTuple):
    """A row of the table.

    Attributes
    ----------
    points : log-odds that the sign adds, for each time it is counted
    words : what an analyst reads
    """

    points: float
    words: str


@cache
def weights() -> Mapping[str, Weight]:
    """Every weight by the name of its sign."""
    with (files(__package__) / "weights.csv").open(encoding="utf-8") as file:
        return {row["sign"]: Weight(float(row["weight"]), row["words"]) for row in csv.DictReader(file)}
