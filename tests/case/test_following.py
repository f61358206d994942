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


def test_the_network_change_compares_with_the_period_before_and_knows_the_grades(case: Case) -> None:
    table = case.network_change("2024-04")

    assert table[["source", "fate", "previous_grade", "grade"]].to_numpy().tolist() == [
        ["RUS", "new", "", "B6"],
        ["USA", "steady", "B6", "F6"],
    ]
    assert table["regraded"].tolist() == [False, True]
    assert (table.attrs["events"], table.attrs["articles"], table.attrs["origins"]) == (3, 3, 2)
    assert case.network_change("2024-04", before="2024-02")["fate"].tolist() == ["new", "new"]


def test_what_was_learned_of_a_period_is_told_apart_from_what_changed(case: Case, tmp_path: Path) -> None:
    then = case.versions
    assert case.network_learned("2024-04", since=then)["fate"].tolist() == ["steady", "steady"]

    (tmp_path / "late.txt").write_text("On 12 April 2024 Turkey delivered drones to Niger.", encoding="utf-8")
    case.add(tmp_path / "late.txt")
    claims = case.claims("2024-04")
    case.reject(str(claims[claims["quote"].str.contains("Russia")]["claim_id"].iloc[0]))
    case.correct(str(claims[claims["quote"].str.contains("United States")]["claim_id"].iloc[0]), "credibility", 2)

    learned = case.network_learned("2024-04", since=then)
    assert learned[["source", "fate", "previous_grade", "grade"]].to_numpy().tolist() == [
        ["TUR", "new", "", "F6"],
        ["RUS", "dropped", "B6", ""],
        ["USA", "steady", "F6", "F2"],
    ]
    assert learned.attrs["period"] == learned.attrs["previous_period"] == "2024-04"
    # What changed is told of both periods as they are known now.
    assert dict(case.network_change("2024-04")[["source", "fate"]].to_numpy().tolist()) == {
        "TUR": "new",
        "USA": "steady",
    }
    then_case = open_case(case.folder, versions=then)
    assert set(learned["previous_event_ids"].explode().dropna()) <= set(then_case.evidence()["event_id"])


def test_dealings_are_of_both_sides_as_a_whole(case: Case) -> None:
    table = case.dealings("NER", "2024-04", partner="USA", periods=2)
    assert table[["period", "direction", "sign"]].to_numpy().tolist() == [
        ["2024-03", "receives", "cooperation"],
        ["2024-04", "receives", "cooperation"],
    ]


def test_statements_are_those_of_an_actor_and_of_what_is_part_of_it(case: Case, tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text(
        "Russia delivered weapons to Niger on 3 April 2024, the Kremlin said. France gave food aid to Mali on 4 April 2024.",
        encoding="utf-8",
    )
    case.add(tmp_path / "said.txt", published=Period.parse("2024-04-05").start)

    assert [quote[:6] for quote in case.statements("RUS", "2024-04")["quote"]] == ["Russia"]
    assert case.statements("FRA", "2024-04").empty


def test_the_main_partner_has_most_events_with_it(case: Case) -> None:
    assert case.main_partner("NER") == "USA"
    with pytest.raises(UseError, match="JPN is not said to have dealt with anybody"):
        case.main_partner("JPN")
