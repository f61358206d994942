from collections.abc import Callable

import pytest

from workbench.extraction.events.stances.stance_table import Stance, stances
from workbench.model import Claim

Read = Callable[..., list[Claim]]


def sides(claims: list[Claim], event: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([one.id for one in claim.actors], [one.id for one in claim.recipients])
        for claim in claims
        if claim.event == event
    ]


@pytest.mark.parametrize("stance", stances(), ids=lambda stance: f"line-{stance.row}-{stance.pattern}")
def test_the_example_of_every_stance_is_read_as_its_row_says(stance: Stance, read: Read) -> None:
    assert (stance.event, stance.mode) in {(claim.event, claim.mode) for claim in read(stance.example)}


@pytest.mark.parametrize(
    "text,event,expected",
    [
        ("Chad supports Nigeria in its efforts to defeat Boko Haram.", "ASSAULT", (["NGA"], ["Boko Haram"])),
        ("Uganda is engaged in an offensive against the ADF.", "ASSAULT", (["UGA"], ["ADF"])),
        ("Greece reaffirmed its commitment to Cyprus.", "SUPPORT", (["GRC"], ["CYP"])),
        ("Somali troops, aided by support from Turkey, retook the town.", "SUPPORT", (["TUR"], ["SOM.MIL"])),
        ("Tensions between India and Pakistan rose on Monday.", "ACCUSE", (["IND"], ["PAK"])),
        ("Chad's death toll has risen in the dispute with Libya.", "ACCUSE", (["TCD"], ["LBY"])),
        ("France helps Chad in its fight against Boko Haram.", "ASSAULT", (["TCD"], ["Boko Haram"])),
        ("The UK stands by Iraq to defeat Islamic State.", "ASSAULT", (["GBR", "IRQ"], ["Islamic State"])),
        (
            "Jordan works to protect Syrians from the brutality of Islamic State.",
            "ACCUSE",
            (["JOR"], ["Islamic State"]),
        ),
        ("Air strikes helped Iraqi soldiers focused on defeating ISIL.", "ASSAULT", (["IRQ.MIL"], ["Islamic State"])),
        ("Kenya's ally Ethiopia sent troops to Somalia.", "SUPPORT", (["ETH"], ["KEN"])),
        ("In alliance with Burkina Faso, Mali attacked JNIM.", "SUPPORT", (["MLI"], ["BFA"])),
        ("The UK is committed to continuing to protect the people of Iraq.", "SUPPORT", (["GBR"], ["IRQ.CVL"])),
        ("The Turkish-backed Syrian National Army shelled a village.", "SUPPORT", (["TUR"], ["SNA"])),
    ],
)
def test_the_sides_are_those_who_are_for_or_against(
    text: str, event: str, expected: tuple[list[str], list[str]], read: Read
) -> None:
    assert expected in sides(read(text), event)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil continued its fight against corruption.",
        "Peru's president lost the support of Chile.",
        "Kenya asked for support for Somalia.",
        "The opposition in Togo began a legal battle against Ghana.",
        "France defeated Croatia in the final.",
        "Qatar pushed the Houthis to sign.",
        "Togo and Benin, once allies of Ghana, met.",
        "Macron spoke alongside Scholz about Libya.",
    ],
)
def test_what_is_no_stance_gives_none(text: str, read: Read) -> None:
    assert [claim for claim in read(text) if claim.event in ("SUPPORT", "ASSAULT") and claim.recipients] == []


def test_a_dispute_that_is_settled_is_no_quarrel(read: Read) -> None:
    assert not sides(read("Peru settled its border dispute with Chile."), "ACCUSE")
