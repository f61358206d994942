"""Nouns as events: told by their verb, or taken for granted where both parties are named."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence, event, actor, recipient",
    [
        ("The arrival of Turkish instructors in Somalia has worried Ethiopia.", "AID", "TUR", "SOM"),
        ("The detention of two Canadian traders by China soured relations.", "COERCE", "CHN", "CAN"),
        ("Sweden's suspension of aid to Mali surprised the ministry.", "SANCTION", "SWE", "MLI"),
        ("Rwanda carried out a massacre of Congolese villagers.", "ASSAULT", "RWA", "COD"),
    ],
)
def test_a_noun_that_names_both_parties_tells_its_event(
    sentence: str, event: str, actor: str, recipient: str, read: Read
) -> None:
    assert (event, actor, recipient) in {
        (claim.event, one.country, other.country)
        for claim in read(sentence)
        for one in claim.actors
        for other in claim.recipients
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The report discussed any invasion of Chad by Libya.",
        "Critics say the pact between Chad and Libya is dead.",
        "Chad needs an invasion like a hole in the head.",
    ],
)
def test_a_noun_that_is_only_spoken_of_tells_none(sentence: str, read: Read) -> None:
    assert read(sentence) == []
