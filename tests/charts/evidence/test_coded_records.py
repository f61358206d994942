"""What is written of claims that a provider coded: in the list of evidence, in the view, at the sources."""

from pathlib import Path

import pandas as pd
import pytest

from tests.event_rows import gdelt, icews
from workbench.case import Case, create_case
from workbench.charts.evidence.coded_records import coded_by, coded_row
from workbench.charts.evidence.evidence_list import evidence_list
from workbench.charts.evidence.source_list import source_list
from workbench.charts.networks.network_view import network_view


@pytest.fixture
def coded(tmp_path: Path) -> Case:
    case = create_case(tmp_path / "coded")
    (tmp_path / "a").write_text(gdelt(EventCode="071", EventRootCode="07", QuadClass="2"), encoding="utf-8")
    (tmp_path / "b").write_text(icews({"CAMEO Code": "051"}), encoding="utf-8")
    assert case.import_events([tmp_path / "a", tmp_path / "b"]).total("added") == 2
    return case


def test_a_provider_is_named_with_its_own_code_score_and_quad() -> None:
    assert coded_by("GDELT", "190", -10.0, 4) == "GDELT, code 190, score \u221210, quad class 4"
    assert coded_by("UCDP GED", "type_of_violence 1", None, float("nan")) == "UCDP GED, code type_of_violence 1"
    assert coded_by("", "190", 1.0, 1) == ""
    assert coded_row({"quote": "a table that is older than these columns"}) == ""


def test_the_list_of_evidence_says_what_it_is_and_leads_to_the_page(coded: Case) -> None:
    html = str(evidence_list(coded.evidence()).html)
    assert html.count("coded record, not a sentence") == 2
    assert "<dt>Coded by</dt><dd>GDELT, code 071, score 1.9, quad class 2</dd>" in html
    assert 'href="https://www.kori.example/news/envoy-in-niamey.html"' in html
    assert "the outlet itself" not in html


def test_claims_of_articles_are_as_they_were(case: Case) -> None:
    html = str(evidence_list(case.evidence()).html)
    assert "coded" not in html.lower()
    assert "Coded records" not in str(source_list(case.evidence()).html)


def test_the_view_is_told_by_whom_each_was_coded(coded: Case) -> None:
    evidence = coded.evidence("2024-04")
    view = network_view(coded.network("2024-04"), evidence)
    names = view.data["sentences"]["coded"]
    assert "GDELT, code 071, score 1.9, quad class 2" in str(names)
    assert "ICEWS, code 051, score 3.4" in str(names)


def test_sources_count_the_records_of_each_provider(coded: Case) -> None:
    html = str(source_list(coded.evidence()).html)
    assert "Coded records, not sentences: 1 claim of GDELT, 1 claim of ICEWS." in html
    without = coded.evidence().drop(columns=["provider"])
    assert isinstance(without, pd.DataFrame)
    assert "Coded records" not in str(source_list(without).html)
