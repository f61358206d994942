from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import DateError, PeriodError
from workbench.model import Period, parse_day

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
units = st.sampled_from(["day", "week", "month", "quarter", "year"])


@pytest.mark.parametrize(
    "text,first,last",
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-Q2", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-04", date(2024, 4, 1), date(2024, 4, 30)),
        ("2024-W16", date(2024, 4, 15), date(2024, 4, 21)),
        ("2024-04-22", date(2024, 4, 22), date(2024, 4, 22)),
        ("2024-04-01/2024-04-21", date(2024, 4, 1), date(2024, 4, 21)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
    ],
)
def test_written_forms(text: str, first: date, last: date) -> None:
    period = Period.parse(text)

    assert (period.start, period.last) == (first, last)
    assert str(period) == text
    assert first in period
    assert last in period
    assert period.end not in period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-13",
        "2024-Q5",
        "2024-W60",
        "2021-W53",
        "2024-02-30",
        "April 2024",
        "2024-04-21/2024-04-01",
        "9999",
    ],
)
def test_what_is_no_period_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(PeriodError, match="2024-Q2"):
        Period.parse(text)


@pytest.mark.parametrize(
    "text,before",
    [
        ("2024", "2023"),
        ("2024-Q1", "2023-Q4"),
        ("2024-01", "2023-12"),
        ("2024-03", "2024-02"),
        ("2021-W01", "2020-W53"),
        ("2024-03-01", "2024-02-29"),
        ("2024-04-01/2024-04-21", "2024-03-11/2024-03-31"),
    ],
)
def test_previous(text: str, before: str) -> None:
    assert str(Period.parse(text).previous()) == before


def test_run_up_ends_with_the_period_itself() -> None:
    assert [str(one) for one in Period.parse("2024-02").run_up(3)] == ["2023-12", "2024-01", "2024-02"]


def test_a_vague_date_belongs_to_a_period_as_long_as_itself() -> None:
    start, end = date(2021, 1, 1), date(2022, 1, 1)

    assert Period.parse("2021").holds(start, end)
    assert not Period.parse("2021-01").holds(start, end)


def test_days_are_read_strictly() -> None:
    assert parse_day("2024-04-22") == date(2024, 4, 22)
    with pytest.raises(DateError, match=r"published: '22\.4\.2024'"):
        parse_day("22.4.2024", "published")
    with pytest.raises(DateError, match="2024-02-30"):
        parse_day("2024-02-30")


@given(days, units)
def test_written_form_reads_back(day: date, unit: str) -> None:
    period = Period.of(day, unit)  # type: ignore[arg-type]  # drawn from the literal's values

    assert day in period
    assert Period.parse(str(period)) == period
    assert Period.parse(str(period)).granularity == unit


@given(days, units)
def test_previous_ends_where_the_period_begins(day: date, unit: str) -> None:
    period = Period.of(day, unit)  # type: ignore[arg-type]  # drawn from the literal's values

    assert period.previous().end == period.start
    assert period.previous().granularity == unit


@given(days, st.integers(min_value=1, max_value=4000), st.integers(min_value=1, max_value=4000))
def test_ranges_read_back_and_step_by_their_length(day: date, length: int, span: int) -> None:
    period = Period(day, day + timedelta(days=length))
    run = period.run_up(3)

    assert Period.parse(str(period)) == period
    assert [one.days for one in run] == [length] * 3
    assert sum(one.holds(day, day + timedelta(days=span)) for one in run) == int(span <= length)
