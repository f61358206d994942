"""JupyterLab with the workbench's extension, opened in a page of its own."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

EXTENSION = Path(sys.prefix) / "share" / "jupyter" / "labextensions" / "analyst-workbench" / "package.json"
PATIENCE = 30_000
"""Milliseconds for what loads code or asks the server on a busy machine."""

A_RUN = 4 * PATIENCE
"""Milliseconds that a report may take while other tests keep the machine busy."""


def need_extension() -> None:
    """Skip where JupyterLab would not find the extension."""
    if not EXTENSION.exists():
        pytest.skip("the lab extension is not built: make extensions/lab/dist/package.json")


@contextmanager
def lab_page(
    chromium: Browser, address: str, workspace: str, case: str | None = None, **settings: Any
) -> Iterator[Page]:
    """Open JupyterLab in a workspace that nobody has used; with `case`, with the panel open on it."""
    context = chromium.new_context(viewport={"width": 1400, "height": 900}, **settings)
    page = context.new_page()
    parts = urlsplit(address)
    query = parts.query if case is None else f"{parts.query}&{urlencode({'workbench': case})}"
    page.goto(urlunsplit((parts.scheme, parts.netloc, f"{parts.path}/workspaces/{workspace}", query, "")))
    expect(page.locator("#jp-main-dock-panel")).to_be_visible(timeout=2 * PATIENCE)
    try:
        yield page
    finally:
        context.close()


def choose_from_menu(page: Page, *labels: str) -> None:
    """Go through an open menu of JupyterLab by the words of its items."""
    for number, label in enumerate(labels, 1):
        item = page.locator(".lm-Menu-item", has=page.get_by_text(label, exact=True)).last
        if number < len(labels):
            item.hover()
        else:
            item.click()


def panel_of(page: Page) -> Locator:
    panel = page.locator(".wbl-panel")
    expect(panel.locator(".wbl-tlp")).to_be_visible(timeout=A_RUN)
    return panel


def unfold(panel: Locator, part: str) -> Locator:
    """Open a part of the panel, and give it."""
    head = panel.get_by_role("button", name=re.compile(f"^{part}"))
    if head.get_attribute("aria-expanded") != "true":
        head.click()
    return panel.get_by_role("region", name=re.compile(f"^{part}"))
