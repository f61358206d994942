"""Read the rows of one event file, as tests ask for them."""

from pathlib import Path

from workbench.errors import EventFileRefused
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut
from workbench.sources.events.event_files import read_event_files


def rows_in(path: Path, text: str | bytes, form: str = "") -> list[CodedRow | RowLeftOut]:
    """Write the file and read it back."""
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    rows: list[CodedRow | RowLeftOut] = []
    for file in read_event_files([path], form):
        assert not isinstance(file, EventFileRefused), file
        rows += file.rows
    return rows


def one_row(path: Path, text: str | bytes) -> CodedRow:
    """The only row of a file."""
    (row,) = rows_in(path, text)
    assert isinstance(row, CodedRow), row
    return row


def left_out(path: Path, text: str | bytes) -> list[tuple[int, str, bool]]:
    """Line, reason and whether it is refused, of each row that yields no claim."""
    return [(one.line, one.reason, one.refused) for one in rows_in(path, text) if isinstance(one, RowLeftOut)]
