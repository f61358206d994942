"""A network among the outputs of a notebook: its place on the page, its script and style, and its table."""

import base64
import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

Cells = Callable[..., Path]

HOSTILE = "</script><script>steal()</script><img src=x onerror=steal()>"


def network(name: str = "Niger") -> dict[str, Any]:
    actors = [{"id": one, "name": name, "kind": "state", "country": "", "sector": "", "x": 0, "y": 0} for one in "AB"]
    meta = {
        "description": "Two actors.",
        "table": {"columns": ["Who", "Events"], "rows": [[name, {"text": "1", "evidence": ["event-1"]}]]},
    }
    data = {"format": "workbench-network/1", "actors": actors, "ties": [], "events": [], "claims": [], "meta": meta}
    return {"application/vnd.workbench.network+json": data, "text/plain": "Two actors."}


def rendered(notebook: Path) -> str:
    return render_page(notebook, notebook.with_suffix(".html"), PageFacts("Networks", "TLP:AMBER")).read_text("utf-8")


def test_the_page_carries_the_explorer_once_and_only_where_it_has_a_network(notebook_of: Cells) -> None:
    html = rendered(notebook_of(network(), network()))
    assert html.count('class="page-network"') == 2
    (packed,) = re.findall(r'id="page-network-script">([^<]+)<', html)
    assert b"workbenchNetwork" in gzip.decompress(base64.b64decode(packed))
    assert ".wbv-stage" in html
    bare = rendered(notebook_of("Text only.", name="bare"))
    assert 'id="page-network-script"' not in bare
    assert ".wbv-stage" not in bare


def test_its_caption_and_table_stand_beside_it_and_its_json_holds_the_rest(notebook_of: Cells) -> None:
    html = rendered(notebook_of(network()))
    assert "Figure 1</span> Two actors." in html
    assert '<th scope="row"' in html.split("<tbody>")[1]
    (data,) = re.findall(r'id="page-network-1">(.*?)</script>', html)
    assert [one["id"] for one in json.loads(data)["actors"]] == ["A", "B"]
    assert "meta" not in json.loads(data)


def test_hostile_names_stay_text_and_end_no_element(notebook_of: Cells) -> None:
    html = rendered(notebook_of(network(HOSTILE)))
    assert "<script>steal()" not in html
    assert not re.search(r"<img[^>]+onerror", html)
    (data,) = re.findall(r'id="page-network-1">(.*?)</script>', html)
    assert json.loads(data)["actors"][0]["name"] == HOSTILE


def test_what_is_no_network_at_all_leaves_a_page_that_says_nothing_of_it(notebook_of: Cells) -> None:
    html = rendered(notebook_of({"application/vnd.workbench.network+json": ["odd"]}))
    assert "This chart came without its data as a table." in html
