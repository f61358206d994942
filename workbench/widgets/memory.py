"""What a reader chose survives running the cell again.

A widget is the same one again if it has the same name, or else if it is made by the same cell of the notebook, of the
same class, in the same place among its like. Then it takes over what was chosen, choice by choice: but where the code now
asks for something else than it did last time, the code wins. So an analyst who edits ``period="2024-Q2"`` sees that period, and
one who only runs the cell once more keeps where they were.

The memory lasts as long as the kernel. Where the notebook does not say which cell runs, as under papermill, nothing is
taken over, and a report always shows what its parameters say.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from IPython.core.getipython import get_ipython

Place = tuple[str, ...]
"""Where a widget stands: its class, and its name or its cell and number there."""


@dataclass
class _Remembered:
    """Choices of one place.

    Attributes
    ----------
    asked : what the code asked for when the widget was last made
    chosen : what is chosen by now
    """

    asked: dict[str, Any]
    chosen: dict[str, Any] = field(default_factory=dict)


_REMEMBERED: dict[Place, _Remembered] = {}
_MADE_IN_THIS_RUN: Counter[Place] = Counter()
_RUN: list[str] = [""]


def place_of(kind: str, name: str) -> Place | None:
    """Return where a widget of this class stands; None where that cannot be told."""
    if name:
        return (kind, name)
    cell, run = _running_cell()
    if not cell:
        return None
    if run != _RUN[0]:
        _RUN[0] = run
        _MADE_IN_THIS_RUN.clear()
    _MADE_IN_THIS_RUN[kind, cell] += 1
    return (kind, cell, str(_MADE_IN_THIS_RUN[kind, cell]))


def take_over(place: Place, asked: Mapping[str, Any], by_key: Collection[str] = ()) -> dict[str, Any]:
    """Return what was chosen in this place, as far as the code asks for the same as last time, and remember from now on.

    Parameters
    ----------
    asked : what the code asks for, by choice
    by_key : choices that are mappings of which each key is a choice of its own
    """
    before = _REMEMBERED.get(place)
    _REMEMBERED[place] = _Remembered(dict(asked))
    if before is None:
        return {}
    taken: dict[str, Any] = {}
    for name in asked:
        if name in before.chosen and name in by_key:
            taken[name] = {**before.chosen[name], **_other(asked[name] or {}, before.asked.get(name) or {})}
        elif name in before.chosen and before.asked.get(name, asked[name]) == asked[name]:
            taken[name] = before.chosen[name]
    return taken


def _other(now: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked for that was not, or was otherwise."""
    return {key: value for key, value in now.items() if key not in before or before[key] != value}


def remember(place: Place, name: str, value: Any) -> None:
    """Keep what is chosen now."""
    _REMEMBERED[place].chosen[name] = value


def _running_cell() -> tuple[str, str]:
    """The cell that is being run and the number of its run; empty outside of a notebook."""
    shell = get_ipython()
    parent = shell.get_parent() if shell is not None and hasattr(shell, "get_parent") else {}
    return str(parent.get("metadata", {}).get("cellId", "")), str(parent.get("header", {}).get("msg_id", ""))
