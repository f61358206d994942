"""Tables of a report whose lines lead to their evidence, as those under the charts do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.charts.evidence.html_template import Html, html_template
from workbench.charts.evidence_link import Cell
from workbench.charts.numbers import number
from workbench.charts.wording import plain

_MOST_REFERENCES = 8


@dataclass(frozen=True)
class LinkedTable(Html):
    """A table; a notebook shows it as it is.

    Attributes
    ----------
    rows : how many
    """

    rows: int


def linked_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, nothing: str) -> LinkedTable:
    """Write a table.

    Parameters
    ----------
    columns : their names; the first one heads the rows
    rows : cells as under a chart, see `workbench.charts.evidence_link`
    nothing : what stands there where there is no row
    """
    written = [[_written(cell) for cell in row] for row in rows]
    template = html_template("linked_table.html")
    return LinkedTable(template.render(columns=columns, rows=written, nothing=nothing), len(written))


def _written(cell: Cell) -> dict[str, Any]:
    evidence = cell["evidence"] if isinstance(cell, dict) else []
    value = cell["text"] if isinstance(cell, dict) else cell
    is_number = value is None or isinstance(value, int | float) or str(value).isdigit()
    text = "\u2013" if value is None else number(value) if isinstance(value, int | float) else plain(value)
    shown = evidence[:_MOST_REFERENCES]
    return {"text": text, "is_number": is_number, "evidence": shown, "more": len(evidence) - len(shown)}
