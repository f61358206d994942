"""Who is meant by a side of a coded row."""

from datetime import date

import pytest

from workbench.actors import ActorList
from workbench.actors.coded_names import CodedName, CodedNames, parts_of
from workbench.actors.tables import table

DAY = date(2021, 6, 1)


@pytest.fixture(scope="module")
def names() -> CodedNames:
    return CodedNames(ActorList.builtin())


def meant(names: CodedNames, side: CodedName, day: date = DAY) -> str:
    found = names.actor(side, day)
    return "" if found is None else found.id


@pytest.mark.parametrize(
    "side, identity",
    [
        # GDELT: a country's code, its code with a role, a known name, a word for a part of a society
        (CodedName("NIAMEY", "NER", is_whole_state=True), "NER"),
        (CodedName("UNITED STATES", "USA", "GOV"), "USA.GOV"),
        (CodedName("VLADIMIR PUTIN", "RUS", "GOV"), "vladimir-putin"),
        (CodedName("THE EU", "EUR", "IGO"), "EU"),
        (CodedName("TROOPS", "MLI", "MIL"), "MLI.MIL"),
        (CodedName("ROMANIA", "ROM", is_whole_state=True), "ROU"),
        (CodedName("POLICE", "", "COP", home="Niger"), ""),
        (CodedName("AFRICA", "AFR", is_whole_state=True), ""),
        # ICEWS: part and country in brackets, a group in brackets, nobody
        (CodedName("Police (India)", "India", "COP"), "IND.COP"),
        (CodedName("Foreign Affairs (Russia)", "Russian Federation", "GOV"), "RUS.GOV"),
        (CodedName("Citizen (Palestinian Territory, Occupied)", "Occupied Palestinian Territory", "CVL"), "PSE.CVL"),
        (CodedName("Militant (Taliban)", "Afghanistan", "REB"), "Taliban"),
        (CodedName("Protester (Google)", "", "OPP"), ""),
        (CodedName("Unspecified Actor", "", ""), ""),
        (CodedName("Emmanuel Macron", "Andorra", "GOV"), ""),
        # UCDP GED
        (CodedName("Government of Russia (Soviet Union)", "Russia (Soviet Union)", "GOV"), "RUS.GOV"),
        (CodedName("Civilians", "DR Congo (Zaire)", "CVL"), "COD.CVL"),
        (CodedName("IS", "", "REB", home="Syria"), "Islamic State"),
        (CodedName("United Armed Forces of Novorossiya", "", "REB", home="Ukraine"), ""),
        # ACLED
        (CodedName("Military Forces of Mali (2020-2021)", home="Mali"), "MLI.MIL"),
        (CodedName("Police Forces of Nigeria (2015-)", home="Nigeria"), "NGA.COP"),
        (CodedName("Protesters (France)", home="France"), "FRA.OPP"),
        (CodedName("JNIM: Group for Support of Islam and Muslims", home="Mali"), "JNIM"),
        (CodedName("Unidentified Armed Group (Mali)", home="Mali"), "MLI.UAF"),
    ],
)
def test_sides_of_every_provider(names: CodedNames, side: CodedName, identity: str) -> None:
    assert meant(names, side) == identity


def test_who_holds_an_office_depends_on_the_day(names: CodedNames) -> None:
    side = CodedName("RUF", home="Sierra Leone")
    assert meant(names, side, date(1999, 1, 6)) == "RUF"
    before = names.actor(CodedName("Donald Trump", "United States", "GOV"), date(2018, 6, 1))
    after = names.actor(CodedName("Donald Trump", "United States", "GOV"), date(2022, 6, 1))
    assert before is not None
    assert after is not None
    assert (before.sector, after.sector) == ("GOV", "ELI")


@pytest.mark.parametrize(
    "written, country",
    [
        ("NER", "NER"),
        ("Russian Federation", "RUS"),
        ("Myanmar (Burma)", "MMR"),
        ("the former Yugoslav Republic of Macedonia", "MKD"),
        ("ZZZ", ""),
        ("", ""),
        ("Atlantis", ""),
    ],
)
def test_countries_are_read_as_codes_and_names(names: CodedNames, written: str, country: str) -> None:
    assert names.country(written) == country


def test_other_names_of_countries_are_of_states_on_the_list() -> None:
    for row in table("provider_countries.csv"):
        listed = ActorList.builtin().get(row["country"])
        assert listed is not None, row
        assert listed.kind == "state"


def test_a_list_of_names_is_taken_apart() -> None:
    assert parts_of("JNIM, Ansaru , ") == ["JNIM", "Ansaru"]
