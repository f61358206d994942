import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(chromium: Browser, report: Path, open_watched: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    context, watched = open_watched(chromium, report, **getattr(request, "param", {}))
    if getattr(request, "param", {}).get("java_script_enabled", True):
        watched.wait_for_charts(2)
    yield watched
    assert watched.requests == []
    assert watched.complaints == []
    context.close()


PHONE = {"viewport": {"width": 390, "height": 844}}
DARK = {"color_scheme": "dark"}
NO_SCRIPT = {"java_script_enabled": False}


def test_the_file_is_small_and_draws_every_chart(opened: Any, report: Path) -> None:
    assert report.stat().st_size < 2_000_000
    for number in range(2):
        assert opened.page.locator(".page-chart").nth(number).locator(".main-svg").first.bounding_box()["width"] > 300
    assert opened.page.evaluate("typeof steal") == "undefined"


def test_a_click_on_a_point_leads_to_its_evidence_and_escape_back(opened: Any) -> None:
    page = opened.page
    page.locator(".page-chart .points path").nth(0).click(force=True)
    expect(page.locator("#page-evidence-title")).to_have_text("Evidence for Russia, 2024-Q1: 2 events")
    assert page.locator("main [data-number]:visible").evaluate_all("all => all.map(one => one.id)") == [
        "event-1",
        "event-2",
    ]
    expect(page.locator(".page-evidence-state")).to_be_focused()
    expect(page.locator("#event-1")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".page-evidence-state")).to_be_hidden()
    assert page.locator("main [data-number]:visible").count() == 5
    expect(page.locator("#page-figure-1")).to_be_focused()


def test_the_same_way_by_keyboard_through_the_table(opened: Any) -> None:
    page = opened.page
    page.get_by_text("Data of figure 1").focus()
    page.keyboard.press("Enter")
    for _ in range(2):  # the table's scrolling frame, then its first link
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Russia", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#page-evidence-title")).to_have_text("Evidence for Russia: 3 events")
    page.get_by_role("button", name="Show all 5 events").click()
    assert page.locator("main [data-number]:visible").count() == 5


def test_a_link_to_hidden_evidence_brings_it_back(opened: Any) -> None:
    page = opened.page
    page.locator(".page-chart .points path").nth(0).click(force=True)
    expect(page.locator("#event-4")).to_be_hidden()
    page.evaluate("location.hash = 'event-4'")
    expect(page.locator("#event-4")).to_be_focused()


@pytest.mark.parametrize("opened", [DARK], indirect=True)
def test_dark_and_light_change_the_charts_with_the_page(opened: Any) -> None:
    page = opened.page
    colours = (
        "[getComputedStyle(document.documentElement).backgroundColor, document.querySelector('.xtick text').style.fill]"
    )
    assert page.evaluate(colours) == ["rgb(20, 24, 30)", "rgb(228, 232, 238)"]
    page.get_by_role("button", name="Light view").click()
    expect(page.locator(".xtick text").first).to_have_css("fill", "rgb(29, 36, 48)")
    assert page.evaluate(colours)[0] == "rgb(255, 255, 255)"
    expect(page.get_by_role("button", name="Dark view")).to_be_visible()


@pytest.mark.parametrize("opened", [PHONE], indirect=True)
def test_a_phone_shows_everything_without_sideways_scrolling(opened: Any) -> None:
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 390
    assert opened.page.locator(".main-svg").first.bounding_box()["width"] <= 390


def test_charts_follow_the_width_of_the_window(opened: Any) -> None:
    wide = opened.page.locator(".main-svg").first.get_attribute("width")
    opened.page.set_viewport_size({"width": 600, "height": 900})
    drawing = opened.page.locator(".main-svg").first
    expect(drawing).not_to_have_attribute("width", wide)
    assert drawing.bounding_box()["width"] < 600


@pytest.mark.parametrize("opened", [NO_SCRIPT], indirect=True)
def test_without_scripts_the_tables_stand_for_the_charts(opened: Any) -> None:
    assert opened.page.locator(".page-chart:visible").count() == 0
    expect(opened.page.get_by_role("rowheader", name="Russia")).to_be_visible()
    expect(opened.page.locator("#page-theme")).to_be_hidden()
    assert opened.page.locator("main [data-number]:visible").count() == 5


@pytest.mark.parametrize("opened", [DARK], indirect=True)
def test_every_printed_sheet_bears_the_label_and_the_tables_are_open(opened: Any, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed: install poppler-utils to read the printed page")
    opened.page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True, print_background=True)
    printed = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    )
    sheets = printed.stdout.rstrip("\f").split("\f")
    assert len(sheets) > 2
    for sheet in sheets:
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        assert lines[0] == "TLP:AMBER"
        assert "TLP:AMBER" in lines[-2:] or lines[-1].endswith("TLP:AMBER")
    assert "Data of figure 1" in printed.stdout
    assert "Said 4." in printed.stdout
    # Afterwards the page is as it was.
    assert not opened.page.locator("main details[open]").count()


def test_headings_and_landmarks_are_in_order(opened: Any) -> None:
    page = opened.page
    assert page.locator("h1").count() == 1
    for role in ("banner", "main", "contentinfo", "navigation"):
        assert page.get_by_role(role).count() == 1
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the report")).to_be_focused()
