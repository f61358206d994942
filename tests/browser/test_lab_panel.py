"""The workbench's panel in a real JupyterLab, as an analyst uses it: from a dropped article to the report in a tab."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.lab import running_lab
from tests.browser.lab_pages import (
    A_RUN,
    PATIENCE,
    choose_from_menu,
    lab_page,
    need_extension,
    panel_of,
    unfold,
)
from workbench.reports.template import templates_folder

pytestmark = [pytest.mark.browser, pytest.mark.slow]

v4: Any = nbformat.v4  # nbformat has no types
read: Any = nbformat.read
write: Any = nbformat.write

AXE = Path(__file__).parents[2] / "extensions" / "lab" / "node_modules" / "axe-core" / "axe.min.js"
SENTENCE = "On 25 April 2024 China gave food aid to Niger."
HOSTILE = "<img src=x onerror=window.__hit=1>"
ARTICLE = {"title": f"Food {HOSTILE}", "outlet": "Kori Radio", "published": "2024-04-26", "text": SENTENCE}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, built_case: Path) -> Path:
    folder = tmp_path_factory.mktemp("panel")
    shutil.copytree(built_case, folder / "sahel")
    (folder / "torn").mkdir()
    (folder / "torn" / "case.toml").write_text("title = ", encoding="utf-8")
    return folder


def drop(target: Locator, name: str, text: str, times: int = 1) -> None:
    """Drop a file from outside the browser; its text may be repeated to make it large."""
    target.evaluate(
        """(node, [name, text, times]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(Array(times).fill(text), name));
            for (const kind of ["dragover", "drop"]) {
                node.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
        }""",
        [name, text, times],
    )


@pytest.mark.parametrize("questions, alerts", [("case|reports|series", 3), ("cases", 1)])
def test_a_part_whose_question_was_not_answered_asks_again(
    chromium: Browser, address: str, questions: str, alerts: int
) -> None:
    """Only some questions fail, as they do while a server comes back: the runs are told all the while."""
    asked = re.compile(rf"/workbench/api/({questions})\?")
    with lab_page(chromium, address, f"silent-{alerts}", case="sahel") as page:
        panel = panel_of(page)
        silent = panel.get_by_role("alert").filter(has_text="does not answer")
        page.route(asked, lambda route: route.abort("connectionrefused"))
        panel.get_by_role("button", name="Read anew").click()
        expect(silent).to_have_count(alerts, timeout=PATIENCE)
        page.unroute(asked)
        expect(silent).to_have_count(0, timeout=PATIENCE)
        expect(panel.locator(".wbl-tlp")).to_be_visible(timeout=PATIENCE)


def test_a_dropped_article_becomes_claims_to_decide_about(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "drop", case="sahel") as page:
        panel = panel_of(page)
        articles = unfold(panel, "Articles")
        expect(articles.get_by_role("listitem")).to_have_count(6, timeout=PATIENCE)
        drop(articles.locator(".wbl-drop"), "food.json", json.dumps(ARTICLE))
        expect(articles.locator(".wbl-outcome")).to_contain_text("one new article, one claim", timeout=A_RUN)
        added = articles.locator(".wbl-item", has_text=ARTICLE["title"])
        added.get_by_role("button", name="One claim").click()
        claim = added.locator(".wbl-claim")
        expect(claim.locator("blockquote")).to_have_text(SENTENCE, timeout=PATIENCE)
        expect(claim).to_contain_text("China → Niger")
        expect(claim).to_contain_text("2024-04-25 · Kori Radio")
        claim.get_by_role("button", name="Accept").click()
        expect(claim.get_by_role("status")).to_have_text("Accepted.", timeout=PATIENCE)
        claim.get_by_role("button", name="Undo").click()
        expect(claim.get_by_role("button", name="Reject")).to_be_enabled(timeout=PATIENCE)
        assert page.evaluate("window.__hit") is None

        drop(articles.locator(".wbl-drop"), "picture.png", "\x89PNG")
        expect(articles.locator(".wbl-outcome")).to_contain_text("picture.png", timeout=A_RUN)
        drop(articles.locator(".wbl-drop"), "large.txt", "x" * 1_000_000, times=1000)
        expect(articles.get_by_role("alert")).to_contain_text("1.0 GB are more than the", timeout=PATIENCE)


def test_a_report_from_the_form_to_the_tab(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "report", case="sahel") as page:
        panel = panel_of(page)
        part = unfold(panel, "New report")
        part.get_by_role("button", name="Influence monitor").click(timeout=PATIENCE)
        form = part.get_by_role("form", name="Influence monitor")
        period = form.get_by_role("combobox", name="Period", exact=True)
        period.fill("2024-13")
        form.get_by_role("button", name="Run", exact=True).click()
        expect(period).to_have_attribute("aria-invalid", "true", timeout=PATIENCE)
        expect(form.locator(".wbl-problem")).to_contain_text("period is '2024-13': expected a period such as 2024")
        expect(period).to_be_focused()

        offered = form.locator(f"datalist[id='{period.get_attribute('list')}'] option")
        assert "2024-04" in offered.evaluate_all("options => options.map((one) => one.value)")
        period.fill("2024-04")
        target = form.get_by_role("combobox", name="Target")
        target.fill("Nige")
        found = form.locator(f"datalist[id='{target.get_attribute('list')}'] option[value=NER]")
        expect(found).to_have_attribute("label", "Niger", timeout=PATIENCE)
        target.fill("NER")
        form.get_by_role("button", name="Run", exact=True).click()
        run = form.locator(".wbl-run")
        expect(run.get_by_role("progressbar")).to_be_visible(timeout=PATIENCE)
        expect(run).to_contain_text(re.compile(r"\d+ of \d+ cells"), timeout=A_RUN)
        expect(run).to_have_attribute("data-state", "done", timeout=A_RUN)
        expect(page.locator(".jp-toastContainer")).to_contain_text("is done", timeout=PATIENCE)

        run.get_by_role("button", name="Open report").click()
        frame = page.locator(".jp-IFrame iframe")
        assert "allow-same-origin" not in (frame.get_attribute("sandbox") or "")
        inside = page.frame_locator(".jp-IFrame iframe")
        expect(inside.locator("h1")).to_contain_text("Influence monitor", timeout=PATIENCE)
        expect(inside.locator(".js-plotly-plot").first).to_be_visible(timeout=PATIENCE)
        assert inside.locator("body").evaluate("() => window.origin") == "null"

        run.get_by_role("button", name="Open as notebook").click()
        expect(page.locator(".jp-NotebookPanel")).to_be_visible(timeout=PATIENCE)
        reports = unfold(panel, "Reports")
        expect(reports.locator(".wbl-item", has_text="2024-04").first).to_contain_text("TLP:GREEN", timeout=PATIENCE)


def test_a_run_is_cancelled_and_started_again_with_the_same_parameters(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "cancel", case="sahel") as page:
        panel = panel_of(page)
        part = unfold(panel, "New report")
        part.get_by_role("button", name="Actor network brief").click(timeout=PATIENCE)
        part.get_by_role("combobox", name="Period", exact=True).fill("2024-03")
        part.get_by_role("button", name="Run", exact=True).click()
        run = part.locator(".wbl-run")
        run.get_by_role("button", name="Cancel").click(timeout=PATIENCE)
        expect(run).to_have_attribute("data-state", "cancelled", timeout=A_RUN)
        part.get_by_role("button", name="All templates").click()
        listed = unfold(panel, "Runs").locator(".wbl-run[data-state=cancelled]").first
        listed.get_by_role("button", name="Run again").click()
        form = part.get_by_role("form", name="Actor network brief")
        expect(form.get_by_role("combobox", name="Period", exact=True)).to_have_value("2024-03")
        listed.get_by_role("button", name="Remove from list").click()
        expect(panel.locator(".wbl-run[data-state=cancelled]")).to_have_count(0, timeout=PATIENCE)


def test_a_case_that_cannot_be_read_says_so_and_a_new_one_is_made(
    chromium: Browser, address: str, folder: Path
) -> None:
    with lab_page(chromium, address, "cases", case="torn") as page:
        panel = page.locator(".wbl-panel")
        expect(panel.get_by_role("alert").first).to_contain_text("case.toml", timeout=PATIENCE)
        panel.get_by_role("button", name="New case").click()
        panel.get_by_role("textbox", name="Folder").fill("../outside")
        panel.get_by_role("button", name="Make the case").click()
        expect(panel.get_by_role("form").get_by_role("alert")).to_contain_text("../outside", timeout=PATIENCE)
        panel.get_by_role("textbox", name="Folder").fill("chad")
        panel.get_by_role("textbox", name="Title").fill("Chad")
        panel.get_by_role("button", name="Make the case").click()
        expect(panel.get_by_role("combobox", name="Case")).to_have_value("chad", timeout=PATIENCE)
        expect(unfold(panel, "Articles")).to_contain_text("No article yet.", timeout=PATIENCE)
    assert (folder / "chad" / "case.toml").exists()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_everybody_can_use_the_panel(chromium: Browser, address: str, theme: str) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: make extensions/lab/dist/package.json")
    with lab_page(chromium, address, theme.replace(" ", "-"), case="sahel") as page:
        panel = panel_of(page)
        page.get_by_role("menuitem", name="Settings").click()
        choose_from_menu(page, "Theme", theme)
        dark = str(theme != "JupyterLab Dark").lower()
        expect(page.locator(f"body[data-jp-theme-light={dark}]")).to_be_attached(timeout=PATIENCE)
        for name in ("Articles", "Claims waiting", "Reports", "Runs"):
            unfold(panel, name)
        expect(panel.locator(".wbl-claim").first).to_be_visible(timeout=PATIENCE)
        panel.get_by_role("button", name="New case").click()
        unfold(panel, "New report").get_by_role("button", name="Influence monitor").click()
        expect(panel.get_by_role("form", name="Influence monitor")).to_be_visible(timeout=PATIENCE)
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("axe.run('.wbl-panel')")
        assert found["passes"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


def test_the_panel_is_opened_and_walked_through_by_keyboard(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "keyboard") as page:
        expect(page.locator(".jp-LauncherCard").first).to_be_visible(timeout=PATIENCE)
        page.locator("body").press("Control+Alt+w")
        panel = panel_of(page)
        panel.get_by_role("combobox", name="Case").focus()
        for _ in range(3):
            page.keyboard.press("Tab")
        head = panel.get_by_role("button", name=re.compile("^Articles"))
        expect(head).to_be_focused()
        page.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Tab")
        expect(panel.get_by_role("button", name="Choose files")).to_be_focused()


def test_every_control_of_the_panel_is_reached_by_tab_in_its_order(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "tab", case="sahel") as page:
        panel = panel_of(page)
        for name in ("Articles", "Claims waiting", "Reports", "Runs"):
            unfold(panel, name)
        unfold(panel, "New report").get_by_role("button", name="Influence monitor").click(timeout=PATIENCE)
        expect(panel.get_by_role("form", name="Influence monitor")).to_be_visible(timeout=PATIENCE)
        expect(panel.locator(".wbl-claim").first).to_be_visible(timeout=PATIENCE)
        controls = """[...document.querySelectorAll(".wbl-panel :is(button, input, select, summary, a)")]
            .filter((one) => !one.disabled && one.checkVisibility())"""
        count = page.evaluate(f"window.__controls = {controls}, window.__controls.length")
        assert count > 20
        panel.get_by_role("combobox", name="Case").focus()
        reached = []
        for _ in range(count):
            reached.append(page.evaluate("window.__controls.indexOf(document.activeElement)"))
            # A field for a day has several stops.
            page.keyboard.press("Tab")
            while page.evaluate("document.activeElement === window.__controls.at(-1)") is False and page.evaluate(
                f"document.activeElement === window.__controls[{reached[-1]}]"
            ):
                page.keyboard.press("Tab")
        assert reached == list(range(count))


def test_a_server_without_the_workbench_is_said_to_be_one(chromium: Browser, tmp_path: Path) -> None:
    need_extension()
    without = {"workbench.server": False}
    with (
        running_lab(tmp_path, f"--ServerApp.jpserver_extensions={without}") as address,
        lab_page(chromium, address, "without") as page,
    ):
        page.locator(".jp-LauncherCard", has_text="Analyst workbench").click()
        alert = page.locator(".wbl-panel").get_by_role("alert")
        expect(alert).to_contain_text("jupyter server extension enable workbench.server", timeout=PATIENCE)


def test_a_server_without_kernels_is_said_to_be_one_and_runs_reports(
    chromium: Browser, tmp_path: Path, built_case: Path
) -> None:
    need_extension()
    shutil.copytree(built_case, tmp_path / "sahel")
    none = ("--KernelSpecManager.ensure_native_kernel=False", "--KernelSpecManager.allowed_kernelspecs={'none'}")
    with running_lab(tmp_path, *none) as address, lab_page(chromium, address, "no-kernel", case="sahel") as page:
        panel = panel_of(page)
        notice = panel.locator(".wbl-notice")
        expect(notice).to_contain_text("python -m ipykernel install --sys-prefix", timeout=PATIENCE)
        part = unfold(panel, "New report")
        part.get_by_role("button", name="Actor network brief").click(timeout=PATIENCE)
        part.get_by_role("combobox", name="Period", exact=True).fill("2024-03")
        part.get_by_role("button", name="Run", exact=True).click()
        expect(part.locator(".wbl-run")).to_have_attribute("data-state", "done", timeout=A_RUN)


def test_articles_are_dropped_from_the_file_browser(chromium: Browser, address: str, folder: Path) -> None:
    texts = folder / "dispatches"
    (texts / "older").mkdir(parents=True)
    for file, day in ((texts / "aid.json", 21), (texts / "older" / "more.json", 22)):
        text = f"On {day} April 2024 Turkey gave food aid to Niger."
        file.write_text(json.dumps({**ARTICLE, "title": file.stem, "text": text}), encoding="utf-8")
    with lab_page(chromium, address, "browser", case="sahel") as page:
        panel = panel_of(page)
        # The panel on the right, so that the file browser stays in sight.
        page.get_by_role("tab", name="Analyst workbench").click(button="right")
        choose_from_menu(page, "Switch Sidebar Side")
        articles = unfold(panel, "Articles")
        page.get_by_role("tab", name=re.compile("^File Browser")).click()
        entry = page.locator(".jp-DirListing-item", has_text="dispatches")
        expect(entry).to_be_visible(timeout=PATIENCE)
        target = articles.locator(".wbl-drop")
        expect(target).to_be_visible(timeout=PATIENCE)
        entry.hover()
        page.mouse.down()
        # By coordinates, since what follows the pointer lies over all else meanwhile.
        place = target.bounding_box()
        assert place is not None
        page.mouse.move(place["x"] + 20, place["y"] + 20, steps=8)
        expect(target).to_have_attribute("data-over", "true")
        page.mouse.up()
        expect(target).to_have_attribute("data-over", "false")
        expect(articles.locator(".wbl-outcome")).to_contain_text("2 new articles, 2 claims", timeout=A_RUN)


def test_a_template_that_does_not_parse_is_said_to_be_so(chromium: Browser, tmp_path: Path, built_case: Path) -> None:
    need_extension()
    case = tmp_path / "sahel"
    shutil.copytree(built_case, case)
    (case / "torn.ipynb").write_text('{"cells": [', encoding="utf-8")
    (case / "series.toml").write_text(
        '[own]\ntemplate = "torn.ipynb"\nevery = "month"\nfrom = 2024-01-01\n', encoding="utf-8"
    )
    with running_lab(tmp_path) as address, lab_page(chromium, address, "bare", case="sahel") as page:
        panel = panel_of(page)
        series = unfold(panel, "Reports").locator(".wbl-item", has_text="own").first
        expect(series).to_contain_text("sahel/torn.ipynb", timeout=PATIENCE)
        expect(series).to_contain_text("cannot be read as a notebook")
        expect(series.get_by_role("button", name="Run what is due")).to_be_disabled()


def test_a_series_that_fails_says_where_and_counts_its_issues(
    chromium: Browser, tmp_path: Path, built_case: Path
) -> None:
    need_extension()
    case = tmp_path / "sahel"
    shutil.copytree(built_case, case)
    notebook = read(templates_folder() / "actor-network-brief.ipynb", as_version=4)
    notebook.cells.append(v4.new_code_cell("{}['<b>Niger']"))
    write(notebook, case / "own.ipynb")
    (case / "series.toml").write_text(
        '[own]\ntemplate = "own.ipynb"\nevery = "year"\nfrom = 2025-01-01\n', encoding="utf-8"
    )
    with running_lab(tmp_path) as address, lab_page(chromium, address, "fails", case="sahel") as page:
        panel = panel_of(page)
        series = unfold(panel, "Reports").locator(".wbl-item", has_text="own").first
        series.get_by_role("button", name="Run what is due").click(timeout=PATIENCE)
        run = unfold(panel, "Runs").locator(".wbl-run").first
        expect(run).to_have_attribute("data-state", "failed", timeout=A_RUN)
        expect(run.locator(".wbl-message")).to_contain_text("KeyError: '<b>Niger'")
        expect(run.locator(".wbl-outcome")).to_have_text("0 new issues, one failed")
