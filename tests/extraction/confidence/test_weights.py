"""The table of weights: readable, each with a reason, and each in the direction that its words promise."""

import csv
from importlib.resources import files

from workbench.extraction import confidence
from workbench.extraction.confidence.signs import TOLD_AGAIN
from workbench.extraction.confidence.weights import START, weights

GOOD = {"noun", "between_states", TOLD_AGAIN, "subject"}


def test_every_row_has_words_and_a_reason() -> None:
    with (files(confidence) / "weights.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["sign"] for row in rows} == set(weights())
    assert all(row["words"] and row["reason"] for row in rows)
    assert len({row["words"] for row in rows}) == len(rows)


def test_good_signs_make_surer_and_all_others_less_sure() -> None:
    points = {name: row.points for name, row in weights().items() if name != START}
    assert {name for name, weight in points.items() if weight > 0} == GOOD
    assert all(abs(weight) >= 0.1 for weight in points.values())
