"""Who led rebels, parties, ministries and international bodies, on days between 1985 and 2026; and who a name is not yet."""

from datetime import date

import pytest

from workbench import resolve_actor


@pytest.mark.parametrize(
    "phrase, day, person, sector",
    [
        ("Jonas Savimbi", date(1992, 10, 1), "jonas-savimbi", "REB"),
        ("Renamo leader Afonso Dhlakama", date(1991, 6, 1), "afonso-dhlakama", "REB"),
        ("Renamo leader Afonso Dhlakama", date(1999, 6, 1), "afonso-dhlakama", "OPP"),
        ("Radovan Karadzic", date(1993, 4, 2), "radovan-karadzic", "PRE"),
        ("Rauf Denktash", date(1997, 8, 15), "rauf-denktash", "PRE"),
        ("Foday Sankoh", date(2000, 5, 4), "foday-sankoh", "REB"),
        ("John Garang", date(2003, 9, 4), "john-garang", "REB"),
        ("Mangosuthu Buthelezi", date(1992, 9, 27), "mangosuthu-buthelezi", "PTY"),
        ("Velupillai Prabhakaran", date(2005, 5, 11), "velupillai-prabhakaran", "REB"),
        ("Ahmad Shah Masood", date(1995, 3, 1), "ahmad-shah-massoud", "GOV"),
        ("Ahmed Shah Massoud", date(2000, 3, 1), "ahmad-shah-massoud", "REB"),
        ("Aslan Maskhadov", date(1998, 3, 1), "aslan-maskhadov", "PRE"),
        ("Aslan Maskhadov", date(2002, 3, 1), "aslan-maskhadov", "REB"),
        ("Yasir Arafat", date(1989, 10, 16), "yasser-arafat", "GOV"),
        ("Prachanda", date(2004, 5, 1), "pushpa-kamal-dahal", "REB"),
        ("Paul Kagame", date(1993, 5, 1), "paul-kagame", "REB"),
        ("Foreign Minister Andrei Kozyrev", date(1994, 5, 1), "andrei-kozyrev", "GOV"),
        ("Roland Dumas", date(1990, 5, 1), "roland-dumas", "GOV"),
        ("Boutros Boutros-Ghali", date(1994, 5, 1), "boutros-boutros-ghali", "IGO"),
        ("Mohamed ElBaradei", date(2006, 5, 1), "mohamed-elbaradei", "IGO"),
        ("Lord Owen", date(1993, 1, 13), "lord-owen", "IGO"),
        ("Vice President Dick Cheney", date(2005, 5, 1), "dick-cheney", "GOV"),
        ("Venancio Mondlane", date(2024, 10, 21), "venancio-mondlane", "OPP"),
        ("Lawrence Kanyuka", date(2025, 1, 27), "lawrence-kanyuka", "REB"),
    ],
)
def test_a_person_has_the_role_of_the_day(phrase: str, day: date, person: str, sector: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert (found.id, found.sector) == (person, sector)


@pytest.mark.parametrize(
    "phrase, day, actor",
    [
        ("Unita rebels", date(1994, 1, 26), "UNITA"),
        ("the contras", date(1988, 4, 30), "Contras"),
        ("the Organization of African Unity", date(1998, 11, 9), "OAU"),
        ("UNPROFOR", date(1994, 11, 9), "UNPROFOR"),
        ("Bosnian Serb leaders", date(1994, 8, 14), "Republika Srpska"),
        ("the Turkish Cypriot leader", date(2001, 8, 14), "Northern Cyprus"),
        ("the UN atomic agency", date(2007, 6, 20), "IAEA"),
    ],
)
def test_bodies_of_earlier_days_are_on_the_list(phrase: str, day: date, actor: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert found.id == actor


def test_a_surname_is_nobodys_long_before_the_first_office() -> None:
    assert resolve_actor("Mr. Vance", date(1993, 1, 13)) is None
    vice_president = resolve_actor("Vance", date(2025, 5, 1))
    assert vice_president is not None
    assert vice_president.id == "jd-vance"


def test_of_two_presidents_of_one_name_the_day_chooses_and_without_a_day_neither_is_meant() -> None:
    found = {day: resolve_actor("President Bush", day) for day in (None, date(1991, 1, 17), date(2003, 3, 20))}
    assert [one.id for one in found.values() if one is not None] == ["USA.GOV", "george-h-w-bush", "george-w-bush"]
    former = resolve_actor("former President Bush", date(2003, 3, 20))
    assert former is not None
    assert former.id == "george-h-w-bush"


@pytest.mark.parametrize(
    "phrase, context, person",
    [
        ("President Clinton", {"ETH", "ERI"}, "bill-clinton"),
        ("Mr. Cook", {"GBR"}, "robin-cook"),
        ("Mr. Cook", {"ETH"}, None),
        ("President Nobody", {"ETH"}, None),
    ],
)
def test_a_title_and_a_surname_name_who_is_in_office(phrase: str, context: set[str], person: str | None) -> None:
    found = resolve_actor(phrase, date(1998, 11, 9), frozenset(context))
    assert (found.id if found is not None and found.kind == "person" else None) == person


@pytest.mark.parametrize(
    "context, body",
    [({"MOZ"}, "MOZ.GOV"), ({"VEN"}, "VEN.GOV"), ({"FRA"}, None)],
)
def test_an_agency_that_several_states_have_is_the_articles(context: set[str], body: str | None) -> None:
    found = resolve_actor("the CNE", date(2024, 9, 12), frozenset(context))
    assert (found.id if found is not None else None) == body


@pytest.mark.parametrize(
    "name, day, at_home, abroad, found",
    [
        ("Bolton", date(2025, 3, 1), "USA", "GBR", "john-bolton"),  # out of office, and a town
        ("Chavez", date(2019, 3, 1), "VEN", "USA", "hugo-chavez"),
        ("MMA", date(2004, 3, 1), "PAK", "USA", "PAK.PTY"),
        ("UFC", date(2004, 3, 1), "TGO", "USA", "TGO.PTY"),
        ("Kanu", date(2001, 3, 1), "KEN", "NGA", "KEN.PTY"),
        ("AIS", date(2019, 3, 1), "DZA", "MLT", "AIS"),  # disbanded in 2000
    ],
)
def test_one_word_of_another_state_names_no_party_and_nobody_of_the_past(
    name: str, day: date, at_home: str, abroad: str, found: str
) -> None:
    here = resolve_actor(name, day, frozenset({at_home}))
    assert here is not None
    assert here.id == found
    assert resolve_actor(name, day, frozenset({abroad})) is None


@pytest.mark.parametrize("day", [date(2019, 3, 1), date(2021, 3, 1)])
def test_who_is_or_was_lately_in_office_is_known_by_one_word_abroad_too(day: date) -> None:
    found = resolve_actor("Bolton", day, frozenset({"VEN"}))
    assert found is not None
    assert found.id == "john-bolton"


@pytest.mark.parametrize(
    "phrase, context, person",
    [
        ("Hassan Mohamed", {"USA"}, None),
        ("Hassan Mohamed", {"SOM"}, "hassan-ali-mohamed"),
        ("Somali minister Hassan Mohamed", {"KEN"}, "hassan-ali-mohamed"),
        ("Hassan Ali Mohamed", {"KEN"}, "hassan-ali-mohamed"),
    ],
)
def test_half_of_a_common_name_is_enough_only_where_the_state_is_named(
    phrase: str, context: set[str], person: str | None
) -> None:
    found = resolve_actor(phrase, date(2019, 5, 1), frozenset(context))
    assert (found.id if found is not None and found.kind == "person" else None) == person


@pytest.mark.parametrize("phrase", ["President Bush", "President Chavez", "Ambassador Bolton"])
def test_who_is_called_by_an_office_is_known_abroad_whenever_that_was(phrase: str) -> None:
    day = date(2000, 1, 1) if phrase == "President Bush" else date(2025, 3, 1)
    found = resolve_actor(phrase, day, frozenset({"RUS"}))
    assert found is not None
    assert found.country == ("VEN" if "Chavez" in phrase else "USA")
