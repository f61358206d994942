"""A plotly figure as a page needs it: its JSON, its description and its data as a table."""

import base64
import gzip
import json
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

Cell = Any
"""A text, a number, None, or ``{"text": str, "evidence": [ids]}``."""

_MOST_DERIVED_ROWS = 500
_ARRAY_CODES = {"i1": "b", "u1": "B", "i2": "h", "u2": "H", "i4": "i", "u4": "I", "f4": "f", "f8": "d"}


@dataclass(frozen=True)
class DataTable:
    """Columns and rows; the first column names the row."""

    columns: list[str]
    rows: list[list[Cell]]


class Figure:
    """One chart of the page.

    Attributes
    ----------
    number : from 1, in the order of the page
    description : one sentence, empty where the figure has none
    table : its data, None where none can be told
    traces : the types of its traces
    height : pixels
    """

    def __init__(self, spec: Any, number: int) -> None:
        # JSON has no NaN, but Python writes one; a browser refuses it.
        plain = json.loads(json.dumps(spec), parse_constant=lambda _: None)
        self._data: list[dict[str, Any]] = plain.get("data") or []
        self._layout: dict[str, Any] = plain.get("layout") or {}
        meta = self._layout.get("meta")
        given: dict[str, Any] = meta if isinstance(meta, dict) else {}
        self.number = number
        self.description = str(given.get("description") or "")
        self._narrow = given.get("narrow")
        self.table = _given_table(given.get("table")) or _derived_table(self._data)
        self.traces = frozenset(str(trace.get("type", "scatter")) for trace in self._data)
        height = self._layout.get("height")
        self.height = round(height) if isinstance(height, int | float) else 420

    def json(self) -> Markup:
        """The figure for a ``<script type="application/json">``: no character of it can end that element."""
        layout = {name: value for name, value in self._layout.items() if name != "meta"}
        if self._narrow:
            layout["meta"] = {"narrow": self._narrow}
        return script_json({"data": self._data, "layout": layout})


class NetworkFigure:
    """One network of the page, to be explored.

    Attributes
    ----------
    number, description, table : as a `Figure` has them
    """

    def __init__(self, spec: Any, number: int) -> None:
        plain = json.loads(json.dumps(spec), parse_constant=lambda _: None)
        self._data: dict[str, Any] = plain if isinstance(plain, dict) else {}
        meta = self._data.get("meta")
        given: dict[str, Any] = meta if isinstance(meta, dict) else {}
        self.number = number
        self.description = str(given.get("description") or "")
        self.table = _given_table(given.get("table"))

    def drawing(self) -> str:
        """What is drawn, packed: gzip bytes of its JSON in base64, which end no element."""
        drawn = {name: value for name, value in self._data.items() if name not in {"meta", "sentences"}}
        if isinstance(drawn.get("events"), dict):
            # Nobody reads the ids of events on the page, and random letters cannot be compressed.
            drawn["events"] = {name: value for name, value in drawn["events"].items() if name != "id"}
        return _packed(drawn)

    def sentences(self) -> str:
        """The sentences, packed by themselves since most readers want few of them; empty where there are none."""
        return _packed(self._data["sentences"]) if self._data.get("sentences") else ""


def _packed(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    # A name may hold half a character, which no UTF-8 can; a browser reads a sign of replacement there.
    data = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
    return base64.b64encode(gzip.compress(data, mtime=0)).decode("ascii")


def script_json(value: Any) -> Markup:
    """JSON of which no character can end the script element that it stands in."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - escaped just above


def _given_table(table: Any) -> DataTable | None:
    if not (isinstance(table, dict) and table.get("columns") and isinstance(table.get("rows"), list)):
        return None
    return DataTable([str(name) for name in table["columns"]], [list(row) for row in table["rows"]])


def _derived_table(data: list[dict[str, Any]]) -> DataTable | None:
    rows = [row for position, trace in enumerate(data, 1) for row in _points(trace, position)]
    if not rows:
        return None
    return DataTable(["Series", "x", "y"], rows[:_MOST_DERIVED_ROWS])


def _points(trace: dict[str, Any], position: int) -> Iterator[list[Cell]]:
    if "z" in trace:  # x and y are then the edges of a grid, no points
        return
    name = str(trace.get("name") or f"Series {position}")
    across, upward = ("labels", "values") if trace.get("type") == "pie" else ("x", "y")
    for x, y in zip(_numbers(trace.get(across)), _numbers(trace.get(upward)), strict=False):
        if not isinstance(x, dict | list) and not isinstance(y, dict | list):
            yield [name, x, y]


def _numbers(values: Any) -> list[Any]:
    """A list as it is, or plotly's packed form of one: a type code and little-endian bytes in base64."""
    if isinstance(values, dict) and values.get("dtype") in _ARRAY_CODES and "shape" not in values:
        packed = array(_ARRAY_CODES[values["dtype"]], base64.b64decode(values["bdata"]))
        if sys.byteorder == "big":
            packed.byteswap()
        return packed.tolist()
    return values if isinstance(values, list) else []
