"""Of which state those are who resign and are on no list."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence, actor, text",
    [
        ("Three ministers have resigned from the Belgian government.", "BEL", "ministers"),
        ("Gen. Pedro Lima stepped down as Guinea-Bissau's army chief.", "GNB", "Gen. Pedro Lima"),
        ("Col. Marc Duval resigned on Friday to allow Togo's elections to take place.", "TGO", "Col. Marc Duval"),
    ],
)
def test_the_office_tells_the_state(sentence: str, actor: str, text: str, read: Read) -> None:
    (claim,) = [one for one in read(sentence) if one.event == "RETREAT"]
    assert [(one.country, one.text) for one in claim.actors] == [(actor, text)]


def test_of_two_states_neither_is_guessed(read: Read) -> None:
    assert read("Col. Marc Duval resigned on Friday before talks in Togo with Benin's envoy.") == []
