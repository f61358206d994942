from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extraction.cleaning.repeated import without_repeats
from workbench.model import Claim

Read = Callable[..., list[Claim]]
LEAD = "Chad expelled the ambassador of Sudan on Friday, the foreign ministry said."
HEADLINE = "Chad expels ambassador of Sudan over border raids"


@pytest.mark.parametrize(
    "text,read_once",
    [
        (f"{LEAD}\n\n{LEAD}\n\nHe has left.", f"{LEAD}\n\n\n\nHe has left."),
        (f"{HEADLINE}\n\n{HEADLINE}Chad said so.", f"{HEADLINE}\n\nChad said so."),
        (f"{HEADLINE}\n\n{HEADLINE} Soldiers in Goz Beida.", f"{HEADLINE}\n\n Soldiers in Goz Beida."),
        (f"{LEAD}\n\n{LEAD} He has left.", f"{LEAD}\n\n{LEAD} He has left."),
        ("Share\n\nShare", "Share\n\nShare"),
        ("FOREIGN MINISTER OF CHAD:\nNo.\nFOREIGN MINISTER OF CHAD:", "FOREIGN MINISTER OF CHAD:\nNo.\nFOREIGN MINISTER OF CHAD:"),
    ],
)  # fmt: skip
def test_what_stands_twice_is_read_once(text: str, read_once: str) -> None:
    found = without_repeats(text)
    assert len(found) == len(text)
    assert "".join(found.split()) == "".join(read_once.split())


def test_wrapped_lines_stay_since_their_sentences_may_differ() -> None:
    text = "The foreign minister of the country said on Friday\nthat it left. The foreign minister\n"
    assert without_repeats(text + text[:51] + "that it stayed.") == text + text[:51] + "that it stayed."


def test_a_repeated_lead_and_caption_claim_nothing_twice(read: Read) -> None:
    text = f"{HEADLINE}\n\n{HEADLINE} {LEAD}\n\n{LEAD}\n"
    claims = [one for one in read(text) if one.event == "SANCTION"]
    assert [text[one.trigger_start : one.trigger_end] for one in claims] == ["expels", "expelled"]
    assert all(text[one.start : one.end] == one.quote for one in claims)


@given(st.text(max_size=400))
def test_nothing_moves(text: str) -> None:
    found = without_repeats(text + "\n" + text)
    assert len(found) == 2 * len(text) + 1
    assert all(new in (old, "\n") for new, old in zip(found, text + "\n" + text, strict=True))
