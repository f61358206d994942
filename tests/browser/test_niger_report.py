"""The report that the main job ends in, on the real article of the Niger talks."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from workbench.case import open_case

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = Path(__file__).parents[2] / ".." / "shared" / "articles" / "niger-us-withdrawal-talks.txt"


def test_one_article_becomes_a_report_with_all_its_parts(
    workbench_command: Callable[..., Any], chromium: Browser, open_watched: Any, tmp_path: Path
) -> None:
    if not ARTICLE.exists():
        pytest.skip(f"{ARTICLE.name} is not beside this checkout")
    folder, file = tmp_path / "niger", tmp_path / "niger.html"
    workbench_command("init", folder)
    workbench_command("add", folder, ARTICLE, "--published", "2024-04-22", "--outlet", "Al-Monitor")
    given = ("-p", "target=NER", "-p", "period=2024-04", "-o", file)
    workbench_command("report", "influence-monitor", folder, *given)

    context, watched = open_watched(chromium, file)
    page = watched.page
    watched.wait_for_charts(page.locator("main .page-chart").count())
    captions = " ".join(page.locator("main figcaption").all_text_contents())
    for part in ("Gained and lost over Niger", "Why ", "Influence on Niger", "Standing towards Niger", "Network of "):
        assert part in captions
    text = open_case(folder).article(open_case(folder).claims()["article_id"][0]).text
    quotes = page.locator("main .wb-quote").all_text_contents()
    assert quotes
    assert all(quote in text for quote in quotes)
    assert set(page.locator("main .wb-outlet").all_text_contents()) == {"Al-Monitor"}
    # The troops have not left: their withdrawal stands there as planned, demanded or denied only.
    leaving = page.locator("main .wb-event").filter(has=page.locator(".wb-label", has_text=re.compile("^withdrawal$")))
    assert leaving.count() > 0
    assert not [one for one in leaving.all() if "wb-status-actual" in (one.get_attribute("class") or "")]
    assert file.stat().st_size < 2_000_000
    assert watched.requests == []
    assert watched.complaints == []
    context.close()
