from collections.abc import Callable

import pytest

from workbench.extraction.mentions.again.regions_again import states_by_region
from workbench.model import Claim

Read = Callable[..., list[Claim]]


def recipients(claims: list[Claim], event: str) -> list[list[str | None]]:
    return [[one.country for one in claim.recipients] for claim in claims if claim.event == event]


@pytest.mark.parametrize(
    "text, event, country",
    [
        ("Togo cut ties with Oman on Monday. Togo's president denounced the Gulf state.", "ACCUSE", "OMN"),
        (
            "Zambia accused Malawi of theft on Monday. Zambia expelled the envoy of its eastern neighbour.",
            "SANCTION",
            "MWI",
        ),
        ("Peru and Denmark broke with Cuba. Chile condemned the European nation.", "ACCUSE", "DNK"),
    ],
)
def test_a_state_is_known_again_by_its_region_or_as_a_neighbour(
    text: str, event: str, country: str, read: Read
) -> None:
    assert [country] in recipients(read(text), event)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark and Norway quarrelled. Chile condemned the European nation.",
        "Peru quarrelled with Cuba. Chile condemned the Gulf state.",
        "Peru and Chile voted. The president of Chile condemned his former rival.",
    ],
)
def test_where_two_states_or_none_can_be_meant_it_is_nobody(text: str, read: Read) -> None:
    assert all(country is None for side in recipients(read(text), "ACCUSE") for country in side)


def test_every_region_has_states_by_their_codes() -> None:
    regions = states_by_region()
    assert regions["baltic"] == {"EST", "LVA", "LTU"}
    assert all(len(code) == 3 and code.isupper() for states in regions.values() for code in states)
