from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extraction.dates.date_words import find_dates
from workbench.extraction.dates.dates import publication_date, resolve_date
from workbench.model import ClaimDate

PUBLISHED = date(2024, 4, 22)  # a Monday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def resolved(text: str, published: date | None = PUBLISHED, *, coming: bool = False) -> ClaimDate | None:
    found = find_dates(text)
    return resolve_date(found[0], published, coming=coming) if found else None


@pytest.mark.parametrize(
    "text,start,end,granularity,basis",
    [
        ("on Friday", date(2024, 4, 19), date(2024, 4, 20), "day", "relative"),
        ("on Monday", date(2024, 4, 22), date(2024, 4, 23), "day", "relative"),
        ("last Monday", date(2024, 4, 15), date(2024, 4, 16), "day", "relative"),
        ("yesterday", date(2024, 4, 21), date(2024, 4, 22), "day", "relative"),
        ("last week", date(2024, 4, 15), date(2024, 4, 22), "week", "relative"),
        ("last month", date(2024, 3, 1), date(2024, 4, 1), "month", "relative"),
        ("last year", date(2023, 1, 1), date(2024, 1, 1), "year", "relative"),
        ("in February", date(2024, 2, 1), date(2024, 3, 1), "month", "relative"),
        ("in December", date(2023, 12, 1), date(2024, 1, 1), "month", "relative"),
        ("on August 7", date(2023, 8, 7), date(2023, 8, 8), "day", "relative"),
        ("on 7 March", date(2024, 3, 7), date(2024, 3, 8), "day", "relative"),
        ("July 2023", date(2023, 7, 1), date(2023, 8, 1), "month", "absolute"),
        ("on July 26, 2023", date(2023, 7, 26), date(2023, 7, 27), "day", "absolute"),
        ("26 July 2023", date(2023, 7, 26), date(2023, 7, 27), "day", "absolute"),
        ("2023-07-26", date(2023, 7, 26), date(2023, 7, 27), "day", "absolute"),
        ("in 2015", date(2015, 1, 1), date(2016, 1, 1), "year", "absolute"),
        ("three weeks ago", date(2024, 4, 1), date(2024, 4, 8), "week", "relative"),
        ("two days ago", date(2024, 4, 20), date(2024, 4, 21), "day", "relative"),
        ("a month ago", date(2024, 3, 1), date(2024, 4, 1), "month", "relative"),
        ("from March 3 to 9", date(2024, 3, 3), date(2024, 3, 10), "range", "relative"),
        ("since March 2022", date(2022, 3, 1), date(2024, 4, 23), "range", "absolute"),
    ],
)
def test_known_days(text: str, start: date, end: date, granularity: str, basis: str) -> None:
    found = resolved(text)
    assert found is not None
    assert (found.start, found.end, found.granularity, found.basis) == (start, end, granularity, basis)


def test_the_tense_decides_between_the_last_and_the_coming() -> None:
    coming = resolved("on Friday", coming=True)
    assert coming is not None
    assert coming.start == date(2024, 4, 26)
    june = resolved("in June", coming=True)
    assert june is not None
    assert june.start == date(2024, 6, 1)


@pytest.mark.parametrize("text", ["on Friday", "last week", "in February", "on August 7", "two days ago", "today"])
def test_without_a_day_of_publication_relative_words_mean_nothing(text: str) -> None:
    assert resolved(text, None) is None


def test_without_a_day_of_publication_absolute_words_still_do() -> None:
    found = resolved("on July 26, 2023", None)
    assert found is not None
    assert found.start == date(2023, 7, 26)


@pytest.mark.parametrize("text", ["on February 30", "2023-13-40", "2015 soldiers marched", "the may queen", "Plan 9"])
def test_what_is_no_day_is_left_alone(text: str) -> None:
    assert resolved(text) is None


def test_no_date_is_the_day_of_publication_and_says_so() -> None:
    assert publication_date(PUBLISHED) == ClaimDate(PUBLISHED, date(2024, 4, 23), "day", "publication")
    assert publication_date(None) is None


@given(published=st.dates(date(1990, 1, 8), date(2060, 1, 1)), weekday=st.integers(0, 6), coming=st.booleans())
def test_a_weekday_is_within_a_week_and_is_that_weekday(published: date, weekday: int, coming: bool) -> None:
    found = resolved(f"on {WEEKDAYS[weekday]}", published, coming=coming)
    assert found is not None
    assert found.start.weekday() == weekday
    assert timedelta(0) <= (found.start - published if coming else published - found.start) < timedelta(days=7)


@given(published=st.dates(date(1990, 1, 8), date(2060, 1, 1)), weekday=st.integers(0, 6))
def test_last_weekday_is_never_the_day_itself(published: date, weekday: int) -> None:
    found = resolved(f"last {WEEKDAYS[weekday]}", published)
    assert found is not None
    assert timedelta(days=1) <= published - found.start <= timedelta(days=7)


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for words in find_dates(text):
        assert text[words.start : words.end] == words.text
        resolve_date(words, PUBLISHED)
