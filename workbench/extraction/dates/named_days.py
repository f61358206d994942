"""Days and months that the calendar names, and feasts, with or without their year."""

from collections.abc import Callable
from datetime import date, timedelta

from workbench.extraction.dates.date_view import ONE_DAY, STEPS, Parts, Seen
from workbench.extraction.dates.day_arithmetic import (
    month_number,
    moved,
    nearest_year,
    number_of,
)
from workbench.extraction.dates.feasts import feast_in
from workbench.extraction.dates.named_years import RANKS, named_year, year_named
from workbench.model import Period


def _numbers(parts: Parts, _: Seen) -> Period:
    """Month before day where both may be either, as American outlets write; with dots the day is first, as in Europe."""
    year, first, second = int(parts["year"]), int(parts["first"]), int(parts["second"])
    day_first = "sign" in parts and (first > 12 or (parts["sign"] == "." and second <= 12))  # noqa: PLR2004 - months
    day, month = (first, second) if day_first else (second, first)
    return Period.of(date(year, month, day), "day")


def both_ways(parts: Parts) -> bool:
    """Whether a date in numbers may be read month first or day first: "02/03/2024"."""
    numbers = int(parts["first"]), int(parts["second"])
    return parts.get("sign") in ("/", "-") and max(numbers) <= 12 and numbers[0] != numbers[1]  # noqa: PLR2004 - months


def _day(parts: Parts, seen: Seen, number: str = "") -> Period:
    month, day = month_number(parts[f"month{number}"]), int(parts[f"day{number}"].rstrip("stndrh"))
    year = year_named(parts, seen, number) or nearest_year(month, day, seen.day, coming=seen.coming)
    return Period.of(date(year, month, day), "day")


def _days(parts: Parts, seen: Seen) -> Period:
    known = parts.get("month2") or parts["month1"]
    parts = {"month1": known, "month2": known, **parts}
    last = _day(parts, seen, "2").start
    year = year_named(parts, seen, "1") or last.year
    first = date(year, month_number(parts["month1"]), int(parts["day1"].rstrip("stndrh")))
    if first > last:
        first = first.replace(year=last.year - 1)
    return Period(first, last + ONE_DAY, "range")


def _day_of_month(parts: Parts, seen: Seen) -> Period:
    day, which = int(parts["day"].rstrip("stndrh")), parts.get("which", "")
    month = moved(seen.day.replace(day=1), STEPS.get(which, 0), "month")
    if not which and not seen.coming and day > seen.day.day:
        month = moved(month, -1, "month")
    elif not which and seen.coming and day < seen.day.day:
        month = moved(month, 1, "month")
    return Period.of(month.replace(day=day), "day")


def _month(parts: Parts, seen: Seen) -> Period:
    month, which = month_number(parts["month"]), parts.get("which", "")
    if which in ("next", "last", "past"):
        year = nearest_year(month, None, seen.day, coming=which == "next")
        year += STEPS[which] * (year == seen.day.year and month == seen.day.month)
    else:
        year = seen.day.year if which == "this" else nearest_year(month, None, seen.day, coming=seen.coming)
    return Period.of(date(year, month, 1), "month")


def _month_of_year(parts: Parts, seen: Seen) -> Period:
    return Period.of(date(named_year(parts, seen), month_number(parts["month"]), 1), "month")


def _months(parts: Parts, seen: Seen) -> Period:
    last_month, first_month = month_number(parts["month2"]), month_number(parts["month1"])
    year = year_named(parts, seen, "2") or nearest_year(last_month, None, seen.day, coming=seen.coming)
    first_year = year_named(parts, seen, "1") or year - (first_month > last_month)
    return Period(date(first_year, first_month, 1), moved(date(year, last_month, 1), 1, "month"), "range")


def _week_of_month(parts: Parts, seen: Seen) -> Period:
    month = _month_of_year(parts, seen) if "year" in parts else _month(parts, seen)
    rank = parts["rank"]
    start = (
        month.end - timedelta(days=7)
        if rank in ("last", "final")
        else month.start + timedelta(days=7 * (RANKS[rank] - 1))
    )
    return Period(start, start + timedelta(days=7), "range")


def _half_of_month(parts: Parts, seen: Seen) -> Period:
    """The first fifteen days of a month, or those that follow."""
    month = _month_of_year(parts, seen) if "year" in parts else _month(parts, seen)
    middle = month.start + timedelta(days=15)
    return Period(month.start, middle, "range") if parts["rank"] == "first" else Period(middle, month.end, "range")


def _days_of_month(parts: Parts, seen: Seen) -> Period:
    """The first or last so many days of a month."""
    month = _month_of_year(parts, seen) if "year" in parts else _month(parts, seen)
    days = timedelta(days=number_of(parts["number"]))
    return (
        Period(month.start, month.start + days, "range")
        if parts["rank"] == "first"
        else Period(month.end - days, month.end, "range")
    )


def _feast(parts: Parts, seen: Seen) -> Period:
    name = parts["feast"].replace("\u2019", "'")
    if name == "9/11" or name.startswith("sep"):
        return Period.of(date(2001, 9, 11), "day")
    if "year" in parts:
        return feast_in(int(parts["year"]), name)
    years = (seen.day.year - 1, seen.day.year, seen.day.year + 1)
    feasts = [feast_in(year, name) for year in years]
    if seen.coming:
        return next(one for one in feasts if one.end > seen.day)
    return [one for one in feasts if one.start <= seen.day][-1]


READERS: dict[str, Callable[[Parts, Seen], Period]] = {
    "numbers": _numbers,
    "day": _day,
    "days": _days,
    "day_of_month": _day_of_month,
    "month": _month,
    "month_of_year": _month_of_year,
    "months": _months,
    "week_of_month": _week_of_month,
    "half_of_month": _half_of_month,
    "days_of_month": _days_of_month,
    "feast": _feast,
}
"""By the kind of date words."""
