import base64
import json
import struct

import pytest

from workbench.reports.evidence_numbers import EvidenceNumbers
from workbench.reports.figure import Figure
from workbench.reports.table_cells import cell_html

LINE = {"type": "scatter", "name": "Russia", "x": ["2023", "2024"], "y": [1, 2.5]}


def test_a_figure_tells_its_description_table_and_traces() -> None:
    meta = {"description": "Up.", "table": {"columns": ["Actor", "Share"], "rows": [["Russia", 0.5]]}}
    figure = Figure({"data": [LINE, {"type": "bar"}], "layout": {"meta": meta, "height": 300}}, 1)
    assert figure.description == "Up."
    assert figure.table is not None
    assert (figure.table.columns, figure.table.rows) == (["Actor", "Share"], [["Russia", 0.5]])
    assert figure.traces == {"scatter", "bar"}
    assert figure.height == 300


def test_without_a_table_one_is_made_of_the_points() -> None:
    table = Figure({"data": [LINE], "layout": {}}, 1).table
    assert table is not None
    assert table.rows == [["Russia", "2023", 1], ["Russia", "2024", 2.5]]


def test_packed_numbers_are_read() -> None:
    packed = {"dtype": "f8", "bdata": base64.b64encode(struct.pack("<2d", 0.5, 2.0)).decode()}
    table = Figure({"data": [{"x": ["a", "b"], "y": packed}], "layout": {}}, 1).table
    assert table is not None
    assert table.rows == [["Series 1", "a", 0.5], ["Series 1", "b", 2.0]]


def test_a_figure_without_points_has_no_table() -> None:
    assert Figure({"data": [{"type": "heatmap", "x": ["a"], "y": ["b"], "z": [[1]]}], "layout": {}}, 1).table is None


@pytest.mark.parametrize("text", ["</script><script>steal()</script>", "<!--", "&lt;", "\u2028\u2029"])
def test_no_text_of_a_figure_ends_its_element(text: str) -> None:
    figure = Figure({"data": [{**LINE, "name": text}], "layout": {}}, 1)
    assert not set("<>&\u2028\u2029") & set(figure.json())
    assert json.loads(figure.json())["data"][0]["name"] == text


def test_numbers_that_json_lacks_become_gaps() -> None:
    figure = Figure({"data": [{**LINE, "y": [float("nan"), float("inf")]}], "layout": {}}, 1)
    assert json.loads(figure.json())["data"][0]["y"] == [None, None]


@pytest.mark.parametrize(
    "cell, text",
    [
        (None, "\u2013"),
        (3, "3"),
        (-3, "\u22123"),
        (0.5, "0.5"),
        (-12.3456, "\u221212.346"),
        (12.0, "12"),
        (0.00012, "0.00012"),
        ("<b>", "&lt;b&gt;"),
        ("-", "-"),
    ],
)
def test_cells_are_written_for_readers(cell: object, text: str) -> None:
    assert cell_html(cell, EvidenceNumbers()) == text


def test_a_cell_leads_to_its_evidence_by_number() -> None:
    evidence = EvidenceNumbers()
    marked = evidence.mark('<p id="event-a">1</p><p id="event-b">2</p><p id="event-a">again</p><p id="event-c">3</p>')
    assert marked == (
        '<p id="event-a" data-number="1">1</p><p id="event-b" data-number="2">2</p>'
        '<p>again</p><p id="event-c" data-number="3">3</p>'
    )
    html = cell_html({"text": "<Niger>", "evidence": ["event-c", "event-a", "event-b", "event-gone"]}, evidence)
    assert (
        '<a class="page-evidence-link" href="#event-a" data-events="event-a event-b event-c">&lt;Niger&gt;</a>' in html
    )
    assert (
        '<a href="#event-a" data-events="event-a event-b event-c" aria-label="Evidence 1\u20133">1\u20133</a>' in html
    )


def test_a_cell_whose_evidence_is_not_on_the_page_is_text() -> None:
    assert cell_html({"text": "Niger", "evidence": ["event-x"]}, EvidenceNumbers()) == "Niger"
