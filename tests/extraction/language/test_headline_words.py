"""Shortened words of headlines in full."""

import pytest

from workbench.extraction.language.headline_words import in_full


@pytest.mark.parametrize(
    "short, full",
    [
        ("Sri Lanka govt", "Sri Lanka government"),
        ("Kenya PM", "Kenya prime minister"),
        ("the Egyptian FM", "the Egyptian foreign minister"),
        ("FM radio", "FM radio"),
        ("PM Narendra Modi", "PM Narendra Modi"),
        ("Pmurt", "Pmurt"),
    ],
)
def test_words_are_put_in_full_behind_a_name(short: str, full: str) -> None:
    assert in_full(short) == full
