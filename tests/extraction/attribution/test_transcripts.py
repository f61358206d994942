from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def speakers(claims: list[Claim]) -> list[str]:
    return [one.attributed_to.text if one.attributed_to is not None else "-" for one in claims]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("SMITH: We know that Israel bombed Syria.\n\nJONES: Iran attacked Israel.", ["SMITH", "JONES"]),
        ("John Smith: Israel bombed Syria.\nMary Jones: Iran attacked Israel.", ["John Smith", "Mary Jones"]),
        ("Mary Jones: Iran attacked Israel.\nShe left.\nEve Low: Egypt attacked Libya.", ["Mary Jones", "Eve Low"]),
        ("ISLAMABAD: Pakistan attacked Iran on Monday.\nThe army said more.", ["-"]),
        ("2:10 p.m.\n\nMS. SMITH: Hello.\n\nIsrael bombed Syria.\n\nIran attacked Israel.", ["SMITH", "SMITH"]),
        (
            "JANE SMITH, CHIEF CORRESPONDENT: Israel bombed Syria.\nMARY JONES, ENVOY: Iran attacked Israel.",
            ["JANE SMITH", "MARY JONES"],
        ),
        (
            "Ms. Jane Smith, Minister for Trade: Israel bombed Syria.\nMinister Smith: Iran attacked Israel.",
            ["Ms. Jane Smith", "Minister Smith"],
        ),
        (
            "In Rome, Ana Silva said: Israel bombed Syria.\nIn Oslo, Jo Berg said: Iran attacked Israel.",
            ["Ana Silva", "Jo Berg"],
        ),
        (
            "Jane Smith (00:41):\n\nIsrael bombed Syria.\n\nMary Jones (01:02):\n\nIran attacked Israel.",
            ["Jane Smith", "Mary Jones"],
        ),
        ("Update: Israel bombed Syria.\nUpdate: Iran attacked Israel.", ["-", "-"]),
    ],
)
def test_each_turn_of_a_transcript_is_its_speakers(text: str, expected: list[str], read: Read) -> None:
    claims = read(text)
    assert speakers(claims) == expected
    assert all(text[one.start : one.end] == one.quote for one in claims)


@pytest.mark.parametrize(
    "text,speaker",
    [
        ("The panel came to the conclusion that Russian soldiers had tortured Ukrainian prisoners.", "The panel"),
        ("Canada's envoy expressed concern that Iran attacked a Saudi ship.", "Canada's envoy"),
        ("The United States made clear that Iran attacked a Saudi ship.", "The United States"),
        ("Analysts are convinced that Iran attacked Saudi Arabia.", "Analysts"),
        ("US to send Ukraine more missiles: official", "official"),
        ("Israeli army bombs Syria: Hamas", "Hamas"),
    ],
)
def test_what_is_concluded_made_clear_or_named_last_is_said(text: str, speaker: str, read: Read) -> None:
    assert speaker in speakers(read(text))


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "Wikinews spoke with Noam Chomsky.\n\nWN: Why?\n\nNC: Israel bombed Syria.\n\nWN: Thank you.",
            ["Noam Chomsky"],
        ),
        (
            "We met Ann Lee. Lee is a judge.\n\nQ: Who fired?\n\nA: Israel bombed Syria.\n\nQ: Iran attacked Israel.",
            ["Ann Lee", "-"],
        ),
        ("Sergei Lavrov: Israel bombed Syria. It was grave.", ["Sergei Lavrov"]),
        ("Beirut: Israel bombed Syria. It was grave.", ["-"]),
    ],
)
def test_initials_answers_and_single_turns(text: str, expected: list[str], read: Read) -> None:
    assert speakers(read(text)) == expected
