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


@pytest.mark.parametrize(
    "sentence, owner",
    [
        ("The junta freed nine Ghanaian sailors after mediation by Gabon.", None),
        ("The government freed the prisoners after talks with Kenya.", None),
        ("The junta expelled the French ambassador under pressure from Russia.", None),
        ("The army retook the town with the help of Rwanda.", None),
        ("The army killed 20 civilians in northern Mali.", "MLI"),
        ("The police arrested three journalists in Harare, Zimbabwe.", "ZWE"),
    ],
)
def test_a_state_that_is_only_the_other_side_owns_no_body(sentence: str, owner: str | None, read: Read) -> None:
    bodies = [
        one for claim in read(sentence) for one in (*claim.actors, *claim.recipients) if one.text.startswith("The")
    ]
    assert bodies
    assert {one.country for one in bodies} == {owner}
