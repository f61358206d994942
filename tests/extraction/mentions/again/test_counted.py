"""Those of two states that are only counted are of the states named before."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, actors",
    [
        ("Military commanders from both nations will meet on Tuesday.", ["PER.MIL", "CHL.MIL"]),
        ("Officials of the two countries signed a pact.", ["PER.GOV", "CHL.GOV"]),
    ],
)
def test_officials_of_both_countries_are_of_those_named_before(text: str, actors: list[str], read: Read) -> None:
    claims = read(f"The foreign ministers of Peru and Chile met on Monday. {text}")
    assert [one.id for one in claims[-1].actors] == actors


@pytest.mark.parametrize(
    "text, actors",
    [
        ("Peru, Chile and Bolivia held talks in Lima. The two countries signed a pact.", set()),
        ("Peru and Chile expelled Bolivia's envoys. The two countries signed a pact.", {"PER", "CHL"}),
        ("Thai and Cambodian troops fought on Monday. Each side blamed the other.", {"THA", "KHM"}),
        (
            "Peru met Chile.\n\nIt rained for days in the hills of the south.\n\nThe two countries signed a pact.",
            {"PER", "CHL"},
        ),
        ("Peru and Chile fell out. Thieves shot two presidents of clubs.", set()),
        ("Peru and Chile fell out. Brazil's president urged both countries to talk.", {"PER", "CHL", "BRA"}),
        (
            "Peru and Chile fell out. Donald Trump said he had warned the leaders of both nations.",
            {"PER", "CHL", "USA"},
        ),
    ],
)
def test_the_two_are_those_of_whom_just_two_were_named(text: str, actors: set[str], read: Read) -> None:
    claims = [one for one in read(text) if one.sentence > 0]
    assert {one.country for claim in claims for one in (*claim.actors, *claim.recipients) if one.id} == actors
