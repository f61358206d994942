from collections.abc import Callable

import pytest

from workbench.extraction.language.picture_credits import is_credit
from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,speaker",
    [
        ("Israel bombed Syria on Friday.\nPhoto: AFP\n\nThe talks go on.", "AFP"),
        ("Israel bombed Syria on Friday. Image: Jane Doe", "Jane Doe"),
        ("Israel bombed Syria on Friday.\n\nImage: United States Navy.", "United States Navy"),
        ("Israel bombed Syria on Friday. " * 12 + "\n\nImage: AFP", "-"),
        ("Photo: AFP\n\nIsrael bombed Syria on Friday.", "-"),
        ("Israel bombed Syria on Friday.\n\nImage: soldiers leave the base", "-"),
    ],
)
def test_a_caption_is_told_on_the_word_of_who_is_credited(text: str, speaker: str, read: Read) -> None:
    said = read(text)[0].attributed_to
    assert (said.text if said is not None else "-") == speaker
    if said is not None:
        assert text[said.start : said.end] == said.text


@pytest.mark.parametrize(
    "line,expected",
    [
        ("Image: Jane Doe / AFP.", True),
        ("(Photo: Reuters)", True),
        ("photo courtesy of: NASA", True),
        ("Image: soldiers leave the base", False),
        ("The army left. Image: Jane Doe", False),
        ("Chad: The army left.", False),
    ],
)
def test_a_line_that_only_credits_a_picture(line: str, expected: bool) -> None:
    assert is_credit(line) is expected
