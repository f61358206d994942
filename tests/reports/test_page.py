import base64
import gzip
import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs_version

from workbench.errors import BundleMissing, ChoiceError, TemplateError
from workbench.reports import bundles
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

Cells = Callable[..., Path]
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

FACTS = PageFacts("Influence monitor", "TLP:AMBER", "Sahel <realignment>", "2024-Q2", "2024-07-02 08:30 UTC")

HOSTILE = [
    {"text/html": "<script>steal()</script><p onclick=steal()>kept text</p>"},
    {"text/html": "<img src=x onerror=steal()><iframe src=https://tracker.example></iframe>"},
    {"text/html": '<meta http-equiv="refresh" content="0;url=https://tracker.example"><base href="https://tracker.example">'},
    {"text/html": '<form action="https://tracker.example"><input name=q></form><p id="page-plotly" class="page-banner">x</p>'},
    {"text/html": "<style>*{display:none}</style>"},
    {"text/markdown": "<script>steal()</script>\n\n[x](javascript:steal()) ![x](https://tracker.example/pixel.png)"},
    {"application/javascript": "steal()"},
    {"application/vnd.jupyter.widget-view+json": {"model_id": "x"}},
    {"image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'><script>steal()</script></svg>"},
    {"text/plain": "</main></body><script>steal()</script>"},
    {"text/latex": "\\href{javascript:steal()}{x}"},
    {"image/png": "not base64 <script>"},
]  # fmt: skip


def _figure(**layout: Any) -> dict[str, Any]:
    figure = go.Figure(go.Bar(x=["Russia"], y=[3], name="</script><script>steal()</script>"), layout=layout)
    return {"application/vnd.plotly.v1+json": figure.to_plotly_json()}


def _rendered(notebook: Path, facts: PageFacts = FACTS) -> str:
    return render_page(notebook, notebook.with_suffix(".html"), facts).read_text("utf-8")


def _without_scripts(html: str) -> str:
    return re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("output", HOSTILE, ids=lambda output: next(iter(output)))
def test_no_output_brings_in_elements_of_its_own(notebook_of: Cells, output: dict[str, Any]) -> None:
    html = _rendered(notebook_of(output))
    assert len(re.findall(r"<script", html)) == 1
    assert len(re.findall(r"<style", html)) == 1
    assert len(re.findall(r"<meta", html)) == 5
    assert not re.search(r"<(iframe|base|form|input|link|object)\b|\son\w+=|javascript:", _without_scripts(html))
    assert not re.search(r'src="(?!data:image/)', html)
    assert 'id="page-plotly"' not in html
    assert len(re.findall(r'class="page-banner', html)) == 2


def test_hostile_text_in_facts_code_and_streams_is_text(notebook_of: Cells) -> None:
    path = notebook_of("# Title")
    notebook = v4.new_notebook()
    cell = v4.new_code_cell("'</code><script>steal()</script>'")
    cell.outputs = [
        v4.new_output("stream", name="stdout", text="\x1b[31m<script>steal()</script>\x1b[0m"),
        v4.new_output("error", ename="E", evalue="<img src=x onerror=steal()>", traceback=[]),
    ]
    notebook.cells = [cell, v4.new_raw_cell("<script>steal()</script>")]
    write(notebook, path)
    bad = "</title><script>steal()</script>"
    html = _rendered(path, PageFacts(bad, "TLP:RED", bad, bad, bad, bad, ((bad, bad),)))
    assert html.count("<script") == 1
    assert "&lt;script&gt;steal()" in html
    assert "\x1b" not in html


def test_the_policy_allows_the_pages_own_scripts_and_style_and_no_other(notebook_of: Cells) -> None:
    html = _rendered(notebook_of(_figure()))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)[0]
    packed = re.findall(r'<script type="text/plain" id="page-plotly">(.*?)</script>', html, re.DOTALL)
    plotly = gzip.decompress(base64.b64decode(packed[0]))
    hashes = [base64.b64encode(hashlib.sha256(data).digest()).decode() for data in (scripts[0].encode(), plotly)]
    assert len(scripts) == len(packed) == 1
    assert allowed.startswith(
        f"default-src 'none'; script-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'; style-src 'sha256-"
    )
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in allowed
    assert allowed.endswith("img-src data: blob:; base-uri 'none'; form-action 'none'")
    assert "unsafe-eval" not in allowed


def test_the_same_notebook_and_facts_give_the_same_bytes(notebook_of: Cells, tmp_path: Path) -> None:
    notebook = notebook_of("# T", "## Evidence", _figure(), {"text/html": "<p id='event-1'>x</p>"})
    first = render_page(notebook, tmp_path / "a.html", FACTS).read_bytes()
    assert render_page(notebook, tmp_path / "b.html", FACTS).read_bytes() == first


def test_the_page_names_title_case_period_label_and_contents(notebook_of: Cells) -> None:
    html = _rendered(
        notebook_of("# The notebook's title\n\nOpening.", "## Key judgements\n\n### First", "# Second", "## First")
    )
    assert "<h1>Influence monitor</h1>" in html
    assert "The notebook&#39;s title" not in html
    assert "Sahel &lt;realignment&gt;" in html
    assert re.findall(r'<li class="page-level-(\d)"><a href="#([\w-]+)">([^<]+)</a>', html) == [
        ("2", "wb-key-judgements", "Key judgements"),
        ("3", "wb-first", "First"),
        ("2", "wb-second", "Second"),
        ("2", "wb-first-2", "First"),
    ]
    for target in re.findall(r'<li class="page-level-\d"><a href="#([\w-]+)"', html):
        assert f'id="{target}"' in html


def test_the_parameters_stand_in_a_table_without_the_analysts_folders(notebook_of: Cells) -> None:
    path = notebook_of("# T")
    notebook = v4.new_notebook(metadata={"papermill": {"parameters": {"case": "/home/ann/cases/sahel", "bands": True}}})
    source = 'case: str = "demo"  # the <case>\nbands: bool = False\ntop: int | None = None'
    notebook.cells = [
        v4.new_code_cell(source, metadata={"tags": ["parameters"]}),
        v4.new_code_cell('case = "/home/ann/cases/sahel"', metadata={"tags": ["injected-parameters"]}),
    ]
    write(notebook, path)
    html = _rendered(path)
    assert '<tr><th scope="row">case</th><td>sahel</td><td>the &lt;case&gt;</td></tr>' in html
    assert '<tr><th scope="row">bands</th><td>yes</td><td></td></tr>' in html
    assert '<tr><th scope="row">top</th><td>none</td><td></td></tr>' in html
    assert "/home/ann" not in html


def test_code_is_folded_and_silent_cells_share_a_fold(notebook_of: Cells) -> None:
    path = notebook_of("# T")
    loud = v4.new_code_cell("c = 3")
    loud.outputs = [v4.new_output("stream", name="stdout", text="3")]
    notebook = v4.new_notebook()
    notebook.cells = [v4.new_code_cell("a = 1"), v4.new_code_cell("b = 2"), loud, v4.new_code_cell("d = 4")]
    write(notebook, path)
    html = _rendered(path)
    folds = re.findall(
        r'<details class="page-fold page-code"><summary>Code</summary>\s*<pre[^>]*><code>(.*?)</code>', html, re.DOTALL
    )
    assert folds == ["a = 1\n\nb = 2\n\nc = 3", "d = 4"]
    assert html.index("page-text-text") < html.index("a = 1")


def test_a_chart_carries_its_description_and_its_table(notebook_of: Cells) -> None:
    table = {"columns": ["Actor", "Events"], "rows": [[{"text": "Russia", "evidence": ["event-1", "event-2"]}, 3]]}
    html = _rendered(
        notebook_of(
            _figure(meta={"description": "Russia <leads>.", "table": table}),
            {"text/html": '<p id="event-1">a</p><p id="event-2">b</p>'},
        )
    )
    assert "Russia &lt;leads&gt;." in html
    assert 'data-events="event-1 event-2">Russia</a>' in html
    assert '<td class="page-number">3</td>' in html
    assert '<p id="event-2" data-number="2">b</p>' in html


@pytest.mark.parametrize(
    "traces, bundle",
    [(["scatter", "bar", "pie"], "basic"), (["scatter", "heatmap"], "cartesian"), (["violin"], "cartesian")],
)
def test_the_smallest_bundle_that_draws_the_traces_is_taken(traces: list[str], bundle: str) -> None:
    source = gzip.decompress(base64.b64decode(bundles.plotly_script(traces).text)).decode()
    assert f"plotly.js ({bundle} - minified)" in source[:200]


def test_a_trace_that_no_bundle_draws_leaves_its_table(notebook_of: Cells) -> None:
    many_points = go.Figure(go.Scattergl(x=[1], y=[2]))
    html = _rendered(notebook_of({"application/vnd.plotly.v1+json": many_points.to_plotly_json()}))
    assert "a kind of drawing that the page does not carry (scattergl)" in html
    assert "page-plotly" not in _without_scripts(html)
    assert "Data of figure 1" in html


@pytest.mark.parametrize("traces", [["bar"], ["box"]])
def test_the_bundles_are_of_plotlys_own_version(traces: list[str]) -> None:
    source = gzip.decompress(base64.b64decode(bundles.plotly_script(traces).text)).decode()
    assert f"minified) v{get_plotlyjs_version()}\n" in source[:200]


def test_the_pages_own_script_cannot_end_its_element() -> None:
    assert "</script" not in bundles.page_script().text.lower()


def test_a_missing_bundle_says_how_to_build_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bundles, "files", lambda _package: tmp_path)
    with pytest.raises(BundleMissing, match="make static"):
        bundles._read("page.js")


@pytest.mark.parametrize("label", ["AMBER", "TLP:WHITE", "", "TLP:AMBER STRICT"])
def test_a_label_that_is_none_is_refused(notebook_of: Cells, label: str) -> None:
    notebook = notebook_of("# T")
    with pytest.raises(ChoiceError, match=r"TLP:AMBER\+STRICT"):
        _rendered(notebook, PageFacts("T", label))
    assert not notebook.with_suffix(".html").exists()


def test_what_is_no_notebook_leaves_an_older_page_alone(tmp_path: Path) -> None:
    notebook, page = tmp_path / "n.ipynb", tmp_path / "n.html"
    notebook.write_text("{}", encoding="utf-8")
    page.write_text("older", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"n\.ipynb"):
        render_page(notebook, page, FACTS)
    assert page.read_text("utf-8") == "older"


def test_a_write_that_fails_leaves_nothing_behind(notebook_of: Cells, monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = notebook_of("# T")

    def full_disk(_source: object, _target: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(OSError, match="no space left"):
        _rendered(notebook)
    assert sorted(path.name for path in notebook.parent.iterdir()) == ["notebook.ipynb"]


PARTS = "application/vnd.workbench.parts+json"


def test_an_output_of_several_parts_shows_each_in_order(notebook_of: Cells) -> None:
    parts = [_figure(height=300), {"text/html": "<p>between</p>"}, _figure(height=310)]
    html = _rendered(notebook_of({PARTS: parts, "text/plain": "not shown"}))
    places = [html.index(text) for text in ('id="page-figure-1"', "<p>between</p>", 'id="page-figure-2"')]
    assert places == sorted(places)
    assert "not shown" not in html


@pytest.mark.parametrize(
    "parts",
    [
        [{PARTS: [{"text/html": "<p>deep</p>"}]}],
        [{"text/html": "<script>steal()</script>"}],
        "text",
        [["list"], None, {}],
    ],
)
def test_parts_are_held_to_the_same_walls_and_hold_no_parts(notebook_of: Cells, parts: Any) -> None:
    html = _rendered(notebook_of({PARTS: parts}))
    assert "<p>deep</p>" not in html
    assert "steal()" not in _without_scripts(html)
    assert len(re.findall(r"<script", html)) == 1


def test_what_the_author_should_mend_stands_above_the_report_and_nothing_where_all_is_well(notebook_of: Cells) -> None:
    html = _rendered(notebook_of("It is likely, with high confidence <b>x</b>."), replace(FACTS, labelled=False))
    assert "For the author: 2 points to mend before this is passed on" in html
    assert html.index("no TLP label is set") < html.index("stand in one sentence") < html.index('id="page-main"')
    assert "For the author" not in _rendered(notebook_of("It is likely."))


def test_the_report_comes_before_its_parameters(notebook_of: Cells) -> None:
    path = notebook_of("## Bottom line")
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types
    notebook.cells.append(v4.new_code_cell('case: str = "x"  # folder', metadata={"tags": ["parameters"]}))
    write(notebook, path)
    html = _rendered(path)
    assert html.index("Bottom line</h2>") < html.index("Parameters of this report")
