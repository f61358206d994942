"""What axe-core finds wrong with a part of a page, by the rules of WCAG 2.1 AA."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "extensions" / "view" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def violations(page: Page, selector: str) -> list[str]:
    """Each rule that is broken inside `selector`, with the elements that break it."""
    if not SCRIPT.is_file():
        pytest.skip("axe-core is not installed: `make static` installs it")
    if not page.evaluate("'axe' in window"):
        # As the debugger of the browser, which no policy of a page stops.
        page.evaluate(SCRIPT.read_text("utf-8"))
    found = page.evaluate(
        "([selector, rules]) => axe.run(selector, { runOnly: rules, resultTypes: ['violations'] })", [selector, RULES]
    )
    return [
        f"{broken['id']}: {broken['help']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for broken in found["violations"]
        for node in broken["nodes"]
    ]
