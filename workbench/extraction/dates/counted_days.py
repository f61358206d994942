"""Days counted from publication or from a day told before: so many weeks ago, within a month, two days later."""

from collections.abc import Callable
from datetime import date, timedelta

from workbench.extraction.dates.date_view import ONE_DAY, STEPS, Parts, Seen
from workbench.extraction.dates.day_arithmetic import moved, number_of, unit_at
from workbench.model import Period


def _ago(parts: Parts, seen: Seen) -> Period:
    unit = "day" if parts["unit"] == "night" else parts["unit"]
    return unit_at(moved(seen.day, -number_of(parts["number"]), unit), "year" if unit == "decade" else unit)


_FEW = {"day": (7, "day"), "night": (7, "day"), "week": (1, "month"), "month": (6, "month"), "year": (5, "year")}
"""How far back what is told by "recent" or "a few" may lie: days within a week, weeks within a month."""


def _recent(parts: Parts, seen: Seen) -> Period:
    number, unit = _FEW[parts["unit"]]
    if STEPS.get(parts.get("which", "last"), 1) < 0:
        return Period(moved(seen.day, -number, unit), seen.day + ONE_DAY, "range")
    return Period(seen.day, moved(seen.day, number, unit) + ONE_DAY, "range")


def _few_ago(parts: Parts, seen: Seen) -> Period:
    number, unit = _FEW[parts["unit"]]
    return Period(moved(seen.day, -number, unit), seen.day, "range")


def _half_year_ago(_: Parts, seen: Seen) -> Period:
    return unit_at(moved(seen.day, -6, "month"), "month")


def _ago_today(parts: Parts, seen: Seen) -> Period:
    return Period.of(moved(seen.day, -number_of(parts["number"]), parts["unit"]), "day")


def _days_away(parts: Parts, seen: Seen, sign: int) -> date:
    number, unit = number_of(parts.get("number", "a")), parts["unit"]
    if unit == "hour":
        return seen.day + sign * timedelta(days=max(1, round(number / 24)))
    return moved(seen.day, sign * number, unit)


def _span(parts: Parts, seen: Seen) -> Period:
    if STEPS.get(parts["which"], 1) < 0:
        return Period(_days_away(parts, seen, -1), seen.day + ONE_DAY, "range")
    return Period(seen.day, _days_away(parts, seen, 1) + ONE_DAY, "range")


def _within(parts: Parts, seen: Seen) -> Period:
    if not seen.coming:
        raise ValueError("how long something took")
    return Period(seen.day, _days_away(parts, seen, 1) + ONE_DAY, "range")


def _ahead(parts: Parts, seen: Seen) -> Period:
    if not seen.coming:
        raise ValueError("how long something took")
    return unit_at(_days_away(parts, seen, 1), "year" if parts["unit"] == "decade" else parts["unit"])


def _hours_ago(parts: Parts, seen: Seen) -> Period:
    return Period.of(seen.day - timedelta(days=number_of(parts["number"]) // 24), "day")


def _unit(parts: Parts, seen: Seen) -> Period:
    unit = parts["unit"]
    if unit != "weekend":
        return unit_at(moved(seen.day, STEPS.get(parts["which"], 0), unit), unit)
    if parts["which"] == "next":
        return unit_at(seen.day + timedelta(days=7 * (seen.day.weekday() > 4)), unit)  # noqa: PLR2004 - Saturday
    return _weekend(parts, seen if parts["which"] == "this" else Seen(seen.published))


def _weekend(_: Parts, seen: Seen) -> Period:
    this = unit_at(seen.day, "weekend")
    return this if seen.coming or seen.day >= this.start else unit_at(seen.day - timedelta(days=7), "weekend")


def _later(parts: Parts, seen: Seen) -> Period:
    back = "back" in parts or parts.get("which") in ("previous", "preceding", "before")
    if seen.anchor is None and not (back and "number" in parts):
        raise ValueError("later than what")
    from_day = seen.anchor.start if seen.anchor is not None else seen.day
    unit = parts["unit"] if parts["unit"] in ("week", "month", "year", "decade", "fortnight", "quarter") else "day"
    number = number_of(parts.get("number", "a"))
    return unit_at(moved(from_day, -number if back else number, unit), "year" if unit == "decade" else unit)


def _same(parts: Parts, seen: Seen) -> Period:
    if seen.anchor is None:
        raise ValueError("the same as what")
    unit = parts.get("unit", "day")
    if unit not in ("week", "month", "year"):
        return seen.anchor
    return unit_at(seen.anchor.start, unit)


def _then(_: Parts, seen: Seen) -> Period:
    """Of "since then": what lasts from the day told before until publication."""
    if seen.anchor is None:
        raise ValueError("since when")
    return Period(seen.anchor.start, max(seen.day + ONE_DAY, seen.anchor.end), "range")


def _offset(parts: Parts, seen: Seen) -> Period:
    if seen.anchor is None:
        raise ValueError("counted from what")
    return _later({**parts, "number": parts["number"]}, seen)


def _on(step: int) -> Callable[[Parts, Seen], Period]:
    return lambda _, seen: Period.of(seen.day + timedelta(days=step), "day")


READERS: dict[str, Callable[[Parts, Seen], Period]] = {
    "hours_ago": _hours_ago,
    "ago": _ago,
    "ago_today": _ago_today,
    "recent": _recent,
    "few": _recent,
    "few_ago": _few_ago,
    "half_year_ago": _half_year_ago,
    "span": _span,
    "within": _within,
    "ahead": _ahead,
    "today": _on(0),
    "yesterday": _on(-1),
    "before_yesterday": _on(-2),
    "tomorrow": _on(1),
    "after_tomorrow": _on(2),
    "unit": _unit,
    "weekend": _weekend,
    "later": _later,
    "same": _same,
    "then": _then,
    "offset": _offset,
}
"""By the kind of date words."""
