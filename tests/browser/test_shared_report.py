"""The demo case's reports as their readers get them: one file, opened offline in Chromium."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import workbench as wb
from tests.browser.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHARTS = {"actor-network-brief": 2, "influence-monitor": 6}
"""How many charts each report has beside the network to explore, of which test_network_page.py tells."""
PHONE = {"viewport": {"width": 390, "height": 844}}

# The middle of a drawn point, by the numbers of its chart, trace and point, after it was scrolled into view.
SPOT = """([chart, trace, point]) => {
    const marks = document.querySelectorAll(".page-chart")[chart].querySelectorAll(".points > path, .point > path");
    const mark = [...marks].find((one) =>
        (one.__data__ ?? one.parentElement.__data__).i === point
            && one.closest(".trace").__data__[0].trace.index === trace);
    mark.scrollIntoView({ block: "center" });
    const box = mark.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""
# plotly tells a moment after the pointer has come which point it is over; a click means that one.
LISTEN = """() => document.querySelectorAll(".page-chart").forEach((chart, number) => {
    chart.on("plotly_hover", (event) => {
        window.pointed = [number, event.points[0].curveNumber, event.points[0].pointNumber].join("/");
    });
    chart.on("plotly_unhover", () => { window.pointed = ""; });
})"""
WIDE = "() => [...document.querySelectorAll('.page-chart .main-svg')].every(one => one.clientWidth > 600)"
VISIBLE = "all => all.filter(one => one.offsetParent !== null).map(one => one.id)"


@dataclass
class Report:
    """A report in its browser, and what its file says: its charts, and their numbers among the figures."""

    page: Page
    file: Path
    charts: list[dict[str, Any]]
    numbers: list[str]

    def evidence(self) -> list[str]:
        """Ids of the entries that are to be seen."""
        ids: list[str] = self.page.locator("main [data-number]").evaluate_all(VISIBLE)
        return ids

    def entries(self, status: str) -> set[str]:
        """Ids of all entries of a status."""
        locator = self.page.locator(f"main .wb-status-{status}[data-number]")
        return set(locator.evaluate_all("all => all.map(one => one.id)"))

    def points(self, chart: int) -> Iterator[tuple[int, int, dict[str, Any], list[str]]]:
        """Trace, point, the trace's data and the ids of evidence, of each point of a chart that has any."""
        for number, trace in enumerate(self.charts[chart]["data"]):
            for point, custom in enumerate(trace.get("customdata", [])):
                if custom[0]:
                    yield number, point, trace, custom[0].split(" ")

    def click(self, chart: int, trace: int, point: int) -> bool:
        """Clicks a point as a hand does, from beside, and tells whether it is that point, and no other lies on it."""
        on_it = False
        for patience in (100, 100, 200, 400, 800, 1600):  # a busy machine is slow to tell
            # Looked for anew each time: the page may still be on its way back from the evidence.
            x, y = self.page.evaluate(SPOT, [chart, trace, point])
            # plotly lets some time pass between two points, and forgets what comes sooner.
            for away in (40, 2, 0):
                self.page.mouse.move(x - away, y - away)
                self.page.wait_for_timeout(patience)
            # Asked before the click, which scrolls the chart away from under the pointer.
            on_it = bool(self.page.evaluate("window.pointed") == f"{chart}/{trace}/{point}")
            if on_it:
                break
        self.page.mouse.click(x, y)
        return on_it


@pytest.fixture(scope="module", params=CHARTS)
def report(request: pytest.FixtureRequest, chromium: Browser, demo_case: Path, open_watched: Any) -> Iterator[Report]:
    (file,) = (demo_case / "reports").glob(f"{request.param}_*.html")
    context, watched = open_watched(chromium, file, reduced_motion="reduce", viewport={"width": 1200, "height": 900})
    watched.wait_for_charts(CHARTS[request.param])
    watched.page.evaluate(LISTEN)
    blocks = watched.page.locator("script[id^='page-chart-']")
    numbers = blocks.evaluate_all("all => all.map(one => one.id.replace('page-chart-', ''))")
    yield Report(watched.page, file, [json.loads(block) for block in blocks.all_text_contents()], numbers)
    assert watched.requests == []
    assert watched.complaints == []
    context.close()


def test_it_is_one_small_file_with_every_chart_drawn(report: Report) -> None:
    assert report.file.stat().st_size < 2_000_000
    assert "TLP-CLEAR" in report.file.name
    drawn = report.page.locator(".page-chart .plot-container")
    for chart in range(len(report.charts)):
        box = drawn.nth(chart).bounding_box()
        assert box is not None
        assert box["width"] > 300
        assert box["height"] > 100
        assert report.page.locator(".page-chart").nth(chart).locator(".points > path, .point").count() > 0


def test_a_phone_shows_it_without_sideways_scrolling(report: Report) -> None:
    # The charts follow the window a moment later.
    report.page.set_viewport_size({"width": 390, "height": 844})
    report.page.wait_for_function("() => document.documentElement.scrollWidth === 390")
    report.page.set_viewport_size({"width": 1200, "height": 900})
    report.page.wait_for_function(WIDE)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_axe_finds_no_fault_on_the_whole_page(report: Report, ground: Any) -> None:
    report.page.emulate_media(color_scheme=ground)
    report.page.locator("details.page-fold").evaluate_all("all => all.forEach(one => { one.open = true; })")
    found = violations(report.page, "html")
    report.page.locator("details.page-fold").evaluate_all("all => all.forEach(one => { one.open = false; })")
    report.page.emulate_media(color_scheme="light")
    assert found == []


def test_the_head_of_a_chart_takes_as_few_lines_as_there_is_room_for(report: Report) -> None:
    lines = report.page.locator(".page-chart .g-gtitle tspan.line")  # a text of one line has none
    wide = lines.count()
    report.page.set_viewport_size({"width": 390, "height": 844})
    expect(lines).not_to_have_count(wide)
    assert lines.count() > wide
    report.page.set_viewport_size({"width": 1200, "height": 900})
    expect(lines).to_have_count(wide)
    report.page.wait_for_function(WIDE)


def test_every_quote_is_in_its_article_word_for_word(report: Report, demo_case: Path) -> None:
    case = wb.open_case(demo_case)
    shown = report.page.locator("main .wb-claim").evaluate_all("""all => all.map(one => ({
        claim: [...one.querySelectorAll("dt")].find(name => name.textContent === "Claim").nextSibling.textContent,
        quote: one.querySelector(".wb-quote").textContent,
        trigger: one.querySelector(".wb-trigger").textContent,
        outlet: one.querySelector(".wb-outlet").textContent,
        grade: one.querySelector(".wb-grade").textContent,
        status: one.closest("[data-number]").className,
    }))""")
    assert len(shown) > 50
    for one in shown:
        claim = case.claim(one["claim"])
        article = case.article(claim.article_id)
        assert one["quote"] == article.text[claim.start : claim.end]
        assert one["trigger"] == article.text[claim.trigger_start : claim.trigger_end]
        assert one["outlet"] == article.outlet
        assert one["grade"] == f"{claim.source_reliability}{claim.credibility}"
        assert f"wb-status-{claim.status}" in one["status"].split()


def test_every_point_and_every_row_leads_to_evidence_that_is_there(report: Report) -> None:
    entries = set(report.evidence())
    for chart, figure in enumerate(report.charts):
        leading = list(report.points(chart))
        assert leading
        assert {one for *_, ids in leading for one in ids} <= entries
        for trace in figure["data"]:
            assert all(ids for point, [ids] in enumerate(trace.get("customdata", [])) if _is_bar(trace, point))
    links = report.page.locator("main [data-events]").evaluate_all("all => all.map(one => one.dataset.events)")
    assert {one for ids in links for one in ids.split(" ")} <= entries


def _is_bar(trace: dict[str, Any], point: int) -> bool:
    """Whether a point is a bar with a length: what weighs nothing is not drawn, and stands in the table only."""
    lengths = trace.get("x", []) if trace.get("orientation") == "h" else trace.get("y", [])
    return trace["type"] == "bar" and bool(lengths[point])


def _ties(report: Report) -> Iterator[tuple[int, int, int, str, list[str]]]:
    """Chart, trace, point, status and ids of each tie drawn on a map."""
    for chart in range(len(report.charts)):
        for trace, point, data, ids in report.points(chart):
            if status := data.get("meta"):
                yield chart, trace, point, status, ids


def test_a_tie_is_of_the_status_that_it_is_drawn_as(report: Report) -> None:
    ties = list(_ties(report))
    for *_, status, ids in ties:
        assert set(ids) <= report.entries(status)
    # As many ties are drawn as the table beside the map lists; each row, the network's too, is of the status of its evidence.
    rows = report.page.locator(
        "table.page-data tr:has(td:nth-child(11))"
    ).evaluate_all("""all => all.map(row => [
        row.closest("figure").id, row.cells[4].textContent, row.querySelector("[data-events]").dataset.events.split(" ")])""")
    assert {status for _, status, _ in rows} > {"actual", "planned"}
    for _, status, ids in rows:
        assert set(ids) <= report.entries(status)
    maps = {f"page-figure-{report.numbers[chart]}" for chart, *_ in ties}
    assert len([figure for figure, *_ in rows if figure in maps]) == len(ties)


def test_bars_of_what_happened_rest_on_nothing_else(report: Report) -> None:
    actual, bars = report.entries("actual"), 0
    for chart in range(len(report.charts)):
        for _, _, trace, ids in report.points(chart):
            if trace["type"] == "bar" and "not counted" not in trace.get("name", ""):
                bars += 1
                assert set(ids) <= actual
    assert bars > 10


def test_a_click_on_a_tie_shows_its_sentences_with_outlet_and_grade(report: Report) -> None:
    if not any(_ties(report)):
        pytest.skip("the influence monitor has a network to explore, and no map")
    everything, first = report.evidence(), next(_ties(report))[0]
    ties = [one for one in _ties(report) if one[0] == first]
    reached = []
    for chart, trace, point, _, ids in ties:
        if report.click(chart, trace, point):
            reached.append((chart, trace, point))
            assert set(report.evidence()) == set(ids)
        report.page.keyboard.press("Escape")
    assert len(reached) == len(ties)
    assert report.click(*reached[0])
    entry = report.page.locator("main [data-number]:visible").first
    expect(entry).to_be_in_viewport()
    expect(entry.locator(".wb-quote").first).to_be_visible()
    expect(entry.locator(".wb-outlet").first).to_contain_text("(fictional)")
    expect(entry.locator(".wb-grade").first).to_have_text(re.compile("^[A-F][1-6]$"))
    report.page.keyboard.press("Escape")
    assert report.evidence() == everything
    expect(report.page.locator(f"#page-figure-{report.numbers[first]}")).to_be_focused()


def test_a_click_on_a_bar_shows_its_sentences(report: Report) -> None:
    everything, charts = report.evidence(), 0
    for chart in range(len(report.charts)):
        bars = [one for one in report.points(chart) if _is_bar(one[2], one[1])]
        charts += bool(bars)
        for trace, point, _, ids in bars[:3] + bars[-1:]:
            report.click(chart, trace, point)
            assert set(report.evidence()) == set(ids)
            report.page.keyboard.press("Escape")
    assert charts == {"actor-network-brief": 1, "influence-monitor": 5}[report.file.name.split("_")[0]]
    assert report.evidence() == everything


def test_the_same_way_by_keyboard(report: Report) -> None:
    page, everything = report.page, report.evidence()
    page.get_by_text("Data of figure 1").focus()
    page.keyboard.press("Enter")
    link = page.locator("#page-figure-1 .page-evidence-link").first
    for _ in range(30):
        page.keyboard.press("Tab")
        if link.evaluate("one => one === document.activeElement"):
            break
    wanted = link.get_attribute("data-events")
    page.keyboard.press("Enter")
    assert wanted is not None
    assert set(report.evidence()) == set(wanted.split(" "))
    expect(page.locator(".page-evidence-state")).to_be_focused()
    expect(page.locator("main [data-number]:visible").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    assert report.evidence() == everything
    expect(link).to_be_focused()


def test_drivers_add_up_to_the_change_that_the_first_chart_shows(report: Report) -> None:
    if not report.file.name.startswith("influence-monitor"):
        pytest.skip("only the influence monitor explains changes")
    change, *others = report.charts
    names = [text.split("<br>")[0] for text in change["layout"]["yaxis"]["ticktext"]]
    changes = dict(zip(names, change["data"][0]["x"], strict=True))
    explained = 0
    for number, figure in enumerate(others, 2):
        title = figure["layout"]["title"]["text"].replace("<br>", " ")
        if title.startswith("Why "):
            explained += 1
            *parts, total = figure["data"][0]["x"]
            assert sum(parts) == pytest.approx(total, abs=1e-3)
            name = title.removeprefix("Why the share of ").removeprefix("the ").removesuffix(" changed")
            assert total == pytest.approx(changes[name], abs=1e-3)
            cells = report.page.locator(f"#page-figure-{number} tbody td:last-child").all_text_contents()
            *written, total_written = [
                float(cell.removesuffix("\u00a0pts").translate({0x2212: "-", 0xB1: None})) for cell in cells
            ]
            assert sum(written) == pytest.approx(total_written, abs=0.05 * len(cells))
            assert total_written == pytest.approx(100 * total, abs=0.051)
    assert explained == 3
