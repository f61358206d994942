import pandas as pd

from workbench.charts import source_list

COLUMNS = ["event_id", "article_id", "outlet", "published", "source_reliability"]


def test_outlets_are_listed_with_grade_and_what_rests_on_them() -> None:
    day = pd.Timestamp("2024-04-11")
    rows = [("e1", "a1", "Wire", day, "B"), ("e2", "a1", "Wire", day, "B"), ("e1", "a2", "<b>Relay</b>", pd.NaT, "F")]
    found = source_list(pd.DataFrame(rows, columns=COLUMNS))

    assert found.outlets == 2
    assert found.html.index("Wire") < found.html.index("&lt;b&gt;Relay&lt;/b&gt;")
    assert '<span class="wb-grade">B</span> usually reliable' in found.html
    assert '<td class="wb-align-right">2</td><td class="wb-align-right">1</td>' in found.html
    assert "2024-04-11" in found.html


def test_no_source_is_said_as_such() -> None:
    assert "No source" in source_list(pd.DataFrame([], columns=COLUMNS)).html
