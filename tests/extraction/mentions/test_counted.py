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
