"""Who did it and to whom, over the constructions of news English; each row was written before the rules were tried on it."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from workbench.model import Claim, Participant

Read = Callable[..., list[Claim]]

with (Path(__file__).parent / "sides.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def parties(side: Iterable[Participant]) -> set[str]:
    """States, and ids of those who have none."""
    return {one.country or one.id for one in side if one.id}


def wanted(cell: str) -> set[str]:
    return set(filter(None, cell.split("|")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['construction']}: {row['sentence'][:40]}")
def test_the_sides_are_those_of_the_sentence(row: dict[str, str], read: Read) -> None:
    claims = read(row["sentence"])
    assert any(
        claim.event in row["event"].split("/")
        and parties(claim.actors) == wanted(row["actors"])
        and parties(claim.recipients) == wanted(row["recipients"])
        for claim in claims
    ), [(claim.event, parties(claim.actors), parties(claim.recipients)) for claim in claims]
