"""Tables of the documentation, for tests that compute them."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def table_with(document: str, column: str) -> list[dict[str, str]]:
    """The rows of the table in a page of docs/ that has this column, by the names of its columns."""
    for block in re.findall(r"(?:^\|.*\n)+", (DOCS / document).read_text("utf-8"), re.MULTILINE):
        rows = [[cell.strip() for cell in line.strip("|\n").split("|")] for line in block.splitlines()]
        if column in rows[0]:
            return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]
    raise AssertionError(f"no table of docs/{document} has a column {column}")
