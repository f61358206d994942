"""The tour in a real JupyterLab, on the small case: run, dragged, clicked, decided by keyboard, and searched for faults."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from deltalake import DeltaTable
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.lab import running_lab

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).parents[2]
LONG = 240_000  # milliseconds that the whole notebook may take, its report included


@pytest.fixture(scope="module")
def work(built_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tour and the small case, which the tour is told to open."""
    folder = tmp_path_factory.mktemp("tour")
    shutil.copytree(built_case, folder / "sahel")
    text = (ROOT / "notebooks" / "tour.ipynb").read_text(encoding="utf-8")
    told = text.replace('\\"demo-case\\"', '\\"sahel\\"').replace('\\"2024-Q2\\"', '\\"2024-04\\"')
    assert told.count("sahel") == 1
    (folder / "tour.ipynb").write_text(told, encoding="utf-8")
    # All cells are on the page, however far down.
    settings = folder / ".jupyter-home" / "jupyter_config_dir" / "lab" / "user-settings" / "@jupyterlab"
    (settings / "notebook-extension").mkdir(parents=True)
    tracker = settings / "notebook-extension" / "tracker.jupyterlab-settings"
    tracker.write_text(json.dumps({"windowingMode": "none"}), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def page(chromium: Browser, work: Path) -> Iterator[Page]:
    """The tour, run to its end."""
    cells = sum(one["cell_type"] == "code" for one in json.loads((work / "tour.ipynb").read_text("utf-8"))["cells"])
    with running_lab(work, "--LabApp.expose_app_in_browser=True") as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
        page = context.new_page()
        page.goto(address.replace("/lab?", "/lab/tree/tour.ipynb?"), timeout=90_000)
        expect(page.locator(".jp-Notebook .jp-CodeCell")).to_have_count(cells, timeout=90_000)
        expect(page.get_by_text("| Idle")).to_be_visible(timeout=90_000)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        expect(page.get_by_text("influence-monitor_NER_2024-04_TLP-GREEN.html")).to_be_visible(timeout=LONG)
        yield page
        context.close()


def output(page: Page, name: str) -> Any:
    """The output of the cell that makes the widget called so."""
    cell = page.locator(".jp-CodeCell").filter(has=page.locator(".cm-line", has_text=f"{name} = "))
    return cell.locator(".jp-OutputArea").first


def table_words(page: Page) -> Any:
    return output(page, "table").locator(".wbw-status")


def test_it_runs_to_a_report_and_says_how_far_it_was(page: Page, work: Path) -> None:
    assert page.locator(".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']").count() == 0
    assert list(work.glob("sahel/reports/influence-monitor_NER_2024-04_TLP-GREEN.html"))
    expect(output(page, "progress").locator(".wbw-run")).to_contain_text("done")
    for name in ("explorer", "timeline", "table", "queue", "editor", "dashboard", "form"):
        assert output(page, name).locator(".wbw").count() == 1, name
    assert page.locator(".wbw-error:visible").all_text_contents() == []


def test_dragging_on_the_histogram_takes_the_timeline_and_the_table_along(page: Page) -> None:
    expect(table_words(page)).to_have_text("4 events")
    track = page.locator(".wbv-brush-track")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.35, box["y"] + 8, steps=4)
    page.mouse.up()
    expect(table_words(page)).to_have_text("1 of 4 events", timeout=20_000)
    expect(output(page, "timeline").locator("output")).to_contain_text("10 Apr 2024")
    output(page, "timeline").get_by_role("button", name="Whole time").click()
    expect(table_words(page)).to_have_text("4 events", timeout=20_000)
    expect(page.locator(".wbv-brush-words")).to_contain_text("All")


def test_a_tie_that_is_clicked_is_alone_in_the_table_and_opens_to_its_sentence(page: Page) -> None:
    stage = page.locator(".wbv-stage")
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    assert box is not None
    for spot in range(400):
        across, down = (spot % 20 + 0.5) / 20, (spot // 20 + 0.5) / 20
        page.mouse.move(box["x"] + box["width"] * across, box["y"] + box["height"] * down)
        tip = page.locator(".wbv-tip:visible")
        if tip.count() and "→" in (tip.text_content() or ""):
            break
    page.mouse.down()
    page.mouse.up()
    expect(table_words(page)).to_have_text("1 of 4 events", timeout=20_000)
    table = output(page, "table")
    table.locator(".wbw-toggle").press("Enter")
    expect(table.locator("blockquote")).to_be_visible()
    table.locator(".wbw-chip").click()
    expect(table_words(page)).to_have_text("4 events", timeout=20_000)


def test_a_claim_is_accepted_by_keyboard_and_the_decision_is_in_the_table(page: Page, work: Path) -> None:
    queue = output(page, "queue")
    queue.get_by_role("listbox", name="Claims to review").focus()
    expect(queue.get_by_text("1–4 of 4 that wait")).to_be_visible(timeout=20_000)  # noqa: RUF001 - as it is written there
    words = queue.get_by_role("region", name="The claim").get_by_role("heading")
    accepted = words.text_content() or ""
    page.keyboard.press("ArrowDown")
    expect(words).not_to_have_text(accepted, timeout=30_000)
    page.keyboard.press("ArrowUp")
    expect(words).to_have_text(accepted, timeout=30_000)
    page.keyboard.press("a")
    expect(queue.locator(".wbw-status")).to_have_text(f"Accepted: {accepted}", timeout=30_000)
    expect(queue.get_by_text("1–3 of 3 that wait")).to_be_visible(timeout=20_000)  # noqa: RUF001 - as above
    (row,) = DeltaTable(work / "sahel" / "tables" / "decisions").to_pyarrow_table().to_pylist()
    assert row["kind"] == "accept"
    # The notebook's own shortcuts stay out of it: a would have made a cell above.
    cells = sum(one["cell_type"] == "code" for one in json.loads((work / "tour.ipynb").read_text("utf-8"))["cells"])
    assert page.locator(".jp-Notebook .jp-CodeCell").count() == cells
    page.keyboard.press("u")
    expect(queue.get_by_text("1–4 of 4 that wait")).to_be_visible(timeout=30_000)  # noqa: RUF001 - as above


def test_charts_of_the_dashboard_lead_to_sentences(page: Page) -> None:
    dashboard = output(page, "dashboard")
    expect(dashboard.locator(".wbw-chart .main-svg").first).to_be_attached(timeout=30_000)
    dashboard.get_by_text("Data of this chart").first.click()
    dashboard.locator(".wbw-link").first.click()
    evidence = dashboard.get_by_role("region", name="Evidence")
    expect(evidence.locator("blockquote").first).to_be_visible(timeout=30_000)
    dashboard.get_by_role("button", name="Close").click()
    expect(evidence).to_be_hidden()


def test_a_parameter_that_cannot_be_is_said_beside_its_field(page: Page) -> None:
    form = output(page, "form")
    field = form.get_by_role("spinbutton", name="Periods", exact=True)
    field.fill("77")
    expect(form.get_by_text("expected: a whole number such as 12, from 1 to 24")).to_be_visible(timeout=20_000)
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("6")
    expect(field).to_have_attribute("aria-invalid", "false", timeout=20_000)


def test_running_a_cell_again_keeps_what_was_chosen(page: Page) -> None:
    table = output(page, "table")
    table.get_by_role("searchbox").fill("russia")
    expect(table_words(page)).to_have_text("1 of 4 events", timeout=20_000)
    cell = page.locator(".jp-CodeCell").filter(has=page.locator(".cm-line", has_text="table = "))
    cell.locator(".jp-InputArea-editor").click()
    page.keyboard.press("Control+Enter")
    expect(table.get_by_role("searchbox")).to_have_value("russia", timeout=20_000)
    expect(table_words(page)).to_have_text("1 of 4 events", timeout=20_000)


def test_charts_and_the_network_follow_a_change_of_theme(page: Page) -> None:
    inks = """() => [...document.querySelectorAll('.wbw-chart')].filter((one) => one._fullLayout && one.clientWidth > 0)
        .every((one) => one._fullLayout.font.color === getComputedStyle(one).color)"""
    for theme, paper in (("JupyterLab Dark", "rgb(17, 17, 17)"), ("JupyterLab Light", "rgb(255, 255, 255)")):
        page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
        expect(page.locator(".wbv")).to_have_css("background-color", paper, timeout=20_000)
        page.wait_for_function(inks, timeout=20_000)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_widget_has_a_fault_that_axe_finds(page: Page, theme: str) -> None:
    # What a theme of JupyterLab says of itself, and the one colour of it that widgets take.
    told = {"light": ("true", "#ffffff"), "dark": ("false", "#111111")}[theme]
    page.evaluate(
        """([light, paper]) => {
            document.body.dataset.jpThemeLight = light;
            document.body.style.setProperty("--jp-layout-color0", paper);
        }""",
        told,
    )
    assert violations(page, ".wbw") == []
