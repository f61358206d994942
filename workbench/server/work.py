"""What the process of one run does: ``python -m workbench.server.work FOLDER``, with the folder of the run.

It holds the run's lock as long as it lives, writes down how far it is, and ends when the server ends.
"""

import os
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from filelock import FileLock

from workbench.errors import RunConflict, SeriesFailed, WorkbenchError
from workbench.model import parse_day
from workbench.publishing.outcomes import Outcome, Told
from workbench.server.run_book import CUT_OFF, RECORD, UPLOADS, WORKS
from workbench.server.run_record import Kind, Progress, Run, State, now, read_run, write_run

_NICE = 5
"""How far we stand back behind the server, which must go on answering."""


class Worker:
    """A run at work.

    Parameters
    ----------
    place : the run's folder
    run : as it was asked for
    """

    def __init__(self, place: Path, run: Run) -> None:
        self.place = place
        self.case = place.parents[1]
        self.run = run
        self._stopped: State | None = None
        self._one_writer = threading.Lock()

    def change(self, **changes: Any) -> None:
        """Write a change down; reports of a series tell of theirs from several threads."""
        with self._one_writer:
            self.run = self.run.then(**changes)
            write_run(self.place / RECORD, self.run)

    def step(self, what: str) -> Callable[[int, int], None]:
        """Return what is to be told how far the run is."""
        return lambda done, of: self.change(progress=Progress(done, of, what))

    def work(self) -> None:
        """Do the run to its end, and write down how it ended."""
        self.change(state="running", begun=now())
        try:
            self.change(**_WORKS[self.run.kind](self), state="done", ended=now())
        except KeyboardInterrupt:
            self._end_short("cancelled", "")
        except (WorkbenchError, OSError) as error:
            self._end_short("failed", str(error))
        except Exception as error:  # noqa: BLE001 - the analyst must be told, whatever it was
            traceback.print_exc()
            reason = f"a fault of the workbench ({type(error).__name__}: {error}): see log.txt in the run's folder"
            self._end_short("failed", reason)

    def stop(self, *_: object) -> None:
        """Break off: the server was told to cancel the run. For a signal."""
        self._stopped = self._stopped or "cancelled"
        raise KeyboardInterrupt

    def end_with_the_server(self) -> None:
        """Break off when the server is gone. For a thread of its own."""
        with suppress(OSError):
            while os.read(sys.stdin.fileno(), 1):
                pass
        self._stopped = self._stopped or "cut off"
        os.kill(os.getpid(), signal.SIGINT)

    def _end_short(self, state: State, message: str) -> None:
        """Write down why it was not done; what breaks because the run is stopped is no failure of its own."""
        state = self._stopped or state
        told = {"cancelled": "", "cut off": CUT_OFF}.get(state, message)
        self.change(state=state, message=told, ended=now())


def render_report(worker: Worker) -> Mapping[str, Any]:
    """Render one report into the case."""
    from workbench.publishing.rendering import render_into_case  # noqa: PLC0415 - loads papermill, nbconvert
    from workbench.publishing.request import prepare  # noqa: PLC0415 - as above

    # As the page may name it, the case is called as from the server's root.
    request = prepare(worker.run.case, worker.run.template, worker.run.parameters, at=datetime.now(UTC))
    report = render_into_case(request, on_cell=worker.step("cells"))
    return {"reports": (report.html.name,)}


def add_articles(worker: Worker) -> Mapping[str, Any]:
    """Read the articles that were uploaded with the run, and let go of the files."""
    from workbench.case import open_case  # noqa: PLC0415 - loads pandas, DuckDB

    given = worker.run.parameters
    published: date | None = parse_day(str(given["published"])) if given.get("published") else None
    uploads = worker.place.resolve() / UPLOADS
    case = open_case(worker.case.resolve())
    os.chdir(uploads)  # an article keeps the name that its file had, and not where it lay meanwhile
    files = sorted(Path(one) for one in given["files"])
    added = case.add(
        files, published=published, outlet=str(given.get("outlet", "")), on_article=worker.step("articles")
    )
    os.chdir(worker.case.resolve())
    shutil.rmtree(uploads)
    return {
        "outcome": {
            "articles": added.articles,
            "known": added.known,
            "claims": added.claims,
            "undated": added.undated,
            "refused": [{"where": one.where, "reason": one.reason} for one in added.refused],
        }
    }


def render_series(worker: Worker) -> Mapping[str, Any]:
    """Render what is due of a series; its reports are kept as they are done, also where the run is stopped.

    Raises
    ------
    RunConflict
        If another process renders series of the case.
    SeriesFailed
        If one of the reports failed.
    """
    from workbench.publishing.running import run_series  # noqa: PLC0415 - loads pandas, DuckDB

    made: list[Outcome] = []
    step = worker.step("issues")

    def tell(told: Told) -> None:
        if isinstance(told, Outcome):
            made.append(told)
            worker.change(progress=replace(worker.run.progress, done=len(made)), reports=_ids(made))

    at = datetime.now(UTC)
    ran = run_series(
        Path(worker.run.case), [worker.run.series], today=at.date(), at=at, on_due=partial(step, 0), tell=tell
    )
    if ran.busy:
        raise RunConflict(worker.run.run_id, "another process renders series of this case: start again when it is done")
    counts = {status: sum(one.status == status for one in ran.outcomes) for status in ("rendered", "revised", "failed")}
    told = {
        "progress": Progress(len(ran.outcomes), len(ran.outcomes), "issues"),
        "reports": _ids(ran.outcomes),
        "outcome": {**counts, "unchanged": ran.unchanged},
    }
    if ran.all_well:
        return told
    worker.change(**told)
    raise SeriesFailed([*(one.error for one in ran.outcomes if one.error), *ran.still_failed])


def _ids(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    return tuple(f"{one.series}/{one.period}/report.html" for one in outcomes if one.status != "failed")


_WORKS: Mapping[Kind, Callable[[Worker], Mapping[str, Any]]] = {
    "report": render_report,
    "series": render_series,
    "articles": add_articles,
}


def main(folder: str) -> None:
    """Do the run in a folder."""
    place = Path(folder).absolute()
    run = read_run(place / RECORD)
    if run is None:
        sys.exit(f"{folder} holds no run")
    if hasattr(os, "nice"):
        os.nice(_NICE)
    worker = Worker(place, run)
    signal.signal(signal.SIGTERM, worker.stop)
    # A server that a script starts in the background ignores this signal, and so would its runs, which end by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with FileLock(place / WORKS).acquire(timeout=10):
        threading.Thread(target=worker.end_with_the_server, daemon=True).start()
        worker.work()


if __name__ == "__main__":
    main(sys.argv[1])
