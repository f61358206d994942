"""Places in sentences that were written before the rules were tried on them."""

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
    assert claim.place == row["place"]
