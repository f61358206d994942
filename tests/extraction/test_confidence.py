"""What the text itself calls uncertain makes a claim less sure, wherever the hedge stands."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "plain,hedged",
    [
        ("Rwanda attacked Congo.", "Rwanda reportedly attacked Congo."),
        ("Rwanda attacked Congo.", "Rwanda is said to have attacked Congo."),
        ("Rwanda attacked Congo.", "Rwanda is believed to have attacked Congo."),
        ("Rwanda attacked Congo.", "There are unconfirmed reports that Rwanda attacked Congo."),
        ("Somali gunmen attacked Kenya.", "Suspected Somali gunmen attacked Kenya."),
        (
            "Niger protested after a Malian attack on its soldiers.",
            "Niger protested after an alleged Malian attack on its soldiers.",
        ),
    ],
)
def test_a_hedge_takes_off_a_tenth(plain: str, hedged: str, read: Read) -> None:
    (sure,) = [claim for claim in read(plain) if claim.event == "ASSAULT"]
    (unsure,) = [claim for claim in read(hedged) if claim.event == "ASSAULT"]
    assert unsure.confidence == pytest.approx(sure.confidence - 0.1)


@pytest.mark.parametrize(
    "text", ["Rwanda attacked Congo, officials said.", "Rwanda attacked an alleged camp in Congo."]
)
def test_speech_and_hedges_elsewhere_take_nothing_off(text: str, read: Read) -> None:
    (plain,) = [claim for claim in read("Rwanda attacked Congo.") if claim.event == "ASSAULT"]
    found = [claim.confidence for claim in read(text) if claim.event == "ASSAULT"]
    assert found
    assert min(found) >= plain.confidence - 0.05
