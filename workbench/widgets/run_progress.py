"""How far the runs of templates are: a bar for each, cell by cell."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import RLock
from typing import Any

import traitlets

from workbench.errors import ChoiceError
from workbench.widgets.live import LiveWidget
from workbench.widgets.static_table import table_html

OnCell = Callable[[int, int], None]

_WORDS = {"waiting": "waits", "running": "runs", "done": "done", "failed": "failed"}


class RunProgress(LiveWidget):
    """Bars of runs that are going on; `run` gives what a run calls after each cell.

    Parameters
    ----------
    names : of the runs that are to come, in order; others may join
    label : what they are, in a word or two

    Attributes
    ----------
    runs : of each its ``name``, ``state`` (waiting, running, done or failed), ``cell`` and ``cells`` (how many are
        done, and of how many; 0 before that is known), ``seconds`` and a ``note``, such as why it failed
    """

    script = "run_progress"
    choices = ()

    runs = traitlets.List(traitlets.Dict()).tag(sync=True)
    label = traitlets.Unicode("Reports").tag(sync=True)

    def __init__(self, names: Sequence[str] = (), *, label: str = "Reports") -> None:
        self._began: dict[str, float] = {}
        self._lock = RLock()
        super().__init__(name="", runs=[_run(name) for name in dict.fromkeys(names)], label=label)

    @contextmanager
    def run(self, name: str) -> Iterator[OnCell]:
        """While it lasts, the run is going on; it yields what is told after each cell.

        ::

            with progress.run("2024-Q2") as on_cell:
                render(request, html, on_cell=on_cell)

        What goes wrong is shown beside the bar, and raised.
        """
        self._set(name, state="running", cell=0, cells=0, seconds=0.0, note="", began=True)
        try:
            yield self.on_cell(name)
        except BaseException as error:
            self._set(name, state="failed", note=" ".join(str(error).split()) or type(error).__name__)
            raise
        self._set(name, state="done")

    def on_cell(self, name: str) -> OnCell:
        """Return what a run calls with the number of cells done and of all cells; from any thread."""

        def told(done: int, of: int) -> None:
            self._set(name, state="running", cell=done, cells=of)

        return told

    def state_of(self, name: str) -> str:
        """The state of a run.

        Raises
        ------
        ChoiceError
            If there is no such run.
        """
        for one in self.runs:
            if one["name"] == name:
                return str(one["state"])
        raise ChoiceError("run", name, [str(one["name"]) for one in self.runs])

    def static_bundle(self) -> dict[str, Any]:
        """What became of the runs, as a plain table."""
        rows = [
            (
                one["name"],
                _WORDS[one["state"]],
                f"{one['cell']} of {one['cells']}",
                f"{one['seconds']:.1f} s",
                one["note"],
            )
            for one in self.runs
        ]
        return {"text/html": table_html(self.label, ("Run", "State", "Cells", "Time", "Note"), rows)}

    def _set(self, name: str, *, began: bool = False, **facts: Any) -> None:
        with self._lock:
            now = time.monotonic()
            if began or name not in self._began:
                self._began[name] = now
            runs = list(self.runs)
            place = next((at for at, one in enumerate(runs) if one["name"] == name), len(runs))
            before = runs[place] if place < len(runs) else _run(name)
            runs[place : place + 1] = [{**before, "seconds": round(now - self._began[name], 1), **facts}]
            self.runs = runs


def _run(name: str) -> dict[str, Any]:
    return {"name": name, "state": "waiting", "cell": 0, "cells": 0, "seconds": 0.0, "note": ""}
