"""Steps on the calendar: so many units away, the nearest weekday or month, parts of a year."""

from datetime import date, timedelta
from typing import Literal

from workbench.model import Period

Unit = Literal["day", "week", "month", "quarter", "year"]

MONTHS = (
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
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_JUST_PAST = 60
"""Days, of months with thirty."""
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        ),
        start=1,
    )
} | {"a": 1, "an": 1, "the": 1, **{word: number * 10 for number, word in enumerate(_TENS, start=2)}}


def number_of(word: str) -> int:
    """Return the number that a word or digits write; "a" is one."""
    if word.isdigit():
        return int(word)
    return sum(_NUMBERS[part] for part in word.lower().split("-"))


def moved(day: date, number: int, unit: str) -> date:
    """Return the day `number` units later, earlier where it is negative; of a shorter month its last day.

    Raises
    ------
    ValueError, OverflowError
        If there is no such unit or the calendar ends before.
    """
    match unit:
        case "day" | "week" | "fortnight":
            return day + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
        case "month" | "quarter" | "year" | "decade":
            months = (
                day.year * 12 + day.month - 1 + number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
            )
            first = date(months // 12, months % 12 + 1, 1)
            return min(first + timedelta(days=day.day - 1), Period.of(first, "month").last)
        case _:
            raise ValueError(unit)


def unit_at(day: date, unit: str) -> Period:
    """Return the day, week, month, quarter, year or decade that holds `day`; a fortnight is told by its week.

    Raises
    ------
    ValueError
        If there is no such unit.
    """
    if unit == "decade":
        return years_between(day.year - day.year % 10, day.year - day.year % 10 + 9)
    if unit == "weekend":
        saturday = Period.of(day, "week").start + timedelta(days=5)
        return Period(saturday, saturday + timedelta(days=2), "range")
    for known in ("day", "week", "month", "quarter", "year"):
        if known == {"fortnight": "week"}.get(unit, unit):
            return Period.of(day, known)
    raise ValueError(unit)


def years_between(first: int, last: int) -> Period:
    """Return the days from the first year's beginning to the last year's end."""
    return Period(date(first, 1, 1), date(last + 1, 1, 1), "range")


def month_number(text: str) -> int:
    """Return 1 to 12 for a month's name, written out or not."""
    return next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(text.rstrip(".")[:3]))


def weekday_number(text: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(text.lower())


def nearest_weekday(weekday: int, published: date, *, coming: bool) -> date:
    """Return the last such weekday, or the next; the day of publication is both."""
    step = (weekday - published.weekday()) % 7 if coming else -((published.weekday() - weekday) % 7)
    return published + timedelta(days=step)


def nearest_year(month: int, day: int | None, published: date, *, coming: bool) -> int:
    """Return the year of a month, or of a day in it, that is the last or the next seen from publication."""
    now = (published.month, published.day if day is not None else 0)
    then = (month, day or 0)
    if coming:
        ahead = published.year + (then < now)
        # "ordered to leave by October 1", told on the 14th: no day is named so far ahead without its year.
        days = (now[0] - then[0]) * 30 + now[1] - then[1]
        return published.year if day is not None and 0 < days <= _JUST_PAST else ahead
    tomorrow = published + timedelta(days=1)  # what is dated by a clock further east
    return published.year - (then > (tomorrow.month, now[1] and tomorrow.day) and then > now)


def season_of(name: str, year: int) -> Period:
    """Return the three months of a season on the northern half of the globe; winter begins in December of `year`."""
    start = date(year, _SEASON_STARTS[name], 1)
    return Period(start, moved(start, 3, "month"), "range")


def third_of(year: int, part: str) -> Period:
    """Return January to April for early in a year, May to August for its middle, September to December for late in it."""
    third = part_number(part)
    start = date(year, 1 + 4 * third, 1)
    return Period(start, moved(start, 4, "month"), "range")


def part_number(part: str) -> int:
    """Return 0 for early, 1 for mid, 2 for late and words like them."""
    first = part.split(maxsplit=1)[0]
    return {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1}.get(first, 2)
