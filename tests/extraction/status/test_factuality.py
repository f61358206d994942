"""Sentences over the six statuses, with what the rules must read of them."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.extraction.cleaning.mended import mended
from workbench.extraction.cleaning.sentences import blocks_of
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.status.status import status_of
from workbench.model import Status

with (Path(__file__).parent / "factuality.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def read_status(sentence: str, trigger: str) -> Status:
    (block,) = blocks_of(sentence)
    doc = mended(load_language_model(familiar_names(ActorList.builtin()))(block.text))
    return status_of(next(token for token in doc if token.text == trigger))


@pytest.mark.parametrize("status", list(Status))
def test_nine_in_ten_of_each_status_are_read_right(status: Status) -> None:
    asked = [row for row in ROWS if row["status"] == status]
    wrong = [row["sentence"] for row in asked if read_status(row["sentence"], row["trigger"]) is not status]
    assert len(wrong) <= 0.1 * len(asked), wrong


def test_what_is_read_as_actual_is_actual() -> None:
    read = Counter(row["status"] for row in ROWS if read_status(row["sentence"], row["trigger"]) is Status.ACTUAL)
    assert read[Status.ACTUAL] >= 0.93 * read.total()


@pytest.mark.parametrize(
    "sentence,trigger,status",
    [
        ("Guards failed to prevent the rebels from entering Bunia.", "entering", "actual"),
        ("Guards managed to prevent the rebels from entering Bunia.", "entering", "negated"),
        ("Guards may prevent the rebels from entering Bunia.", "entering", "hypothetical"),
        ("Latvia refused to deny that it had hired spies.", "hired", "hypothetical"),
        ("Latvia denied that it had refused to extradite the spy.", "extradite", "hypothetical"),
        ("Cairo did not regret that its police had beaten the students.", "beaten", "actual"),
        ("Cairo plans to order the settlers to leave.", "leave", "demanded"),
        ("Cairo never planned to expel the settlers.", "expel", "negated"),
    ],
)
def test_predicates_are_composed_from_the_outside_in(sentence: str, trigger: str, status: str) -> None:
    assert read_status(sentence, trigger) is Status(status)
