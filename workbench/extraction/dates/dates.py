"""The days that date words mean, relative to the day of publication or to a day told before.

Whether a bare weekday, day or month is the last or the coming one is told by the tense. What is vague gets the span that
surely holds it: "late March" is March; of a year, "early", "mid" and "late" are its thirds.
"""

from datetime import date

from workbench.errors import PeriodError
from workbench.extraction.dates import counted_days, counted_weekdays, named_days, named_years
from workbench.extraction.dates.date_view import ONE_DAY, Seen
from workbench.extraction.dates.date_words import DateWords
from workbench.extraction.dates.day_arithmetic import moved, unit_at
from workbench.model import ClaimDate, Period

_READERS = named_days.READERS | named_years.READERS | counted_days.READERS | counted_weekdays.READERS


def resolve_date(
    words: DateWords, published: date | None, *, coming: bool = False, anchor: ClaimDate | None = None
) -> ClaimDate | None:
    """Return the days that `words` mean, None where they mean none or the day they count from is not known.

    Parameters
    ----------
    words : from `find_dates`
    published : day of publication
    coming : whether the clause speaks of what is to come
    anchor : the date told before, from which "two days later" counts
    """
    told = Period(anchor.start, anchor.end, anchor.granularity) if anchor is not None else None
    seen = Seen(published, coming, told)
    try:
        period = _led(words, _READERS[words.kind](words.parts, seen), seen)
    except (ValueError, OverflowError, PeriodError):
        return None  # "February 30": no such day
    return ClaimDate(period.start, period.end, period.granularity, _basis(words, told), words.text)


def publication_date(published: date | None) -> ClaimDate | None:
    """Return the date of a happening for which the text gives none."""
    return None if published is None else ClaimDate(published, published + ONE_DAY, "day", "publication")


def back_from(anchor: date, number: int, unit: str, text: str) -> ClaimDate | None:
    """Return the day, week, month or year that lies `number` units before `anchor`."""
    try:
        period = unit_at(moved(anchor, -number, unit), unit)
    except (ValueError, OverflowError):
        return None
    return ClaimDate(period.start, period.end, period.granularity, "relative", text)


def needs_anchor(words: DateWords) -> bool:
    """Whether words count from a day told before: "two days later", "the same day"."""
    return words.kind in ("later", "same", "offset", "then")


def _basis(words: DateWords, told: Period | None) -> str:
    if needs_anchor(words) and told is not None:
        return "context"
    if words.kind == "numbers" and named_days.both_ways(words.parts):
        return "ambiguous"
    fixed = {"year", "year1", "year2", "decade", "century"} & words.parts.keys()
    return "absolute" if fixed else "relative"


def _led(words: DateWords, period: Period, seen: Seen) -> Period:
    """Apply the word in front: what lasts since a day lasts until publication; what is due by a day may come earlier."""
    lead = words.lead
    if lead == "since":
        return Period(
            period.start, max(seen.published + ONE_DAY if seen.published else period.end, period.start), "range"
        )
    if lead == "before" and seen.coming and seen.published is not None and period.start > seen.published:
        return Period(seen.published, period.end if " end of " in words.text else period.start, "range")
    if lead in ("by", "before") and seen.coming and seen.published is not None and period.end > seen.published:
        return Period(min(seen.published, period.start), period.end, "range")
    return period
