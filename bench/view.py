"""Measure how soon and how smoothly networks are drawn, and what a page of one weighs, by the view and by its peers.

Same graph, same places, same browser, one run. Peers that are not installed are named with the way to get them:

    python -m pip install ipysigma pyvis
    npm install --prefix build/bench-peers requirejs@2.3.4 @jupyter-widgets/html-manager@1.0.14

The second line gives ipysigma's page the two scripts that it asks the network for; its own it has with the package.
"""

import argparse
import platform
import shutil
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from bench import view_pages
from bench.view_network import make_network
from bench.view_pages import Drawing, Page
from bench.view_timing import Timing, time_page
from workbench.network.layout import layout

SIZES = ((200, 600), (5_000, 20_000), (20_000, 80_000))
ROUNDS = 3
WHOLE = """Object.defineProperty(window, 'workbenchNetwork', {
  get() { return this.benchNetwork; },
  set({ mount }) { this.benchNetwork = { mount: (at, data, more) => mount(at, data, { ...more, mostActors: 1e9 }) }; },
})"""
CONTENDERS: tuple[tuple[str, Page, str], ...] = (
    ("view", view_pages.view, ""),
    ("view, with a sentence an event", view_pages.view_with_sentences, ""),
    ("view, every actor drawn", view_pages.view, WHOLE),
    ("sigma alone", view_pages.bare_sigma, ""),
    ("ipysigma", view_pages.ipysigma, ""),
    ("pyvis", view_pages.pyvis, ""),
    ("plotly", view_pages.plotly, ""),
)
PEERS = Path(__file__).parents[1] / "build" / "bench-peers" / "node_modules"


def main() -> int:
    """Print the table; the exit status is 0 also where peers are missing."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--actors", type=int, help="only the size with so many actors")
    arguments.add_argument("--rounds", type=int, default=ROUNDS, help="times that each page is opened; the best counts")
    chosen = arguments.parse_args()
    console = Console(width=150)
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        console.print("no Chromium on this machine: install the package `chromium`")
        return 0
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        software = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=chromium, args=software)
        console.print(_versions(browser))
        for actors, ties in SIZES:
            if chosen.actors in {None, actors}:
                graph = make_network(actors, ties)
                drawing = Drawing(graph, layout(graph))
                console.print(_table(browser, drawing, Path(folder), chosen.rounds))
        browser.close()
    return 0


def _table(browser: Browser, drawing: Drawing, folder: Path, rounds: int) -> Table:
    actors, ties = len(drawing.graph), drawing.graph.number_of_edges()
    table = Table(title=f"{actors:,} actors, {ties:,} ties, {drawing.graph.graph['events']:,} events")
    for column in ("", "first paint, s", "to sigma alone", "pan, ms a frame", "zoom, ms a frame", "bytes", "requests"):
        table.add_column(column, justify="left" if column == "" else "right")
    pages: dict[str, Path] = {}
    for name, make, _ in CONTENDERS:
        if find_spec(name) is not None or name not in {"ipysigma", "pyvis"}:
            pages[name] = folder / f"{name}-{actors}.html".replace(" ", "-")
            make(drawing, pages[name])
    # By turns, so that a busy moment of the machine meets all alike.
    timings: dict[str, list[Timing]] = {name: [] for name in pages}
    for _ in range(rounds):
        for name, _, prepare in CONTENDERS:
            if name in pages:
                timings[name].append(time_page(browser, pages[name], _stand_ins(), prepare))
    bare = _best(one.first_paint for one in timings["sigma alone"])
    for name, _, _ in CONTENDERS:
        if name not in pages:
            table.add_row(name, *["not installed"] * 6)
            continue
        paint, pan, zoom = (
            _best(getattr(one, what) for one in timings[name]) for what in ("first_paint", "pan", "zoom")
        )
        relative = f"{paint / bare:.2f}" if paint and bare else "none"
        size = f"{pages[name].stat().st_size:,}"
        table.add_row(
            name,
            _written(paint, 2),
            relative,
            _written(pan, 0),
            _written(zoom, 0),
            size,
            str(timings[name][0].requests),
        )
    return table


def _stand_ins() -> Mapping[str, Path]:
    """What stands in for the addresses that ipysigma's page asks for."""
    found = {
        "require.js": PEERS / "requirejs" / "require.js",
        "html-manager": PEERS / "@jupyter-widgets" / "html-manager" / "dist" / "embed-amd.js",
        "ipysigma": Path(sys.prefix) / "share" / "jupyter" / "nbextensions" / "ipysigma" / "index.js",
    }
    return {part: path for part, path in found.items() if path.is_file()}


def _best(values: Iterable[float | None]) -> float | None:
    known = [one for one in values if one is not None]
    return min(known) if known else None


def _written(value: float | None, decimals: int) -> str:
    return "nothing drawn" if value is None else f"{value:.{decimals}f}"


def _versions(browser: Browser) -> str:
    found = []
    for name in ("analyst-workbench", "ipysigma", "pyvis", "plotly"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    missing = 3 - len(_stand_ins())
    note = f"; {missing} of the scripts that ipysigma asks the network for are missing" if missing else ""
    return f"Chromium {browser.version} without a graphics card, Python {platform.python_version()}, {', '.join(found)}{note}"


if __name__ == "__main__":
    sys.exit(main())
