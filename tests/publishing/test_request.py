from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from workbench.case import Case, create_case
from workbench.errors import ParameterError, StoreError, UseError
from workbench.publishing.request import prepare

AT = datetime(2024, 5, 2, 6, 30, tzinfo=UTC)


def test_what_the_template_leaves_open_is_settled_and_the_tables_are_pinned(case: Case) -> None:
    request = prepare(case.folder, "influence-monitor", {"periods": "2"}, at=AT)
    assert request.parameters["period"] == "2024-04"
    assert request.parameters["target"] == "NER"
    assert request.parameters["periods"] == 2
    assert request.parameters["versions"] == request.versions == case.versions
    assert (request.facts.tlp, request.facts.case_title) == ("TLP:GREEN", "Sahel")
    assert request.file_name == "influence-monitor_NER_2024-04_TLP-GREEN.html"


def test_the_time_is_the_callers_and_told_in_utc(case: Case) -> None:
    summer = AT.astimezone(timezone(timedelta(hours=2)))
    request = prepare(case.folder, "actor-network-brief", {}, at=summer)
    assert request.facts.generated == "2024-05-02 06:30 UTC"


def test_earlier_versions_are_read_where_they_are_asked_for(case: Case, tmp_path: Path) -> None:
    before = case.versions
    (tmp_path / "may.txt").write_text("On 3 May 2024 Russia delivered weapons to Niger.")
    case.add(tmp_path / "may.txt")
    assert prepare(case.folder, "actor-network-brief", {}, at=AT).parameters["period"] == "2024-05"
    earlier = prepare(case.folder, "actor-network-brief", {"versions": before}, at=AT)
    assert (earlier.parameters["period"], earlier.versions) == ("2024-04", before)
    some = prepare(case.folder, "actor-network-brief", {"versions": f"claims={before['claims']}"}, at=AT)
    assert some.versions == {**case.versions, "claims": before["claims"]}


def test_versions_that_there_are_not_are_refused(case: Case) -> None:
    with pytest.raises(ParameterError, match="names 'tables', which is no table"):
        prepare(case.folder, "actor-network-brief", {"versions": "tables=1"}, at=AT)
    with pytest.raises(StoreError, match="version 99 cannot be read"):
        prepare(case.folder, "actor-network-brief", {"versions": "claims=99"}, at=AT)


def test_the_case_is_no_parameter_of_a_request(case: Case) -> None:
    with pytest.raises(ParameterError, match="chosen apart"):
        prepare(case.folder, "actor-network-brief", {"case": "/etc"}, at=AT)


def test_a_case_that_leaves_the_period_open_is_told(tmp_path: Path) -> None:
    create_case(tmp_path / "empty")
    with pytest.raises(UseError, match="no dated claim yet"):
        prepare(tmp_path / "empty", "actor-network-brief", {}, at=AT)


def test_a_file_name_is_one_whatever_it_is_made_of(case: Case) -> None:
    given = {"period": "2024-04-01/2024-04-21"}
    request = prepare(case.folder, "actor-network-brief", given, at=AT)
    assert request.file_name == "actor-network-brief_2024-04-01-2024-04-21_TLP-GREEN.html"


def test_a_changed_case_file_is_another_input(case: Case) -> None:
    before = prepare(case.folder, "actor-network-brief", {}, at=AT).inputs
    (case.folder / "sources.csv").write_text("outlet,kind,reliability,note\nLaterite Wire,wire,A,\n")
    after = prepare(case.folder, "actor-network-brief", {}, at=AT).inputs
    assert {name for name in before if before[name] != after[name]} == {"sources.csv"}
