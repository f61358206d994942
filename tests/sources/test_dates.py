from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.dates import read_day

APRIL_22 = date(2024, 4, 22)


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-22",
        " 2024-04-22\n",
        "20240422",
        "2024/04/22",
        "2024.04.22",
        "2024-04-22T10:15:00Z",
        "2024-04-22T23:30:00-04:00",
        "2024-04-22 10:15",
        "2024-04-22T10:15:00.123456+00:00",
        "20240422T101500Z",
        "20240422101500",
        "Mon, 22 Apr 2024 10:15:00 +0000",
        "Monday, 22 April 2024 10:15:00 GMT",
        "22 Apr 2024",
        "22-Apr-2024",
        "22nd April 2024",
        "April 22, 2024",
        "Apr. 22, 2024 10:15 AM EDT",
        "Monday, April 22nd, 2024 at 10:15 a.m.",
        "APRIL 22 2024",
    ],
)
def test_common_forms(text: str) -> None:
    assert read_day(text) == APRIL_22


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "04/22/2024", "03/04/2024", "2024-04", "2024", "2024-04-31", "2024-13-01", "31 June 2024",
     "2024-04-22 or so", "1713787200", "22 Foo 2024", "in April 22, 2024", "2024-04/22", "٢٠٢٤-٠٤-٢٢x"],
)  # fmt: skip
def test_what_names_no_day_for_certain_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="cannot be read: write it as 2024-04-22"):
        read_day(text)


def test_a_long_text_is_shown_short() -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the length of the message is what is shown
        read_day("word " * 1000)
    assert len(str(refused.value)) < 150


@given(st.dates())
def test_every_day_reads_back(day: date) -> None:
    assert read_day(day.isoformat()) == day
    assert read_day(f"{day.day} {day:%B} {day.year:04d}") == day
    assert read_day(f"{day:%a}, {day.day:02d} {day:%b} {day.year:04d} 00:00:00 +0000") == day
