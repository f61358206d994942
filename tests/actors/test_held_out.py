"""Phrases of ordinary international news, written down with state and sector before they were tried.

A hyphen in place of a state means nobody known.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from workbench import resolve_actor

DAY = date(2024, 4, 22)
ROWS = list(csv.DictReader((Path(__file__).parent / "held_out.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["phrase"])
def test_a_phrase_means_the_state_and_sector_written_down(row: dict[str, str]) -> None:
    found = resolve_actor(row["phrase"], DAY, frozenset(row["context"].split()))
    if row["country"] == "-":
        assert found is None
        return
    assert found is not None
    assert (found.country or "", found.sector or "") == (row["country"], row["sector"])
