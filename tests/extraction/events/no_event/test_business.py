"""Trade between companies is no event; what a state does to a company is, and what a company does to a state."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Toyota agreed to buy a Polish maker of car seats.",
        "A Danish brewer signed an agreement with a Chinese retailer.",
    ],
)
def test_companies_among_themselves_are_no_event(sentence: str, read: Read) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence, event",
    [
        ("Russia fined an American company.", "SANCTION"),
        ("Airbus signed an agreement with Hungary.", "AGREE"),
        ("German firms announced plans to pull out of Iran.", "RETREAT"),
    ],
)
def test_a_state_and_a_company_are_one(sentence: str, event: str, read: Read) -> None:
    assert event in {claim.event for claim in read(sentence)}
