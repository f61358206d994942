"""Places in sentences that were written before the rules were tried on them.

`place` is the whole name; `claimed` is the part of it that a claim gives where it leaves words out.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

with (Path(__file__).parent / "places.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"][-40:])
def test_the_event_has_its_place(row: dict[str, str], read: Read) -> None:
    claim = next(claim for claim in read(row["sentence"]) if claim.event == row["event"])
    assert claim.place == (row["claimed"] or row["place"])
