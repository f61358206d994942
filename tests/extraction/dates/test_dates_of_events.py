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


@pytest.mark.parametrize(
    "text,event,first,last",
    [
        ("Chad and Niger agreed to set up a joint force on Monday.", "AGREE", date(2024, 4, 22), date(2024, 4, 23)),
        ("Chad and Niger agreed to meet on Monday.", "CONSULT", date(2024, 4, 29), date(2024, 4, 30)),
        (
            "On Friday, Mohamed Bazoum and Macky Sall are to meet in Accra.",
            "CONSULT",
            date(2024, 4, 26),
            date(2024, 4, 27),
        ),
        ("Serbia attacked Croatia in the early nineties.", "ASSAULT", date(1990, 1, 1), date(1994, 1, 1)),
        ("Talks between Kosovo and Serbia were delayed until June.", "CONSULT", date(2024, 6, 1), date(2024, 7, 1)),
    ],
)
def test_days_behind_an_infinitive_until_are_to_and_of_a_decade(
    text: str, event: str, first: date, last: date, read: Read
) -> None:
    found = [one.date for one in read(text, published=date(2024, 4, 24)) if one.event == event]
    assert (first, last) in [(one.start, one.end) for one in found if one is not None]
