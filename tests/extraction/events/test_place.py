"""Places in sentences that were written before the rules were tried on them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from workbench.actors import ActorList
from workbench.extraction.events.place import place_span
from workbench.extraction.language.familiar_names import familiar_names
from workbench.extraction.language.language_model import load_language_model
from workbench.model import Claim

Read = Callable[..., list[Claim]]

with (Path(__file__).parent / "places.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def model() -> Language:
    return load_language_model(familiar_names(ActorList.builtin()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"][-40:])
def test_the_event_has_its_place(row: dict[str, str], read: Read, model: Language) -> None:
    claim = next(claim for claim in read(row["sentence"]) if claim.event == row["event"])
    assert claim.place in row["place"]
    assert bool(claim.place) == bool(row["place"])
    trigger = model(row["sentence"]).char_span(claim.trigger_start, claim.trigger_end)
    assert trigger is not None
    span = place_span(trigger[0])
    assert (span.text if span is not None else "") == row["place"]
