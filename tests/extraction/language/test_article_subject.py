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
        "Indian police arrested two Nepalese men on Saturday.",
        "A Nepalese was charged with theft in India.",
        "The high court of India ordered them to pay a fine.",
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
    ],
)
def test_a_political_report_and_somebody_of_public_life_are(text: str, read: Read) -> None:
    assert "arrest" in [claim.mode for claim in read(text)]


GAME = "Chile lost the cricket match by an innings. The bowler took the wicket of the coach's best player.\n\n"


def test_what_a_captain_says_after_a_game_is_no_event(read: Read) -> None:
    assert read(GAME + "Chile captain Luis Mora expressed his disappointment after the match.") == []


def test_what_a_minister_says_of_a_game_is(read: Read) -> None:
    claims = read(GAME + "Chile's sports minister criticised the government of Peru over the match.")
    assert "ACCUSE" in [claim.event for claim in claims]
