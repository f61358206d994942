"""Years that the calendar names, and parts of them: quarters, seasons, thirds, decades, centuries."""

from collections.abc import Callable
from datetime import date

from workbench.extraction.dates.date_view import STEPS, Parts, Seen
from workbench.extraction.dates.day_arithmetic import (
    moved,
    nearest_year,
    part_number,
    season_of,
    third_of,
    years_between,
)
from workbench.model import Period

RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def year_named(parts: Parts, seen: Seen, number: str = "") -> int | None:
    """Return the year that the parts name, of the date `number` where there are two; None where they name none."""
    if year := parts.get(f"year{number}"):
        return int(year)
    which = parts.get(f"which{number}")
    if which is None and "the" not in parts:
        return None
    if which == "same" and seen.anchor is not None:
        return seen.anchor.start.year
    return seen.day.year + STEPS.get(which or "", 0)


def named_year(parts: Parts, seen: Seen) -> int:
    """Return the year that the parts name.

    Raises
    ------
    ValueError
        If they name none.
    """
    year = year_named(parts, seen)
    if year is None:
        raise ValueError("no year")
    return year


def _years(parts: Parts, _: Seen) -> Period:
    first, last = int(parts["year1"]), parts["year2"]
    return years_between(first, int(last if len(last) == 4 else f"{first // 100}{last}"))  # noqa: PLR2004 - "2022-23"


def _year(parts: Parts, seen: Seen) -> Period:
    which = parts.get("which_fiscal", "").removeprefix("the ")
    year = seen.day.year + STEPS.get(which, 0) if which else named_year(parts, seen)
    return Period.of(date(year, 1, 1), "year")


def _third(parts: Parts, seen: Seen) -> Period:
    year = named_year(parts, seen)
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
    return season_of(parts["season"], named_year(parts, seen))


def _quarter(parts: Parts, seen: Seen) -> Period:
    rank, year = RANKS[parts["rank"]], year_named(parts, seen)
    if year is None and parts["rank"] in ("last", "final"):
        return Period.of(seen.day, "quarter").previous()
    if year is None:
        month = 3 * rank - 2
        year = nearest_year(month, None, seen.day, coming=seen.coming)
    return Period.of(date(year, 3 * rank, 1), "quarter")


def _half(parts: Parts, seen: Seen) -> Period:
    start = date(named_year(parts, seen), 6 * RANKS[parts["rank"]] - 5, 1)
    return Period(start, moved(start, 6, "month"), "range")


_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _decade(parts: Parts, seen: Seen) -> Period:
    named = _DECADES.index(parts["decade"]) * 10 + 20 if parts["decade"] in _DECADES else None
    number = named if named is not None else int(parts["decade"])
    start = number if number > 99 else (1900 if number > seen.day.year % 100 else 2000) + number  # noqa: PLR2004 - two digits
    if "part" not in parts:
        return years_between(start, start + 9)
    third = part_number(parts["part"])
    return years_between(start + (0, 4, 7)[third], start + (3, 6, 9)[third])


def _century(parts: Parts, seen: Seen) -> Period:
    named = parts.get("century")
    first = int(named) * 100 - 100 if named else seen.day.year // 100 * 100 - 100
    return years_between(first, first + 99)


READERS: dict[str, Callable[[Parts, Seen], Period]] = {
    "years": _years,
    "year": _year,
    "third": _third,
    "year_end": _year_end,
    "season": _season,
    "season_of_year": _season_of_year,
    "quarter": _quarter,
    "half": _half,
    "decade": _decade,
    "century": _century,
}
"""By the kind of date words."""
