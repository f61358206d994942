"""Days of event files, as vague as their providers have them."""

from datetime import date, timedelta
from typing import Literal, get_args

from workbench.model import ClaimDate, Period
from workbench.sources.events.row_faults import RowFault

CODED = "coded"
"""Basis of a date that the provider states."""

NO_DAY = "its date is missing or no day"

Unit = Literal["day", "week", "month", "quarter", "year"]

_ONE_DAY = timedelta(days=1)
_EARLIEST, _LATEST = date(1800, 1, 1), date(2200, 1, 1)


def compact_day(text: str) -> date:
    """Read ``20191024``, also with a time of day behind it or dashes within.

    Raises
    ------
    RowFault
        If it is no day.
    """
    digits = text.replace("-", "")[:8]
    if len(digits) != len("20191024") or not (digits.isascii() and digits.isdigit()):
        raise RowFault(NO_DAY)
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError as error:
        raise RowFault(NO_DAY) from error
    if not _EARLIEST <= day <= _LATEST:
        raise RowFault(NO_DAY)
    return day


def on(day: date, text: str, basis: str = CODED) -> ClaimDate:
    """One day."""
    return ClaimDate(day, day + _ONE_DAY, "day", basis, text)


def within(unit: Unit, day: date, text: str, basis: str = CODED) -> ClaimDate:
    """The week, month or year that a day lies in, for a provider that knows no better."""
    span = Period.of(day, unit)
    return ClaimDate(span.start, span.end, unit, basis, text)


def between(first: date, last: date, text: str, basis: str = CODED) -> ClaimDate:
    """From a first to a last day; a month or year where these are its first and last.

    Raises
    ------
    RowFault
        If the last comes before the first.
    """
    if last < first:
        raise RowFault("its last day comes before its first")
    units: tuple[Unit, ...] = get_args(Unit)
    for unit in units:
        span = Period.of(first, unit)
        if (span.start, span.end) == (first, last + _ONE_DAY):
            return ClaimDate(first, last + _ONE_DAY, unit, basis, text)
    return ClaimDate(first, last + _ONE_DAY, "range", basis, text)
