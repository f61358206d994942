"""Pages that are watched, and a report page made for them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import plotly.graph_objects as go
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.lab import running_lab
from tests.browser.lab_pages import need_extension
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write


@dataclass
class Watched:
    """A page, and whatever it asked of the network or complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def wait_for_charts(self, count: int) -> None:
        expect(self.page.locator(".js-plotly-plot .plot-container")).to_have_count(count)


@pytest.fixture(scope="session")
def open_watched() -> Callable[..., tuple[BrowserContext, Watched]]:
    """Opens a file in a context of its own, with the network off."""
    return _open


def _open(browser: Browser, file: Path, **settings: Any) -> tuple[BrowserContext, Watched]:
    context = browser.new_context(offline=True, **settings)
    watched = Watched(context.new_page())
    watched.page.on("console", lambda message: watched.complaints.append(message.text))
    watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    address = file.as_uri()
    watched.page.on("request", lambda request: watched.requests.append(request.url))
    watched.page.goto(address)
    watched.requests.remove(address)
    return context, watched


def _figure(figure: go.Figure) -> dict[str, Any]:
    return {"application/vnd.plotly.v1+json": figure.to_plotly_json(), "text/plain": "Figure"}


def _shares() -> go.Figure:
    figure = go.Figure()
    for actor, values, ids in (
        ("Russia", [1, 3], ["event-1 event-2", "event-3"]),
        ("France", [3, 1], ["event-2", "event-4"]),
    ):
        figure.add_scatter(
            x=["2024-Q1", "2024-Q2"], y=values, name=actor, mode="lines+markers", customdata=[[one] for one in ids]
        )
    rows = [
        [{"text": "Russia", "evidence": ["event-1", "event-2", "event-3"]}, 1, 3],
        [{"text": "France", "evidence": ["event-2"]}, 3, 1],
    ]
    meta = {"description": "Russia passes France.", "table": {"columns": ["Actor", "2024-Q1", "2024-Q2"], "rows": rows}}
    return figure.update_layout(height=360, meta=meta, title="<b>Shares</b> of <i>cooperation</i>")


def _matrix() -> go.Figure:
    return go.Figure(
        go.Heatmap(z=[[1, 2], [3, 4]], x=["Russia", "France"], y=["Niger", "Mali"]), layout={"height": 300}
    )


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of two charts, a wide table, long words, four entries of evidence and an attack."""
    entries = "".join(
        f'<article class="wb-event" id="event-{one}"><h4>Event {one}</h4><blockquote>Said {one}.</blockquote></article>'
        for one in range(1, 5)
    )
    wide = "<table class='dataframe'><tr>" + "".join(f"<td>column {one}</td>" for one in range(30)) + "</tr></table>"
    attack = "<img src=https://tracker.example/x.png onerror=steal()><script>steal()</script><p id=event-x>" + "w" * 300
    outputs: list[str | dict[str, Any]] = [
        "# Title",
        "## Shares",
        _figure(_shares()),
        "## Matrix",
        _figure(_matrix()),
        {"text/html": wide},
        "## Evidence",
        {"text/html": f'<section class="wb-evidence">{entries}</section>'},
        {"text/html": attack},
        *["Filling. " * 200] * 8,
    ]
    notebook = v4.new_notebook()
    for one in outputs:
        if isinstance(one, str):
            notebook.cells.append(v4.new_markdown_cell(one))
        else:
            cell = v4.new_code_cell("show()")
            cell.outputs = [v4.new_output("display_data", data=one)]
            notebook.cells.append(cell)
    folder = tmp_path_factory.mktemp("page")
    write(notebook, folder / "notebook.ipynb")
    return render_page(folder / "notebook.ipynb", folder / "report.html", PageFacts("Influence monitor", "TLP:AMBER"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where JupyterLab serves `folder`, the tests' own; the tests are skipped where the extension is not built."""
    need_extension()
    with running_lab(folder) as found:
        yield found
