"""Days of publication in the forms in which files write them."""

import re
from datetime import date
from textwrap import shorten

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TIME = r"(?:[T,]?\s*(?:at\s+)?\d{1,2}:\d{2}.{0,40})?"
_WEEKDAY = r"(?:[a-z]{3,9},?\s+)?"

_FORMS = [
    re.compile(rf"(?P<year>\d{{4}})(?P<dash>[-/.]?)(?P<month>\d{{2}})(?P=dash)(?P<day>\d{{2}}){_TIME}", re.IGNORECASE),
    re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})T?\d{6}Z?", re.IGNORECASE),
    re.compile(rf"{_WEEKDAY}{_DAY}[\s-]+{_MONTH}[,\s-]+(?P<year>\d{{4}}){_TIME}", re.IGNORECASE),
    re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}}){_TIME}", re.IGNORECASE),
]


def read_day(text: str) -> date:
    """Read the day of ISO 8601 dates and times, RFC 822 dates, and days with a month's English name.

    The day is the one that is written, in whatever time zone: "Monday" in an article is counted from
    it. Forms such as 03/04/2024 are refused, since they name another day on each side of an ocean.

    Raises
    ------
    ValueError
        If the text is none of these; the message says how to write it.
    """
    written = " ".join(text.split())
    for form in _FORMS:
        if match := form.fullmatch(written):
            month = _MONTHS.get(match["month"].lower()) or int(match["month"])
            try:
                return date(int(match["year"]), month, int(match["day"]))
            except ValueError:
                break
    raise ValueError(f"its date {shorten(written, 60)!r} cannot be read: write it as 2024-04-22")
