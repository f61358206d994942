"""Sentences on many regions, with their events, that were written before the rules were tried on them."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.model import Claim, Participant

Read = Callable[..., list[Claim]]

with (Path(__file__).parent / "held_out.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def parties(side: Iterable[Participant]) -> set[str]:
    return {name for one in side if one.id for name in (one.id, ActorList.builtin().rollup(one.id, "country"))}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"][:40])
def test_the_sentence_tells_its_event(row: dict[str, str], read: Read) -> None:
    assert any(
        claim.event == row["event"]
        and row["mode"] in ("", claim.mode)
        and str(claim.status) == row["status"]
        and parties(claim.actors) >= set(filter(None, row["actors"].split("|")))
        and parties(claim.recipients) >= set(filter(None, row["recipients"].split("|")))
        for claim in read(row["sentence"])
    )


def test_what_is_told_to_a_newspaper_is_no_meeting(read: Read) -> None:
    claims = read("Nikol Pashinyan told Le Monde that Armenia would leave the alliance.")
    assert [claim.event for claim in claims if claim.event == "CONSULT"] == []
