"""Whom "both sides", "the rivals", "the two neighbours" are, after two were set against each other."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def actors_of(word: str, text: str, claims: list[Claim]) -> list[str]:
    told = [one for one in claims if text[one.trigger_start : one.trigger_end] == word]
    return sorted({actor.id for one in told for actor in one.actors})


@pytest.mark.parametrize(
    "before",
    [
        "Peru accused Chile of spying.",
        "Peruvian troops clashed with soldiers of Chile on Monday.",
        "Hundreds died in the war between Peru and Chile.",
        "Chile was attacked by Peru on Monday.",
        "Bolivia's minister said that Peru and Chile had quarrelled.",
    ],
)
@pytest.mark.parametrize("phrase", ["The two countries", "The neighbours", "The rivals", "Both sides"])
def test_the_two_are_those_who_stand_against_each_other(before: str, phrase: str, read: Read) -> None:
    text = f"{before} {phrase} signed a pact in Quito."
    assert [one[:3] for one in actors_of("signed", text, read(text))] == ["CHL", "PER"]


def test_who_addresses_the_two_is_neither_of_them(read: Read) -> None:
    text = (
        "Peru accused Chile of spying. Ecuador's president, who leads the Andean group, warned the two sides on Monday."
    )
    claims = [one for one in read(text) if one.sentence > 0]
    assert {one.country for claim in claims for one in claim.recipients} <= {"PER", "CHL"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru accused Chile of spying, and Bolivia attacked Ecuador. The rivals signed a pact in Quito.",
        "Peru condemned a strike. The rivals signed a pact in Quito.",
    ],
)
def test_where_no_two_or_several_stand_against_each_other_nobody_is_meant(text: str, read: Read) -> None:
    assert actors_of("signed", text, read(text)) in ([], [""])
