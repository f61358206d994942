"""Names and titles come from articles. plotly reads HTML in the texts it draws: nothing of theirs may be read so."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import plotly.offline
import pytest
from playwright.sync_api import Browser, Dialog

from workbench.charts import change_drivers, influence_change, influence_share, influence_standing, network_map

HOSTILE = '<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)></script><script>alert(1)</script><b>'


@pytest.fixture
def figures(
    make_graph: Callable[..., "nx.MultiDiGraph[str]"], shares: pd.DataFrame, change: pd.DataFrame, drivers: pd.DataFrame
) -> dict[str, go.Figure]:
    """Every chart with names that an attacker chose."""
    graph = make_graph("AA BB military +1 actual 5 2\nBB AA military -1 denied 5 2", names={"AA": (HOSTILE, "group")})
    for *_, facts in graph.edges(data=True):
        facts["channel"] = HOSTILE
    graph.graph["period"] = HOSTILE
    empty = make_graph("", period=HOSTILE)
    for table in (shares, change):
        table["name"] = HOSTILE + table["actor"]
    drivers["actors"] = HOSTILE
    for table in (change, drivers):
        table.attrs |= {"period": HOSTILE, "previous_period": HOSTILE, "name": HOSTILE}
    return {
        "network": network_map(graph, title=HOSTILE),
        "empty": network_map(empty, title=HOSTILE),
        "share": influence_share(shares, target=HOSTILE),
        "standing": influence_standing(shares, target=HOSTILE),
        "change": influence_change(change, target=HOSTILE),
        "drivers": change_drivers(drivers),
    }


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            if name != "meta":  # the page escapes the table itself
                yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def test_no_text_that_plotly_draws_holds_a_tag_of_theirs(figures: dict[str, go.Figure]) -> None:
    for name, figure in figures.items():
        texts = list(_texts(json.loads(figure.to_json())))
        assert any("&lt;" in text for text in texts), name
        for text in texts:
            assert "<" not in text.replace("<br>", ""), (name, text)


def test_no_figure_can_end_the_script_it_is_written_in(figures: dict[str, go.Figure]) -> None:
    for figure in figures.values():
        assert "</script" not in figure.to_json().lower()


@pytest.mark.browser
def test_a_browser_shows_their_markup_as_plain_text(
    figures: dict[str, go.Figure], tmp_path: Path, chromium: Browser
) -> None:
    script = tmp_path / "plotly.js"
    script.write_text(plotly.offline.get_plotlyjs(), encoding="utf-8")
    page = chromium.new_page(viewport={"width": 1100, "height": 800})
    alerts: list[str] = []

    def refuse(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    page.set_content("<div id='chart'></div>")
    page.add_script_tag(path=str(script))
    for name, figure in figures.items():
        spec = json.loads(figure.to_json())
        # plotly's own buttons hold a link of its own.
        spec["config"] = {"displayModeBar": False}
        page.evaluate("spec => Plotly.newPlot('chart', spec)", spec)
        hovered = [
            at for at, trace in enumerate(spec["data"]) if "hovertext" in trace and trace.get("yaxis", "y") == "y"
        ]
        if hovered:
            page.evaluate("at => Plotly.Fx.hover('chart', [{curveNumber: at, pointNumber: 0}])", hovered[0])
            page.wait_for_selector("#chart .hoverlayer .hovertext", timeout=5000)
        assert page.locator("#chart a, #chart img, #chart script").count() == 0, name
        assert "<a href" in (page.locator("#chart").text_content() or ""), name
    page.close()
    assert alerts == []
