"""Whose people somebody's are, and who is the other one of two."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, actor",
    [
        ("Peru's president called the tariff absurd, and his country imposed sanctions on Chile.", "PER"),
        ("Peru's president was angry. He said his country had imposed sanctions on Chile.", "PER"),
        ("The president of Peru said soldiers of his country had attacked Chile.", "PER.MIL"),
        ("Peru's minister, who called what he read a lie, said his government had condemned Chile.", "PER.GOV"),
    ],
)
def test_somebodys_country_and_its_people_are_those_of_the_speaker(text: str, actor: str, read: Read) -> None:
    told = [one for one in read(text) if one.event in ("SANCTION", "ASSAULT", "ACCUSE") and one.recipients]
    assert [[one.id for one in claim.actors] for claim in told if claim.recipients[0].country == "CHL"][-1:] == [
        [actor]
    ]


def test_of_two_men_neither_is_he(read: Read) -> None:
    claims = read("Ana Mora said that he believed Peter Hall wanted his country to attack Chile.")
    assert not any(one.id for claim in claims for one in claim.actors)


def test_the_other_one_of_two_is_ones_rival(read: Read) -> None:
    claims = read("President Salva Kiir of South Sudan met Riek Machar in Arusha. Kiir accused his rival of lying.")
    told = [claim for claim in claims if claim.event == "ACCUSE"]
    assert [[one.id for one in claim.recipients] for claim in told] == [["riek-machar"]]


def test_who_tortures_somebody_is_not_his_own(read: Read) -> None:
    claims = read("Peruvian doctors say they were tortured by their captors.")
    assert not any(one.country for claim in claims if claim.event == "ASSAULT" for one in claim.actors)
