"""Widgets in a real browser with their own kernel side, one by one: what articles say stays text, on a phone, by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.kernel_page import shown
from tests.event_rows import gdelt
from workbench.case import Case, create_case
from workbench.widgets import (
    ActorEditor,
    ActorPicker,
    EvidenceTable,
    InfluenceDashboard,
    ParameterForm,
    PeriodPicker,
    ReviewQueue,
    RunProgress,
    Timeline,
)

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=steal()>"
TEXT = f"On 3 April 2024 the {HOSTILE} Guild accused Niger of theft. On 4 April 2024 Russia delivered weapons to Niger, {HOSTILE} said."


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1000, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []
    context.close()


@pytest.fixture
def hostile(tmp_path: Path) -> Case:
    """A case in which the outlet, the title and the text attack."""
    case = create_case(tmp_path / "hostile", title=HOSTILE)
    entry = tmp_path / "entry.json"
    entry.write_text(
        f'{{"text": "{TEXT}", "title": "{HOSTILE}", "outlet": "{HOSTILE}", "published": "2024-04-05", "url": "javascript:steal()"}}',
        encoding="utf-8",
    )
    assert case.add(entry).claims > 0
    return case


@pytest.fixture
def coded(tmp_path: Path) -> Case:
    """A case with one row of an event file, in which a name attacks."""
    case = create_case(tmp_path / "coded")
    (tmp_path / "rows").write_text(gdelt(Actor2Name=HOSTILE), encoding="utf-8")
    assert case.import_events(tmp_path / "rows").total("added") == 1
    return case


def test_what_articles_say_stays_text(page: Page, hostile: Case) -> None:
    with shown(page, ReviewQueue(hostile)):
        expect(page.locator("cite")).to_have_text(HOSTILE)
        page.get_by_role("button", name="Correct").click()
        expect(page.get_by_role("group", name="Correct this claim")).to_be_visible()
        assert page.locator("img, script, a").count() == 0
        assert page.evaluate("typeof steal") == "undefined"


def test_evidence_and_charts_stay_text_too(page: Page, hostile: Case) -> None:
    with shown(page, Timeline(hostile.evidence(), unit="day", title=HOSTILE)):
        expect(page.locator(".wbw-chart .main-svg").first).to_be_attached(timeout=30_000)
        page.get_by_text("Data of this chart").click()
        page.locator(".wbw-link").first.click()
        expect(page.locator("cite").first).to_have_text(HOSTILE)
        assert page.locator("main img, main script, main a").count() == 0


def test_a_coded_record_is_told_from_a_sentence_and_leads_to_its_page(page: Page, coded: Case) -> None:
    with shown(page, ReviewQueue(coded)):
        expect(page.locator("blockquote")).to_contain_text(f"RUSSIA (RUSGOV) ↔ {HOSTILE} (NER) | visit made [CAMEO 042")
        expect(page.locator(".wbw-coded")).to_have_text("coded record, not a sentence")
        expect(page.get_by_text("30 %, as its provider is taken to be")).to_be_visible()
        link = page.get_by_role("link", name="page coded by GDELT: envoy in niamey")
        expect(link).to_have_attribute("href", "https://www.kori.example/news/envoy-in-niamey.html")
        expect(link).to_have_attribute("rel", "noreferrer noopener")
        assert page.locator("img, script").count() == 0
        assert violations(page, "main") == []


def test_the_table_of_evidence_says_by_whom_a_record_was_coded(page: Page, coded: Case) -> None:
    with shown(page, EvidenceTable(coded.evidence())):
        page.get_by_role("row").nth(1).get_by_role("button").first.click()
        expect(page.get_by_text("Coded by: GDELT, code 042, score 1.9, quad class 1")).to_be_visible()


@pytest.mark.parametrize(
    "kind", ["table", "queue", "editor", "dashboard", "timeline", "form", "period", "actor", "progress"]
)
def test_it_fits_a_phone_and_axe_finds_no_fault(page: Page, case: Case, kind: str) -> None:
    make: dict[str, Any] = {
        "table": lambda: EvidenceTable(case.evidence()),
        "queue": lambda: ReviewQueue(case),
        "editor": lambda: ActorEditor(case),
        "dashboard": lambda: InfluenceDashboard(case),
        "timeline": lambda: Timeline(case.evidence("2024")),
        "form": lambda: ParameterForm("influence-monitor", case=case),
        "period": lambda: PeriodPicker(case),
        "actor": lambda: ActorPicker(case),
        "progress": lambda: RunProgress(["a run with quite a long name", "another"]),
    }
    page.set_viewport_size({"width": 390, "height": 844})
    with shown(page, make[kind]()):
        expect(page.locator(".wbw")).to_be_visible()
        page.wait_for_timeout(500)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert violations(page, ".wbw") == []


def test_words_on_pale_bars_have_the_colour_of_the_notebook(page: Page, case: Case) -> None:
    with shown(page, InfluenceDashboard(case, target="NER", period="2024-04")):
        page.add_style_tag(content=".wbw { color: rgb(1, 2, 3) }")
        words = page.locator(".bartext[style*='rgb(107, 114, 128)']")
        expect(words.first).to_have_css("fill", "rgb(1, 2, 3)")


def test_an_actor_is_found_and_chosen_by_keyboard(page: Page, case: Case) -> None:
    picker = ActorPicker(case, label="Target")
    with shown(page, picker):
        page.keyboard.press("Tab")
        field = page.get_by_role("combobox", name="Target")
        expect(field).to_be_focused()
        page.keyboard.type("united")
        page.keyboard.press("Enter")
        expect(field).to_have_value("United States (USA)")
        assert picker.actor == "USA"
        field.fill("ru")
        expect(page.get_by_role("option")).to_have_count(1)
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        expect(field).to_have_value("United States (USA)")


def test_letters_in_a_field_are_letters(page: Page, case: Case) -> None:
    queue = ReviewQueue(case)
    with shown(page, queue):
        reason = page.get_by_label("Reason, if it needs one")
        reason.click()
        page.keyboard.type("a rare case")
        assert (case.decisions().empty, reason.input_value()) == (True, "a rare case")
        page.get_by_role("region", name="The claim").press("r")
        expect(page.get_by_role("status")).to_contain_text("Rejected")
        assert list(case.decisions()["reason"]) == ["a rare case"]
        expect(reason).to_have_value("")


def test_an_error_stands_under_the_widget_and_goes(page: Page, case: Case) -> None:
    with shown(page, PeriodPicker(case)):
        written = page.get_by_label("or in writing")
        written.fill("soon")
        written.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("'soon' is not a period")
        expect(page.get_by_role("combobox", name="Period", exact=True)).to_have_value("2024-04")
        written.fill("2024-Q1")
        written.press("Enter")
        expect(page.get_by_role("alert")).to_be_hidden()
        page.get_by_role("button", name="Later").click()
        expect(page.get_by_role("combobox", name="Period", exact=True)).to_have_value("2024-Q2")


def test_menus_of_the_table_keep_what_is_ticked(page: Page, case: Case) -> None:
    table = EvidenceTable(case.evidence())
    with shown(page, table):
        expect(page.get_by_role("status")).to_have_text("6 events")
        page.locator("summary", has_text="Status").press("Enter")
        page.get_by_label("planned").check()
        expect(page.get_by_role("status")).to_have_text("2 of 6 events")
        expect(page.locator("summary", has_text="Status")).to_have_text("Status: planned")
        page.keyboard.press("Escape")
        expect(page.get_by_label("planned")).to_be_hidden()
        page.locator("summary", has_text="Claim").press("Enter")
        page.get_by_label("1 confirmed by other independent sources").check()
        expect(page.get_by_role("status")).to_have_text("No event fits the choice: 0 of 6.")
        assert (table.filters["statuses"], table.filters["credibilities"]) == (["planned"], [1])
