"""Rules, rights, habits and what a word means are no events; the same words about one occasion are."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The law allows Danish police to search a house without a warrant.",
        "Under Article 9 of the constitution, a Fijian minister may be dismissed by parliament.",
        "Impeachment is the process by which Congress can remove a federal official from office.",
        "Citizens of Nepal have the freedom to protest.",
        "Journalists in Eritrea can be arrested at any time.",
        "Iranian drivers are fined heavily when they jump a red light.",
        "Women who have been beaten in France do not have to explain themselves.",
        "The slogan is everywhere, meaning the government of Laos has allowed the province more freedom.",
    ],
)
def test_what_is_said_of_anybody_is_no_event(sentence: str, read: Read) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence, event",
    [
        ("Danish police searched a Russian ship and arrested its captain without a warrant.", "COERCE"),
        ("Journalists from Eritrea were arrested when they crossed into Sudan.", "COERCE"),
        ("A Fijian minister was dismissed by parliament under Article 9 of the constitution.", "SANCTION"),
        ("Robert Mugabe instituted a policy of confiscating land from British farmers.", "COERCE"),
        ("Citizens of Nepal protested against India for more freedom.", "PROTEST"),
    ],
)
def test_what_happened_once_is_one(sentence: str, event: str, read: Read) -> None:
    assert event in {claim.event for claim in read(sentence)}
