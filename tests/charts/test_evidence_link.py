import re

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from workbench.charts.evidence_link import anchor, anchors, click, event_ids, linked, meta


def test_anchor_of_an_event() -> None:
    assert anchor("4f2a") == "event-4f2a"


@given(st.text(), st.text())
def test_anchors_are_html_ids_without_spaces_and_never_shared(one: str, other: str) -> None:
    assert re.fullmatch(r"event-[A-Za-z0-9_-]*", anchor(one))
    assert (anchor(one) == anchor(other)) == (one == other)


def test_each_event_is_named_once_in_order() -> None:
    assert anchors(["b", "a", "b"]) == ["event-b", "event-a"]
    assert click(["b", "a", "b"]) == ["event-b event-a"]
    assert click([]) == [""]


def test_rows_rest_on_the_events_of_all_columns_that_are_named() -> None:
    rows = pd.DataFrame({"deeds": [["b", "a"], []], "words": [["c"], ["b"]], "other": [["x"], ["y"]]})
    assert event_ids(rows, "deeds", "words") == ["b", "a", "c"]
    assert event_ids(rows.head(0), "deeds") == []


def test_a_linked_cell_and_the_table_keep_text_as_it_is() -> None:
    cell = linked("<b>3</b>", ["x"])
    assert cell == {"text": "<b>3</b>", "evidence": ["event-x"]}
    assert meta(["Who"], [[cell]], "One tie.") == {
        "table": {"columns": ["Who"], "rows": [[cell]]},
        "description": "One tie.",
    }
