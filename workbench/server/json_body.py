"""What a request says in its body, read by type; each refusal says what is expected."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.errors import RequestError
from workbench.server.arguments import Chosen, one_of


class Body:
    """A JSON object that a request brings.

    Parameters
    ----------
    raw : the bytes; none at all stand for an empty object
    known : the names that it may have

    Raises
    ------
    RequestError
        If it is no JSON object, or has another name.
    """

    def __init__(self, raw: bytes, known: Sequence[str]) -> None:
        try:
            values = json.loads(raw, parse_constant=_no_number) if raw else {}
            # What cannot be written to a file or table cannot be taken.
            json.dumps(values, ensure_ascii=False).encode()
        except (ValueError, RecursionError) as error:
            raise RequestError(f"the body is not JSON in UTF-8 ({error}): send an object") from error
        if not isinstance(values, dict):
            raise RequestError(f"the body is a {type(values).__name__}: send a JSON object")
        if unknown := [name for name in values if name not in known]:
            raise RequestError(
                f"the body has the unknown name {unknown[0]!r}: it may have {', '.join(known) or 'none'}"
            )
        self._values: Mapping[str, Any] = values

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def text(self, name: str, default: str | None = None, *, longest: int = 2000) -> str:
        """Return a text; required where there is no default.

        Raises
        ------
        RequestError
            If it is missing, no text, or longer than `longest` characters.
        """
        if name not in self._values and default is not None:
            return default
        found = self._values.get(name)
        if not isinstance(found, str):
            raise RequestError(f"{name} is {'missing' if name not in self._values else 'not text'}: give it as text")
        if len(found) > longest:
            raise RequestError(f"{name} has {len(found)} characters: {longest} are allowed")
        return found

    def choice(self, name: str, offered: Sequence[Chosen]) -> Chosen:
        """Return one of what is offered."""
        return one_of(name, self.text(name), offered)

    def table(self, name: str) -> dict[str, Any]:
        """Return an object; an empty one where it is not given.

        Raises
        ------
        RequestError
            If it is no object.
        """
        found = self._values.get(name, {})
        if not isinstance(found, dict):
            raise RequestError(f"{name} is not an object: give values by name")
        return dict(found)

    def value(self, name: str) -> Any:
        """Return any value that must be given.

        Raises
        ------
        RequestError
            If it is not given.
        """
        if name not in self._values:
            raise RequestError(f"{name} is missing: give it")
        return self._values[name]


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number of JSON")
