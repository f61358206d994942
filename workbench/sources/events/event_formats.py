"""The formats of event files, and which of them a file is in: told by what its first lines hold, never by its name."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from workbench.sources.events import acled, gdelt, gdelt_mentions, icews, polecat, ucdp
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut
from workbench.sources.events.raw_lines import Line

Read = Callable[[Iterable[Line], str], Iterator[CodedRow | RowLeftOut]]

LOOKED_AT = 50
"""Lines by which a format is told."""

MENTIONS = "gdelt-mentions"
"""The format whose rows need those of another file."""

_DELIMITERS = ",;\t"


@dataclass(frozen=True)
class EventFormat:
    """A format of event files.

    Attributes
    ----------
    name : as it is forced by
    title : as it is printed
    is_header : whether these names are those of its columns
    is_line : whether these cells are a row of it without a header
    read : reads its lines; its second argument is what stands between cells
    """

    name: str
    title: str
    is_header: Callable[[Sequence[str]], bool]
    is_line: Callable[[Sequence[str]], bool]
    read: Read


def _never(_: Sequence[str]) -> bool:
    return False


def _alone(lines: Iterable[Line], delimiter: str) -> Iterator[CodedRow | RowLeftOut]:
    return gdelt_mentions.read_mentions(lines, delimiter, {})


FORMATS: Mapping[str, EventFormat] = MappingProxyType(
    {
        one.name: one
        for one in (
            EventFormat("gdelt", "GDELT events", gdelt.is_event_header, gdelt.is_event_line, gdelt.read_events),
            EventFormat(MENTIONS, "GDELT mentions", gdelt_mentions.is_header, gdelt_mentions.is_line, _alone),
            EventFormat("icews", "ICEWS", icews.is_header, _never, icews.read_events),
            EventFormat("polecat", "POLECAT", polecat.is_header, _never, polecat.read_events),
            EventFormat("ucdp", "UCDP GED", ucdp.is_header, _never, ucdp.read_events),
            EventFormat("acled", "ACLED", acled.is_header, _never, acled.read_events),
        )
    }
)
"""The formats by name."""


class UnknownFormat(ValueError):
    """Lines of no known format; the message says what was seen."""


def format_of(first: Sequence[Line]) -> EventFormat:
    """Tell the format of a file by its first lines, at most `LOOKED_AT`.

    Raises
    ------
    UnknownFormat
        If they are of no known format.
    """
    if found := _headed(first):
        return found[0]
    for one in FORMATS.values():
        if any(one.is_line(line.text.split("\t")) for line in first):
            return one
    raise UnknownFormat(_seen(first))


def delimiter_of(first: Sequence[Line]) -> str:
    """What stands between cells, by the header or else the first lines."""
    if found := _headed(first):
        return found[1]
    if any("\t" in line.text for line in first):
        return "\t"  # rows without a header have tabs, and places commas
    header = next((line.text for line in first if line.text.strip()), "")
    return max(_DELIMITERS, key=header.count)


def _headed(first: Sequence[Line]) -> tuple[EventFormat, str] | None:
    """The format whose header stands among the lines, and what stands between its names."""
    for line in first:
        for delimiter in _DELIMITERS:
            cells = _cells(line.text, delimiter)
            for one in FORMATS.values():
                if one.is_header(cells):
                    return one, delimiter
    return None


def _cells(text: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([text], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _seen(first: Sequence[Line]) -> str:
    written = [line.text for line in first if line.text.strip()]
    if not written:
        return "it holds no line of text"
    delimiter = delimiter_of(first)
    cells = _cells(written[0], delimiter)
    what = {",": "commas", ";": "semicolons", "\t": "tabs"}[delimiter]
    shown = ", ".join(repr(one[:30]) for one in cells[:4])
    columns = f"{len(cells)} columns with {what} between them" if len(cells) > 1 else "one column"
    return f"its first line has {columns}, beginning {shown}"
