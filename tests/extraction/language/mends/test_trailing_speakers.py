"""Who speaks at the end of a sentence is its speaker, also where the verb of speech may be a participle."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, speaker, accused",
    [
        (
            "Togo's guards beat Ghanaian traders with sticks, a human rights group charged on Monday.",
            "a human rights group",
            "TGO",
        ),
        ("Chad is failing to protect Sudanese refugees, an aid group protested here Friday.", "an aid group", "TCD"),
        (
            "Rwanda has armed the rebels again, Congo's foreign minister complained on Friday.",
            "Congo's foreign minister",
            "RWA",
        ),
    ],
)
def test_the_last_words_accuse_whom_the_first_tell_of(text: str, speaker: str, accused: str, read: Read) -> None:
    found = [one for one in read(text) if one.event == "ACCUSE"]
    assert [(one.actors[0].text, [side.country for side in one.recipients]) for one in found] == [(speaker, [accused])]


def test_nobody_is_beaten_who_only_speaks(read: Read) -> None:
    (deed,) = [
        one
        for one in read("Police in Togo beat two Ghanaian traders, a rights group charged on Monday.")
        if one.event == "ASSAULT"
    ]
    assert [side.country for side in deed.recipients] == ["GHA"]


def test_somebody_who_is_charged_by_a_court_says_nothing(read: Read) -> None:
    claims = read("Police in Peru arrested a Chilean envoy, a businessman charged by a court in Lima with fraud.")
    assert "businessman" not in {side.text for one in claims for side in one.actors}
