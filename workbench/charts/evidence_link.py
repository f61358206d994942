"""How a picture leads back to its sentences: the contract between charts and the report page.

- An entry of the evidence list has the HTML id `anchor(event_id)`.
- A point that can be clicked has ``customdata[i][0]``: the anchors it rests on, joined by spaces.
- ``figure.layout.meta`` is ``{"table": {"columns": [str], "rows": [[cell]]}, "description": str}``: the
  chart's data in words, for readers without a script, a screen or a mouse. A cell is a text, a
  number, None, or ``{"text": str, "evidence": [anchor]}``.

Texts of the table are as they came: the page escapes them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from workbench.charts.wording import plain

Cell = str | int | float | None | dict[str, Any]
"""One cell of a chart's table."""

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")


def anchor(event_id: str) -> str:
    """The HTML id of an event's entry: ``event-`` and its id, other signs written as ``_2f_``."""
    return "event-" + _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}_", event_id)


def anchors(events: Iterable[str]) -> list[str]:
    """The anchors of several events, given by id: each once, in order."""
    return list(dict.fromkeys(anchor(one) for one in events))


def event_ids(rows: pd.DataFrame, *columns: str) -> list[str]:
    """The ids in columns of lists of them, each once, in order: the events that these rows rest on."""
    return list(dict.fromkeys(one for column in columns for ids in rows[column] for one in ids))


def click(events: Iterable[str]) -> list[str]:
    """A point's ``customdata``."""
    return [" ".join(anchors(events))]


def linked(text: object, events: Iterable[str]) -> Cell:
    """A cell that leads to its evidence."""
    return {"text": plain(text), "evidence": anchors(events)}


def meta(columns: Sequence[str], rows: Sequence[Sequence[Cell]], description: str) -> dict[str, Any]:
    """What goes into ``figure.layout.meta``."""
    return {
        "table": {"columns": list(columns), "rows": [list(row) for row in rows]},
        "description": plain(description),
    }
