"""Days that the calendar names: a day, month, season, quarter, year or feast, with or without its year."""

from collections.abc import Callable
from datetime import date, timedelta

from workbench.extraction.dates.date_view import ONE_DAY, STEPS, Parts, Seen
from workbench.extraction.dates.day_arithmetic import (
    month_number,
    moved,
    nearest_year,
    number_of,
    part_number,
    season_of,
    third_of,
    years_between,
)
from workbench.extraction.dates.feasts import feast_in
from workbench.model import Period

_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1": 1, "2": 2, "3": 3, "4": 4}


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


def _year_named(parts: Parts, seen: Seen, number: str = "") -> int | None:
    if year := parts.get(f"year{number}"):
        return int(year)
    which = parts.get(f"which{number}")
    if which is None and "the" not in parts:
        return None
    if which == "same" and seen.anchor is not None:
        return seen.anchor.start.year
    return seen.day.year + STEPS.get(which or "", 0)


def _named_year(parts: Parts, seen: Seen) -> int:
    year = _year_named(parts, seen)
    if year is None:
        raise ValueError("no year")
    return year


def _day(parts: Parts, seen: Seen, number: str = "") -> Period:
    month, day = month_number(parts[f"month{number}"]), int(parts[f"day{number}"].rstrip("stndrh"))
    year = _year_named(parts, seen, number) or nearest_year(month, day, seen.day, coming=seen.coming)
    return Period.of(date(year, month, day), "day")


def _days(parts: Parts, seen: Seen) -> Period:
    known = parts.get("month2") or parts["month1"]
    parts = {"month1": known, "month2": known, **parts}
    last = _day(parts, seen, "2").start
    year = _year_named(parts, seen, "1") or last.year
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
    return Period.of(date(_named_year(parts, seen), month_number(parts["month"]), 1), "month")


def _months(parts: Parts, seen: Seen) -> Period:
    last_month, first_month = month_number(parts["month2"]), month_number(parts["month1"])
    year = _year_named(parts, seen, "2") or nearest_year(last_month, None, seen.day, coming=seen.coming)
    first_year = _year_named(parts, seen, "1") or year - (first_month > last_month)
    return Period(date(first_year, first_month, 1), moved(date(year, last_month, 1), 1, "month"), "range")


def _week_of_month(parts: Parts, seen: Seen) -> Period:
    month = _month_of_year(parts, seen) if "year" in parts else _month(parts, seen)
    rank = parts["rank"]
    start = (
        month.end - timedelta(days=7)
        if rank in ("last", "final")
        else month.start + timedelta(days=7 * (_RANKS[rank] - 1))
    )
    return Period(start, start + timedelta(days=7), "range")


def _years(parts: Parts, _: Seen) -> Period:
    first, last = int(parts["year1"]), parts["year2"]
    return years_between(first, int(last if len(last) == 4 else f"{first // 100}{last}"))  # noqa: PLR2004 - "2022-23"


def _year(parts: Parts, seen: Seen) -> Period:
    which = parts.get("which_fiscal", "").removeprefix("the ")
    year = seen.day.year + STEPS.get(which, 0) if which else _named_year(parts, seen)
    return Period.of(date(year, 1, 1), "year")


def _third(parts: Parts, seen: Seen) -> Period:
    year = _named_year(parts, seen)
    if parts["part"] == "end of" and seen.coming:
        return Period(date(year, 12, 1), date(year + 1, 1, 1), "month")
    return third_of(year, parts["part"])


def _year_end(_: Parts, seen: Seen) -> Period:
    year = seen.day.year if seen.coming or seen.day.month == 12 else seen.day.year - 1  # noqa: PLR2004 - December
    return Period.of(date(year, 12, 31), "day")


def _season(parts: Parts, seen: Seen) -> Period:
    name, which = parts["season"], parts.get("which", "")
    now = season_of(name, seen.day.year - (name == "winter" and seen.day.month < 3))  # noqa: PLR2004 - until March
    coming = which in ("next", "this coming") or (seen.coming and which in ("", "this"))
    year = now.start.year
    if coming:
        year += now.end <= seen.day or (which == "next" and seen.day >= now.start)
    else:
        held = seen.day >= now.start if which not in ("last", "this past") else seen.day >= now.end
        year -= not held
    return season_of(name, year)


def _season_of_year(parts: Parts, seen: Seen) -> Period:
    return season_of(parts["season"], _named_year(parts, seen))


def _quarter(parts: Parts, seen: Seen) -> Period:
    rank, year = _RANKS[parts["rank"]], _year_named(parts, seen)
    if year is None and parts["rank"] in ("last", "final"):
        return Period.of(seen.day, "quarter").previous()
    if year is None:
        month = 3 * rank - 2
        year = nearest_year(month, None, seen.day, coming=seen.coming)
    return Period.of(date(year, 3 * rank, 1), "quarter")


def _half(parts: Parts, seen: Seen) -> Period:
    start = date(_named_year(parts, seen), 6 * _RANKS[parts["rank"]] - 5, 1)
    return Period(start, moved(start, 6, "month"), "range")


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


_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _decade(parts: Parts, seen: Seen) -> Period:
    named = _DECADES.index(parts["decade"]) * 10 + 20 if parts["decade"] in _DECADES else None
    number = named if named is not None else int(parts["decade"])
    start = number if number > 99 else (1900 if number > seen.day.year % 100 else 2000) + number  # noqa: PLR2004 - two digits
    if "part" not in parts:
        return years_between(start, start + 9)
    third = part_number(parts["part"])
    return years_between(start + (0, 4, 7)[third], start + (3, 6, 9)[third])


def _century(parts: Parts, _: Seen) -> Period:
    first = int(parts["century"]) * 100 - 100
    return years_between(first, first + 99)


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
    "years": _years,
    "year": _year,
    "third": _third,
    "year_end": _year_end,
    "season": _season,
    "season_of_year": _season_of_year,
    "quarter": _quarter,
    "half": _half,
    "half_of_month": _half_of_month,
    "days_of_month": _days_of_month,
    "decade": _decade,
    "century": _century,
    "feast": _feast,
}
"""By the kind of date words."""
