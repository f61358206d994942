"""An article and an actor list that would take the page over, if their text were anything but text."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from workbench.case import create_case
from workbench.publishing.rendering import render_into_case
from workbench.publishing.request import prepare

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOSTILE = "<script>window.__hit=1</script><img src=x onerror=window.__hit=1></script><b>"
ARTICLE = {
    "title": f"Arms {HOSTILE} [link](javascript:window.__hit=1) ![](https://evil.example/x.png)",
    "outlet": f"Wire {HOSTILE}",
    "date": "2024-04-22",
    "url": "javascript:window.__hit=1",
    "text": "Russia delivered weapons to Niger on Friday, "
    f'said a note {HOSTILE} <a href="javascript:window.__hit=1">here</a> $x$ \u202eevil.\n\n'
    "The Evil Front attacked Niger on Thursday.\n\n"
    "Russia delivered <script>window.__hit=1</script> drones to Niger on Saturday.",
}
ACTORS = (
    "id,name,kind,country,sector,parent,from,until,aliases\n"
    "EVIL,\"<img src=x onerror=window.__hit=1><a href='javascript:window.__hit=1'>Evil</a>\",group,,REB,,,,Evil Front\n"
)


@pytest.mark.parametrize("name,charts", [("actor-network-brief", 2), ("influence-monitor", 4)])
def test_hostile_text_stays_text(name: str, charts: int, tmp_path: Path, chromium: Browser, open_watched: Any) -> None:
    (tmp_path / "articles.jsonl").write_text(json.dumps(ARTICLE), encoding="utf-8")
    case = create_case(tmp_path / "case", title=f"Case {HOSTILE}")
    (case.folder / "actors.csv").write_text(ACTORS, encoding="utf-8")
    added = case.add(tmp_path / "articles.jsonl")
    assert added.claims >= 2
    assert "EVIL" in {one for ids in case.claims()["actor_ids"] for one in ids}
    given = {"period": "2024-04", **({"target": "NER"} if name == "influence-monitor" else {})}
    now = datetime(2024, 5, 2, 6, 30, tzinfo=UTC)
    page_file = render_into_case(prepare(case.folder, name, given, at=now)).html

    context, watched = open_watched(chromium, page_file)
    watched.wait_for_charts(charts)
    page = watched.page

    assert page.evaluate("window.__hit") is None
    assert watched.requests == []
    assert watched.complaints == []
    assert page.locator("img, iframe, object, embed, [onerror], a[href^='javascript' i], .page-chart a").count() == 0
    assert "<script>window.__hit=1</script>" in page.locator("main").inner_text()
    quotes = page.locator("main .wb-quote").all()
    assert len(quotes) == added.claims
    for quote in quotes:
        assert (quote.text_content() or "").strip("“”") in ARTICLE["text"]
    context.close()
