"""Days of providers, as vague as they have them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.events.coded_dates import between, compact_day, on, within
from workbench.sources.events.row_faults import RowFault

DAY = date(2024, 4, 10)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize("text", ["20240410", "2024-04-10", "20240410123000", "2024-04-10 00:00:00.000"])
def test_a_day_is_read(text: str) -> None:
    assert compact_day(text) == DAY


@pytest.mark.parametrize(
    "text", ["", "NA", "20240431", "2024", "00000000", "99991231", "\u0662\u0660240410", "10/04/2024"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(RowFault, match="no day"):
        compact_day(text)


@pytest.mark.parametrize(
    "first, last, granularity",
    [
        (DAY, DAY, "day"),
        (date(2024, 4, 8), date(2024, 4, 14), "week"),
        (date(2024, 4, 1), date(2024, 4, 30), "month"),
        (date(2024, 4, 1), date(2024, 6, 30), "quarter"),
        (date(2024, 1, 1), date(2024, 12, 31), "year"),
        (date(2024, 4, 9), date(2024, 4, 14), "range"),
    ],
)
def test_a_span_that_is_a_unit_is_called_so(first: date, last: date, granularity: str) -> None:
    assert between(first, last, "").granularity == granularity


@given(days, st.integers(0, 400))
def test_a_span_holds_its_first_and_last_day(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    found = between(first, last, "")
    assert (found.start, (found.end - found.start).days) == (first, length + 1)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RowFault, match="before its first"):
        between(DAY, date(2024, 4, 9), "")


def test_a_vague_day_is_the_unit_around_it() -> None:
    found = within("month", DAY, "10 April")
    assert (found.start, found.end, found.text) == (date(2024, 4, 1), date(2024, 5, 1), "10 April")
    assert on(DAY, "").end == date(2024, 4, 11)
