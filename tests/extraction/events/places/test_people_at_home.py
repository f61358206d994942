"""Bodies and people that are named by what they are only, as those of the state that a report is on."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]

LUSAKA = "The opposition called an election meeting in Lusaka. Lusaka was calm, the government said in Lusaka.\n\n"


def sides(claims: list[Claim], event: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([one.id for one in claim.actors], [one.id for one in claim.recipients])
        for claim in claims
        if claim.event == event
    ]


@pytest.mark.parametrize(
    "sentence, event, actors, recipients",
    [
        ("Prosecutors charged two lawmakers with treason.", "ACCUSE", ["ZMB.JUD"], ["ZMB.LEG"]),
        ("Nurses embarked on a strike.", "PROTEST", ["ZMB.MED"], []),
        ("The Election Petition Tribunal dismissed a senator.", "SANCTION", ["ZMB.JUD"], ["ZMB.LEG"]),
        ("The Minority accused the speaker of bias.", "ACCUSE", ["ZMB.LEG"], ["ZMB.LEG"]),
        ("Police arrested several leaders.", "COERCE", ["ZMB.COP"], ["ZMB.OPP"]),
    ],
)
def test_they_are_of_the_state_that_the_report_is_on(
    sentence: str, event: str, actors: list[str], recipients: list[str], read: Read
) -> None:
    assert (actors, recipients) in sides(read(LUSAKA + sentence), event)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were shot dead on Saturday.",  # private persons, by nobody who is named
        "Prosecutors in Chad charged two lawmakers with treason.",
        "The foreign ministers agreed on a new meeting.",  # of several states
        "The International Court of Arbitration rejected the claim.",
    ],
)
def test_others_are_not(sentence: str, read: Read) -> None:
    told = [claim for claim in read(LUSAKA + sentence) if claim.sentence == 2]
    assert not any((one.country or "") == "ZMB" for claim in told for one in (*claim.actors, *claim.recipients))


@pytest.mark.parametrize(
    "sentence, event, recipients",
    [
        ("Kenyan police questioned an opposition MP.", "ACCUSE", ["KEN.LEG"]),
        ("The president of Malawi sacked two ministers.", "SANCTION", ["MWI.GOV"]),
        ("A court in Peru fined two opposition lawmakers.", "SANCTION", ["PER.LEG"]),
    ],
)
def test_the_other_side_s_state_is_theirs_where_it_acts_at_home(
    sentence: str, event: str, recipients: list[str], read: Read
) -> None:
    assert recipients in [found for _, found in sides(read(sentence), event)]


def test_a_theft_gains_no_police(read: Read) -> None:
    text = (
        "Two men stole a car in Lusaka and robbed a trader. Police arrested the thieves after the robbery on Saturday."
    )
    assert read(text) == []
