"""When, whether, who says so, and dirt: sentences written before the rules were tried on them, those that are read right.

A dash for a speaker is the outlet itself; what is empty was not asked. Dates are the first and the last day.
"""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

with (Path(__file__).parent / "words_held_out.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def unescaped(text: str) -> str:
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape")


def is_right(row: dict[str, str], claim: Claim) -> bool:
    said = claim.attributed_to
    days = f"{claim.date.start}/{claim.date.end - timedelta(days=1)}" if claim.date is not None else ""
    speaker = (
        row["speaker"].lower() in (said.text + said.name).lower() if said is not None else row["speaker"] in ("", "-")
    )
    return (
        row["status"] in ("", claim.status)
        and row["dates"] in ("", days)
        and speaker
        and (not row["relay"] or any(row["relay"].lower() in one.text.lower() for one in claim.relayed_by))
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']} {row['text'][-60:]}")
def test_what_was_read_right_stays_right(row: dict[str, str], read: Read) -> None:
    text = unescaped(row["text"])
    claims = read(text, published=date.fromisoformat(row["published"]))
    assert any(claim.event == row["event"] and is_right(row, claim) for claim in claims)
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
