"""Actors added, renamed, merged, and names assigned: what claims, networks and tables make of it, and how it is undone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.case import Case, open_case
from workbench.errors import DecisionError
from workbench.model import Claim, Participant

Tell = Callable[..., Claim]


def sides(case: Case) -> list[tuple[list[str], list[str]]]:
    return [([one.id for one in claim.actors], [one.id for one in claim.recipients]) for claim in case.records()]


def who(case: Case) -> list[Participant]:
    """All who take part, in the order of the claims."""
    return [one for claim in case.records() for one in (*claim.actors, *claim.recipients)]


def test_an_assigned_name_is_the_actor_wherever_it_was_nobody_until_that_is_undone(handmade: Case, tell: Tell) -> None:
    tell("?The junta > FRA")
    tell("USA > ?the junta", said="?The junta")
    tell("USA > ?the junta's men")
    decision = handmade.assign_name("the junta", "NER.MIL", reason="Niamey", author="ada")
    assert sides(handmade) == [(["NER.MIL"], ["FRA"]), (["USA"], ["NER.MIL"]), (["USA"], [""])]
    army = who(handmade)[0]
    assert (army.name, army.country, army.sector, army.kind) == ("Niger: military", "NER", "MIL", "body")
    assert (army.text, army.start, army.end) == ("The junta", 0, 1)
    said = handmade.records()[1].attributed_to
    assert said is not None
    assert (said.id, said.name, said.text) == ("NER.MIL", "Niger: military", "The junta")
    assert ("USA", "NER") in handmade.network("2024-04").edges()
    assert handmade.unknown_names()["name"].tolist() == ["the junta's men"]
    handmade.undo(decision.decision_id)
    assert sides(handmade) == [([""], ["FRA"]), (["USA"], [""]), (["USA"], [""])]
    assert handmade.unknown_names()["claims"].tolist() == [2, 1]


def test_what_was_extracted_stays_and_no_claim_counts_as_corrected(handmade: Case, tell: Tell) -> None:
    told = tell("?The junta > FRA")
    handmade.assign_name("the junta", "NER.MIL")
    (reviewed,) = handmade._now().reading.reviewed.values()
    assert (reviewed.original, reviewed.state, reviewed.decisions) == (told, "", ())
    assert handmade.claims()["review"].tolist() == [""]


def test_an_added_actor_is_found_in_phrases_that_were_nobody(handmade: Case, tell: Tell) -> None:
    for phrase in (
        "?the Sahel Road Guild",
        "?SRG",
        "?fighters of the Sahel Road Guild",
        "?the road",
        "?the Guild of Mali",
    ):
        tell(f"USA > {phrase}")
    handmade.add_actor("SRG", "Sahel Road Guild", kind="group", country="NER", sector="REB", aliases=["Road Guild"])
    assert [recipients for _, recipients in sides(handmade)] == [["SRG"], ["SRG"], ["SRG"], [""], [""]]
    assert handmade.network("2024-04").has_edge("USA", "NER")
    assert handmade.network("2024-04", level="sector").has_edge("USA", "NER.REB")
    assert handmade.actors.resolve("Sahel Road Guild").id == "SRG"  # type: ignore[union-attr]  # None would fail too
    guild = handmade.actor_table().set_index("actor").to_dict("index")["SRG"]
    assert [guild[one] for one in ("name", "kind", "country", "sector", "claims")] == [
        "Sahel Road Guild",
        "group",
        "NER",
        "REB",
        3,
    ]


def test_an_added_actor_is_known_in_articles_that_come_later_and_nobody_again_once_undone(
    case: Case, tmp_path: Path
) -> None:
    decision = case.add_actor("SRG", "Sahel Road Guild", kind="group", country="NER")
    (tmp_path / "guild.txt").write_text("On 18 April 2024 the Sahel Road Guild sent weapons to Mali.")
    case.add(tmp_path / "guild.txt")
    assert case.claims(actor="SRG")["actors"].tolist() == ["Sahel Road Guild"]
    case.undo(decision.decision_id)
    assert case.claims(actor="SRG").empty
    claim = case.records("2024-04-18")[0]
    assert [(one.id, one.name, one.country, one.kind) for one in claim.actors] == [
        ("", "the Sahel Road Guild", None, "unknown")
    ]
    assert "the Sahel Road Guild" in case.unknown_names()["name"].tolist()


def test_an_added_actor_holds_on_its_days_only(handmade: Case, tell: Tell) -> None:
    tell("USA > ?the Guild", day=date(2024, 3, 31))
    tell("USA > ?the Guild", day=date(2024, 4, 1))
    handmade.add_actor("SRG", "Guild", valid_from=date(2024, 4, 1))
    assert [recipients for _, recipients in sides(handmade)] == [[""], ["SRG"]]


def test_a_renamed_actor_has_its_new_name_everywhere(handmade: Case, tell: Tell) -> None:
    tell("USA.MIL > ECOWAS", said="ECOWAS")
    tell("NER.MIL > ECOWAS")
    handmade.rename_actor("ECOWAS", "the Bloc", author="ada")
    handmade.rename_actor("NER", "Republic of Niger", author="ada")
    assert {one.name for one in who(handmade) if one.id == "ECOWAS"} == {"the Bloc"}
    assert handmade.claims()["attributed_to"].tolist() == ["the Bloc", ""]
    graph = handmade.network("2024-04")
    assert {node: graph.nodes[node]["name"] for node in graph} == {
        "ECOWAS": "the Bloc",
        "NER": "Republic of Niger",
        "USA": "United States",
    }
    assert handmade.influence("ECOWAS", "2024-04")["name"].drop_duplicates().tolist() == [
        "Republic of Niger",
        "United States",
    ]
    again = handmade.rename_actor("ECOWAS", "West Africa", author="ada")
    assert handmade.actors.get("ECOWAS").name == "West Africa"  # type: ignore[union-attr]  # None would fail too
    handmade.undo(again.decision_id)
    assert handmade.actors.get("ECOWAS").name == "the Bloc"  # type: ignore[union-attr]  # as above


def test_what_a_merged_actor_did_is_the_other_s_with_its_country_sector_and_kind(handmade: Case, tell: Tell) -> None:
    tell("JNIM > MLI")
    tell("USA > ?the brigade")
    handmade.add_actor("BRG", "the brigade", kind="group", country="RUS", sector="PRM")
    merge = handmade.merge_actors("JNIM", "BRG", reason="one and the same", author="ada")
    jnim, _, _, brigade = who(handmade)
    assert (brigade.id, brigade.name, brigade.country, brigade.sector, brigade.kind) == (
        jnim.id,
        jnim.name,
        jnim.country,
        jnim.sector,
        jnim.kind,
    )
    assert brigade.text == "the brigade"
    assert handmade.actor_table().set_index("actor").loc["JNIM", "claims"] == 2
    assert len(handmade.claims(actor="BRG")) == len(handmade.claims(actor="JNIM")) == 2
    assert handmade.known_actor("BRG") == "JNIM"
    assert handmade.actors.resolve("the brigade").id == "JNIM"  # type: ignore[union-attr]  # None would fail too
    handmade.undo(merge.decision_id)
    assert [one.id for one in who(handmade)] == ["JNIM", "MLI", "USA", "BRG"]


def test_merges_in_a_row_lead_to_the_last(handmade: Case, tell: Tell) -> None:
    tell("NER.GOV > USA")
    handmade.merge_actors("NER.MIL", "NER.GOV")
    last = handmade.merge_actors("NER", "NER.MIL")
    assert sides(handmade) == [(["NER"], ["USA"])]
    handmade.undo(last.decision_id)
    assert sides(handmade) == [(["NER.MIL"], ["USA"])]


def test_who_is_merged_with_its_other_side_acts_on_nobody(handmade: Case, tell: Tell) -> None:
    tell("MLI.MIL > MLI.REB", "ASSAULT")
    tell("MLI.MIL, MLI.REB, USA", "CONSULT")
    handmade.merge_actors("MLI.MIL", "MLI.REB")
    graph = handmade.network("2024-04", level="actor")
    assert list(graph.edges()) == [("MLI.MIL", "USA")]
    assert graph.graph["internal"] == 1
    assert handmade.influence("MLI.MIL", "2024-04", level="actor")["actor"].drop_duplicates().tolist() == ["USA"]


def test_claims_of_merged_actors_are_one_event(handmade: Case, tell: Tell) -> None:
    tell("NER.GOV > USA")
    tell("NER.MIL > USA")
    assert len(handmade.events()) == 2
    handmade.merge_actors("NER.MIL", "NER.GOV")
    (event,) = handmade.events()
    assert event.claim_ids == ("claim-01", "claim-02")


def test_a_merged_target_is_asked_for_under_either_id(handmade: Case, tell: Tell) -> None:
    tell("USA > ECOWAS")
    handmade.merge_actors("AU", "ECOWAS")
    for target in ("AU", "ECOWAS"):
        assert handmade.influence(target, "2024-04")["actor"].unique().tolist() == ["USA"]
    (handmade.folder / "case.toml").write_text('focus = ["ECOWAS"]\n')
    assert open_case(handmade.folder).main_actor() == "AU"


def test_a_corrected_claim_is_seen_through_the_decisions_too(handmade: Case, tell: Tell) -> None:
    told = tell("USA > ?the guild")
    handmade.correct(told.claim_id, "recipients", [{"id": "NER.GOV"}])
    handmade.merge_actors("NER.MIL", "NER.GOV")
    (claim,) = handmade.records()
    assert [one.id for one in claim.recipients] == ["NER.MIL"]
    assert handmade.claims()["review"].tolist() == ["corrected"]


def test_decisions_win_over_actors_csv(handmade: Case, tell: Tell) -> None:
    tell("USA > ?the guild")
    file = handmade.folder / "actors.csv"
    file.write_text("id,name,kind,country\nSRG,Road Guild,group,NER\n")
    handmade.rename_actor("SRG", "Sahel Guild")
    handmade.assign_name("the guild", "SRG")
    assert who(handmade)[1].name == "Sahel Guild"
    file.write_text("id,name,kind,country,aliases\nSRG,Road Guild,group,NER,\nTRG,Other Guild,group,MLI,the guild\n")
    assert who(handmade)[1].id == "SRG"
    added = handmade.add_actor("VRG", "Valley Guild", country="MLI")
    file.write_text("id,name,kind,country\nSRG,Road Guild,group,NER\nVRG,Guild of the file,group,BFA\n")
    assert handmade.actors.get("VRG").country == "MLI"  # type: ignore[union-attr]  # None would fail too
    handmade.undo(added.decision_id)
    assert handmade.actors.get("VRG").country == "BFA"  # type: ignore[union-attr]  # as above


@pytest.mark.parametrize(
    "act, said",
    [
        (lambda case: case.add_actor("NER", "Niger again"), "'NER' is on the list already, as Niger"),
        (lambda case: case.add_actor("NER.GOV", "Government"), "is on the list already"),
        (lambda case: case.add_actor("", "Nobody"), "its id is empty"),
        (lambda case: case.add_actor("SRG", ""), "its name is empty"),
        (lambda case: case.add_actor("SRG", "Guild", kind="guild"), "choose one of state, body"),
        (lambda case: case.add_actor("SRG", "Guild", country="Niger"), "is not a country"),
        (lambda case: case.add_actor("SRG", "Guild", country="ECOWAS"), "is not a country"),
        (lambda case: case.add_actor("SRG", "Guild", parent="nix"), "the list has no actor 'nix'"),
        (lambda case: case.rename_actor("nix", "Nobody"), "the list has no actor 'nix'"),
        (lambda case: case.rename_actor("Niger", "Nobody"), "did you mean NER"),
        (lambda case: case.rename_actor("NER", "Niger"), "is called 'Niger' already"),
        (lambda case: case.rename_actor("NER", " "), "its name is empty"),
        (lambda case: case.rename_actor("MLI.GOV", "Nobody"), "MLI.GOV counts as MLI already"),
        (lambda case: case.assign_name("the guild", "nix"), "the list has no actor 'nix'"),
        (lambda case: case.assign_name("The Junta", "NER.MIL"), "means NER.MIL already"),
        (lambda case: case.assign_name(" ", "NER"), "the name is empty"),
        (lambda case: case.assign_name("the guild", "MLI.GOV"), "name MLI, or undo that merge"),
        (lambda case: case.merge_actors("NER", "NER"), "cannot be merged into itself"),
        (lambda case: case.merge_actors("nix", "NER"), "the list has no actor 'nix'"),
        (lambda case: case.merge_actors("NER", "nix"), "no actor has the id 'nix'"),
        (lambda case: case.merge_actors("NER", "MLI.GOV"), "MLI.GOV counts as MLI already"),
        (lambda case: case.merge_actors("MLI.GOV", "MLI"), "MLI.GOV counts as MLI already"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_not_kept(
    handmade: Case, tell: Tell, act: Callable[[Case], object], said: str
) -> None:
    tell("MLI.GOV > USA")
    handmade.merge_actors("MLI", "MLI.GOV")
    handmade.assign_name("the junta", "NER.MIL")
    with pytest.raises(DecisionError, match=said):
        act(handmade)
    assert len(handmade.decisions()) == 2


def test_who_is_on_no_list_but_in_a_claim_can_be_merged_away_or_added(handmade: Case, tell: Tell) -> None:
    tell("USA > elsewhere")
    undo = handmade.merge_actors("NER", "elsewhere")
    assert sides(handmade) == [(["USA"], ["NER"])]
    handmade.undo(undo.decision_id)
    handmade.add_actor("elsewhere", "Elsewhere", country="MLI")
    assert [(one.id, one.name, one.country) for one in who(handmade)][1] == ("elsewhere", "Elsewhere", "MLI")


def test_a_decision_whose_actor_is_undone_lies_idle_and_wakes_with_it(handmade: Case, tell: Tell) -> None:
    tell("USA > ?the guild")
    tell("USA > ?the brigade")
    add = handmade.add_actor("SRG", "Road Guild", country="NER")
    handmade.assign_name("the guild", "SRG")
    handmade.rename_actor("SRG", "Sahel Guild")
    handmade.add_actor("BRG", "the brigade")
    handmade.merge_actors("SRG", "BRG")
    seen = who(handmade)
    assert [(one.id, one.name) for one in seen[1::2]] == [("SRG", "Sahel Guild")] * 2
    undo = handmade.undo(add.decision_id)
    assert [one.id for one in who(handmade)[1::2]] == ["", "BRG"]
    assert handmade.decisions()["state"].tolist() == ["undone", "idle", "idle", "holds", "idle", "holds"]
    handmade.undo(undo.decision_id)
    assert who(handmade) == seen
    assert handmade.decisions()["state"].tolist() == ["holds"] * 5 + ["undone", "holds"]


def test_undoing_cannot_make_a_circle_of_merges(handmade: Case, tell: Tell) -> None:
    tell("NER.GOV > NER.MIL")
    first = handmade.merge_actors("NER.MIL", "NER.GOV")
    undo = handmade.undo(first.decision_id)
    handmade.merge_actors("NER.GOV", "NER.MIL")
    handmade.undo(undo.decision_id)
    assert sides(handmade) == [(["NER.MIL"], ["NER.MIL"])]
    assert handmade.decisions()["state"].tolist() == ["holds", "undone", "idle", "holds"]


def test_tables_read_at_a_version_see_the_decisions_up_to_it(handmade: Case, tell: Tell) -> None:
    tell("USA > ?the junta")
    pinned = open_case(handmade.folder, versions=handmade.versions)
    handmade.assign_name("the junta", "NER.MIL")
    later = open_case(handmade.folder, versions=handmade.versions)
    handmade.rename_actor("NER.MIL", "Nigerien army")
    assert [case.claims()["recipients"].tolist() for case in (pinned, later, handmade)] == [
        ["the junta"],
        ["Niger: military"],
        ["Nigerien army"],
    ]
