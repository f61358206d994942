"""The types that a template's parameter can have, and how a given value is read by them.

A value comes as text from a command line or as a Python value from a caller. What is read is
always plain (text, number, truth value, list, None), because that is what a notebook can be given:
a day and a period stay ISO 8601 text, and the template makes its own `date` or `Period` of it.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from workbench.errors import DateError, PeriodError
from workbench.model.period import Period, parse_day


class ParameterType(Protocol):
    """What a parameter accepts."""

    @property
    def label(self) -> str:
        """The type as a template writes it, such as ``list[str]``."""

    @property
    def expectation(self) -> str:
        """What to write, as the end of the sentence "expected ..."."""

    def read(self, value: object) -> object:
        """The plain value that `value` stands for.

        Raises
        ------
        ValueError
            If `value` is not of this type.
        """


@dataclass(frozen=True)
class Simple:
    """A type without parts: ``str``, ``int``, ``float``, ``bool``, ``date`` or ``Period``."""

    label: str
    expectation: str
    reader: Callable[[object], object]

    def read(self, value: object) -> object:
        """See `ParameterType`."""
        return self.reader(value)


@dataclass(frozen=True)
class ListOf:
    """``list[item]``: a list, or text with commas between the items, or a JSON array."""

    item: ParameterType

    @property
    def label(self) -> str:
        """See `ParameterType`."""
        return f"list[{self.item.label}]"

    @property
    def expectation(self) -> str:
        """See `ParameterType`."""
        return f"a list with commas between its items, each {self.item.expectation}"

    def read(self, value: object) -> object:
        """See `ParameterType`."""
        if isinstance(value, str):
            text = value.strip()
            value = (
                json.loads(text) if text.startswith("[") else [part.strip() for part in text.split(",") if part.strip()]
            )
        if not isinstance(value, list | tuple):
            raise ValueError(value)  # noqa: TRY004 - one kind of refusal, caught in one place
        return [self.item.read(part) for part in value]


@dataclass(frozen=True)
class OneOf:
    """``Literal[...]``: one of the named values."""

    values: tuple[str | int | bool, ...]

    @property
    def label(self) -> str:
        """See `ParameterType`."""
        return f"Literal[{', '.join(map(repr, self.values))}]"

    @property
    def expectation(self) -> str:
        """See `ParameterType`."""
        return f"one of {', '.join(map(str, self.values))}"

    def read(self, value: object) -> object:
        """See `ParameterType`."""
        for known in self.values:
            if (type(value) is type(known) and value == known) or (isinstance(value, str) and value == str(known)):
                return known
        raise ValueError(value)


@dataclass(frozen=True)
class OrNone:
    """``item | None``: as the item, or nothing, which a command line writes ``none``."""

    item: ParameterType

    @property
    def label(self) -> str:
        """See `ParameterType`."""
        return f"{self.item.label} | None"

    @property
    def expectation(self) -> str:
        """See `ParameterType`."""
        return f"{self.item.expectation}, or none"

    def read(self, value: object) -> object:
        """See `ParameterType`."""
        if value is None or (isinstance(value, str) and value.strip().lower() in {"none", ""}):
            return None
        return self.item.read(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - one kind of refusal, caught in one place
    return value


def _whole_number(value: object) -> int:
    if isinstance(value, str):
        return int(value.strip())
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(value)


def _number(value: object) -> float:
    if isinstance(value, str):
        return float(value.strip())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    raise ValueError(value)


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


SIMPLE_TYPES: dict[str, ParameterType] = {
    kind.label: kind
    for kind in (
        Simple("str", "text", _text),
        Simple("int", "a whole number such as 12", _whole_number),
        Simple("float", "a number such as 0.5", _number),
        Simple("bool", "true or false", _truth),
        Simple("date", "a day such as 2024-04-22", _day),
        Simple("Period", "a period such as 2024, 2024-Q2, 2024-04, 2024-W16 or 2024-04-01/2024-04-21", _period),
    )
}
"""The types without parts, by the name that an annotation gives them."""
