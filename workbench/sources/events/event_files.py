"""From paths to rows: each file of events, packed or not, goes to the reader of its format."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from workbench.errors import ChoiceError, EventFileRefused
from workbench.sources.events import gdelt, gdelt_mentions
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut
from workbench.sources.events.event_formats import (
    FORMATS,
    LOOKED_AT,
    MENTIONS,
    EventFormat,
    UnknownFormat,
    delimiter_of,
    format_of,
)
from workbench.sources.events.packed_files import DAMAGED, Readable, TooMuch, opened
from workbench.sources.events.raw_lines import Line, lines_of
from workbench.sources.folders import shown

_MARKS_OF_UTF16 = ("\xff\xfe", "\xfe\xff")
"""Its byte order marks, read as Windows-1252."""


@dataclass(frozen=True)
class EventFile:
    """A file of events that is being read; its rows are to be taken before the next file is.

    Attributes
    ----------
    name : of the file, without its folder; of one in a ZIP archive with that before it
    title : the format, as it is printed
    rows : what its lines say
    bytes_read : how much of the files was read so far
    """

    name: str
    title: str
    rows: Iterator[CodedRow | RowLeftOut]
    bytes_read: Callable[[], int]


def read_event_files(paths: Iterable[Path], form: str = "") -> Iterator[EventFile | EventFileRefused]:
    """Read files of events, one after the other; mentions after the events that they speak of.

    Parameters
    ----------
    paths : plain files, gzip, or ZIP archives of some
    form : name of the format of all of them; told by what they hold where empty

    Yields
    ------
    EventFile or EventFileRefused
        What is of no known format, or cannot be opened, gives one refusal, and the rest goes on. A file that breaks off ends
        its rows with one `RowLeftOut` that says so.

    Raises
    ------
    ChoiceError
        If `form` is no format.
    """
    if form and form not in FORMATS:
        raise ChoiceError("format", form, list(FORMATS))
    several = [Path(path) for path in paths]
    mentions = [path for path in several if form in ("", MENTIONS) and _holds_mentions(path, form)]
    wanted = {identity for path in mentions for identity in _mentioned(path)}
    linked = _Linked(wanted)
    done = 0
    for path in [*(path for path in several if path not in mentions), *mentions]:
        yield from _read(path, form, linked, done)
        done += path.stat().st_size if path.is_file() else 0


class _Linked:
    """Rows of events that mentions speak of."""

    def __init__(self, wanted: Collection[str]) -> None:
        self._wanted = wanted
        self.events: dict[str, CodedRow] = {}

    def kept(self, rows: Iterator[CodedRow | RowLeftOut]) -> Iterator[CodedRow | RowLeftOut]:
        for row in rows:
            if isinstance(row, CodedRow) and row.provider == gdelt.PROVIDER and row.record in self._wanted:
                self.events[row.record] = row
            yield row


def _read(path: Path, form: str, linked: _Linked, done: int) -> Iterator[EventFile | EventFileRefused]:
    where = shown(path)
    if not path.is_file():
        yield EventFileRefused(where, "there is no such file: check the path" if not path.exists() else "it is no file")
        return
    try:
        with opened(path) as (raw, files):
            for name, file in files:
                yield _file(name, file, form, linked, lambda: done + raw.tell())
    except TooMuch as error:
        yield EventFileRefused(where, str(error))
    except DAMAGED as error:
        yield EventFileRefused(where, f"it cannot be unpacked: {_why(error)}")


def _file(
    name: str, file: Readable, form: str, linked: _Linked, bytes_read: Callable[[], int]
) -> EventFile | EventFileRefused:
    lines = _whole(lines_of(file))
    first = list(islice(lines, LOOKED_AT))
    if broken := next((line for line in first if isinstance(line, RowLeftOut)), None):
        return EventFileRefused(name, broken.reason)
    begun = [line for line in first if isinstance(line, Line)]
    if begun and _is_binary(begun[0].text):
        return EventFileRefused(name, "it is binary or in UTF-16: save it as UTF-8 text, as the provider ships it")
    try:
        told = FORMATS[form] if form else format_of(begun)
    except UnknownFormat as error:
        known = ", ".join(one.title for one in FORMATS.values())
        reason = f"no known format: {error}. Known are {known}; name the one it is with --format ({', '.join(FORMATS)})"
        return EventFileRefused(name, reason)
    return EventFile(name, told.title, _rows(told, chain(begun, lines), delimiter_of(begun), linked), bytes_read)


def _rows(
    told: EventFormat, lines: Iterable[Line | RowLeftOut], delimiter: str, linked: _Linked
) -> Iterator[CodedRow | RowLeftOut]:
    broken: list[RowLeftOut] = []

    def sound() -> Iterator[Line]:
        for line in lines:
            if isinstance(line, RowLeftOut):
                broken.append(line)
            else:
                yield line

    if told.name == MENTIONS:
        yield from gdelt_mentions.read_mentions(sound(), delimiter, linked.events)
    else:
        yield from linked.kept(told.read(sound(), delimiter))
    yield from broken


def _whole(lines: Iterator[Line]) -> Iterator[Line | RowLeftOut]:
    """The lines, and one row left out where the file breaks off."""
    number = 0
    try:
        for line in lines:
            number = line.number
            yield line
    except TooMuch as error:
        yield RowLeftOut(number + 1, str(error), refused=True)
    except DAMAGED as error:
        yield RowLeftOut(number + 1, f"the file breaks off here: {_why(error)}", refused=True)


def _holds_mentions(path: Path, form: str) -> bool:
    if form == MENTIONS:
        return True
    try:
        with opened(path) as (_, files):
            name_and_file = next(files, None)
            first = list(islice(lines_of(name_and_file[1]), LOOKED_AT)) if name_and_file else []
            return format_of(first).name == MENTIONS
    except (UnknownFormat, TooMuch, *DAMAGED):
        return False  # said when it is read


def _mentioned(path: Path) -> Iterator[str]:
    try:
        with opened(path) as (_, files):
            for _, file in files:
                lines = lines_of(file)
                first = list(islice(lines, LOOKED_AT))
                yield from gdelt_mentions.event_ids(chain(first, lines), delimiter_of(first))
    except (TooMuch, *DAMAGED):
        return


def _is_binary(text: str) -> bool:
    """Whether a line is of UTF-16, or of no text; a stray NUL is a matter of its row."""
    return text.startswith(_MARKS_OF_UTF16) or 10 * text.count("\0") > len(text)


def _why(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return " ".join(str(error).split()) or type(error).__name__
