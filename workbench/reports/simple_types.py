"""The types without parts that a template's parameter can have, and how a value is read by each.

A day, a period, an actor and a case reach the notebook as text: the template makes its own `date`,
`Period` or `Case` of it.
"""

import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from workbench.errors import DateError, PeriodError
from workbench.model.period import Period, parse_day


@dataclass(frozen=True)
class Simple:
    """``str``, ``int``, ``float``, ``bool``, ``date``, ``Period``, ``Actor`` or ``Case``."""

    label: str
    expectation: str
    reader: Callable[[object], object]
    described: Mapping[str, Any] = field(hash=False)

    def read(self, value: object) -> object:
        """See `workbench.reports.parameter_types.ParameterType`."""
        return self.reader(value)

    def schema(self) -> dict[str, Any]:
        """See `workbench.reports.parameter_types.ParameterType`."""
        return dict(self.described)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - one kind of refusal, caught in one place
    value.encode()  # half of a surrogate pair, which no notebook can hold, is a ValueError too
    return value


def _whole_number(value: object) -> int:
    if isinstance(value, str):
        return int(value.strip())
    if isinstance(value, float) and value.is_integer():  # JSON does not tell 3.0 from 3
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(value)  # noqa: TRY004 - as above
    try:
        number = float(value.strip() if isinstance(value, str) else value)
    except OverflowError as error:
        raise ValueError(value) from error
    if not math.isfinite(number):  # neither JSON nor an analyst can say it
        raise ValueError(value)
    return number


_TRUTH = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in _TRUTH:
        return _TRUTH[value.strip().lower()]
    raise ValueError(value)


def _day(value: object) -> str:
    if type(value) is date:
        return value.isoformat()
    try:
        return parse_day(_text(value).strip()).isoformat()
    except DateError as error:
        raise ValueError(value) from error


def _period(value: object) -> str:
    if isinstance(value, Period):
        return str(value)
    try:
        return str(Period.parse(_text(value)))
    except PeriodError as error:
        raise ValueError(value) from error


def _actor(value: object) -> str:
    name = _text(value).strip()
    if not name:
        raise ValueError(value)
    return name


def _case(value: object) -> str:
    folder = _text(os.fspath(value) if isinstance(value, os.PathLike) else value)
    if not folder.strip():
        raise ValueError(value)
    return folder


_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_PERIOD = f"^[0-9]{{4}}(-Q[1-4]|-(0[1-9]|1[0-2])|-W(0[1-9]|[1-4][0-9]|5[0-3]))?$|^{_DAY}(/{_DAY})?$"

SIMPLE_TYPES: dict[str, Simple] = {
    kind.label: kind
    for kind in (
        Simple("str", "text", _text, {"type": "string"}),
        Simple("int", "a whole number such as 12", _whole_number, {"type": "integer"}),
        Simple("float", "a number such as 0.5", _number, {"type": "number"}),
        Simple("bool", "true or false", _truth, {"type": "boolean"}),
        Simple(
            "date",
            "a day such as 2024-04-22",
            _day,
            {"type": "string", "format": "date", "pattern": f"^{_DAY}$"},
        ),
        Simple(
            "Period",
            "a period such as 2024, 2024-Q2, 2024-04, 2024-W16 or 2024-04-01/2024-04-21",
            _period,
            {"type": "string", "format": "period", "pattern": _PERIOD},
        ),
        Simple(
            "Actor",
            "the id of an actor such as NER or NER.MIL",
            _actor,
            {"type": "string", "format": "actor", "pattern": "\\S"},
        ),
        Simple(
            "Case",
            "the folder of a case",
            _case,
            {"type": "string", "format": "case", "pattern": "\\S"},
        ),
    )
}
"""The types without parts, by the name that an annotation gives them."""
