"""The day on which an article was written, by its dateline: "MOSCOW, Feb. 15 - ..." in the paper of the 16th.

From it count "today", "yesterday" and the days of the week; the day of publication is that of the paper.
"""

import re
from datetime import date, timedelta

from workbench.extraction.cleaning.datelines import dateline_end
from workbench.extraction.dates.day_arithmetic import month_number

_LINE = re.compile(r"[^\n\r]+")
_FIRST_LINES = 12
_MONTH = r"(?P<month{0}>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(rf"(?i)\b(?:{_MONTH.format(1)} (?P<day1>\d{{1,2}})|(?P<day2>\d{{1,2}}) {_MONTH.format(2)})\b")
_LONGEST_IN_PRINT = timedelta(days=3)
"""A dateline that lies further back is that of an article printed again, or of its first version."""


def written_on(text: str, published: date | None) -> date | None:
    """Return the day of the first dateline that has one, if it is at most three days before publication; else `published`.

    Parameters
    ----------
    text : of the article
    published : day of publication; without it no year is known, and None is returned
    """
    if published is None:
        return None
    for number, line in enumerate(_LINE.finditer(text)):
        if number == _FIRST_LINES:
            break
        end = dateline_end(text, line.start(), line.end())
        day = _DAY.search(text, line.start(), end) if end > line.start() else None
        if day is not None:
            written = _day_before(day, published)
            return written if written is not None else published
    return published


def _day_before(found: re.Match[str], published: date) -> date | None:
    month, day = month_number((found["month1"] or found["month2"]).lower()), int(found["day1"] or found["day2"])
    near = (published - timedelta(days=back) for back in range(_LONGEST_IN_PRINT.days + 1))
    return next((one for one in near if (one.month, one.day) == (month, day)), None)
