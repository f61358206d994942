from collections.abc import Callable

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def recipients(claims: list[Claim], event: str) -> list[str]:
    return [one.id for claim in claims if claim.event == event for one in claim.recipients]


def test_the_country_is_the_one_named_last_that_does_not_act(read: Read) -> None:
    claims = read("Russia and Niger talked for years. Last week, Russia delivered helicopters to the country.")
    assert recipients(claims, "AID") == ["NER"]


def test_the_two_countries_are_the_last_two(read: Read) -> None:
    claims = read("Chad has a border with Sudan. The two countries signed an agreement on Monday.")
    assert [{one.id for one in claim.actors} for claim in claims if claim.event == "AGREE"] == [{"TCD", "SDN"}]


def test_the_junta_is_the_one_introduced_before(read: Read) -> None:
    claims = read("Niger's junta met nobody. Later the junta expelled the French ambassador.")
    assert [claim.actors[0].id for claim in claims if claim.event == "SANCTION"] == ["NER.MIL"]


def test_the_speaker_is_who_it_is_in_his_speech(read: Read) -> None:
    claims = read("Germany said it had suspended aid to Niger.")
    assert [claim.actors[0].id for claim in claims if claim.event == "SANCTION"] == ["DEU"]


def test_the_object_before_is_them(read: Read) -> None:
    claims = read("Germany met Niger's officials and accused them of theft.")
    assert recipients(claims, "ACCUSE") == ["NER.GOV"]


def test_those_at_whom_was_fired_are_them(read: Read) -> None:
    claims = read("Police in Kenya fired teargas at protesters and arrested ten of them.")
    assert [one.id for claim in claims if claim.mode == "arrest" for one in claim.recipients] == ["KEN.OPP"]


def test_about_so_many_of_somebody_are_an_object(read: Read) -> None:
    claims = read("Police in Kenya arrested around 10 of the protesters.")
    assert [one.id for claim in claims if claim.mode == "arrest" for one in claim.recipients] == ["KEN.OPP"]


def test_context_makes_nigerian_forces_those_of_niger(read: Read) -> None:
    claims = read("Niger is in the Sahel. Niamey is quiet. The United States trained Nigerian forces near Agadez.")
    assert recipients(claims, "AID") == ["NER.MIL"]


def test_a_bare_pronoun_is_nobody(read: Read) -> None:
    assert read("He attacked them.") == []


def test_a_bare_body_is_that_of_the_state_the_article_is_about(read: Read) -> None:
    claims = read(
        "Niger was calm. Niger had been told to wait, and Niger waited.\n\nThe junta accused France of spying."
    )
    assert [[one.id for one in claim.actors] for claim in claims if claim.event == "ACCUSE"] == [["NER.MIL"]]


def test_where_two_states_compete_a_bare_body_is_nobodys(read: Read) -> None:
    claims = read("Niger and Chad talked. Chad was calm, Niger too.\n\nThe army accused France of spying.")
    assert [one.id for claim in claims if claim.event == "ACCUSE" for one in claim.actors] in ([], [""])


def test_an_explanation_that_is_another_state_is_a_list(read: Read) -> None:
    claims = read("Mali, Burkina Faso and Niger signed a charter in Bamako.")
    assert [{one.id for one in claim.actors} for claim in claims if claim.event == "AGREE"] == [{"MLI", "BFA", "NER"}]


def test_the_country_that_an_envoy_is_told_to_leave_is_not_his_own(read: Read) -> None:
    claims = read("Mali ordered the ambassador of Sweden on Friday to leave the country within 72 hours.")
    assert [[one.id for one in claim.recipients] for claim in claims if claim.event == "RETREAT"] == [["MLI"]]


def test_a_day_is_nobodys_name(read: Read) -> None:
    claims = read(
        "On Wednesday, an assembly of several foreign ministers in Cairo denounced Turkey.\n\n"
        "On Wednesday during the opening of a pipeline, Turkish president Erdogan called for cooperation in the region."
    )
    assert recipients(claims, "REQUEST") == []


def test_a_state_of_alert_is_no_state(read: Read) -> None:
    claims = read("Ethnic Albanian mayors took office in May. Serbia has put its troops on the highest state of alert.")
    assert [one.id for claim in claims if claim.event == "MOBILIZE" for one in claim.recipients] == []


def test_a_name_of_another_era_names_no_state(read: Read) -> None:
    claims = read(
        "Police in Belarus closed a museum in a Soviet-era palace. Sweden later accused the country of censorship."
    )
    assert [one.country for claim in claims if claim.event == "ACCUSE" for one in claim.recipients] == ["BLR"]
