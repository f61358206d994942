"""Runs in JupyterLab that meet trouble: asked for twice, cut off by the end of the server; and series on a schedule."""

import re
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.lab import running_lab
from tests.browser.lab_pages import A_RUN, PATIENCE, lab_page, need_extension, panel_of, unfold

pytestmark = [pytest.mark.browser, pytest.mark.slow]
read: Any = nbformat.read  # nbformat has no types

# Stands for jupyter-scheduler: remembers which file is selected when its form is asked for.
SCHEDULER = """() => {
    jupyterapp.commands.addCommand("scheduling:create-from-filebrowser", { execute: () => {
        const chosen = document.querySelectorAll(".jp-DirListing-item.jp-mod-selected .jp-DirListing-itemText");
        window.__scheduled = [...chosen].map((one) => one.textContent);
    }});
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, built_case: Path, workbench_command: Callable[..., Any]) -> Path:
    folder = tmp_path_factory.mktemp("two words")
    shutil.copytree(built_case, folder / "sahel")
    given = ("--template", "actor-network-brief", "--every", "year", "--from", "2024-01-01")
    workbench_command("series", "add", "yearly", folder / "sahel", *given)
    # Cells take long, so that a run still goes on when a test does something about it.
    start_up = folder / ".jupyter-home" / "ipythondir" / "profile_default" / "startup"
    start_up.mkdir(parents=True)
    (start_up / "wait.py").write_text(
        "import time\n\nget_ipython().events.register('pre_run_cell', lambda *_: time.sleep(300))\n"
    )
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    need_extension()
    with running_lab(folder, "--LabApp.expose_app_in_browser=True") as found:
        yield found


def series_of(page: Page) -> Locator:
    item = unfold(panel_of(page), "Reports").locator(".wbl-item", has_text="yearly").first
    expect(item).to_contain_text("every year · missing: 2024, 2025", timeout=PATIENCE)
    return item


def test_a_series_that_runs_is_not_started_from_a_second_tab(chromium: Browser, address: str) -> None:
    with (
        lab_page(chromium, address, "one", case="sahel") as one,
        lab_page(chromium, address, "two", case="sahel") as two,
    ):
        first, second = series_of(one), series_of(two)
        first.get_by_role("button", name="Run what is due").click()
        run = unfold(panel_of(one), "Runs").locator(".wbl-run").first
        expect(run).to_have_attribute("data-state", re.compile("waiting|running"), timeout=PATIENCE)
        second.get_by_role("button", name="Run what is due").click()
        expect(second.get_by_role("alert")).to_be_visible(timeout=PATIENCE)
        # The other tab sees the run that is in the way, and may end it.
        theirs = unfold(panel_of(two), "Runs").locator(".wbl-run").first
        theirs.get_by_role("button", name="Cancel").click(timeout=PATIENCE)
        expect(run).to_have_attribute("data-state", "cancelled", timeout=A_RUN)


def test_without_a_scheduler_the_line_for_cron_is_shown(chromium: Browser, address: str, folder: Path) -> None:
    with lab_page(chromium, address, "cron", case="sahel") as page:
        series_of(page).get_by_role("button", name="Schedule").click()
        dialog = page.locator(".jp-Dialog")
        expect(dialog.locator("pre")).to_have_text(f"0 6 * * * cd '{folder}' && workbench series run sahel yearly")
        dialog.get_by_role("button", name="Close").click()


def test_with_a_scheduler_its_form_opens_on_a_notebook_that_runs_what_is_due(
    chromium: Browser, address: str, folder: Path
) -> None:
    with lab_page(chromium, address, "scheduler", case="sahel") as page:
        series = series_of(page)
        page.evaluate(SCHEDULER)
        series.get_by_role("button", name="Schedule").click()
        page.wait_for_function("window.__scheduled", timeout=PATIENCE)
        assert page.evaluate("window.__scheduled") == ["yearly.schedule.ipynb"]
    notebook = read(folder / "sahel" / "yearly.schedule.ipynb", as_version=4)
    (cell,) = [one for one in notebook.cells if one.cell_type == "code"]
    assert f'"{folder}/sahel"' in cell.source
    assert cell.source.endswith('"series", "run", case, "yearly"], check=True)')
    compile(cell.source, "cell", "exec")


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_the_server_ended_under_is_shown_as_cut_off(
    chromium: Browser, folder: Path, end: signal.Signals
) -> None:
    need_extension()
    with ExitStack() as opened:
        with running_lab(folder, end=end) as address:
            page = opened.enter_context(lab_page(chromium, address, f"restart-{end}", case="sahel"))
            # JupyterLab itself says so too, in a dialog over everything.
            lost = page.get_by_role("dialog").filter(has_text="Server Connection Error")
            page.add_locator_handler(lost, lambda dialog: dialog.get_by_role("button").last.click())
            part = unfold(panel_of(page), "New report")
            part.get_by_role("button", name="Influence monitor").click(timeout=PATIENCE)
            part.get_by_role("button", name="Run", exact=True).click()
            run = part.locator(".wbl-run")
            expect(run).to_have_attribute("data-state", "running", timeout=A_RUN)
        silent = page.locator(".wbl-panel").get_by_role("alert").filter(has_text="does not answer")
        expect(silent.first).to_be_visible(timeout=PATIENCE)
        with running_lab(folder, port=urlsplit(address).port or 0):
            expect(run).to_have_attribute("data-state", "cut off", timeout=PATIENCE)
            expect(silent).to_have_count(0, timeout=PATIENCE)
            expect(run).to_contain_text("start it again")
            run.get_by_role("button", name="Run again").click()
            expect(part.get_by_role("form", name="Influence monitor")).to_be_visible()
