"""The archive in a real browser, opened as a file."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from workbench.reports.archive_entries import Entry
from workbench.reports.archive_page import archive_page
from workbench.reports.manifest import Manifest

pytestmark = pytest.mark.browser
HOSTILE = "<script>document.title='owned'</script><img src=https://tracker.example/x.png>"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    entries = []
    for series, period, changed in (
        ("weekly", "2024-W17", "Zürich hosted talks"), ("weekly", "2024-W16", HOSTILE), ("patrons.NER", "2024-Q1", "3 claims came"),
    ):  # fmt: skip
        page = folder / series / period / "report.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<!doctype html><title>{period}</title><p>{period}</p>", encoding="utf-8")
        manifest = Manifest(
            "rendered", "x", "0", "Influence monitor", "TLP:GREEN", period=period, series=series, changed=changed
        )
        entries.append(Entry(series, period, manifest, page, f"{series}/{period}/report.html"))
    (folder / "index.html").write_text(archive_page(entries, title=HOSTILE, tlp="TLP:CLEAR"), encoding="utf-8")
    return folder / "index.html"


def test_it_searches_and_leads_to_a_report_and_loads_nothing(archive: Path, chromium: Browser) -> None:
    page = chromium.new_context(offline=True).new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(archive.as_uri())
    rows = page.locator("[data-report]")
    expect(rows).to_have_count(3)

    page.get_by_label("Search").fill("zurich TALKS")
    expect(page.locator("[data-report]:visible")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 3 reports")
    expect(page.locator("[data-series]:visible")).to_have_count(1)
    page.get_by_label("Search").fill("")
    expect(page.locator("[data-report]:visible")).to_have_count(3)

    assert page.title().startswith("TLP:GREEN <script>")
    page.get_by_role("link", name="Influence monitor").first.click()
    expect(page.locator("p")).to_have_text("2024-W17")
    assert [address for address in asked if not address.startswith("file:")] == []
    assert said == []


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_any_screen_without_a_script_too(archive: Path, chromium: Browser, width: int, scheme: str) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto(archive.as_uri())
    expect(page.locator("[data-report]:visible")).to_have_count(3)
    expect(page.locator("#page-search")).to_be_hidden()
    for row in page.locator("[data-report]").all():
        box = row.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
    context.close()
