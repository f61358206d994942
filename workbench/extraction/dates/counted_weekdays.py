"""Weekdays counted from publication: last Friday, two Saturdays ago, Tuesday of last week, overnight into Monday."""

from collections.abc import Callable
from datetime import timedelta

from workbench.extraction.dates.date_view import ONE_DAY, STEPS, Parts, Seen
from workbench.extraction.dates.day_arithmetic import moved, nearest_weekday, number_of, unit_at, weekday_number
from workbench.model import Period


def _ago_weekday(parts: Parts, seen: Seen) -> Period:
    """A week ago on Tuesday: the Tuesday of that week, as one counts back from publication."""
    week = unit_at(moved(seen.day, -number_of(parts["number"]), "week"), "week")
    return Period.of(week.start + timedelta(days=weekday_number(parts["weekday"])), "day")


def _weekdays_ago(parts: Parts, seen: Seen) -> Period:
    """Two Saturdays ago: the last Saturday but one."""
    last = nearest_weekday(weekday_number(parts["weekday"]), seen.day - ONE_DAY, coming=False)
    return Period.of(last - timedelta(days=7 * (number_of(parts["number"]) - 1)), "day")


def _week_weekday(parts: Parts, seen: Seen) -> Period:
    week = unit_at(moved(seen.day, STEPS.get(parts["which"], 0), "week"), "week")
    return Period.of(week.start + timedelta(days=weekday_number(parts["weekday"])), "day")


def _weekdays(parts: Parts, seen: Seen) -> Period:
    if "which" in parts:
        start = unit_at(moved(seen.day, STEPS.get(parts["which"], 0), "week"), "week").start
        days = [start + timedelta(days=weekday_number(parts[name])) for name in ("first", "last")]
        return Period(min(days), max(days) + ONE_DAY, "range")
    last = nearest_weekday(weekday_number(parts["last"]), seen.day, coming=seen.coming)
    first = nearest_weekday(weekday_number(parts["first"]), last, coming=False)
    return Period(first, last + ONE_DAY, "range")


def _into(parts: Parts, seen: Seen) -> Period:
    last = nearest_weekday(weekday_number(parts["weekday"]), seen.day, coming=seen.coming)
    return Period(last - ONE_DAY, last + ONE_DAY, "range")


def _weekday(parts: Parts, seen: Seen) -> Period:
    weekday, which = weekday_number(parts["weekday"]), parts.get("which", "")
    back = ("last", "past", "this past")
    ahead = which in ("next", "coming", "this coming") or (seen.coming and which not in back)
    if which == "this" and not seen.coming:
        return Period.of(unit_at(seen.day, "week").start + timedelta(days=weekday), "day")
    day = nearest_weekday(weekday, seen.day, coming=ahead)
    if day == seen.day and which in (*back, "next"):
        day += timedelta(days=7 * STEPS.get(which, -1))
    return Period.of(day, "day")


def _overnight(_: Parts, seen: Seen) -> Period:
    return Period(seen.day - ONE_DAY, seen.day + ONE_DAY, "range")


READERS: dict[str, Callable[[Parts, Seen], Period]] = {
    "ago_weekday": _ago_weekday,
    "weekdays_ago": _weekdays_ago,
    "week_weekday": _week_weekday,
    "weekdays": _weekdays,
    "into": _into,
    "weekday": _weekday,
    "overnight": _overnight,
}
"""By the kind of date words."""
