"""A verb with a tense goes on from the finite verb above it, not from the infinitive beside it."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, event, actor, status",
    [
        (
            "Kenya's president said he would stay in office and accused Ethiopia of meddling.",
            "ACCUSE",
            "KEN.GOV",
            "actual",
        ),
        ("Egypt urged Sudan to stay calm and has condemned the raid by Chad.", "ACCUSE", "EGY", "actual"),
        ("Portugal plans to impose sanctions on Belarus and has recalled its envoy.", "SANCTION", "PRT", "actual"),
        ("Norway accused Iran of jamming its radars and expelled three diplomats.", "SANCTION", "NOR", "actual"),
        ("Peru vowed to expel Chile's ambassador and Ecuador completely broke its ties.", "SANCTION", "ECU", "actual"),
        ("Ghana demanded that the world take action, accusing Togo of piracy.", "ACCUSE", "GHA", "actual"),
        (
            "Mogadishu called the pact illegal and retaliated by expelling Kenya's envoy.",
            "SANCTION",
            "SOM.GOV",
            "actual",
        ),
        ("The raid prompted Peru to break off relations with Chile.", "SANCTION", "PER", "actual"),
    ],
)
def test_what_has_a_tense_goes_on_from_the_finite_verb(
    text: str, event: str, actor: str, status: str, read: Read
) -> None:
    claims = [one for one in read(text) if one.event == event and str(one.status) == status]
    assert [[side.id for side in one.actors] for one in claims] == [[actor]]


def test_it_is_not_reported_with_what_stands_below_the_verb_of_saying(read: Read) -> None:
    claims = read("Ghana's minister said that his party would stay away and urged Togo to hold elections.")
    assert [(one.event, one.attributed_to) for one in claims if one.event == "REQUEST"] == [("REQUEST", None)]


def test_an_infinitive_goes_on_from_an_infinitive(read: Read) -> None:
    claims = read("Ghana plans to recall its envoy and expel the ambassador of Togo.")
    assert {str(one.status) for one in claims if one.mode == "expel"} == {"planned"}
