"""The runs of a case on disk: one folder each, with locks that tell which still work.

::

    runs/<run_id>/run.json     what is known of it
                  held.lock    held by the server that was asked for it, until it is over
                  works.lock   held by the process that does it
                  log.txt      what that process printed
                  uploads/     article files that came with it

Locks end with the process that held them, also where that was killed. So a run that is neither over nor held
by anybody was cut off, and is written down as such by whoever first looks.
"""

import re
import secrets
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from workbench.errors import RunConflict, UnknownRun
from workbench.server.run_record import Kind, Run, now, read_run, write_run
from workbench.server.seen_files import SeenFiles

FOLDER = "runs"
RECORD, HELD, WORKS, LOG, UPLOADS = "run.json", "held.lock", "works.lock", "log.txt", "uploads"

CUT_OFF = "the server or this run's process ended before it was done: start it again"

_ID = re.compile(r"\d{8}T\d{6}-[0-9a-f]{8}")
_records: "SeenFiles[Run]" = SeenFiles(read_run)


class RunBook:
    """The runs of one case.

    Parameters
    ----------
    case : its folder
    """

    def __init__(self, case: Path) -> None:
        self.folder = case / FOLDER

    def new(
        self,
        kind: Kind,
        case: str,
        title: str,
        author: str,
        *,
        template: str = "",
        series: str = "",
        parameters: Mapping[str, Any],
    ) -> Run:
        """Make a run, which is not yet on disk; see `Run`."""
        run_id = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        return Run(
            run_id,
            kind,
            case,
            title,
            template=template,
            series=series,
            parameters=parameters,
            author=author,
            asked=now(),
        )

    def place(self, run_id: str) -> Path:
        """Return the folder of a run.

        Raises
        ------
        UnknownRun
            If no run can be called so.
        """
        if not _ID.fullmatch(run_id):
            raise UnknownRun(run_id)
        return self.folder / run_id

    def read(self, run_id: str) -> Run:
        """Return a run; one that nobody works on any more is written down as cut off.

        Raises
        ------
        UnknownRun
            If there is none.
        """
        found = self._look(self.place(run_id))
        if found is None:
            raise UnknownRun(run_id)
        return found

    def all(self) -> list[Run]:
        """Return every run, newest first."""
        try:
            names = sorted((one.name for one in self.folder.iterdir() if _ID.fullmatch(one.name)), reverse=True)
        except FileNotFoundError:
            return []
        return [run for name in names if (run := self._look(self.folder / name)) is not None]

    def delete(self, run_id: str) -> None:
        """Remove a run that is over; reports that it made stay.

        Raises
        ------
        RunConflict
            If it is not over.
        UnknownRun
            If there is none.
        """
        if not self.read(run_id).is_over:
            raise RunConflict(run_id, f"run {run_id} is not over: cancel it first")
        shutil.rmtree(self.place(run_id))

    def _look(self, place: Path) -> Run | None:
        run = _records.read(place / RECORD)
        if run is None or run.is_over:
            return run
        try:
            with FileLock(place / HELD).acquire(timeout=0), FileLock(place / WORKS).acquire(timeout=0):
                last = _records.read(place / RECORD)
                if last is not None and not last.is_over:
                    last = last.then(state="cut off", ended=now(), message=CUT_OFF)
                    write_run(place / RECORD, last)
                return last
        except Timeout:
            return run
