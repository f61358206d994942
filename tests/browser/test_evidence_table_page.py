"""What widgets leave on the shared page: a table of evidence that sorts, filters, turns and opens without a kernel."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from workbench.case import open_case
from workbench.charts import evidence_table
from workbench.charts.evidence_link import anchor
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

pytestmark = pytest.mark.browser
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

HOSTILE = "<img src=x onerror=steal()>"


@pytest.fixture(scope="module")
def evidence(built_case: Path) -> pd.DataFrame:
    """Sixty events: those of the small case ten times, one of them with an outlet that attacks."""
    once = open_case(built_case).evidence()
    times = [once.assign(event_id=once["event_id"] + f"x{number}") for number in range(10)]
    table = pd.concat(times, ignore_index=True)
    table.loc[0, "outlet"] = HOSTILE
    return table


@pytest.fixture(scope="module")
def page_file(evidence: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("table")
    events = list(evidence["event_id"])
    rows = [["Russia", {"text": 2, "evidence": [anchor(events[1]), anchor(events[40])]}]]
    figure = {
        "data": [{"type": "bar", "x": ["Russia"], "y": [2]}],
        "layout": {
            "height": 200,
            "meta": {"description": "One bar.", "table": {"columns": ["Who", "Events"], "rows": rows}},
        },
    }
    cells = [v4.new_code_cell("chart"), v4.new_code_cell("table")]
    cells[0].outputs = [v4.new_output("display_data", data={"application/vnd.plotly.v1+json": figure})]
    cells[1].outputs = [v4.new_output("display_data", data={"text/html": evidence_table(evidence).html})]
    write(v4.new_notebook(cells=cells), folder / "notebook.ipynb")
    return render_page(folder / "notebook.ipynb", folder / "page.html", PageFacts("Evidence", "TLP:GREEN"))


@pytest.fixture
def page(chromium: Browser, page_file: Path, open_watched: Callable[..., Any]) -> Iterator[Page]:
    context, watched = open_watched(chromium, page_file, reduced_motion="reduce")
    expect(watched.page.get_by_role("searchbox")).to_be_visible()
    yield watched.page
    assert watched.requests == []
    assert watched.complaints == []
    context.close()


def lines(page: Page) -> list[str]:
    shown: list[str] = page.locator(".wb-event-line:visible td:nth-child(2)").all_text_contents()
    return shown


def test_it_searches_filters_sorts_and_turns(page: Page) -> None:
    words = page.locator(".wb-evidence-table [role=status]")
    expect(words).to_have_text("60 events")
    assert len(lines(page)) == 25
    page.get_by_role("button", name="Later").click()
    page.get_by_role("button", name="Later").click()
    assert len(lines(page)) == 10
    expect(page.get_by_role("button", name="Later")).to_be_disabled()
    page.get_by_label("Status").select_option("planned")
    expect(words).to_have_text("20 of 60 events")
    page.get_by_role("button", name="Who", exact=True).click()
    assert lines(page)[0] == "China"
    page.get_by_role("button", name="Who", exact=True).press("Enter")
    assert lines(page)[0] == "Turkey"
    expect(page.get_by_role("columnheader", name="Who", exact=True)).to_have_attribute("aria-sort", "descending")
    page.get_by_role("searchbox").fill("trainers")
    expect(words).to_have_text("10 of 60 events")
    page.get_by_role("searchbox").fill("nowhere")
    expect(words).to_have_text("0 of 60 events")


def test_it_keeps_what_one_claim_has_both_grades_of(chromium: Browser, tmp_path: Path, evidence: pd.DataFrame) -> None:
    first, second = list(dict.fromkeys(evidence["event_id"]))[:2]
    graded = evidence[evidence["event_id"].isin([first, second])].groupby("event_id").head(1)
    graded = pd.concat([graded, graded], ignore_index=True).sort_values("event_id", kind="stable")
    graded["source_reliability"], graded["credibility"] = ["B", "D", "B", "D"], [2, 6, 6, 2]
    cell = v4.new_code_cell("table")
    cell.outputs = [v4.new_output("display_data", data={"text/html": evidence_table(graded).html})]
    write(v4.new_notebook(cells=[cell]), tmp_path / "notebook.ipynb")
    page = chromium.new_page()
    page.goto(render_page(tmp_path / "notebook.ipynb", tmp_path / "page.html", PageFacts("E", "TLP:GREEN")).as_uri())
    words = page.locator(".wb-evidence-table [role=status]")
    expect(words).to_have_text("2 events")
    page.get_by_label("Source", exact=True).select_option("B")
    expect(words).to_have_text("2 events")
    page.get_by_label("Claim", exact=True).select_option("2")
    expect(words).to_have_text("1 of 2 events")
    page.close()


def test_a_line_opens_to_its_sentence_by_keyboard(page: Page) -> None:
    sentence = page.locator(".wb-quote").nth(1)
    expect(sentence).to_be_hidden()
    toggle = page.get_by_role("button", name="2024-04-10").first
    toggle.press("Enter")
    expect(page.locator(".wb-quote:visible")).to_have_text("On 10 April 2024 Russia delivered weapons to Niger.")
    expect(page.locator(".wb-trigger:visible")).to_have_text("delivered")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    toggle.press("Enter")
    expect(page.locator(".wb-quote:visible")).to_have_count(0)


def test_a_chart_leads_to_its_lines_wherever_they_are_and_back(page: Page) -> None:
    page.get_by_text("Data of figure 1").click()
    page.locator(".page-evidence-link").click()
    expect(page.locator(".wb-event-line:visible")).to_have_count(2)
    expect(page.locator(".wb-quote:visible")).to_have_count(2)
    page.keyboard.press("Escape")
    assert len(lines(page)) == 25


def test_what_articles_say_stays_text(page: Page) -> None:
    page.get_by_role("searchbox").fill("onerror")
    page.locator(".page-toggle:visible").click()
    expect(page.locator(".wb-outlet:visible")).to_have_text(HOSTILE)
    assert page.locator("main img").count() == 0
    assert page.evaluate("typeof steal") == "undefined"


def test_paper_holds_every_line_and_every_sentence(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".wb-event-line:visible")).to_have_count(60)
    expect(page.locator(".wb-quote:visible")).to_have_count(60)
    expect(page.get_by_role("searchbox")).to_be_hidden()


def test_a_phone_shows_it_without_sideways_scrolling(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("() => document.documentElement.scrollWidth === 390")
    page.locator(".page-toggle").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_a_script_all_of_it_is_there_to_read(chromium: Browser, page_file: Path) -> None:
    context = chromium.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file.as_uri())
    expect(page.locator(".wb-event-line")).to_have_count(60)
    expect(page.locator(".wb-quote").last).to_be_visible()
    context.close()
