"""An article that is about a crime as a whole says so in each of its sentences."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

THEFT = "A gang stole jewellery from a shop in Pune. Thieves had drilled through a wall at night.\n\n"
MARCH = "Opposition supporters marched through Pune on Monday. They stole flags and chanted against the government.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Indian police arrested the six men on Saturday.",
        "A court in India sentenced Ramesh Kulkarni to four years in prison.",
        "Indian police are investigating a goldsmith.",
    ],
)
def test_arrests_and_verdicts_of_a_crime_report_are_no_events(sentence: str, read: Read) -> None:
    assert read(THEFT + sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        MARCH + "Indian police arrested the six men on Saturday.",
        THEFT + "Indian police arrested a journalist on Saturday.",
        THEFT + "Indian police arrested a diplomat of Nepal on Saturday.",
        THEFT + "Indian police arrested two Nepalese men on Saturday.",
    ],
)
def test_a_political_report_somebody_of_public_life_and_a_foreigner_are(text: str, read: Read) -> None:
    assert "arrest" in [claim.mode for claim in read(text)]
