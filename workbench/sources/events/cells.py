"""Cells of event files: what they hold, and what is odd about them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from urllib.parse import urlsplit

from workbench.sources.events.row_faults import RowFault

LONGEST_CELL = 100_000
"""Characters of a cell; a longer one is no value."""

LONGEST_NAME = 500
"""Characters of a name of an actor or a place."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_FORMULA = ("=", "+", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{0,20})?([eE][+-]?\d{1,3})?")

Row = Mapping[str, str]


def named(header: Sequence[str], cells: Sequence[str]) -> Row:
    """The cells by the names of their columns, on one line each, without blanks around.

    Raises
    ------
    RowFault
        If there are more or fewer of them, or one is no value.
    """
    if len(cells) != len(header):
        more = "more" if len(cells) > len(header) else "fewer"
        raise RowFault(f"it has {more} columns than its format: {len(header)} are needed")
    if any("\0" in cell for cell in cells):
        raise RowFault("a cell holds NUL characters")
    if any(len(cell) > LONGEST_CELL for cell in cells):
        raise RowFault(f"a cell has more than {LONGEST_CELL:,} characters")
    return dict(zip(header, map(one_line, cells), strict=True))


def one_line(cell: str) -> str:
    """Write a cell on one line, without control characters and outer blanks."""
    return " ".join(_CONTROL.sub(" ", cell).split()) if not cell.isascii() or not cell.isprintable() else cell.strip()


def canonical(names: Sequence[str], known: Iterable[str]) -> list[str]:
    """The names of columns as their provider writes them, whatever their capitals, blanks and underscores; others stay.

    Programs that read event files and save them again write ``event_id`` for "Event ID".
    """
    written = {_bare(one): one for one in known}
    return [written.get(_bare(name), name.strip()) for name in names]


def _bare(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def name_in(row: Row, column: str, missing: Sequence[str] = ("",)) -> str:
    """The name in a column; empty where it is one of `missing`.

    Raises
    ------
    RowFault
        If it is too long to be one.
    """
    name = row.get(column, "")
    if len(name) > LONGEST_NAME:
        raise RowFault(f"a name has more than {LONGEST_NAME} characters")
    return "" if name in missing else name


def number_in(row: Row, column: str) -> float | None:
    """The number in a column, None where it holds none."""
    text = row.get(column, "")
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if isfinite(number) else None


def whole_in(row: Row, column: str) -> int | None:
    """The whole number in a column, also where it is written as ``3.0``; None where it holds none."""
    number = number_in(row, column)
    return int(number) if number is not None and number == int(number) else None


def oddities(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    """What is odd about the texts in `columns` and is kept as it is."""
    formula = any(row.get(column, "").startswith(_FORMULA) for column in columns)
    mangled = any("\ufffd" in row.get(column, "") for column in columns)
    found = (
        (formula, "a cell that a spreadsheet would take for a formula: kept as text"),
        (mangled, "a cell with characters that were lost before: kept as it is"),
    )
    return tuple(words for holds, words in found if holds)


def host_of(url: str) -> str:
    """The name of the host of an address, as an outlet is called by it; empty where it is no address of the web."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in {"http", "https"} else ""
