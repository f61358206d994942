"""Verbs that the parser takes for something else, seen through what the sentences tell."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def told(claims: list[Claim]) -> list[tuple[str, list[str], list[str]]]:
    return [(one.event, [side.id for side in one.actors], [side.id for side in one.recipients]) for one in claims]


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "The African Union, at the end of its summit, called on Morocco and Algeria to open direct talks.",
            ("REQUEST", ["AU"], ["MAR", "DZA"]),
        ),
        (
            "The United States vetoed a resolution censuring Israel for the raid.",
            ("REJECT", ["USA"], []),
        ),
        (
            "Costa Rica, breaking ranks with its neighbours, has recognised Palestine as a state.",
            ("SUPPORT", ["CRI"], ["PSE"]),
        ),
        (
            "The Red Cross operating in Iraq said US and British forces must ensure security.",
            ("REQUEST", ["ICRC"], ["USA.MIL", "GBR.MIL"]),
        ),
        (
            "Mozambique's foreign minister assured the president of South Africa that no base would be tolerated.",
            ("AGREE", ["MOZ.GOV"], ["ZAF.GOV"]),
        ),
        (
            "Liberia's former president has been accused of taking bribes by the state prosecutor.",
            ("ACCUSE", ["LBR.JUD"], ["LBR.ELI"]),
        ),
        (
            "Fighters holding the port of Aden accused Oman of spying.",
            ("ACCUSE", [""], ["OMN"]),
        ),
        (
            "Portugal called the detention of a Portuguese sailor by Gabon unacceptable.",
            ("ACCUSE", ["PRT"], ["GAB"]),
        ),
    ],
)
def test_the_verb_tells_its_event(text: str, expected: tuple[str, list[str], list[str]], read: Read) -> None:
    assert expected in told(read(text))


def test_a_participle_beside_a_finite_verb_stays_one(read: Read) -> None:
    claims = read("The Greek frigate, seized in March, attacked the Iranian port.")
    assert [one.event for one in claims if one.actors and one.actors[0].country == "GRC"] == ["ASSAULT"]
