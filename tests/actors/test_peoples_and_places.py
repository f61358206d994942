"""Peoples and religious communities give a state where they have one; towns and regions their state, with doubt."""

from datetime import date

import pytest

from workbench import resolve_actor
from workbench.actors import ActorList
from workbench.actors.builtin_list import read_builtin_list
from workbench.actors.sectors import SECTOR_NAMES
from workbench.actors.tables import split, table

DAY = date(2024, 4, 22)


@pytest.mark.parametrize(
    "phrase, actor",
    [
        ("Yoruba elders", "NGA.SOC"),
        ("Hausa politicians", "NGA.PTY"),
        ("Igbo leaders", "NGA.SOC"),
        ("leaders of the Yoruba", "NGA.SOC"),
        ("Tamil refugees", "LKA.REF"),
        ("Uyghurs", "CHN.CVL"),
        ("Uighur activists", "CHN.CVL"),
        ("Tuareg rebels", "MLI.REB"),
        ("Rohingya refugees", "MMR.REF"),
        ("Karen guerrillas", "MMR.REB"),
        ("the Karens", "MMR.CVL"),
        ("Hutu militias", "RWA.PRM"),
        ("Oromo protesters", "ETH.OPP"),
        ("Chechen separatists", "RUS.REB"),
        ("Crimean Tatars", "UKR.CVL"),
        ("Coptic Christians", "EGY.REL"),
        ("Druze leaders", "SYR.REL"),
        ("Lebanese Druze", "LBN.REL"),
        ("Palestinian Christians", "PSE.REL"),
        ("Muslim leaders in France", "FRA.REL"),
        ("Kurdish fighters in Syria", "SYR.REB"),
        ("ethnic Albanians in Serbia", "SRB.CVL"),
        ("a Tibetan monk", "CHN.REL"),
    ],
)
def test_a_people_gives_the_state_and_the_agent_word_the_sector(phrase: str, actor: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert found.id == actor


def test_a_people_of_several_states_goes_by_context() -> None:
    for state in ("IRQ", "TUR", "SYR", "IRN"):
        found = resolve_actor("Kurdish rebels", DAY, frozenset({state, "USA"}))
        assert found is not None
        assert found.id == f"{state}.REB"
        assert "by context" in found.method
    nobodys = resolve_actor("Kurdish rebels", DAY)
    assert nobodys is not None
    assert (nobodys.id, nobodys.sector) == ("", "REB")
    indian = resolve_actor("Tamil politicians", DAY, frozenset({"IND"}))
    assert indian is not None
    assert indian.id == "IND.PTY"


def test_ethnic_albanians_are_not_of_albania() -> None:
    found = resolve_actor("ethnic Albanians", DAY, frozenset({"ALB", "MKD"}))
    assert found is not None
    assert found.id == "MKD.CVL"
    assert "by context" in found.method


@pytest.mark.parametrize(
    "phrase", ["Karen", "Maya", "Karen Nobody", "Sami Nobody", "Christian Nobody", "Jane Baloch", "Bashir", "Montanans"]
)
def test_a_given_name_is_no_people(phrase: str) -> None:
    assert resolve_actor(phrase, DAY) is None


@pytest.mark.parametrize(
    "phrase, state",
    [
        ("Chechnya", "RUS"),
        ("Darfur", "SDN"),
        ("Donbas", "UKR"),
        ("Rafah", "PSE"),
        ("northern Kivu", "COD"),
        ("Samarra", "IRQ"),
        ("Sydney", "AUS"),
        ("Agadez", "NER"),
        ("Xinjiang", "CHN"),
    ],
)
def test_a_lone_town_or_region_is_its_state_with_doubt(phrase: str, state: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert (found.id, found.sector) == (state, None)
    assert f"doubt: a place, {state} by where it lies" in found.method


def test_a_place_that_was_cut_out_of_a_sentence_is_only_where() -> None:
    assert ActorList.builtin().resolve("Darfur", DAY) is None
    assert ActorList.builtin().resolve("police in Darfur", DAY) == resolve_actor("police in Darfur", DAY)


@pytest.mark.parametrize(
    "phrase, state",
    [("villages near Goma", "COD"), ("the city of Niamey", "NER"), ("regions across Indonesia", "IDN")],
)
def test_a_place_in_a_state_is_that_state_with_doubt(phrase: str, state: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert found.id == state
    assert "is a place" in found.method


@pytest.mark.parametrize(
    "place, context, state",
    [
        ("Tripoli", {"LBN"}, "LBN"),
        ("Punjab", {"PAK"}, "PAK"),
        ("Punjab", set(), "IND"),
        ("Hyderabad", {"PAK"}, "PAK"),
        ("Golan Heights", {"ISR"}, "ISR"),
    ],
)
def test_a_place_that_two_states_have_goes_by_context(place: str, context: set[str], state: str) -> None:
    found = resolve_actor(f"police in {place}", DAY, frozenset(context))
    assert found is not None
    assert found.id == f"{state}.COP"


def test_peoples_live_in_states_and_every_spelling_means_them() -> None:
    builtin = read_builtin_list()
    states = {one.id for one in builtin.register if one.kind == "state"}
    for row in table("peoples.csv"):
        homes = [row["country"], *split(row["also"])]
        assert {home for home in homes if home} <= states, row
        assert len(set(homes)) == len(homes), row
        assert row["country"] or len(homes) > 2, row
        assert row["sector"] in SECTOR_NAMES, row
        assert row["person"] in ("", "yes"), row
        for name in (row["name"], *split(row["aliases"])):
            found = builtin.names.named(name)
            assert found is not None, name
            assert found.role in ("people", "demonym"), name
