"""Deeds that are told without naming who did them."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence, event, recipients",
    [
        ("A bomb exploded outside the Danish embassy in Lebanon.", "ASSAULT", ["DNK"]),
        ("New sanctions on Iran took effect on Monday.", "SANCTION", ["IRN"]),
        ("The prime minister of Iraq survived an assassination attempt.", "ASSAULT", ["IRQ"]),
        ("A UN convoy came under attack in Angola.", "ASSAULT", ["UN"]),
        ("Aid was halted after the kidnapping of two Germans.", "ASSAULT", ["DEU"]),
    ],
)
def test_the_deed_needs_no_actor(sentence: str, event: str, recipients: list[str], read: Read) -> None:
    found = [claim for claim in read(sentence) if claim.event == event]
    assert [[one.country or one.id for one in claim.recipients] for claim in found] == [recipients]
    assert not any(one.id for claim in found for one in claim.actors)


def test_words_need_somebody_who_says_them(read: Read) -> None:
    assert read("Criticism of Iran came after the vote.") == []
