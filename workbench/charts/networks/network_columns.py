"""Columns of the view's data: as plain JSON for a file, or as bytes for a widget, which a browser reads without parsing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

Texts = list[str]


@dataclass(frozen=True)
class Numbers:
    """A column of numbers.

    Attributes
    ----------
    values : None where there is none
    dtype : numpy's name of the narrowest type that holds them: "u1", "i1", "u4", "f4" or "f8"
    in_steps : whole numbers that mostly rise by little: in JSON each stands as the step from the one before, of which
        a compressed page takes far less
    """

    values: Sequence[float | None]
    dtype: str
    in_steps: bool = False


@dataclass(frozen=True)
class Names:
    """A column of texts of which few differ.

    Attributes
    ----------
    names : each text once
    codes : for each row, the position of its text
    """

    names: Texts
    codes: Sequence[int]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Names":
        """Number the texts in the order in which they come."""
        places: dict[str, int] = {}
        codes = [places.setdefault(text, len(places)) for text in texts]
        return cls(list(places), codes)


Column = Numbers | Names | Texts
Columns = Mapping[str, "Column | Columns"]


def lists(groups: Sequence[Sequence[int]]) -> dict[str, Numbers]:
    """Lists of row numbers as two columns: where each list begins (one more than there are lists), and the members."""
    first = [0]
    for group in groups:
        first.append(first[-1] + len(group))
    members = [one for group in groups for one in group]
    return {"first": Numbers(first, "u4", in_steps=True), "members": Numbers(members, "u4", in_steps=True)}


def beginning(column: "Column | Columns", rows: int | None) -> "Column | Columns":
    """The first rows of a column; all where None."""
    match column:
        case Numbers():
            return replace(column, values=column.values[:rows])
        case Names():
            return Names(column.names, column.codes[:rows])
        case list():
            return column[:rows]
        case _:
            return {name: beginning(one, rows) for name, one in column.items()}


def cell(column: "Column | Columns", row: int) -> Any:
    """One value of a column."""
    match column:
        case Numbers():
            return column.values[row]
        case Names():
            return column.names[column.codes[row]]
        case list():
            return column[row]
        case _:
            return {name: cell(one, row) for name, one in column.items()}


def as_json(columns: Columns) -> dict[str, Any]:
    """The columns as JSON: lists, ``{"steps"}``, and ``{"names", "codes"}``."""
    return {name: _json(column) for name, column in columns.items()}


def as_bytes(columns: Columns) -> dict[str, Any]:
    """The same, with each list of numbers as ``{"dtype", "data"}``: little-endian bytes; NaN where there is none."""
    return {name: _bytes(column) for name, column in columns.items()}


def _json(column: "Column | Columns") -> Any:
    match column:
        case Numbers(in_steps=True):
            return {"steps": [one - before for before, one in pairwise([0, *column.values])]}  # type: ignore[operator]  # whole
        case Numbers():
            return list(column.values)
        case Names():
            return {"names": column.names, "codes": list(column.codes)}
        case list():
            return column
        case _:
            return as_json(column)


def _bytes(column: "Column | Columns") -> Any:
    match column:
        case Numbers():
            values = (
                [np.nan if one is None else one for one in column.values] if column.dtype[0] == "f" else column.values
            )
            return {"dtype": column.dtype, "data": np.asarray(values, dtype=f"<{column.dtype}").tobytes()}
        case Names():
            wide = "u1" if len(column.names) <= 256 else "u4"  # noqa: PLR2004 - what a byte holds
            return {"names": column.names, "codes": _bytes(Numbers(column.codes, wide))}
        case list():
            return column
        case _:
            return as_bytes(column)
