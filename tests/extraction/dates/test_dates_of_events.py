"""Date words of many kinds in sentences, with the days that they mean, written before the rules were tried on them."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

with (Path(__file__).parent / "dates.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['sentence'][-50:]} {row['event']}")
def test_the_event_has_its_days(row: dict[str, str], read: Read) -> None:
    claims = read(row["sentence"], published=date.fromisoformat(row["published"] or "2024-04-22"))
    dates = [claim.date for claim in claims if claim.event == row["event"]]
    assert dates
    assert dates[0] is not None
    last = dates[0].end - timedelta(days=1)
    assert (str(dates[0].start), str(last), dates[0].granularity) == (row["start"], row["last"], row["granularity"])
    assert dates[0].text in row["sentence"]
