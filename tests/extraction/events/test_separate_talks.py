"""Talks that are held apart join the first party with each of the others, and not those with each other."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def meetings(claims: list[Claim]) -> list[set[str]]:
    return [{side.country or side.id for side in one.actors} for one in claims if one.event == "CONSULT"]


@pytest.mark.parametrize(
    "text, first, others",
    [
        (
            "Oman's foreign minister held separate meetings with envoys of Iran, Kuwait and Iraq on Monday.",
            "OMN",
            ["IRN", "KWT", "IRQ"],
        ),
        ("Bilateral talks between Japan and Chile, Peru and Bolivia began on Friday.", "JPN", ["CHL", "PER", "BOL"]),
        (
            "A series of bilateral meetings took place between the EU and Togo, Benin and Ghana.",
            "EU",
            ["TGO", "BEN", "GHA"],
        ),
        ("Qatar's emir met separately with the presidents of Chad and Sudan.", "QAT", ["TCD", "SDN"]),
    ],
)
def test_each_pair_that_meets_has_a_claim(text: str, first: str, others: list[str], read: Read) -> None:
    found = meetings(read(text))
    assert sorted(map(sorted, found)) == sorted(sorted({first, other}) for other in others)


def test_those_at_one_table_are_one_claim(read: Read) -> None:
    assert meetings(read("The leaders of Chad, Niger and Mali held talks on Friday.")) == [{"TCD", "NER", "MLI"}]


def test_with_whom_somebody_unknown_talked_are_no_parties(read: Read) -> None:
    assert meetings(read("He ended a tour after talks with the presidents of Chad and Niger.")) == []
