"""What readers choose in widgets, checked: a window on time, and filters on ties and evidence."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args

from workbench.errors import ChoiceError
from workbench.model import Channel, Period, Status

NO_FILTERS: dict[str, Any] = {
    "channels": [],
    "signs": [],
    "statuses": [],
    "reliabilities": [],
    "credibilities": [],
    "origins": 0,
    "focus": "",
    "steps": 1,
}
"""Every filter, leaving everything in."""

OFFERED: dict[str, tuple[str | int, ...]] = {
    "channels": (*Channel, "unspecified"),
    "signs": ("cooperation", "conflict"),
    "statuses": tuple(Status),
    "reliabilities": tuple("ABCDEF"),
    "credibilities": (1, 2, 3, 4, 5, 6),
}
"""What each filter can be set to."""

Unit = Literal["year", "quarter", "month", "week", "day"]
UNITS: tuple[Unit, ...] = get_args(Unit)
"""Calendar units, the longest first."""


def filters_text(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return all filters, those given and the rest as they leave everything in, as JSON can hold them.

    Raises
    ------
    ChoiceError
        If there is no such filter, or it has no such value.
    """
    for name in given:
        if name not in NO_FILTERS:
            raise ChoiceError("filter", name, list(NO_FILTERS))
    for name, offered in OFFERED.items():
        for one in given.get(name, ()):
            if one not in offered:
                raise ChoiceError(f"value of the filter {name}", str(one), [str(each) for each in offered])
    return {**NO_FILTERS, **{name: _plain(value) for name, value in given.items()}}


def days_text(text: str) -> str:
    """Return a period as its first and last day, ``2024-04-01/2024-04-30``; empty stays empty.

    Raises
    ------
    PeriodError
        If it is none.
    """
    if not text:
        return ""
    period = Period.parse(text)
    return f"{period.start}/{period.last}"


def period_text(given: str | Period | None) -> str:
    """Return a period in its shortest form, by its calendar unit where it is one; empty for none.

    Widgets that count period by period need the unit: before ``2024-Q2`` comes ``2024-Q1``, but before
    ``2024-04-01/2024-06-30`` come 91 days.

    Raises
    ------
    PeriodError
        If it is none.
    """
    if not given:
        return ""
    period = Period.parse(given)
    units = (Period.of(period.start, unit) for unit in UNITS)
    return str(next((unit for unit in units if unit == period), period))


def _plain(value: Any) -> Any:
    """Enumerations and sets as lists, which JSON can hold."""
    if isinstance(value, str | int) or not isinstance(value, Iterable):
        return value
    return [one if isinstance(one, int) else str(one) for one in value]
