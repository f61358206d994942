"""Tables for the eye, for spreadsheets, for programs."""

import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.wording import printable

if TYPE_CHECKING:
    import pandas as pd

_NARROWEST = 40


def write_csv(table: "pd.DataFrame") -> None:
    """Write a table as CSV in which no cell is taken for a formula."""
    from workbench.network.exchange import spreadsheet_safe  # noqa: PLC0415 - help and errors of use come without it

    spreadsheet_safe(table).to_csv(sys.stdout, index=False)


def write_json_lines(table: "pd.DataFrame") -> None:
    """Write a row a line as a JSON object: times as ISO 8601, null where a cell is empty."""
    for row in table.to_dict("records"):
        click.echo(json.dumps({name: _plain(cell) for name, cell in row.items()}, ensure_ascii=False))


def aligned(table: "pd.DataFrame", columns: Sequence[str]) -> Iterator[str]:
    """Write a line of column names and one for each row: numbers to the right, words to the left, days as 2024-04-22."""
    import pandas as pd  # noqa: PLC0415 - as above

    shown = [[_cell(cell) for cell in table[name]] for name in columns]
    right = [pd.api.types.is_numeric_dtype(table[name]) for name in columns]
    heads = [name.replace("_", " ") for name in columns]
    widths = [max(map(len, [head, *cells])) for head, cells in zip(heads, shown, strict=True)]
    for row in zip(*([head, *cells] for head, cells in zip(heads, shown, strict=True)), strict=True):
        cells = [
            cell.rjust(width) if to_the_right else cell.ljust(width)
            for cell, width, to_the_right in zip(row, widths, right, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def folded(line: str, indent: str = "    ") -> list[str]:
    """Fold a line to the width of the terminal; elsewhere it stays one line, for other programs to search."""
    if not sys.stdout.isatty():
        return [line]
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    return textwrap.wrap(line, width, subsequent_indent=indent, drop_whitespace=True)


def _cell(value: Any) -> str:
    import pandas as pd  # noqa: PLC0415 - as above

    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return "" if value is None or value is pd.NaT or value != value else printable(str(value))  # noqa: PLR0124 - NaN


def _plain(value: Any) -> Any:
    import pandas as pd  # noqa: PLC0415 - as above

    if isinstance(value, pd.Timestamp):
        return value.isoformat() if value.tzinfo is not None else f"{value:%Y-%m-%d}"
    return None if pd.isna(value) else value
