"""Aid and sanctions for nobody are no events, unless the words are those for what states give one another."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text",
    [
        "A Finnish airline cancelled its meetings.",
        "The president of Chile cut two years off the term of the senate.",
        "The government of Fiji prohibited travel at night.",
        "Authorities in Nepal are providing all assistance.",
        "A university in Peru will provide the funding.",
    ],
)
def test_aid_and_sanctions_for_nobody_are_no_events(text: str, read: Read) -> None:
    assert {claim.event for claim in read(text)} & {"AID", "SANCTION"} == set()


@pytest.mark.parametrize(
    "text, event",
    [
        ("The European Union suspended its aid.", "SANCTION"),
        ("Malawi recalled its ambassador.", "SANCTION"),
        ("Turkey will provide tents and food.", "AID"),
        ("Norway is providing assistance to Nepal.", "AID"),
    ],
)
def test_what_states_give_one_another_is(text: str, event: str, read: Read) -> None:
    assert event in {claim.event for claim in read(text)}
