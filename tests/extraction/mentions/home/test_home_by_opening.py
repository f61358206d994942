"""An article is at home in the state of its headline, dateline and first sentence: whose its army and ministers are."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

LIMA = "LIMA (AP) - The foreign ministry summoned the Bolivian ambassador on Tuesday over a border raid. "


def sides(claims: list[Claim]) -> list[tuple[str, list[str], list[str]]]:
    return [(one.event, [it.id for it in one.actors], [it.id for it in one.recipients]) for one in claims]


@pytest.mark.parametrize(
    "sentence, event, actor, recipient",
    [
        ("Foreign Minister Julio Rondero accused Bolivia of lying.", "ACCUSE", "PER.GOV", "BOL"),
        ("A government spokesman accused Bolivia of lying.", "ACCUSE", "PER.GOV", "BOL"),
        ("The Defence Ministry accused Bolivia of lying.", "ACCUSE", "PER.GOV", "BOL"),
        ("The army attacked Bolivia on Sunday.", "ASSAULT", "PER.MIL", "BOL"),
    ],
)
def test_officers_without_a_state_are_of_the_one_at_home(
    sentence: str, event: str, actor: str, recipient: str, read: Read
) -> None:
    assert (event, [actor], [recipient]) in sides(read(LIMA + sentence, title="Peru summons Bolivian envoy"))


def test_whom_the_office_introduced_is_found_again(read: Read) -> None:
    text = LIMA + "Foreign Minister Julio Rondero said Bolivia had broken a treaty. He also accused Bolivia of lying."
    claims = sides(read(text, title="Peru summons Bolivian envoy"))
    assert ("ACCUSE", ["PER.GOV"], ["BOL"]) in claims


def test_a_headline_names_the_state_that_the_text_leaves_out(read: Read) -> None:
    text = "The army killed twelve rebels on Monday. The defence minister accused Libya of arming them."
    claims = sides(read(text, title="Chad's army kills rebels"))
    assert ("ASSAULT", ["TCD.MIL"], ["TCD.REB"]) in claims
    assert ("ACCUSE", ["TCD.GOV"], ["LBY"]) in claims


@pytest.mark.parametrize("title", ["Peru and Bolivia at odds", "Envoys summoned", ""])
def test_where_two_states_compete_it_is_nobody(title: str, read: Read) -> None:
    text = "Peru and Bolivia fell out over a border raid. Peru accused Bolivia of a raid. The army fired into the town of Pisco."
    assert all(one.id not in {"PER.MIL", "BOL.MIL"} for claim in read(text, title=title) for one in claim.actors)


def test_whom_an_official_speaks_of_after_another_state_acted_is_nobody(read: Read) -> None:
    text = "LIMA (AP) - The foreign ministry summoned the Bolivian ambassador. Bolivia closed the border. The army fired on the crowd."
    assert all("MIL" not in one.id for claim in read(text, title="Peru summons envoy") for one in claim.actors)


@pytest.mark.parametrize(
    "text, recipient",
    [
        ("Sri Lankan troops fought the LTTE on Monday. The Sri Lankan navy killed nine rebels at sea.", "LTTE"),
        ("Nepal's Maoist rebels bombed a town in Nepal. Nepal's army killed nine rebels on Sunday.", "NPL.REB"),
    ],
)
def test_rebels_are_the_one_group_that_was_named(text: str, recipient: str, read: Read) -> None:
    assert recipient in [one.id for one in read(text)[-1].recipients]


@pytest.mark.parametrize(
    "text, state",
    [
        ("Burundi cut ties with Togo on Friday. It ordered three Togolese diplomats to leave the country.", "BDI"),
        ("Burundi told its citizens in Togo to leave the country. The country protested against the order.", "TGO"),
    ],
)
def test_the_country_that_envoys_must_leave_is_the_one_that_orders_it(text: str, state: str, read: Read) -> None:
    named = {one.country for claim in read(text) for one in (*claim.actors, *claim.recipients)}
    assert state in named


def test_the_prime_minister_is_not_the_minister_of_defence(read: Read) -> None:
    text = "Defence Minister Arun Jaitley of India met reporters. The prime minister accused Pakistan of lying."
    (claim,) = [one for one in read(text, published=None) if one.event == "ACCUSE"]
    assert "arun-jaitley" not in [one.id for one in claim.actors]


@pytest.mark.parametrize(
    "sentence, wrong",
    [
        ("Officials in Port of Spain met on Monday. The government accused Jamaica of lying.", "ESP.GOV"),
        ("Gunmen raided a town in Lower Juba. The government accused Kenya of lying.", "SSD.GOV"),
    ],
)
def test_a_state_in_the_name_of_a_place_is_not_named(sentence: str, wrong: str, read: Read) -> None:
    assert wrong not in [one.id for claim in read(sentence) for one in claim.actors]


def test_a_state_that_is_named_only_later_is_not_at_home(read: Read) -> None:
    claims = read(
        "The government accused the unions of sabotage on Monday. Trade with Jamaica grew, and Jamaica was glad."
    )
    assert all(one.country != "JAM" for claim in claims for one in (*claim.actors, *claim.recipients))
