"""Who is meant by a phrase: known answers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.actors import ActorList, resolve_actor

DAY = date(2024, 4, 22)
ABOUT_NIGER = frozenset({"NER", "USA"})


@pytest.mark.parametrize(
    "phrase, actor",
    [
        # states
        ("Niger", "NER"),
        ("neighbouring Mali", "MLI"),
        ("the United States", "USA"),
        ("Côte d\u2019Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("Bosnia and Herzegovina", "BIH"),
        ("Guinea-Bissau", "GNB"),
        ("the DRC", "COD"),
        ("the Republic of the Congo", "COG"),
        # bodies: possessor or adjective, then head noun
        ("Niger's ruling junta", "NER.MIL"),
        ("Niger\u2019s junta leaders", "NER.MIL"),
        ("Russian paramilitary forces", "RUS.PRM"),
        ("Russian military trainers", "RUS.MIL"),
        ("Russian state media", "RUS.JRN"),
        ("U.S. troops", "USA.MIL"),
        ("US officials", "USA.GOV"),
        ("Tehran's UN ambassador", "IRN.GOV"),
        ("the UN envoy to Libya", "UN"),
        ("Libya UN envoy", "UN"),
        ("Japanese Vice Foreign Minister Ken Saito-moto", "JPN.GOV"),
        ("Nepal foreign minister Bimala Rai Paudyal", "NPL.GOV"),
        ("the Community of Portuguese-speaking Countries", "CPLP"),
        ("two Chinese warplanes", "CHN.MIL"),
        ("French lawmakers", "FRA.LEG"),
        ("Kenyan police", "KEN.COP"),
        ("Niger's state broadcaster", "NER.JRN"),
        ("the People's Republic of China", "CHN"),
        ("Burkina Faso's displaced", "BFA.REF"),
        ("Senegalese opposition leaders", "SEN.OPP"),
        ("Russian Deputy Defence Minister Ivan Nobody", "RUS.GOV"),
        ("Niger 's army", "NER.MIL"),
        ("a Somalia-based paramilitary group", "SOM.PRM"),
        ("the Biden administration", "USA.GOV"),
        ("Vladimir Putin's spokesman", "RUS.GOV"),
        ("a former US ambassador", "USA.ELI"),
        # bodies: head noun, then whose
        ("the president of Chad", "TCD.GOV"),
        ("the military leaders in Bamako", "MLI.MIL"),
        ("Officials in Washington", "USA.GOV"),
        ("a spokesman for the Nigerien army", "NER.MIL"),
        ("Several of the largest trade unions in Denmark", "DNK.LAB"),
        ("troops from Chad", "TCD.MIL"),
        ("rebels in Darfur", "SDN.REB"),
        ("police in Lagos", "NGA.COP"),
        ("1,500 French troops stationed in Niger", "FRA.MIL"),
        ("African American voters", "USA.CVL"),
        # metonyms and capitals
        ("the Pentagon press secretary Maj. Gen. Jane Nobody", "USA.MIL"),
        ("the Kremlin", "RUS.GOV"),
        ("The Kremlin", "RUS.GOV"),
        ("The Biden administration", "USA.GOV"),
        ("Moscow", "RUS.GOV"),
        ("NIAMEY", "NER.GOV"),
        ("the Defense Department", "USA.MIL"),
        ("Chile's Defense Department", "CHL.GOV"),
        ("officers from the US Africa Command", "USA.MIL"),
        ("the Elysée", "FRA.GOV"),
        ("Kremlin critics", "RUS.OPP"),
        # organisations and groups
        ("ECOWAS leaders", "ECOWAS"),
        ("the West African bloc", "ECOWAS"),
        ("members of JNIM", "JNIM"),
        ("al-Qaida", "al-Qaeda"),
        ("Osama bin Laden's al-Qaeda", "al-Qaeda"),
        ("Iranian-backed Houthis", "Houthis"),
        ("Russia's Wagner Group", "Wagner"),
        ("Islamic State in the Sahel", "IS-Sahel"),
        ("UN officials", "UN"),
        # persons
        ("Abdourahamane Tchiani", "abdourahamane-tchiani"),
        ("Gen. Tiani", "abdourahamane-tchiani"),
        ("Niger's prime minister, Ali Lamine Zeine", "ali-mahamane-lamine-zeine"),
        ("Russian Deputy Defence Minister Yunus-bek Yevkurov", "yunus-bek-yevkurov"),
        ("his South African counterpart", "ZAF.GOV"),
        ("the opposition Congress for Democratic Change", "LBR.PTY"),
    ],
)
def test_phrases_that_mean_somebody(phrase: str, actor: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert found.id == actor
    assert found.method
    assert "doubt" not in found.method


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "...",
        "us",  # the pronoun
        "turkey",
        "Michael Jordan",
        "Jordan Peterson",
        "Niger Delta Nobodies",  # no such entry
        "a cat named Frank",
        "South America",
        "the Sahel states",
        "the Agadez drone base",
        "Jane Nobody of UNICEF",
        "US$2 million",
        "Sahel States",
        "Hunter Biden",
        "Richard Wagner",
        "Trump's niece Jane Nobody",
        "Christian Nobody",
        "Union Carbide",
        "parliamentary elections",
        "military exercises",
        "Senator Houston",
        "the Darfur conflict",
        "the weather",
        "Basutoland Congress Party",
    ],
)
def test_phrases_that_mean_nobody_known(phrase: str) -> None:
    assert resolve_actor(phrase, DAY) is None


def test_a_body_belongs_to_its_state() -> None:
    junta = resolve_actor("Niger's junta")
    assert junta is not None
    assert (junta.kind, junta.country, junta.sector, junta.parent) == ("body", "NER", "MIL", "NER")


def test_nigerian_in_an_article_about_niger_is_read_as_nigerien_and_the_doubt_is_kept() -> None:
    found = resolve_actor("Nigerian junta officials", DAY, ABOUT_NIGER)
    assert found is not None
    assert found.id == "NER.MIL"
    assert "doubt: 'Nigerian' read as NER by context" in found.method


@pytest.mark.parametrize("context", [None, frozenset(), frozenset({"NGA"}), frozenset({"NGA", "NER"})])
def test_nigerian_otherwise_is_of_nigeria(context: frozenset[str] | None) -> None:
    found = resolve_actor("Nigerian forces", DAY, context)
    assert found is not None
    assert found.id == "NGA.MIL"


@pytest.mark.parametrize("context, country", [(frozenset({"COG"}), "COG"), (frozenset({"COD"}), "COD"), (None, "COD")])
def test_congo_goes_by_context(context: frozenset[str] | None, country: str) -> None:
    found = resolve_actor("Congolese soldiers", DAY, context)
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize(
    "day, sector",
    [
        (date(2019, 5, 1), "GOV"),  # interior minister
        (date(2009, 1, 1), None),  # before the first office on the list
        (date(2021, 1, 1), "ELI"),  # between two
        (date(2022, 5, 1), "GOV"),
        (date(2023, 7, 26), "GOV"),  # the day of the coup
        (date(2023, 7, 27), "ELI"),
        (None, "ELI"),
    ],
)
def test_a_president_is_government_in_office_only(day: date | None, sector: str | None) -> None:
    found = resolve_actor("President Mohamed Bazoum", day)
    assert found is not None
    assert (found.id, found.country, found.kind) == ("mohamed-bazoum", "NER", "person")
    assert found.sector == sector


def test_a_slip_of_the_pen_in_a_surname_is_read_with_doubt() -> None:
    found = resolve_actor("President Mohamed Barzoum", DAY, ABOUT_NIGER)
    assert found is not None
    assert found.id == "mohamed-bazoum"
    assert "doubt" in found.method


def test_another_given_name_is_another_person() -> None:
    assert resolve_actor("Ivan Macron", DAY) is None
    assert resolve_actor("Ivan Barzoum", DAY, ABOUT_NIGER) is None
    found = resolve_actor("Mr. Macron", DAY)
    assert found is not None
    assert found.id == "emmanuel-macron"


def test_a_surname_alone_needs_a_title_and_its_state() -> None:
    assert resolve_actor("Campbell", DAY, ABOUT_NIGER) is None
    unknown = resolve_actor("Ambassador FitzGibbon", DAY)
    assert unknown is not None
    assert unknown.kind == "unknown"
    found = resolve_actor("Ambassador FitzGibbon", DAY, ABOUT_NIGER)
    assert found is not None
    assert found.id == "kathleen-fitzgibbon"


@pytest.mark.parametrize(
    "phrase",
    [
        "Hamilton R. Vance",
        "Judge Matthew Miller",
        "Judge Miller",
        "Professor Johnson",
        "Attorney Vance",
        "Hamza bin Laden",
    ],
)
def test_a_namesake_with_another_given_name_initial_or_calling_is_not_the_listed_person(phrase: str) -> None:
    found = resolve_actor(phrase, DAY, frozenset({"USA"}))
    assert found is None or found.kind != "person"


def test_a_surname_alone_is_nobody_before_the_days_in_office() -> None:
    kinds = [resolve_actor("spokesman Miller", day, frozenset({"USA"})) for day in (DAY, date(2019, 1, 1))]
    assert [one.kind for one in kinds if one is not None] == ["person", "body"]


def test_unmistakable_words_are_names_by_their_kind() -> None:
    words = ActorList.builtin().unmistakable_words()
    assert (words["JNIM"], words["Niger"], words["Tehran"], words["Goita"]) == ("acronym", "state", "capital", "person")
    assert not {"Chad", "Jordan", "Washington", "US"} & words.keys()


def test_a_surname_of_two_in_office_means_neither() -> None:
    for phrase, day, states in (
        ("Colonel Maiga", date(2024, 12, 1), {"MLI"}),
        ("Minister Wallace", date(2022, 1, 1), {"GBR"}),
    ):
        found = resolve_actor(phrase, day, frozenset(states))
        assert found is not None
        assert found.kind == "person"
    neither = resolve_actor("Minister Singh", date(2022, 6, 1), frozenset({"IND", "USA"}))
    assert neither is not None
    assert (neither.id, neither.kind) == ("", "unknown")


def test_who_shares_a_surname_goes_by_the_day() -> None:
    father, son = resolve_actor("President Deby", date(2020, 1, 1)), resolve_actor("President Deby", DAY)
    assert father is not None
    assert son is not None
    assert (father.id, son.id) == ("idriss-deby", "mahamat-idriss-deby")


@pytest.mark.parametrize("day, sector", [(date(2020, 1, 1), "REB"), (date(2022, 1, 1), "GOV"), (None, "GOV")])
def test_a_group_may_become_a_government(day: date | None, sector: str) -> None:
    found = resolve_actor("the Taliban", day)
    assert found is not None
    assert found.sector == sector


def test_a_name_outlives_its_actor_with_a_doubt() -> None:
    found = resolve_actor("the CMA", date(2025, 6, 1))
    assert found is not None
    assert found.id == "CMA"
    assert "doubt: CMA is listed for other days" in found.method


def test_an_unknown_head_noun_is_said() -> None:
    found = resolve_actor("Russian manoeuvres")
    assert found is not None
    assert found.id == "RUS"
    assert "doubt: head noun 'manoeuvres' not known" in found.method
    found = resolve_actor("The U.S. military presence")
    assert found is not None
    assert found.id == "USA.MIL"
    assert "doubt: head noun 'presence' not known" in found.method


@given(st.text(max_size=80), st.sampled_from([None, DAY]))
def test_any_text_resolves_or_not_but_never_fails_and_always_alike(text: str, day: date | None) -> None:
    first = resolve_actor(text, day)
    assert first == resolve_actor(text, day)
    assert first is None or first.method


def test_states_named_counts_states_by_any_of_their_names_but_not_ambiguous_ones() -> None:
    text = "Niger's junta met Russian officers in Niamey. Nigerian forces watched; the Kremlin did not comment in South America."
    text += " France and Chad did; Michael Jordan had no part in it."
    assert ActorList.builtin().states_named(text) == {"NER": 2, "RUS": 2, "FRA": 1, "TCD": 1}


@pytest.mark.parametrize(
    "phrase, country",
    [
        ("Niger", "NER"),
        ("Agadez", "NER"),
        ("the United States", "USA"),
        ("Brussels", "BEL"),
        ("Rostov-on-Don", "RUS"),
        ("Air Base 201", "NER"),
        ("Niger State", "NGA"),
        ("N'Djamena", "TCD"),
        ("Nigerien", None),
        ("ECOWAS", None),
        ("", None),
    ],
)
def test_places_lie_in_states(phrase: str, country: str | None) -> None:
    assert ActorList.builtin().place_country(phrase) == country


@pytest.mark.parametrize(
    "actor, level, expected",
    [
        ("NER.MIL", "actor", "NER.MIL"),
        ("NER.MIL", "country", "NER"),
        ("NER.MIL", "sector", "NER.MIL"),
        ("NER", "sector", "NER"),
        ("MINUSMA", "country", "UN"),
        ("ECOWAS", "country", "ECOWAS"),
        ("JNIM", "country", "JNIM"),
        ("Wagner", "country", "RUS"),
        ("Wagner", "sector", "RUS.PRM"),
        ("nobody known", "country", "nobody known"),
        ("XXX.MIL", "country", "XXX.MIL"),
    ],
)
def test_rollup(actor: str, level: str, expected: str) -> None:
    assert ActorList.builtin().rollup(actor, level, DAY) == expected  # type: ignore[arg-type]


def test_rollup_goes_by_the_day() -> None:
    actors = ActorList.builtin()
    assert actors.rollup("mohamed-bazoum", "sector", date(2023, 7, 1)) == "NER.GOV"
    assert actors.rollup("mohamed-bazoum", "sector", DAY) == "NER.ELI"


@pytest.mark.parametrize(
    "phrase, actor",
    [
        ("Sudan's political and military leaders", "SDN.MIL"),
        ("Kenya's old and trusted minister", "KEN.GOV"),
        ("Kenya's opposition and government", "KEN.OPP"),
    ],
)
def test_adjectives_joined_by_and_belong_to_the_noun_after_them(phrase: str, actor: str) -> None:
    found = resolve_actor(phrase, DAY)
    assert found is not None
    assert found.id == actor
