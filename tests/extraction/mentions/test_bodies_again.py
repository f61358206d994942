"""Bodies without their state are those of the state that the article is about."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

ABOUT_MALI = "Mali was calm, Mali's minister said. The government of Mali is new. "


@pytest.mark.parametrize(
    "sentence, actor",
    [
        ("Opposition lawmakers boycotted the session.", "MLI.LEG"),
        ("Security forces raided the newspaper.", "MLI.MIL"),
        ("Parliament passed a vote of no confidence in the government.", "MLI.LEG"),
        ("Prosecutors charged the former prime minister with treason.", "MLI.JUD"),
    ],
)
def test_plurals_and_assemblies_need_no_article(sentence: str, actor: str, read: Read) -> None:
    assert [actor] in [[one.id for one in claim.actors] for claim in read(ABOUT_MALI + sentence)]


@pytest.mark.parametrize(
    "sentence, recipient",
    [
        ("Two journalists were hit by bullets.", "MLI.JRN"),
        ("Three opposition figures were shot dead on Saturday.", "MLI.OPP"),
        ("The activity of political parties was suspended.", "MLI.PTY"),
    ],
)
def test_people_of_public_life_to_whom_something_is_done_are_too(sentence: str, recipient: str, read: Read) -> None:
    assert [recipient] in [[one.id for one in claim.recipients] for claim in read(ABOUT_MALI + sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were shot dead on Saturday.",
        "Two journalists were shot dead in Chad.",
    ],
)
def test_private_persons_and_those_in_another_state_are_not(sentence: str, read: Read) -> None:
    assert not any(one.country == "MLI" for claim in read(ABOUT_MALI + sentence) for one in claim.recipients)
