"""A chief's word to his own people, and leave given to the public, are no events between two sides."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event",
    [
        ("Donald Trump ordered his staff to delay the report.", "REQUEST"),
        ("The mayor of London gave his condolences to the families.", "SUPPORT"),
        ("Emmanuel Macron spoke to the Atlantic Council about Mali.", "CONSULT"),
        ("Hungarian pensioners met at the baths in Budapest.", "CONSULT"),
        ("The government of Taiwan allowed the population to vote on the bill.", "CONCEDE"),
    ],
)
def test_a_home_affair_is_no_claim(text: str, event: str, read: Read) -> None:
    assert event not in [claim.event for claim in read(text)]


@pytest.mark.parametrize(
    "text,event",
    [
        ("Donald Trump ordered Iran to delay the report.", "REQUEST"),
        ("Egypt gave its condolences to Libya.", "SUPPORT"),
        ("Emmanuel Macron spoke to Volodymyr Zelensky about Mali.", "CONSULT"),
        ("Jordan allowed the Syrian farmers to sell their fruit.", "CONCEDE"),
    ],
)
def test_what_is_between_two_sides_is_one(text: str, event: str, read: Read) -> None:
    assert event in [claim.event for claim in read(text)]


def test_missiles_that_were_launched_at_somebody_are_one_attack(read: Read) -> None:
    claims = read("Iran launched missiles targeting US troops in Iraq.")
    assert [(claim.event, claim.mode) for claim in claims] == [("ASSAULT", "heavy-weapons")]
