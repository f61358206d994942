"""Events, networks, influence and evidence of a case, each by the room below it."""

from pathlib import Path

import pandas as pd
import pytest

from workbench.case import Case, create_case, open_case
from workbench.errors import UseError
from workbench.model import Period


def test_events_are_dated_claims_each_once(case: Case) -> None:
    events = case.events()
    assert sum(len(event.claim_ids) for event in events) == 6
    assert len(case.events("2024-04")) == 4
    assert case.events("2030-01") == []


def test_only_what_happened_makes_ties_unless_asked_otherwise(case: Case) -> None:
    done, planned = case.network("2024-04"), case.network(Period.parse("2024-04"), status="planned")
    assert sorted(done.edges()) == [("RUS", "NER"), ("USA", "NER")]
    assert sorted(planned.edges()) == [("TUR", "NER")]
    assert sorted(case.network("2024-04", status=["planned", "negated"]).edges()) == [("FRA", "TCD"), ("TUR", "NER")]
    assert list(case.network("2024-04", channels=["military"]).edges()) == [("RUS", "NER")]


def test_the_channels_of_case_toml_hold_where_none_are_asked_for(case: Case) -> None:
    file = case.folder / "case.toml"
    file.write_text(file.read_text().replace("channels = []", 'channels = ["military"]'))
    assert list(open_case(case.folder).network("2024-04").edges()) == [("RUS", "NER")]


def test_influence_changes_by_what_its_drivers_add_up_to(case: Case) -> None:
    shares = case.influence("NER", "2024-04", periods=2).set_index(["period", "actor"])["cooperation_share"]
    assert shares["2024-03", "USA"] == 1
    assert shares["2024-04", "USA"] == shares["2024-04", "RUS"] == 0.5
    changes = case.influence_change("NER", "2024-04").set_index("actor")["change"]
    assert changes.to_dict() == {"RUS": 0.5, "USA": -0.5}
    for actor, change in changes.items():
        drivers = case.change_drivers("NER", "2024-04", str(actor))
        assert drivers["contribution"].sum() == pytest.approx(change)
        assert set(drivers["event_id"]) <= {event.event_id for event in case.events()}


def test_evidence_leads_from_events_to_sentences(case: Case) -> None:
    ties = case.network("2024-04").edges(data=True)
    wanted = {one for _, _, tie in ties for one in tie["event_ids"]}
    table = case.evidence(event_ids=wanted)
    assert set(table["event_id"]) == wanted
    assert sorted(table["quote"]) == [
        "On 10 April 2024 Russia delivered weapons to Niger.",
        "On 15 April 2024 the United States gave food aid to Niger.",
    ]
    assert table["origins"].tolist() == [1, 1]
    assert len(case.evidence("2024-03")) == 1
    assert case.evidence(event_ids=[]).empty
    assert list(case.evidence(event_ids=[]).columns) == list(table.columns)


def test_a_report_is_about_the_last_month_in_which_something_happened(case: Case) -> None:
    assert str(case.span()) == "2024-03-12/2030-12-31"
    assert str(case.latest_month()) == "2024-04"


def test_the_main_actor_is_in_focus_or_in_most_events(case: Case) -> None:
    assert case.main_actor() == "NER"
    file = case.folder / "case.toml"
    file.write_text(file.read_text().replace("focus = []", 'focus = ["MLI", "NER"]'))
    assert open_case(case.folder).main_actor() == "MLI"


def test_an_empty_case_says_what_it_lacks(tmp_path: Path) -> None:
    case = create_case(tmp_path)
    for question in (case.span, case.latest_month, case.main_actor):
        with pytest.raises(UseError, match="add articles"):
            question()
    assert case.network("2024").number_of_nodes() == 0
    assert isinstance(case.influence_change("NER", "2024"), pd.DataFrame)
    assert case.evidence().empty


def test_an_actor_is_known_by_its_id_and_a_name_is_told_its_id(case: Case) -> None:
    assert case.known_actor("NER") == "NER"
    assert case.known_actor("NER.MIL") == "NER.MIL"
    with pytest.raises(UseError, match=r"'Niger': did you mean NER\?"):
        case.known_actor("Niger")
    with pytest.raises(UseError, match="such as NER"):
        case.known_actor("Zorvia")
