"""Plain tables that widgets leave on the report page in their place."""

import html
from collections.abc import Iterable, Sequence

from workbench.charts.wording import plain


def table_html(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, more: str = "") -> str:
    """Return a table in HTML, everything in it escaped.

    Parameters
    ----------
    title : one line above it
    more : one line below it, such as how many rows were left out
    """
    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in columns)
    body = "".join(
        f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in rows
    )  # the page sets the first column as it sets the others: none of these names a row
    below = f'<p class="wb-table-words">{_text(more)}</p>' if more else ""
    return (
        f'<div class="wb-left"><p class="wb-left-title">{_text(title)}</p>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{below}</div>"
    )


def line_html(label: str, text: str) -> str:
    """Return one line, ``label: text``, escaped."""
    return f'<p class="wb-left"><strong>{_text(label)}:</strong> {_text(text)}</p>'


def _text(value: object) -> str:
    return html.escape(plain("" if value is None else value))
