"""Makes or times one page in a process of its own, which can be ended when it takes too long.

Prints JSON: ``{"made": bytes}``, or a `Timing` as an object.
"""

import json
import pickle
import shutil
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.network_pages import pages
from bench.network_pages.timing import time_page, warm

PEERS = Path(__file__).parents[2] / "build" / "bench-peers" / "node_modules"
SOFTWARE = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
WHOLE = """Object.defineProperty(window, 'workbenchNetwork', {
  get() { return this.benchNetwork; },
  set({ mount }) { this.benchNetwork = { mount: (at, data, more) => mount(at, data, { ...more, mostActors: 1e9 }) }; },
})"""
MAKE: Mapping[str, pages.Page] = {
    "view": pages.view,
    "view, with a sentence an event": pages.view_with_sentences,
    "view, every actor drawn": pages.view,
    "sigma alone": pages.bare_sigma,
    "ipysigma": pages.ipysigma,
    "pyvis": pages.pyvis,
    "plotly": pages.plotly,
}


def chromium() -> str | None:
    """Where the browser is."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def stand_ins() -> dict[str, Path]:
    """What stands in for the addresses that ipysigma's page asks for."""
    found = {
        "require.js": PEERS / "requirejs" / "require.js",
        "html-manager": PEERS / "@jupyter-widgets" / "html-manager" / "dist" / "embed-amd.js",
        "ipysigma": Path(sys.prefix) / "share" / "jupyter" / "nbextensions" / "ipysigma" / "index.js",
    }
    return {part: path for part, path in found.items() if path.is_file()}


def main(what: str, contender: str, drawing: str, page: str) -> None:
    """Make `page` from a pickled `Drawing`, or time it."""
    if what == "make":
        MAKE[contender](pickle.loads(Path(drawing).read_bytes()), Path(page))
        print(json.dumps({"made": Path(page).stat().st_size}))
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=SOFTWARE)
        prepare = WHOLE if contender == "view, every actor drawn" else ""
        warm(browser)
        timing = time_page(browser, Path(page), stand_ins(), prepare)
        browser.close()
    print(json.dumps(asdict(timing)))


if __name__ == "__main__":
    main(*sys.argv[1:])
