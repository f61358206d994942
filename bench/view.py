"""Measure how soon and how smoothly networks are drawn, and what a page of one weighs, by the view and by its peers.

Same graph, same places, same browser, one run, each page in a browser of its own that is closed when its time is up.
Peers that are not installed are named with the way to get them:

    python -m pip install ipysigma pyvis
    npm install --prefix build/bench-peers requirejs@2.3.4 @jupyter-widgets/html-manager@1.0.14

The second line gives ipysigma's page the two scripts that it asks the network for; its own it has with the package.
"""

import argparse
import contextlib
import json
import os
import pickle
import platform
import signal
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.network_pages import one_page
from bench.network_pages.network import make_network
from bench.network_pages.pages import Drawing
from workbench.network.layout import layout

SIZES = ((200, 600), (5_000, 20_000), (20_000, 80_000))
ROUNDS = 2
MOST_MAKING = 120.0  # seconds for a page to be made
MOST_TIMING = 75.0  # seconds for it to be opened, moved and zoomed
COLUMNS = (
    "",
    "made in, s",
    "first paint, s",
    "to sigma alone",
    "pan, ms a frame",
    "zoom, ms a frame",
    "bytes",
    "requests",
)


def main() -> int:
    """Print the tables; the exit status is 0 also where peers are missing."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--actors", type=int, help="only the size with so many actors")
    arguments.add_argument("--only", action="append", help="only this contender; may be given several times")
    arguments.add_argument("--rounds", type=int, default=ROUNDS, help="times that each page is opened; the best counts")
    chosen = arguments.parse_args()
    console = Console(width=150)
    if one_page.chromium() is None:
        console.print("no Chromium on this machine: install the package `chromium`")
        return 0
    console.print(_versions())
    contenders = [name for name in one_page.MAKE if chosen.only is None or name in chosen.only]
    for actors, ties in SIZES:
        if chosen.actors in {None, actors}:
            with TemporaryDirectory() as folder:
                console.print(_table(actors, ties, Path(folder), contenders, chosen.rounds))
    return 0


def _table(actors: int, ties: int, folder: Path, contenders: list[str], rounds: int) -> Table:
    graph = make_network(actors, ties)
    drawing = folder / "drawing"
    drawing.write_bytes(pickle.dumps(Drawing(graph, layout(graph))))
    table = Table(title=f"{actors:,} actors, {ties:,} ties, {graph.graph['events']:,} events")
    for column in COLUMNS:
        table.add_column(column, justify="left" if column == "" else "right")
    pages = {name: folder / f"{number}.html" for number, name in enumerate(contenders)}
    made: dict[str, float | None] = {}
    for name, page in pages.items():
        if find_spec(name) is not None or name not in {"ipysigma", "pyvis"}:
            start = monotonic()
            ended = _alone("make", name, drawing, page, MOST_MAKING) is not None
            made[name] = monotonic() - start if ended else None
    # By turns, so that a busy moment of the machine meets all alike.
    timings: dict[str, list[dict[str, Any] | None]] = {name: [] for name in pages}
    for _ in range(rounds):
        for name, page in pages.items():
            # What could not be opened once is not tried again.
            if made.get(name) is not None and None not in timings[name]:
                timings[name].append(_alone("time", name, drawing, page, MOST_TIMING))
    alone = [one for one in timings.get("sigma alone", []) if one is not None]
    bare = _best(one["first_paint"] for one in alone)
    for name, page in pages.items():
        table.add_row(name, *_row(name, page, made, timings[name], bare))
    return table


def _row(
    name: str,
    page: Path,
    made: dict[str, float | None],
    timings: list[dict[str, Any] | None],
    bare: float | None,
) -> list[str]:
    if name not in made:
        return ["not installed", *[""] * 6]
    seconds = made[name]
    if seconds is None:
        return [f"no page within {MOST_MAKING:.0f} s", *[""] * 6]
    size = f"{page.stat().st_size:,}"
    done = [one for one in timings if one is not None]
    if not done:
        return [f"{seconds:.1f}", f"not done within {MOST_TIMING:.0f} s", "", "", "", size, ""]
    paint, pan, zoom = (_best(one[what] for one in done) for what in ("first_paint", "pan", "zoom"))
    relative = f"{paint / bare:.2f}" if paint and bare else "none"
    written = (_written(paint, 2), relative, _written(pan, 0), _written(zoom, 0))
    return [f"{seconds:.1f}", *written, size, str(done[0]["requests"])]


def _alone(what: str, name: str, drawing: Path, page: Path, most: float) -> dict[str, Any] | None:
    """What a process of its own says; None where it takes more than `most` seconds or fails, with all that it started ended."""
    command = [sys.executable, "-m", one_page.__name__, what, name, str(drawing), str(page)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        try:
            told, _ = process.communicate(timeout=most)
        except subprocess.TimeoutExpired:
            return None
        finally:
            # Its session holds the browser, too.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    return json.loads(told.splitlines()[-1]) if process.returncode == 0 else None


def _best(values: Iterable[float | None]) -> float | None:
    known = [one for one in values if one is not None]
    return min(known) if known else None


def _written(value: float | None, decimals: int) -> str:
    return "nothing drawn" if value is None else f"{value:.{decimals}f}"


def _versions() -> str:
    found = []
    for name in ("analyst-workbench", "ipysigma", "pyvis", "plotly"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    browser = subprocess.run([str(one_page.chromium()), "--version"], capture_output=True, text=True, check=True).stdout
    missing = 3 - len(one_page.stand_ins())
    note = f"; {missing} of the scripts that ipysigma asks the network for are missing" if missing else ""
    return (
        f"{browser.strip()} without a graphics card, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {', '.join(found)}{note}"
    )


if __name__ == "__main__":
    sys.exit(main())
