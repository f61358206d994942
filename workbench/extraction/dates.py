"""The days that date words mean, relative to the day of publication.

Whether a bare weekday or month is the last or the coming one is told by the tense.
"""

from datetime import date, timedelta
from typing import Literal

from workbench.extraction.date_words import DateWords
from workbench.model import ClaimDate, Period

Unit = Literal["day", "week", "month", "year"]

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
} | {"a": 1, "an": 1}


def resolve_date(words: DateWords, published: date | None, *, coming: bool = False) -> ClaimDate | None:
    """Return the days that `words` mean, None where they mean none or the day of publication is needed and not known.

    Parameters
    ----------
    words : from `find_dates`
    published : day of publication
    coming : whether the clause speaks of what is to come
    """
    try:
        found = _period(words, published, coming=coming)
    except (ValueError, OverflowError):
        return None  # "February 30": no such day
    if found is None:
        return None
    period, absolute = found
    return ClaimDate(period.start, period.end, period.granularity, "absolute" if absolute else "relative", words.text)


def publication_date(published: date | None) -> ClaimDate | None:
    """Return the date of a happening for which the text gives none."""
    return None if published is None else ClaimDate(published, published + timedelta(days=1), "day", "publication")


def back_from(anchor: date, number: int, unit: Unit, text: str) -> ClaimDate | None:
    """Return the day, week, month or year that lies `number` units before `anchor`."""
    try:
        period = Period.of(_minus(anchor, number, unit), unit)
    except (ValueError, OverflowError):
        return None
    return ClaimDate(period.start, period.end, period.granularity, "relative", text)


def number_of(word: str) -> int:
    """Return the number that a word or digits write; "a" is one."""
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _period(words: DateWords, published: date | None, *, coming: bool) -> tuple[Period, bool] | None:  # noqa: PLR0911, C901 - one return per kind of words
    parts = words.parts
    year = int(parts["year"]) if parts.get("year") else None
    month = _month_number(parts["month"]) if parts.get("month") else None
    if words.kind == "iso":
        assert year is not None
        return Period.of(date(year, int(parts["number"]), int(parts["day"])), "day"), True
    if words.kind in ("day", "days"):
        return _days(parts, year, month, published, coming=coming)
    if words.kind == "since":
        start = date(year or 1, month or 1, 1)
        last = published or (Period.of(start, "month" if month else "year").last)
        return (Period(start, last + timedelta(days=1), "range"), True) if last >= start else None
    if month is not None and year is not None:
        return Period.of(date(year, month, 1), "month"), True
    if words.kind == "year" and year is not None:
        return Period.of(date(year, 1, 1), "year"), True
    if published is None:
        return None
    match words.kind:
        case "month":
            assert month is not None
            return Period.of(
                _nearest_month(month, published, coming=coming or parts.get("which") == "next"), "month"
            ), False
        case "ago":
            unit = _unit(parts["unit"])
            return Period.of(_minus(published, number_of(parts["number"]), unit), unit), False
        case "weekday":
            return Period.of(_nearest_weekday(parts, published, coming=coming), "day"), False
        case "today" | "yesterday" | "tomorrow":
            days = {"today": 0, "yesterday": -1, "tomorrow": 1}[words.kind]
            return Period.of(published + timedelta(days=days), "day"), False
        case "unit":
            return _unit_period(parts, published), False
        case _:
            return Period.of(_minus(published, {"last": 1, "next": -1}.get(parts["which"], 0), "year"), "year"), False


def _days(
    parts: dict[str, str], year: int | None, month: int | None, published: date | None, *, coming: bool
) -> tuple[Period, bool] | None:
    assert month is not None
    day = int(parts["day"])
    if year is None:
        if published is None:
            return None
        start = date(published.year, month, day)
        if coming and start < published:
            start = date(published.year + 1, month, day)
        elif not coming and start > published + timedelta(days=1):
            start = date(published.year - 1, month, day)
    else:
        start = date(year, month, day)
    if not parts.get("last"):
        return Period.of(start, "day"), year is not None
    last = start.replace(day=int(parts["last"]))
    return Period(start, last + timedelta(days=1), "range"), year is not None


def _nearest_month(month: int, published: date, *, coming: bool) -> date:
    year = published.year
    if coming and month < published.month:
        year += 1
    elif not coming and month > published.month:
        year -= 1
    return date(year, month, 1)


def _nearest_weekday(parts: dict[str, str], published: date, *, coming: bool) -> date:
    wanted = next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(parts["weekday"]))
    which = parts.get("which", "")
    if which == "next" or (coming and which not in ("last", "past")):
        ahead = (wanted - published.weekday()) % 7
        return published + timedelta(days=ahead or (7 if which == "next" else 0))
    back = (published.weekday() - wanted) % 7
    return published - timedelta(days=back or (7 if which == "last" else 0))


def _unit_period(parts: dict[str, str], published: date) -> Period:
    which, unit = parts["which"], parts["unit"]
    step = 1 if which in ("last", "the past") else -1 if which in ("next", "the coming") else 0
    if unit == "weekend":
        saturday = Period.of(published, "week").start + timedelta(days=5 - 7 * step)
        return Period(saturday, saturday + timedelta(days=2), "range")
    known = _unit(unit)
    return Period.of(_minus(published, step, known), known)


def _minus(day: date, number: int, unit: Unit) -> date:
    if unit in ("day", "week"):
        return day - timedelta(days=number * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - number * (12 if unit == "year" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    return min(date(first.year, first.month, 1) + timedelta(days=day.day - 1), Period.of(first, "month").last)


def _unit(text: str) -> Unit:
    for unit in ("day", "week", "month", "year"):
        if text == unit:
            return unit
    raise ValueError(text)


def _month_number(text: str) -> int:
    return next(number for number, name in enumerate(_MONTHS, start=1) if name.startswith(text.rstrip(".")[:3]))
