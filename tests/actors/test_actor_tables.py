"""The tables in workbench/actors/data say what their schema allows, and nothing twice."""

import csv
from collections import defaultdict
from importlib.resources import files
from itertools import pairwise
from typing import get_args

import pytest

from workbench.actors.agents import AgentKind
from workbench.actors.analyst_csv import KINDS
from workbench.actors.builtin_list import PERSONS, demonym_plurals, read_builtin_list
from workbench.actors.sectors import SECTOR_NAMES
from workbench.actors.spelling import split_words
from workbench.actors.tables import split, table
from workbench.model import Period
from workbench.ontology.plover import SECTORS

STATES = {row["iso3"] for row in table("states.csv")}
COLUMNS = {
    "states.csv": "iso3,name,aliases,demonyms,capitals",
    "ambiguous.csv": "name,meanings,person,note",
    "metonyms.csv": "name,actor,aliases",
    "organisations.csv": "id,name,kind,country,sector,parent,from,until,aliases",
    "groups.csv": "id,name,kind,country,sector,parent,from,until,aliases",
    "heads.csv": "id,name,country,sector,office,from,until,aliases",
    "ministers.csv": "id,name,country,sector,office,from,until,aliases",
    "earlier_heads.csv": "id,name,country,sector,office,from,until,aliases",
    "earlier_ministers.csv": "id,name,country,sector,office,from,until,aliases",
    "army_chiefs.csv": "id,name,country,sector,office,from,until,aliases",
    "public_figures.csv": "id,name,country,sector,office,from,until,aliases",
    "earlier_figures.csv": "id,name,country,sector,office,from,until,aliases",
    "international_officials.csv": "id,name,organisation,sector,office,from,until,aliases",
    "places.csv": "country,places",
    "peoples.csv": "name,country,also,sector,person,aliases",
    "namesakes.csv": "name,country,words,note",
    "common_names.csv": "use,names",
    "other_names.csv": "name,note",
    "agents.csv": "sector,kind,words",
    "function_words.csv": "use,words",
}
AGENT_KINDS = {"", *get_args(AgentKind)} - {"head"}


def folded(name: str) -> tuple[str, ...]:
    return tuple(word.key for word in split_words(name))


@pytest.mark.parametrize("file", sorted(COLUMNS))
def test_every_row_has_just_the_columns(file: str) -> None:
    lines = list(csv.reader((files("workbench.actors") / "data" / file).read_text("utf-8").splitlines(), strict=True))
    assert ",".join(lines[0]) == COLUMNS[file]
    assert {len(line) for line in lines} == {len(lines[0])}
    assert all(cell == cell.strip() for line in lines for cell in line)


def test_sectors_are_plovers() -> None:
    assert set(SECTOR_NAMES) == set(SECTORS)


def test_states_are_complete_and_each_there_once() -> None:
    codes = [row["iso3"] for row in table("states.csv")]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert {"TWN", "XKX", "PSE", "ESH", "SSD", "TLS", "VAT"} <= set(codes)
    assert len(codes) >= 193 + 5


def test_no_name_of_a_state_is_claimed_by_two_unless_listed_as_ambiguous() -> None:
    listed = {folded(one) for row in table("ambiguous.csv") for one in (row["name"], *demonym_plurals(row["name"]))}
    claims = defaultdict(set)
    for row in table("states.csv"):
        names = (row["name"], *split(row["aliases"]), *split(row["capitals"]))
        demonyms = split(row["demonyms"])
        for name in (*names, *demonyms, *(form for one in demonyms for form in demonym_plurals(one))):
            claims[folded(name)].add(row["iso3"])
    twice = {name: codes for name, codes in claims.items() if len(codes) > 1 and name not in listed}
    assert twice == {}


def test_no_name_of_an_organisation_or_group_is_claimed_by_two_ids() -> None:
    claims = defaultdict(set)
    for file in ("organisations.csv", "groups.csv"):
        for row in table(file):
            for name in (row["id"], row["name"], *split(row["aliases"])):
                claims[name].add(row["id"])
    for row in table("metonyms.csv"):
        for name in (row["name"], *split(row["aliases"])):
            claims[name].add(row["actor"])
    assert {name: ids for name, ids in claims.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("file", ["organisations.csv", "groups.csv", *PERSONS])
def test_codes_exist_and_dates_are_in_order(file: str) -> None:
    for row in table(file):
        assert row["id"], row
        assert row["name"], row
        assert row.get("country", "") in {"", *STATES}, row
        assert row["sector"] in SECTOR_NAMES, row
        assert row.get("kind", "person") in KINDS, row
        if row["from"] and row["until"]:
            assert Period.parse(row["from"]).start <= Period.parse(row["until"]).last, row


def test_parents_are_on_the_list() -> None:
    register = read_builtin_list().register
    for file in ("organisations.csv", "groups.csv"):
        for row in table(file):
            parent = row["parent"]
            assert parent == "" or parent in register or parent.partition(".")[0] in STATES, row


def test_a_leader_holds_one_office_at_a_time_and_only_ever_one_that_lasts() -> None:
    register = read_builtin_list().register
    for person in {actor.id for actor in register if actor.kind == "person"}:
        spells = register.entries(person)
        assert len({one.name for one in spells}) == 1, person
        for earlier, later in pairwise(spells):
            assert earlier.valid_until is not None, person
            assert later.valid_from is not None, person
            assert earlier.valid_until <= later.valid_from, person  # the day of handing over may be shared


@pytest.mark.parametrize("file", ["states.csv", "organisations.csv", "groups.csv", "metonyms.csv", *PERSONS])
def test_every_listed_name_means_its_own_actor(file: str) -> None:
    names = read_builtin_list().names
    for row in table(file):
        actors = split(row.get("id") or row.get("iso3") or row["actor"])
        for name in (row["name"], *split(row["aliases"])):
            found = names.named(name)
            assert found is not None, name
            assert set(actors) <= set(found.ids), name


def test_every_demonym_and_capital_points_to_its_state() -> None:
    names = read_builtin_list().names
    for row in table("states.csv"):
        for demonym in split(row["demonyms"]):
            for form in (demonym, *demonym_plurals(demonym)):
                found = names.named(form)
                assert found is not None, form
                assert row["iso3"] in found.ids, form
        for capital in split(row["capitals"]):
            found = read_builtin_list().places.named(capital)
            assert found is not None, capital
            assert found.ids == (row["iso3"],), capital


def test_metonyms_point_to_a_body_of_a_state_or_to_a_listed_organisation() -> None:
    register = read_builtin_list().register
    for row in table("metonyms.csv"):
        for actor in split(row["actor"]):
            country, dot, sector = actor.partition(".")
            assert (country in STATES and sector in SECTOR_NAMES) if dot else actor in register, row


def test_ambiguous_names_stand_first_with_the_state_that_claims_them() -> None:
    names = read_builtin_list().names
    for row in table("ambiguous.csv"):
        found = names.named(row["name"])
        assert found is not None, row
        assert all(one in read_builtin_list().register for one in found.ids), row
        assert found.ids == split(row["meanings"]), row


def test_agent_words_have_a_sector_or_are_weak_and_stand_once() -> None:
    seen: dict[str, str] = {}
    for row in table("agents.csv"):
        assert row["kind"] in AGENT_KINDS, row
        assert row["sector"] in SECTOR_NAMES or (row["sector"] == "" and row["kind"] == "weak"), row
        for words in split(row["words"]):
            assert words not in seen, words
            seen[words] = row["sector"]


def test_places_lie_in_states() -> None:
    assert all(row["country"] in STATES for row in table("places.csv"))


def test_no_code_of_a_state_is_the_id_of_something_else() -> None:
    ids = {row["id"] for file in ("organisations.csv", "groups.csv", *PERSONS) for row in table(file)}
    assert ids & STATES == set()


def test_no_name_means_two_entries_of_today_unless_listed_as_ambiguous() -> None:
    listed = {folded(one) for row in table("ambiguous.csv") for one in (row["name"], *demonym_plurals(row["name"]))}
    claims = defaultdict(set)
    for file in ("states.csv", "organisations.csv", "groups.csv", "metonyms.csv", *PERSONS):
        for row in table(file):
            if row.get("until"):
                continue
            owner = row.get("iso3") or row.get("actor") or row["id"]
            spoken = row["name"] if file not in PERSONS or " " in row["name"] else ""
            for name in (spoken, *split(row["aliases"]), *split(row.get("capitals", ""))):
                claims[folded(name)].add(owner)
    assert {name: ids for name, ids in claims.items() if name and len(ids) > 1 and name not in listed} == {}


@pytest.mark.parametrize("file", ["organisations.csv", "groups.csv"])
def test_spells_of_an_entry_do_not_overlap(file: str) -> None:
    register = read_builtin_list().register
    for actor in {row["id"] for row in table(file)}:
        for earlier, later in pairwise(register.entries(actor)):
            assert earlier.valid_until is not None, actor
            assert later.valid_from is not None, actor
            assert earlier.valid_until < later.valid_from, actor


def test_every_state_has_a_demonym_and_members_of_the_un_a_capital_apart_from_city_states() -> None:
    named_alike = {"AND", "BEL", "GUY", "JAM", "LUX", "MCO", "SGP", "SMR", "STP", "SYC", "VAT", "DMA"}
    for row in list(table("states.csv"))[:199]:
        assert row["demonyms"] or row["iso3"] in named_alike, row
        assert row["capitals"] or row["iso3"] in named_alike | {"HKG", "MAC"}, row


@pytest.mark.parametrize(
    "former, country",
    [
        ("Swaziland", "SWZ"),
        ("Burma", "MMR"),
        ("Türkiye", "TUR"),
        ("Turkiye", "TUR"),
        ("Macedonia", "MKD"),
        ("Zaire", "COD"),
        ("the Czech Republic", "CZE"),
        ("Cabo Verde", "CPV"),
        ("Côte d'Ivoire", "CIV"),
        ("East Timor", "TLS"),
        ("Ceylon", "LKA"),
        ("Upper Volta", "BFA"),
        ("Brunei", "BRN"),
        ("the Holy See", "VAT"),
        ("Kiev", "UKR"),
        ("Peking", "CHN"),
        ("Rangoon", "MMR"),
        ("Nur-Sultan", "KAZ"),
    ],
)
def test_former_and_other_names_of_states_and_capitals_are_known(former: str, country: str) -> None:
    found = read_builtin_list().places.named(former)
    assert found is not None
    assert found.ids[0] == country
