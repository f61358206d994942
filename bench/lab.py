"""Benchmark of the lab extension: how long the panel takes to open in JupyterLab, and how much a browser loads for it.

JupyterLab runs on the demo case in headless Chromium. It counts as ready when its launcher is drawn, the panel as usable
when the case's numbers, its reports and the templates are there. The first opening in a server's life is told
apart: the rooms behind the server part load with it. ``bench/lab.py CASE`` takes a case that is there; without, the demo case is built first.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from tests.browser.lab import running_lab  # noqa: E402 - the tests know how to start one
from tests.browser.lab_pages import PATIENCE, lab_page  # noqa: E402 - as above

BIN = Path(sys.executable).parent
ROUNDS = 7
DIST = ROOT / "extensions" / "lab" / "dist"


def main(words: list[str]) -> int:
    """Print the tables."""
    console = Console(width=110)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if words:
            shutil.copytree(words[0], folder / "case")
        else:
            subprocess.run([BIN / "workbench", "demo", folder / "case"], check=True, stdout=subprocess.DEVNULL)
        with running_lab(folder) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            openings = [opening(chromium, address, number) for number in range(ROUNDS + 1)]
            chromium.close()
    console.print(_times(openings))
    console.print(_sizes())
    console.print(f"JupyterLab {version('jupyterlab')}, workbench {version('analyst-workbench')}, {ROUNDS} rounds")
    return 0


def opening(chromium: Browser, address: str, number: int) -> float:
    """Seconds from the click on the panel's tab until all is there."""
    with lab_page(chromium, address, f"bench-{number}") as page:
        page.locator(".jp-LauncherCard").first.wait_for(timeout=PATIENCE)
        # What JupyterLab itself still fetches is not ours.
        page.wait_for_load_state("networkidle", timeout=PATIENCE)
        begun = time.perf_counter()
        page.get_by_role("tab", name="Analyst workbench").click()
        for there in (".wbl-tlp", ".wbl-section >> text=Influence monitor", "text=Latest reports >> xpath=../ul/li"):
            page.locator(there).first.wait_for(timeout=PATIENCE)
        return time.perf_counter() - begun


def _times(openings: list[float]) -> Table:
    first, *others = openings
    table = Table("opening the panel", "seconds", "goal", title="From the click to a usable panel")
    table.add_row("first in the server's life", f"{first:.2f}", "1.00")
    table.add_row("each further, median", f"{median(others):.2f}", "1.00")
    table.add_row("each further, slowest", f"{max(others):.2f}", "1.00")
    return table


def _sizes() -> Table:
    files = [one for one in DIST.rglob("*") if one.is_file()]
    table = Table("part", "kB", "goal", title="Size of the lab extension")
    table.add_row("all that is installed", f"{sum(one.stat().st_size for one in files) / 1000:.0f}", "400")
    scripts = sorted((one.stat().st_size for one in (DIST / "static").glob("*.js")), reverse=True)
    table.add_row("largest script (the view, loaded with the first network)", f"{scripts[0] / 1000:.0f}", "")
    return table


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
