"""Whom somebody wants released is not asked for anything: whoever holds him is."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,recipients",
    [
        ("ECOWAS demanded the release of Mohamed Bazoum, who is held by Nigerien soldiers.", ["NER.MIL"]),
        ("Kenya called for the release of two Kenyan drivers.", []),
        ("Chile demanded from Peru the return of the fugitive.", ["PER"]),
        ("Norway called for the release of Aung San Suu Kyi.", ["MMR"]),
        ("The opposition demanded the resignation of President Nicolas Maduro.", ["nicolas-maduro"]),
        ("Egypt called for the withdrawal of Israeli forces from Gaza.", ["ISR.MIL"]),
    ],
)
def test_a_demand_goes_to_who_holds_him(text: str, recipients: list[str], read: Read) -> None:
    asked = [[one.id for one in claim.recipients] for claim in read(text) if claim.event == "REQUEST"]
    assert recipients in asked


@pytest.mark.parametrize(
    "text",
    [
        "The UN chief expressed concern for the well-being of Mohamed Bazoum.",
        "Guterres voiced deep concerns about Bazoum and his family.",
    ],
)
def test_who_is_worried_about_is_not_accused(text: str, read: Read) -> None:
    assert "ACCUSE" not in [claim.event for claim in read(text)]
