import pandas as pd
import pytest

from workbench.case import Case
from workbench.charts import evidence_table
from workbench.reports.sanitise import sanitise


@pytest.fixture
def evidence(case: Case) -> pd.DataFrame:
    return case.evidence()


def test_each_event_is_a_line_with_its_sentences_under_it(evidence: pd.DataFrame) -> None:
    table = evidence_table(evidence)
    assert (table.events, table.claims) == (6, 6)
    assert table.html.count("<tbody") == 6
    assert '<mark class="wb-trigger">delivered</mark>' in table.html
    assert "6 events, 6 claims" in table.html


def test_it_passes_the_pages_walls_as_it_is(evidence: pd.DataFrame) -> None:
    clean = sanitise(evidence_table(evidence).html)
    assert clean.count('id="event-') == 6
    assert clean.count('class="wb-event-claims"') == 6


def test_what_articles_say_stays_text(evidence: pd.DataFrame) -> None:
    hostile = evidence.assign(
        quote="<script>steal()</script>", outlet="<img src=x>", url="javascript:steal()", actors="<b>"
    )
    html = evidence_table(hostile).html
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript" not in html
    assert "&lt;b&gt;" in html


def test_what_is_left_out_is_said(evidence: pd.DataFrame) -> None:
    assert "6 events, 6 claims; the first 2 events are listed" in evidence_table(evidence, most_events=2).html
    assert "no event fits" in evidence_table(evidence.iloc[:0]).html
