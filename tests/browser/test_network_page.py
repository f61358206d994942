"""The network explorer in a shared page, as a reader uses it: by mouse, by keyboard, without WebGL, in print."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser, Page, expect

from workbench.charts.network_view import MIME
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

pytestmark = pytest.mark.browser
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

HOSTILE = "<img src=x onerror=steal()> & sons"
QUOTE = "Late on Friday Chad expelled the ambassador, a diplomat said."


def actor(actor_id: str, name: str, x: float, y: float) -> dict[str, Any]:
    return {"id": actor_id, "name": name, "kind": "state", "country": actor_id, "sector": "", "x": x, "y": y}


def tie(source: int, target: int, sign: int, events: list[int], channel: str = "diplomatic") -> dict[str, Any]:
    weights = [6.0] * len(events)
    return {"source": source, "target": target, "channel": channel, "sign": sign, "status": "actual",
            "directed": True, "events": events, "weights": weights}  # fmt: skip


def event(event_id: str, start: str, claims: list[int], origins: int = 1) -> dict[str, Any]:
    return {"id": event_id, "event": "SANCTION", "mode": "expel", "granularity": "day", "status": "actual",
            "start": start, "end": start[:-1] + str(int(start[-1]) + 1), "origins": origins, "claims": claims}  # fmt: skip


def claim(quote: str, word: str, url: str = "https://wire.example/1") -> dict[str, Any]:
    at = quote.index(word)
    return {"id": "c", "quote": quote, "trigger": [at, at + len(word)], "outlet": "Wire", "title": "Expelled", "url": url,
            "published": "2024-04-06", "reliability": "B", "credibility": 2, "status": "actual",
            "said_by": "a diplomat", "dated": "on Friday"}  # fmt: skip


NETWORK = {
    "format": "workbench-network/1",
    "title": "Three states",
    "period": "2024",
    "level": "country",
    "actors": [actor("TCD", "Chad", -1, 0), actor("DEU", "Germany", 1, 0), actor("X", HOSTILE, 0, 1)],
    "ties": [tie(0, 1, -1, [0]), tie(2, 0, 1, [1], "economic")],
    "events": [event("e1", "2024-04-05", [0], 2), event("e2", "2024-06-01", [1])],
    "claims": [claim(QUOTE, "expelled"), claim(HOSTILE, "sons", "javascript:steal()")],
    "meta": {"description": "Three states.", "table": {"columns": ["Who", "To whom"], "rows": [["Chad", "Germany"]]}},
}


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("network")
    cell = v4.new_code_cell("show()")
    cell.outputs = [v4.new_output("display_data", data={MIME: NETWORK})]
    write(v4.new_notebook(cells=[v4.new_markdown_cell("## Network"), cell]), folder / "notebook.ipynb")
    return render_page(folder / "notebook.ipynb", folder / "page.html", PageFacts("Networks", "TLP:GREEN"))


@pytest.fixture
def page(chromium: Browser, page_file: Path, open_watched: Callable[..., Any], request: Any) -> Iterator[Page]:
    context, watched = open_watched(chromium, page_file, **getattr(request, "param", {}))
    expect(watched.page.locator(".wbv-names")).to_be_visible()
    yield watched.page
    assert watched.requests == []
    assert watched.complaints == []
    context.close()


def find(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Find an actor").fill(name)
    page.keyboard.press("Enter")


def box_of(page: Page, selector: str) -> Any:
    page.locator(selector).scroll_into_view_if_needed()
    return page.locator(selector).bounding_box()


def test_a_click_on_a_tie_shows_its_sentence_and_escape_goes_back(page: Page) -> None:
    box = box_of(page, ".wbv-stage")
    # Two states stand left and right, at the bottom of the drawing: their tie runs through the middle between them.
    for height in range(50, 100):
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * height / 100)
        page.wait_for_timeout(40)
        if page.locator(".wbv-tip").is_visible():
            break
    expect(page.locator(".wbv-tip")).to_have_text("Chad → Germany conflict, diplomatic, 1 event")
    page.mouse.down()
    page.mouse.up()
    panel = page.get_by_role("complementary", name="Evidence")
    expect(panel.get_by_role("heading", level=3)).to_have_text("Chad → Germany")
    expect(panel.locator("blockquote")).to_have_text(QUOTE)
    expect(panel.locator("mark")).to_have_text("expelled")
    expect(panel).to_contain_text("2 origins")
    expect(panel.locator(".wbv-grade")).to_have_text("B2")
    expect(panel.get_by_role("link")).to_have_attribute("href", "https://wire.example/1")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_an_actor_is_found_by_name_and_leads_through_its_ties_to_the_sentence(page: Page) -> None:
    find(page, "germ")
    panel = page.get_by_role("complementary", name="Evidence")
    expect(panel.get_by_role("heading", level=3)).to_have_text("Germany")
    panel.get_by_text("1 tie").click()
    panel.get_by_role("button", name="Chad → Germany").click()
    expect(panel.locator("blockquote")).to_have_text(QUOTE)


def test_what_articles_say_stays_text_and_leads_nowhere(page: Page) -> None:
    find(page, "sons")
    panel = page.get_by_role("complementary", name="Evidence")
    expect(panel.get_by_role("heading", level=3)).to_have_text(HOSTILE)
    expect(panel.locator("blockquote")).to_have_text(HOSTILE)
    assert panel.locator("img, script, a").count() == 0
    assert page.evaluate("typeof steal") == "undefined"


def test_filters_and_brush_say_what_is_left(page: Page) -> None:
    status = page.locator(".wbv-status")
    expect(status).to_have_text("3 actors of 3, 2 ties of 2, 2 events")
    page.locator("summary", has_text="Sign").click()
    page.get_by_label("cooperation").uncheck()
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    expect(page.locator("summary", has_text="Sign")).to_have_text("Sign: conflict")
    page.get_by_label("cooperation").check()
    page.get_by_label("Origins at least").fill("2")
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    page.get_by_label("Origins at least").fill("1")
    page.get_by_role("slider", name="Last day").focus()
    page.keyboard.press("ArrowLeft")
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    expect(page.locator(".wbv-brush-words")).to_contain_text("5 Apr 2024")
    page.get_by_role("button", name="Show the whole time").click()
    expect(status).to_have_text("3 actors of 3, 2 ties of 2, 2 events")


def test_a_window_is_dragged_over_the_histogram(page: Page) -> None:
    box = box_of(page, ".wbv-brush-track")
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 5, box["y"] + 5, steps=4)
    page.mouse.up()
    expect(page.locator(".wbv-status")).to_have_text("2 actors of 3, 1 tie of 2, 1 event")


def test_the_focus_is_one_tie_wide_then_two(page: Page) -> None:
    find(page, "germ")
    focus = page.get_by_role("button", name=re.compile("neighbourhood"))
    focus.click()
    expect(page.locator(".wbv-status")).to_contain_text("2 actors of 3")
    focus.click()
    expect(page.locator(".wbv-status")).to_contain_text("3 actors of 3")
    expect(focus).to_have_text("Focus: 2")


def test_the_table_holds_the_same_ties_and_the_same_way_by_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Show the ties as a table").press("Enter")
    rows = page.locator(".wbv-table tbody tr")
    expect(rows).to_have_count(2)
    rows.first.get_by_role("button").press("Enter")
    expect(page.get_by_role("complementary", name="Evidence").locator("blockquote")).to_have_text(QUOTE)


def test_png_and_svg_are_offered_as_files(page: Page) -> None:
    for name, beginning in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"as {name}").click()
        file = Path(download.value.path())
        assert download.value.suggested_filename == f"network-2024.{name.lower()}"
        assert file.read_bytes().startswith(beginning)
    assert "Germany" in file.read_text("utf-8")
    assert "<img" not in file.read_text("utf-8")


@pytest.mark.parametrize("page", [{"viewport": {"width": 390, "height": 844}}, {"color_scheme": "dark"}], indirect=True)
def test_it_fits_a_phone_and_follows_the_dark(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    paper = page.evaluate("getComputedStyle(document.querySelector('.wbv')).backgroundColor")
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert paper == ("rgb(20, 24, 31)" if dark else "rgb(255, 255, 255)")
    drawn = page.locator(".wbv-view").screenshot()
    assert len(drawn) > 3000


def test_without_webgl_the_table_takes_the_place_of_the_drawing(chromium: Browser, page_file: Path) -> None:
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(page_file.as_uri())
    expect(page.locator(".wbv-table tbody tr")).to_have_count(2)
    expect(page.locator(".wbv-view")).to_be_hidden()
    context.close()


def test_without_scripts_the_data_table_stands_there(chromium: Browser, page_file: Path) -> None:
    context = chromium.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file.as_uri())
    expect(page.get_by_role("cell", name="Germany")).to_be_visible()
    context.close()
