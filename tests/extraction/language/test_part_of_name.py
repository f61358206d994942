"""A capitalised participle in a name is no verb; headlines in capitals keep theirs."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The zone, later known as the Capitol Hill Occupied Protest, formed in Seattle in the United States.",
        "She works for the Doctors United Against Torture Fund in Chad.",
    ],
)
def test_a_word_of_a_name_is_no_event(sentence: str, read: Read) -> None:
    assert read(sentence) == []


def test_a_headline_in_capitals_is_read(read: Read) -> None:
    assert "ASSAULT" in {claim.event for claim in read("Israel Attacked Syrian Army Base")}
