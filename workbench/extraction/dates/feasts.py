"""Feasts whose day the calendar fixes."""

from datetime import date, timedelta

from workbench.model import Period

_FIXED = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's": (1, 1),
    "new year's day": (1, 1),
    "may day": (5, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
_FROM_EASTER = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1}
_ISLAMIC = {"ramadan": (9, 1, 30), "eid al-fitr": (10, 1, 3), "eid al-adha": (12, 10, 4)}
"""Month and day of the Islamic year, and how many days the feast lasts."""
_ISLAMIC_EPOCH = date(622, 7, 19)


def feast_in(year: int, name: str) -> Period:
    """Return the days of a feast in a year of the common calendar.

    Islamic feasts begin when the moon is seen; the arithmetical calendar used here is a day off at times and in places.

    Parameters
    ----------
    name : in lower case

    Raises
    ------
    ValueError
        If the feast is on no list.
    """
    if name in _FIXED:
        return Period.of(date(year, *_FIXED[name]), "day")
    if name in _FROM_EASTER:
        return Period.of(easter(year) + timedelta(days=_FROM_EASTER[name]), "day")
    if name not in _ISLAMIC:
        raise ValueError(name)
    month, day, length = _ISLAMIC[name]
    islamic = int((year - 622) * 33 / 32)
    starts = (_from_islamic(one, month, day) for one in range(islamic - 1, islamic + 3))
    start = next(one for one in starts if one.year == year)
    return Period(start, start + timedelta(days=length), "range")


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches (the Gregorian computus of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, remainder = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quarter - epact - remainder) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _from_islamic(year: int, month: int, day: int) -> date:
    """The day by the tabular Islamic calendar, with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _ISLAMIC_EPOCH + timedelta(days=days)
