"""Games are no events; what is political about them is."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana beat Uruguay 2-1 in the last minute of the match.",
        "Spain's striker fired a shot at the Italian goalkeeper.",
        "Australia crushed Pakistan by ten wickets in the second innings.",
        "India and Pakistan meet in the group stage in Colombo on Sunday.",
        "Uganda were punished for their sloppy passing.",
    ],
)
def test_a_game_is_no_event(sentence: str, read: Read) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence, event",
    [
        ("Soldiers of Burundi attacked a Rwandan village near a football stadium.", "ASSAULT"),
        ("Uganda was punished by Kenya for its vote.", "SANCTION"),
        ("The United States were attacked by al-Qaeda.", "ASSAULT"),
        ("The United States boycotted the Olympic Games of China.", "PROTEST"),
        ("Police beat opposition supporters after a match in Turkey, the opposition said.", "ASSAULT"),
    ],
)
def test_an_event_near_a_game_stays_one(sentence: str, event: str, read: Read) -> None:
    assert event in {claim.event for claim in read(sentence)}
