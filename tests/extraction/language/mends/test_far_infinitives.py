"""What somebody is allowed or ordered to do is found past the clause that says who he is."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, event, actor, recipient",
    [
        ("Chad will allow refugees who fled the war to return home.", "RETREAT", "TCD", "refugees"),
        ("Turkey ordered the soldiers who had crossed the river to withdraw.", "REQUEST", "TUR", "the soldiers"),
        ("Egypt urged the factions that fought in the south to sign the accord.", "REQUEST", "EGY", "the factions"),
        (
            "Cyprus permitted the Syrian fishermen who had strayed in the storm to return.",
            "RETREAT",
            "CYP",
            "Syrian fishermen",
        ),
    ],
)
def test_the_infinitive_goes_with_the_verb_that_wants_one(
    text: str, event: str, actor: str, recipient: str, read: Read
) -> None:
    (claim,) = [one for one in read(text) if one.event == event][:1]
    assert [side.country for side in claim.actors] == [actor]
    assert [side.text.removeprefix("the ") for side in claim.recipients] == [recipient.removeprefix("the ")]


def test_an_infinitive_of_its_own_is_kept(read: Read) -> None:
    claims = read("Kenya ordered the soldiers who came to help Chad to leave Mandera.")
    assert [one.event for one in claims if one.event == "REQUEST"] == ["REQUEST"]
