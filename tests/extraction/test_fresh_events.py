"""Sentences of all types and modes, and sentences that tell no event, written before the rules were tried on them.

Kept are those that are right; how many were so at first sight stands in docs/extraction.md.
"""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.model import Claim, Participant

Read = Callable[..., list[Claim]]


def rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def names(one: Participant) -> set[str]:
    """Every name under which a row may want a participant; none for one that is not on the list."""
    return {one.id, one.country or one.id, ActorList.builtin().rollup(one.id, "country")} if one.id else set()


def is_side(side: Iterable[Participant], cell: str) -> bool:
    """Whether a side is those wanted and nobody else of the list; a lower-case name is a word of the phrase."""
    parties, wanted = list(side), set(filter(None, cell.split("|")))
    for name in wanted:
        said = any(name in names(one) or (name.islower() and name in one.text.lower()) for one in parties)
        if not said:
            return False
    return all(
        not one.id or names(one) & wanted or any(name.islower() and name in one.text.lower() for name in wanted)
        for one in parties
    )


@pytest.mark.parametrize(
    "row", rows("fresh_events.csv"), ids=lambda row: f"{row['construction']}: {row['sentence'][:40]}"
)
def test_the_sentence_tells_its_event(row: dict[str, str], read: Read) -> None:
    claims = read(row["sentence"])
    assert any(
        claim.event == row["event"]
        and row["mode"] in ("", claim.mode)
        and str(claim.status) == row["status"]
        and is_side(claim.actors, row["actors"])
        and is_side(claim.recipients, row["recipients"])
        for claim in claims
    ), [(claim.event, claim.mode, claim.actors, claim.recipients) for claim in claims]


@pytest.mark.parametrize("row", rows("no_events.csv"), ids=lambda row: f"{row['kind']}: {row['sentence'][:40]}")
def test_the_sentence_tells_no_event(row: dict[str, str], read: Read) -> None:
    assert [(claim.event, claim.mode) for claim in read(row["sentence"])] == []
