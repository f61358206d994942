"""What a request says behind the question mark, read by type; each refusal says what is expected."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from workbench.errors import ChoiceError, RequestError

_MOST_ROWS = 500
_MOST_PASSED_OVER = 10**9

Chosen = TypeVar("Chosen", bound=str)


class Query:
    """The parameters behind the question mark of an address.

    Parameters
    ----------
    values : all values of a name, in their order
    """

    def __init__(self, values: Callable[[str], Sequence[str]]) -> None:
        self._values = values

    def text(self, name: str, *, longest: int = 1000) -> str | None:
        """Return the one value of a name; None where it is not given, or empty.

        Raises
        ------
        RequestError
            If it is given twice, or is longer than `longest` characters.
        """
        found = self._one(name)
        if found is not None and len(found) > longest:
            raise RequestError(f"{name} has {len(found)} characters: {longest} are allowed")
        return found or None

    def required(self, name: str) -> str:
        """Return the one value of a name that must be given.

        Raises
        ------
        RequestError
            If it is not given.
        """
        found = self.text(name)
        if found is None:
            raise RequestError(f"{name} is missing: give it as ?{name}=...")
        return found

    def whole(self, name: str, default: int, *, least: int, most: int) -> int:
        """Return a whole number within bounds.

        Raises
        ------
        RequestError
            If it is none, or out of them.
        """
        found = self._one(name)
        if found is None:
            return default
        if not (found.isascii() and found.isdigit()) or not least <= int(found[:20]) <= most:
            raise RequestError(f"{name} is {found[:50]!r}: give a whole number from {least} to {most}")
        return int(found)

    def seconds(self, name: str, default: float, *, most: float) -> float:
        """Return a number of seconds from 0 to `most`.

        Raises
        ------
        RequestError
            If it is none.
        """
        found = self._one(name)
        if found is None:
            return default
        try:
            value = float(found)
        except ValueError:
            value = -1.0
        if not 0 <= value <= most:  # also what is no number at all
            raise RequestError(f"{name} is {found[:50]!r}: give seconds from 0 to {most:g}")
        return value

    def choice(self, name: str, offered: Sequence[Chosen]) -> Chosen | None:
        """Return one of what is offered; None where nothing is given."""
        found = self._one(name)
        return None if found is None else one_of(name, found, offered)

    def several(self, name: str, offered: Sequence[Chosen]) -> tuple[Chosen, ...]:
        """Return some of what is offered, each once; a name may be repeated."""
        return tuple(dict.fromkeys(one_of(name, one, offered) for one in self._values(name)))

    def _one(self, name: str) -> str | None:
        found = self._values(name)
        if len(found) > 1:
            raise RequestError(f"{name} is given {len(found)} times: give it once")
        return found[0] if found else None

    def page(self) -> tuple[int, int]:
        """Return how many rows to pass over, and how many to give at most."""
        return (
            self.whole("offset", 0, least=0, most=_MOST_PASSED_OVER),
            self.whole("limit", 50, least=1, most=_MOST_ROWS),
        )


def one_of(name: str, given: str, offered: Sequence[Chosen]) -> Chosen:
    """Return `given` as that of `offered` which it is.

    Raises
    ------
    ChoiceError
        If it is none.
    """
    for one in offered:
        if one == given:
            return one
    raise ChoiceError(name, given[:100], offered)
