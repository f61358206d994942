"""Every template on a small case of articles and event files, as its readers get it: light, dark, and on a phone."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests import event_rows
from tests.browser.axe import violations
from tests.conftest import Workbench
from workbench.reports.template import list_templates

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def mixed_case(built_case: Path, tmp_path_factory: pytest.TempPathFactory, workbench_command: Workbench) -> Path:
    """The small case, and beside its articles a row or two of four providers."""
    work = tmp_path_factory.mktemp("mixed")
    files = {
        "gdelt.csv": event_rows.gdelt() + "\n",
        "icews.tab": event_rows.icews({"CAMEO Code": "190"}),
        "polecat.txt": event_rows.polecat({}, {"Event ID": "P-2", "Event Date": "2024-03-20"}),
        "acled.csv": event_rows.acled({"notes": "Shots at <b>Tera</b>."}),
    }
    for name, text in files.items():
        (work / name).write_text(text, encoding="utf-8")
    case = shutil.copytree(built_case, work / "sahel")
    workbench_command("import", case, *(work / name for name in files))
    return case


@pytest.fixture(params=[template.name for template in list_templates()])
def page_file(request: pytest.FixtureRequest, mixed_case: Path, tmp_path: Path, workbench_command: Workbench) -> Path:
    workbench_command("report", request.param, mixed_case, "-o", tmp_path / "report.html", "-p", "period=2024-04")
    return tmp_path / "report.html"


def test_axe_finds_no_fault_and_nothing_is_wider_than_a_phone(
    page_file: Path, chromium: Browser, open_watched: Callable[..., Any]
) -> None:
    context, watched = open_watched(chromium, page_file, viewport={"width": 1200, "height": 900})
    page = watched.page
    expect(page.locator(".wbv-stage canvas").first).to_be_visible()
    expect(page.locator(".wb-badge-coded").first).to_have_text("coded record, not a sentence")
    page.locator("details.page-fold").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert violations(page, "html") == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, "html") == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("() => document.documentElement.scrollWidth <= innerWidth")
    assert (watched.requests, watched.complaints) == ([], [])
    context.close()
