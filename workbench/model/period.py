"""A span of days, written as ISO 8601 writes it."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, Self

from workbench.errors import DateError, PeriodError

Granularity = Literal["day", "week", "month", "quarter", "year", "range"]

_YEAR = re.compile(r"(\d{4})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_day(text: str, where: str = "date") -> date:
    """Read one day written as 2024-04-22.

    Raises
    ------
    DateError
        If `text` is anything else; `where` opens the message.
    """
    if not _DAY.fullmatch(text):
        raise DateError(text, where)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DateError(text, where) from error


@dataclass(frozen=True, order=True)
class Period:
    """A half-open span of days: `start` is in it, `end` is the first day after it.

    The written form names days that are in the period, so an interval's second date is its last
    day: ``2024-04-01/2024-04-21`` is three weeks and its `end` is 2024-04-22.

    Attributes
    ----------
    start : first day
    end : first day after the period
    granularity : the unit it was written in; two periods of the same days are equal whatever it is
    """

    start: date
    end: date
    granularity: Granularity = field(default="range", compare=False)

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise PeriodError(f"{self.start}/{self.end - timedelta(days=1)}", "it ends before it begins")

    @classmethod
    def parse(cls, text: "str | Period") -> Self:
        """Read ``2024``, ``2024-Q2``, ``2024-04``, ``2024-W16``, ``2024-04-22`` or first/last day.

        Raises
        ------
        PeriodError
            If `text` is none of these.
        """
        if isinstance(text, Period):
            return cls(text.start, text.end, text.granularity)
        written = text.strip()
        try:
            period = cls._read(written)
        except (ValueError, OverflowError) as error:
            raise PeriodError(text, str(error)) from error
        if period is None:
            raise PeriodError(text)
        return period

    @classmethod
    def _read(cls, text: str) -> Self | None:  # noqa: PLR0911 - one return for each written form
        if match := _YEAR.fullmatch(text):
            return cls.of(date(int(match[1]), 1, 1), "year")
        if match := _QUARTER.fullmatch(text):
            return cls.of(date(int(match[1]), 3 * int(match[2]) - 2, 1), "quarter")
        if match := _MONTH.fullmatch(text):
            return cls.of(date(int(match[1]), int(match[2]), 1), "month")
        if match := _WEEK.fullmatch(text):
            return cls.of(date.fromisocalendar(int(match[1]), int(match[2]), 1), "week")
        if _DAY.fullmatch(text):
            return cls.of(date.fromisoformat(text), "day")
        first, slash, last = text.partition("/")
        if slash and _DAY.fullmatch(first) and _DAY.fullmatch(last):
            return cls(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1))
        return None

    @classmethod
    def of(cls, day: date, granularity: Literal["day", "week", "month", "quarter", "year"]) -> Self:
        """The day, ISO week, month, quarter or year that `day` lies in."""
        match granularity:
            case "day":
                start, end = day, day + timedelta(days=1)
            case "week":
                start = day - timedelta(days=day.weekday())
                end = start + timedelta(days=7)
            case "month":
                start = day.replace(day=1)
                end = _months_later(start, 1)
            case "quarter":
                start = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
                end = _months_later(start, 3)
            case "year":
                start, end = date(day.year, 1, 1), date(day.year + 1, 1, 1)
        return cls(start, end, granularity)

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day that is in the period."""
        return self.end - timedelta(days=1)

    def previous(self) -> "Period":
        """The period just before: the calendar unit before this one, or as many days before a range."""
        before = self.start - timedelta(days=1)
        if self.granularity == "range":
            return Period(self.start - timedelta(days=self.days), self.start)
        return Period.of(before, self.granularity)

    def run_up(self, count: int) -> list["Period"]:
        """The `count` periods that end with this one, oldest first."""
        periods = [self]
        while len(periods) < count:
            periods.append(periods[-1].previous())
        return periods[::-1]

    def holds(self, start: date, end: date) -> bool:
        """Whether a happening dated to the days [start, end) is counted in this period.

        It is counted where it begins, and only in periods at least as long as its own date is vague:
        a happening dated "2021" belongs to the year 2021, not to January 2021. So a happening is
        never counted in two periods of a run.
        """
        return self.start <= start < self.end and end - start <= self.end - self.start

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def __str__(self) -> str:
        match self.granularity:
            case "day":
                return self.start.isoformat()
            case "week":
                year, week, _ = self.start.isocalendar()
                return f"{year:04d}-W{week:02d}"
            case "month":
                return f"{self.start.year:04d}-{self.start.month:02d}"
            case "quarter":
                return f"{self.start.year:04d}-Q{(self.start.month + 2) // 3}"
            case "year":
                return f"{self.start.year:04d}"
            case "range":
                return f"{self.start.isoformat()}/{self.last.isoformat()}"


def _months_later(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
