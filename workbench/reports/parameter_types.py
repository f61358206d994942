"""The types that a template's parameter can have, and how a given value is read by them.

A value comes as text from a command line or as a Python value from a caller. What is read is
always plain (text, number, truth value, list, dictionary, None), because that is what a notebook can be given.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from workbench.model.range import Range


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

    def schema(self) -> dict[str, Any]:
        """The plain values it accepts, as JSON Schema 2020-12."""


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
                _json_array(text)
                if text.startswith("[")
                else [part.strip() for part in text.split(",") if part.strip()]
            )
        if not isinstance(value, list | tuple):
            raise ValueError(value)  # noqa: TRY004 - one kind of refusal, caught in one place
        return [self.item.read(part) for part in value]

    def schema(self) -> dict[str, Any]:
        """See `ParameterType`."""
        return {"type": "array", "items": self.item.schema()}


@dataclass(frozen=True)
class MapOf:
    """``dict[str, item]``: a dictionary, or text such as ``articles=3,claims=2``, or a JSON object."""

    item: ParameterType

    @property
    def label(self) -> str:
        """See `ParameterType`."""
        return f"dict[str, {self.item.label}]"

    @property
    def expectation(self) -> str:
        """See `ParameterType`."""
        return f"pairs name=value with commas between them, each value {self.item.expectation}"

    def read(self, value: object) -> object:
        """See `ParameterType`."""
        if isinstance(value, str):
            text = value.strip()
            value = json.loads(text) if text.startswith("{") else _pairs(text)
        if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
            raise ValueError(value)
        return {name: self.item.read(part) for name, part in value.items()}

    def schema(self) -> dict[str, Any]:
        """See `ParameterType`."""
        return {"type": "object", "additionalProperties": self.item.schema()}


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
            if _same(value, known) or (isinstance(value, str) and value == str(known)):
                return known
        raise ValueError(value)

    def schema(self) -> dict[str, Any]:
        """See `ParameterType`."""
        return {"enum": list(self.values)}


@dataclass(frozen=True)
class Within:
    """``Annotated[item, Range(least, most)]``: a number that is not too small and not too large."""

    item: ParameterType
    range: Range

    @property
    def label(self) -> str:
        """See `ParameterType`."""
        bounds = ((name, getattr(self.range, name)) for name in ("least", "most"))
        inner = ", ".join(f"{name}={bound!r}" for name, bound in bounds if bound is not None)
        if self.range.least is not None and self.range.most is not None:
            inner = f"{self.range.least!r}, {self.range.most!r}"
        return f"Annotated[{self.item.label}, Range({inner})]"

    @property
    def expectation(self) -> str:
        """See `ParameterType`."""
        return f"{self.item.expectation}, {self.range}"

    def read(self, value: object) -> object:
        """See `ParameterType`."""
        number = self.item.read(value)
        if not isinstance(number, int | float) or number not in self.range:
            raise ValueError(value)
        return number

    def schema(self) -> dict[str, Any]:
        """See `ParameterType`."""
        bounds = {"minimum": self.range.least, "maximum": self.range.most}
        return self.item.schema() | {name: bound for name, bound in bounds.items() if bound is not None}


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

    def schema(self) -> dict[str, Any]:
        """See `ParameterType`."""
        return {"anyOf": [self.item.schema(), {"type": "null"}]}


def _json_array(text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError as error:  # a thousand brackets are no list of anything
        raise ValueError(text) from error


def _same(one: object, other: object) -> bool:
    """Equal as JSON has it: 3.0 is 3, but true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _pairs(text: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for part in text.split(","):
        name, equals, value = (word.strip() for word in part.partition("="))
        if not (name and equals) or name in pairs:
            raise ValueError(text)
        pairs[name] = value
    return pairs
