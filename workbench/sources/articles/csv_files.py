"""Tables with one article a row, under a header."""

import csv
import io
from collections.abc import Iterator

from workbench.errors import ArticleRefused
from workbench.sources.articles.entry import Entry, storable
from workbench.sources.articles.fields import NAMES, entry_of, has_text
from workbench.sources.encoding import decode
from workbench.sources.events.event_formats import LOOKED_AT, UnknownFormat, format_of
from workbench.sources.events.raw_lines import Line

_DELIMITERS = ",;\t|"
_HEADER_ROW = 1
_LOOKED_AT = 2**18  # characters


def read_csv(where: str, raw: bytes) -> Iterator[Entry | ArticleRefused]:
    """Read rows under a header with the names in `fields.NAMES`; comma, semicolon, tab or bar between values.

    The row number in a message is the one a spreadsheet shows: the header is row 1.
    """
    text = storable(decode(raw))
    delimiter = _delimiter_of(text)
    if delimiter is None:
        names = ", ".join(NAMES["text"])
        known = _event_format(text)
        what = (
            f"it is a file of events ({known}): read it with `workbench import`"
            if known
            else (f"its first line names no column {names}: begin the file with column names")
        )
        yield ArticleRefused(where, what)
        return
    # The module's own limit on a value is 128 KB, and can only be set for the whole process.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = next(rows)
    number = _HEADER_ROW
    for number, row in enumerate(_rows_of(rows), start=_HEADER_ROW + 1):
        place = f"{where}, row {number}"
        if isinstance(row, csv.Error):
            yield ArticleRefused(place, f"its quotes are broken: {row}. Write a quote inside a value twice")
        elif not any(value.strip() for value in row):
            continue
        elif len(row) != len(header):
            reason = (
                f"it has {len(row)} values under {len(header)} columns: put values that hold {delimiter!r} in quotes"
            )
            yield ArticleRefused(place, reason)
        else:
            yield entry_of(place, dict(zip(header, row, strict=True)))
    if number == _HEADER_ROW:
        yield ArticleRefused(where, "it has a header and no rows: it holds no article")


def _event_format(text: str) -> str:
    """The format of event files that the first lines are in; empty for none."""
    lines = [Line(number, line) for number, line in enumerate(text[:_LOOKED_AT].splitlines()[:LOOKED_AT], 1)]
    try:
        return format_of(lines).title
    except UnknownFormat:
        return ""


def _rows_of(rows: Iterator[list[str]]) -> Iterator[list[str] | csv.Error]:
    """Go on after a broken row."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield error


def _delimiter_of(text: str) -> str | None:
    for delimiter in _DELIMITERS:
        try:
            header = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), [])
        except csv.Error:
            continue
        if has_text(header):
            return delimiter
    return None
