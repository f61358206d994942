"""An analyst's own list works as the built-in one does: names of any shape, adjectives, capitals, persons, groups."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Participant

HERE = Path(__file__).parent

with (HERE / "own_list.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def own_extractor() -> RuleExtractor:
    return RuleExtractor(ActorList.builtin().with_csv(HERE / "own_actors.csv"))


def parties(side: Iterable[Participant]) -> str:
    return "|".join(sorted({one.country or one.id for one in side if one.id}))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"][:40])
def test_the_sides_are_those_of_the_own_list(row: dict[str, str], own_extractor: RuleExtractor) -> None:
    article = Article("0" * 16, row["sentence"], published=date(2024, 4, 22))
    ((_, claims),) = own_extractor.extract([article])
    found = [(claim.event, parties(claim.actors), parties(claim.recipients)) for claim in claims]
    assert (row["event"], row["actors"], row["recipients"]) in found
