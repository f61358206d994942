"""Network files in JupyterLab: opened by a double click, drawn by the view; a hostile one is text."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.lab_pages import PATIENCE, choose_from_menu, lab_page
from workbench.case import open_case
from workbench.network.exchange import write_network

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOSTILE = "<img src=x onerror=window.__hit=1> & sons"
GEPHI = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="undirected">
<nodes><node id="0" label="Chad"><viz:position x="-10.0" y="4.0"/></node>
<node id="1" label="&lt;img src=x onerror=window.__hit=1&gt; &amp; sons"><viz:position x="10.0" y="4.0"/></node></nodes>
<edges><edge id="0" source="0" target="1" weight="2.5"/></edges></graph></gexf>"""
# Each in the form of a file that a stranger may send.
REFUSED = {
    "bomb.graphml": (
        '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><graphml>&b;</graphml>',
        "declares a document type",
    ),
    "reads.gexf": (
        '<!DOCTYPE g [<!ENTITY f SYSTEM "file:///etc/passwd">]><gexf>&f;</gexf>',
        "declares a document type",
    ),
    "torn.gexf": ("<gexf><graph><nodes>", "broken XML"),
    "page.graphml": ("<html><script>window.__hit=1</script></html>", "where <graphml> is expected"),
    "nothing.network.json": ('{"a": 1}', "no network"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, built_case: Path) -> Path:
    folder = tmp_path_factory.mktemp("networks")
    case = open_case(built_case)
    graph = case.network(case.span())
    for ending in ("gexf", "graphml", "json"):
        write_network(graph, folder / f"sahel.{ending}")
    (folder / "gephi.gexf").write_text(GEPHI, encoding="utf-8")
    for name, (text, _) in REFUSED.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def open_file(page: Page, name: str) -> None:
    """Open a file as an analyst does, alone in the main area."""
    page.locator(".jp-DirListing-item", has_text=name).dblclick()


def drawn(page: Page) -> Locator:
    """What the network in the tab that is seen says of itself."""
    return page.locator(".wbl-network:visible .wbv-status")


def test_networks_of_the_workbench_are_drawn_with_a_double_click(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "draw") as page:
        for ending in ("gexf", "graphml"):
            open_file(page, f"sahel.{ending}")
            expect(drawn(page)).to_have_text("3 actors of 3, 2 ties of 2, 3 events", timeout=PATIENCE)
            here = page.locator(".wbl-network:visible")
            here.get_by_role("combobox", name="Find an actor").fill("United")
            page.keyboard.press("Enter")
            panel = here.get_by_role("complementary", name="Evidence")
            expect(panel.get_by_role("heading", level=3)).to_have_text("United States")
            here.get_by_role("button", name="Table", exact=True).click()
            expect(here.locator(".wbv-table tbody tr", has_text="United States")).to_contain_text("2")
        page.locator(".jp-DirListing-item", has_text="sahel.json").click(button="right")
        choose_from_menu(page, "Open With", "Actor network")
        expect(drawn(page)).to_have_text("3 actors of 3, 2 ties of 2, 3 events", timeout=PATIENCE)


def test_what_strangers_send_is_drawn_as_text_or_refused_with_the_reason(chromium: Browser, address: str) -> None:
    with lab_page(chromium, address, "strangers") as page:
        open_file(page, "gephi.gexf")
        expect(drawn(page)).to_contain_text("2 actors of 2", timeout=PATIENCE)
        page.get_by_role("combobox", name="Find an actor").fill("sons")
        page.keyboard.press("Enter")
        panel = page.get_by_role("complementary", name="Evidence")
        expect(panel.get_by_role("heading", level=3)).to_have_text(HOSTILE)
        for name, (_, reason) in REFUSED.items():
            open_file(page, name)
            refusal = page.locator(".wbl-refusal:visible")
            expect(refusal).to_contain_text(f"{name} cannot be drawn as a network")
            expect(refusal).to_contain_text(reason)
        assert page.evaluate("window.__hit") is None


def test_the_drawing_follows_the_theme_and_the_file(chromium: Browser, address: str, folder: Path) -> None:
    file = folder / "changing.gexf"
    file.write_text(GEPHI, encoding="utf-8")
    with lab_page(chromium, address, "theme") as page:
        open_file(page, file.name)
        expect(drawn(page)).to_contain_text("2 actors of 2", timeout=PATIENCE)
        paper = page.locator(".wbv")
        expect(paper).to_have_css("background-color", "rgb(255, 255, 255)")
        ink = paper.evaluate("node => getComputedStyle(node).color")
        page.get_by_role("menuitem", name="Settings").click()
        choose_from_menu(page, "Theme", "JupyterLab Dark")
        expect(page.locator("body[data-jp-theme-light=false]")).to_be_attached(timeout=PATIENCE)
        # JupyterLab's own ground; its ink is the view's for the dark.
        expect(paper).to_have_css("background-color", "rgb(33, 33, 33)", timeout=PATIENCE)
        assert paper.evaluate("node => getComputedStyle(node).color") != ink
        file.write_text("<gexf/>", encoding="utf-8")
        page.get_by_role("menuitem", name="File").click()
        choose_from_menu(page, "Reload GEXF network from Disk")
        expect(drawn(page)).to_contain_text("0 actors of 0", timeout=PATIENCE)
