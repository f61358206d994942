"""What somebody says he will do to others on a condition is a threat beside the deed that may come."""

from collections.abc import Callable

import pytest

from workbench.model import Claim, Status

Read = Callable[..., list[Claim]]


def threats(claims: list[Claim]) -> list[tuple[str, list[str], list[str]]]:
    return [
        (claim.mode, [one.id for one in claim.actors], [one.id for one in claim.recipients])
        for claim in claims
        if claim.event == "THREATEN" and claim.status is Status.ACTUAL
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The European Union may suspend aid to Zimbabwe if the farm seizures go on.",
        "The European Union may suspend aid to Zimbabwe if the farm seizures go on, an official of the bloc said.",
        "The European Union said it would suspend aid to Zimbabwe if the farm seizures went on.",
    ],
)
def test_a_deed_on_a_condition_is_threatened(text: str, read: Read) -> None:
    claims = read(text)
    assert ("relations", ["EU"], ["ZWE"]) in threats(claims)
    assert [claim.status for claim in claims if claim.event == "SANCTION"] == [Status.HYPOTHETICAL]


def test_who_warns_that_he_will_do_it_threatens(read: Read) -> None:
    assert ("violence", ["SRB.MIL"], ["NATO"]) in threats(
        read("Serb commanders warned they would shoot down any NATO plane over Gorazde.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said that Russia would attack Poland if it was given the chance.",
        "Poland warned that Russia would bomb Estonia.",
        "Russia attacked Poland if the reports are true.",
        "Israel will not bomb Lebanon if the truce holds.",
    ],
)
def test_another_ones_deed_or_none_is_no_threat(text: str, read: Read) -> None:
    assert threats(read(text)) == []
