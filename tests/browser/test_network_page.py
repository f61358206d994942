"""The network explorer in a shared page, as a reader uses it: by mouse, by keyboard, without WebGL, in print."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from workbench.charts.networks.network_view import MIME
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

pytestmark = pytest.mark.browser
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

HOSTILE = "<img src=x onerror=steal()> & sons"
QUOTE = "Late on Friday Chad expelled the ambassador, a diplomat said."


DENIAL = "Chad did not expel the ambassador, its minister said."
DAY = 19818  # 5 April 2024, in days since 1970

NETWORK = {
    "format": "workbench-network/2",
    "title": "Three states",
    "period": "2024",
    "level": "country",
    "actors": {
        "id": ["TCD", "DEU", "X"],
        "name": ["Chad", "Germany", HOSTILE],
        "kind": ["state", "state", "group"],
        "country": ["TCD", "DEU", ""],
        "sector": ["", "", ""],
        "x": [-1, 1, 0],
        "y": [0, 0, 1],
        "measures": {"betweenness": [1, 0, 0]},
        "groups": {"community": [HOSTILE, HOSTILE, ""]},
    },
    "ties": {
        "source": [0, 2],
        "target": [1, 0],
        "channel": ["diplomatic", "economic"],
        "status": ["actual", "actual"],
        "sign": [-1, 1],
        "directed": [1, 1],
        "events": {"first": [0, 1, 2], "members": [0, 1]},
        "weights": [6, 6],
    },
    "events": {
        "id": ["e1", "e2", "e3"],
        "event": ["SANCTION", "AID", "SANCTION"],
        "granularity": ["day", "month", "day"],
        "status": ["actual", "actual", "denied"],
        "start": [DAY, DAY + 57, DAY + 1],
        "end": [DAY + 1, DAY + 87, DAY + 2],
        "origins": [2, 1, 1],
        "first": [0, 2, 3, 4],
        "contradicted_by": {"first": [0, 1, 1, 2], "members": [2, 0]},
    },
    "claims": {"reliability": ["B", "D", "C", "E"], "credibility": [2, 6, 3, 6]},
    "sentences": {
        "id": ["c1", "c2", "c3", "c4"],
        "quote": [QUOTE, QUOTE, HOSTILE, DENIAL],
        "before": ["It had been a long week.", "", HOSTILE, ""],
        "after": ["He gave no reason.", "", "", ""],
        "trigger_start": [QUOTE.index("expelled"), QUOTE.index("expelled"), HOSTILE.index("sons"), 0],
        "trigger_end": [QUOTE.index("expelled") + 8, QUOTE.index("expelled") + 8, len(HOSTILE), 0],
        "outlet": ["Wire", "Copy", "Wire", "Gazette"],
        "title": ["Expelled", "", "", ""],
        "url": ["https://wire.example/1", "", "javascript:steal()", ""],
        "published": ["2024-04-06", "2024-04-07", "", ""],
        "status": ["actual", "actual", "actual", "denied"],
        "said_by": ["a diplomat", "a diplomat", "", "the minister"],
        "dated": ["on Friday", "on Friday", "publication", ""],
    },
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
    event = panel.locator(".wbv-event")
    expect(event.locator("blockquote").first).to_have_text(QUOTE)
    expect(event.locator("mark")).to_have_text("expelled")
    expect(event.locator(".wbv-passage").first).to_contain_text(f"It had been a long week. {QUOTE} He gave no reason.")
    expect(event).to_contain_text("5 Apr 2024 · reported as done · 2 independent origins")
    expect(event).to_contain_text("said by a diplomat · dated by “on Friday”")
    # A copy of the sentence stands with it, under its own outlet and grade.
    expect(event.locator(".wbv-grade")).to_have_text([re.compile("^B2"), re.compile("^D6"), re.compile("^E6")])
    against = event.get_by_role("region", name="Contradicted: others deny it")
    expect(against.locator("blockquote")).to_have_text(DENIAL)
    expect(against).to_contain_text("6 Apr 2024 · denied · 1 independent origin")
    expect(panel.get_by_role("link")).to_have_attribute("href", "https://wire.example/1")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_an_actor_is_found_by_name_and_leads_through_its_ties_to_the_sentence(page: Page) -> None:
    find(page, "germ")
    panel = page.get_by_role("complementary", name="Evidence")
    expect(panel.get_by_role("heading", level=3)).to_have_text("Germany")
    panel.get_by_text("1 tie").click()
    panel.get_by_role("button", name="Chad → Germany").click()
    expect(panel.locator("blockquote").first).to_have_text(QUOTE)


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
    page.get_by_role("checkbox", name="cooperation").uncheck()
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    expect(page.locator("summary", has_text="Sign")).to_have_text("Sign: conflict")
    page.get_by_role("checkbox", name="cooperation").check()
    page.get_by_label("Origins at least").fill("2")
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    page.get_by_label("Origins at least").fill("1")
    page.locator("summary", has_text="Claim").click()
    page.get_by_label("2 probably true").uncheck()
    page.get_by_label("6 truth cannot be judged").uncheck()
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    page.get_by_label("2 probably true").check()
    page.get_by_label("6 truth cannot be judged").check()
    page.get_by_role("slider", name="Last day").focus()
    page.keyboard.press("ArrowLeft")
    expect(status).to_have_text("2 actors of 3, 1 tie of 2, 1 event")
    expect(page.locator(".wbv-brush-words")).to_contain_text("5 Apr 2024")
    page.get_by_role("button", name="All", exact=True).click()
    expect(status).to_have_text("3 actors of 3, 2 ties of 2, 2 events")


def test_the_reader_chooses_what_size_and_colour_tell(page: Page) -> None:
    legend = page.get_by_role("list", name="Legend")
    expect(legend).to_contain_text("Larger: weight of events.")
    page.get_by_label("Size", exact=True).select_option("Betweenness")
    expect(legend).to_contain_text("Larger: betweenness.")
    page.get_by_label("Colour", exact=True).select_option("Community")
    expect(legend.locator(".wbv-legend-group")).to_have_text([HOSTILE, "Others"])


def test_a_window_is_dragged_over_the_histogram(page: Page) -> None:
    box = box_of(page, ".wbv-brush-track")
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 5, box["y"] + 5, steps=4)
    page.mouse.up()
    expect(page.locator(".wbv-status")).to_have_text("2 actors of 3, 1 tie of 2, 1 event")


def test_the_focus_is_one_tie_wide_then_two(page: Page) -> None:
    find(page, "germ")
    focus = page.get_by_role("button", name="Focus")
    focus.click()
    expect(page.locator(".wbv-status")).to_contain_text("2 actors of 3")
    focus.click()
    expect(page.locator(".wbv-status")).to_contain_text("3 actors of 3")
    expect(focus).to_have_text("Focus: 2")


def test_the_table_holds_the_same_ties_and_the_same_way_by_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Table").press("Enter")
    rows = page.locator(".wbv-table tbody tr")
    expect(rows).to_have_count(2)
    rows.first.get_by_role("button").press("Enter")
    expect(page.get_by_role("complementary", name="Evidence").locator("blockquote").first).to_have_text(QUOTE)


def test_the_actors_are_a_table_too_and_the_arrows_change_between_them(page: Page) -> None:
    page.get_by_role("button", name="Table").press("Enter")
    page.get_by_role("tab", name="Ties").press("ArrowRight")
    expect(page.get_by_role("tab", name="Actors")).to_be_focused()
    table = page.get_by_role("tabpanel", name="Actors, the heaviest first")
    heads = ["Actor", "Kind", "Country", "Ties", "Events", "Weight", "Community"]
    expect(table.get_by_role("columnheader")).to_have_text(heads)
    expect(table.locator("tbody tr")).to_have_count(3)
    expect(table.locator("tbody tr").first.locator("th, td")).to_have_text(
        ["Chad", "State", "TCD", "2", "2", "12.0", HOSTILE]
    )
    table.get_by_role("button", name="Germany").press("Enter")
    expect(page.get_by_role("complementary", name="Evidence").get_by_role("heading", level=3)).to_have_text("Germany")
    expect(table.locator("tr[aria-current]")).to_contain_text("Germany")
    page.locator("summary", has_text="Sign").click()
    page.get_by_role("checkbox", name="cooperation").uncheck()
    expect(table.locator("tbody tr")).to_have_count(2)


def test_png_and_svg_are_offered_as_files(page: Page) -> None:
    for name, beginning in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
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


def test_on_paper_it_is_a_drawing_with_names_and_afterwards_the_explorer_again(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    drawn = page.locator("svg.wbv-picture")
    expect(drawn.locator("text")).to_have_text(["Chad", "Germany", f"{HOSTILE[:31]}…"])
    expect(page.locator(".wbv-paper-note")).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(drawn).to_have_count(0)
    expect(page.locator(".wbv-paper-note")).to_be_hidden()


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


@pytest.mark.parametrize("page", [{}, {"color_scheme": "dark"}], indirect=True)
def test_axe_finds_no_violation_of_wcag_on_the_page_its_panel_menus_or_table(page: Page) -> None:
    assert violations(page, "html") == []
    page.locator("summary", has_text="Sign").click()
    page.get_by_label("Colour", exact=True).select_option("Kind")
    find(page, "germ")
    page.get_by_role("button", name="Focus").click()
    page.get_by_text("1 tie", exact=True).click()
    page.get_by_role("button", name="Chad → Germany").click()
    expect(page.locator(".wbv-against")).to_be_visible()
    assert violations(page, ".wbv") == []
    page.get_by_role("button", name="Table").click()
    assert violations(page, ".wbv") == []
    page.get_by_role("tab", name="Actors").click()
    assert violations(page, ".wbv") == []
