"""Lines of a file of values as records of cells, each with the line that it begins on.

A record that cannot be read is given back with its fault, and the next one is read all the same: one quote that nobody closed
must not swallow the rest of a file.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.sources.events.cells import LONGEST_CELL
from workbench.sources.events.raw_lines import LONGEST_LINE, Line

_MOST_LINES = 200
"""Physical lines that one record of quoted cells may run over."""


@dataclass(frozen=True)
class Record:
    """One record.

    Attributes
    ----------
    line : on which it begins, from 1
    cells : what it holds, empty where it has a fault
    fault : why it cannot be read
    remarks : what is odd about it
    """

    line: int
    cells: tuple[str, ...]
    fault: str = ""
    remarks: tuple[str, ...] = ()


def records_of(lines: Iterable[Line], delimiter: str) -> Iterator[Record]:
    """Read records with this between their cells."""
    return tab_records(lines) if delimiter == "\t" else quoted_records(lines, delimiter)


def tab_records(lines: Iterable[Line]) -> Iterator[Record]:
    """Read a record a line, tabs between cells; a cell in double quotes is taken out of them. Blank lines are none."""
    for line in lines:
        if line.fault:
            yield Record(line.number, (), line.fault)
        elif line.text.strip():
            yield Record(line.number, tuple(map(_unquoted, line.text.split("\t"))), remarks=line.remarks)


def quoted_records(lines: Iterable[Line], delimiter: str) -> Iterator[Record]:
    """Read comma-separated values, as RFC 4180 has them: cells in quotes may hold line ends. Blank lines are none."""
    unread, rest = deque[Line](), iter(lines)
    begun: list[Line] = []
    while True:
        line = unread.popleft() if unread else next(rest, None)
        if line is not None and not line.fault:
            begun.append(line)
            if sum(one.text.count('"') for one in begun) % 2 == 0:
                yield from _closed(begun, delimiter)
                begun = []
                continue
            if len(begun) <= _MOST_LINES and sum(len(one.text) for one in begun) <= LONGEST_LINE:
                continue
            line = None
        if begun:
            # The first line is given up, and those behind it are read as if it had not been.
            yield Record(begun[0].number, (), "a quote in it is not closed")
            unread.extendleft(reversed(begun[1:] if line is None else [*begun[1:], line]))
            begun = []
        elif line is None:
            return
        else:
            yield Record(line.number, (), line.fault)


def _closed(lines: Sequence[Line], delimiter: str) -> Iterator[Record]:
    """The record that lines make whose quotes are closed; none where they are blank."""
    text = "\n".join(line.text for line in lines)
    if not text.strip():
        return
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
    try:
        cells = next(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error:
        yield Record(lines[0].number, (), "its quotes are broken")
        return
    yield Record(lines[0].number, tuple(cells), remarks=tuple(dict.fromkeys(one for it in lines for one in it.remarks)))


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"' and len(cell) <= LONGEST_CELL:
        return cell[1:-1].replace('""', '"')
    return cell
