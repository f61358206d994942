"""A network among the outputs of a notebook: its place on the page, its script and style, and its table."""

import base64
import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.reports.figure import NetworkFigure
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

Cells = Callable[..., Path]

HOSTILE = "</script><script>steal()</script><img src=x onerror=steal()>"


def network(name: str = "Niger") -> dict[str, Any]:
    meta = {
        "description": "Two actors.",
        "table": {"columns": ["Who", "Events"], "rows": [[name, {"text": "1", "evidence": ["event-1"]}]]},
    }
    data = {
        "format": "workbench-network/2",
        "actors": {"id": ["A", "B"], "name": [name, name]},
        "sentences": {"quote": [name]},
        "meta": meta,
    }
    return {"application/vnd.workbench.network+json": data, "text/plain": "Two actors."}


def packed(html: str, element: str) -> Any:
    (data,) = re.findall(rf'id="{element}">([^<]*)</script>', html)
    return json.loads(gzip.decompress(base64.b64decode(data)))


def rendered(notebook: Path) -> str:
    return render_page(notebook, notebook.with_suffix(".html"), PageFacts("Networks", "TLP:AMBER")).read_text("utf-8")


def test_the_page_carries_the_explorer_once_and_only_where_it_has_a_network(notebook_of: Cells) -> None:
    html = rendered(notebook_of(network(), network()))
    assert html.count('class="page-network"') == 2
    (script,) = re.findall(r'id="page-network-script">([^<]+)<', html)
    assert b"workbenchNetwork" in gzip.decompress(base64.b64decode(script))
    assert ".wbv-stage" in html
    bare = rendered(notebook_of("Text only.", name="bare"))
    assert 'id="page-network-script"' not in bare
    assert ".wbv-stage" not in bare


def test_its_caption_and_table_stand_beside_it_and_its_packed_data_hold_the_rest(notebook_of: Cells) -> None:
    html = rendered(notebook_of(network()))
    assert "Figure 1</span> Two actors." in html
    assert '<th scope="row"' in html.split("<tbody>")[1]
    drawing = packed(html, "page-network-1")
    assert drawing["actors"]["id"] == ["A", "B"]
    assert not {"meta", "sentences"} & set(drawing)
    assert packed(html, "page-network-sentences-1") == {"quote": ["Niger"]}


def test_hostile_names_stay_text_and_end_no_element(notebook_of: Cells) -> None:
    html = rendered(notebook_of(network(HOSTILE)))
    assert "<script>steal()" not in html
    assert not re.search(r"<img[^>]+onerror", html)
    assert packed(html, "page-network-1")["actors"]["name"][0] == HOSTILE


def test_half_a_character_in_a_name_does_not_stop_the_page() -> None:
    figure = NetworkFigure({"actors": {"name": ["Ni\ud83dger \U0001f30d"]}}, 1)
    data = json.loads(gzip.decompress(base64.b64decode(figure.drawing())))
    assert data["actors"]["name"] == ["Ni\ufffdger \U0001f30d"]


def test_what_is_no_network_at_all_leaves_a_page_that_says_nothing_of_it(notebook_of: Cells) -> None:
    html = rendered(notebook_of({"application/vnd.workbench.network+json": ["odd"]}))
    assert "This chart came without its data as a table." in html
