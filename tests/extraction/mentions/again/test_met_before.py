"""Who "the two", "the sides" and "they" are after a meeting of two."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


def states(claim: Claim) -> set[str]:
    return {one.country or one.id for one in claim.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Peru's foreign minister met his Chilean counterpart on Monday. The sides exchanged views on fishing.",
        "Peru's foreign minister received the Chilean president on Monday. The two exchanged views on fishing.",
        "Peru's foreign minister was received by the Chilean president. Both exchanged views on fishing.",
        "The foreign ministers of Peru and Chile met in Lima. The ministers exchanged views on fishing.",
        "Peru and Chile had poor relations. The two exchanged views on fishing.",
        "Peru and Chile held talks in Lima. The longtime rivals exchanged views on fishing.",
        "Peru's president held talks with the president of Chile on Monday. They exchanged views on fishing.",
        "The president of Peru received a phone call from the president of Chile, and they exchanged views on fishing.",
        "Peru's envoy discussed widening trade with the Chilean minister. In a call, the two exchanged views on fishing.",
    ],
)
def test_the_two_are_those_who_met(text: str, read: Read) -> None:
    told = [claim for claim in read(text) if text[claim.trigger_start : claim.trigger_end] == "exchanged"]
    assert [states(claim) for claim in told] == [{"PER", "CHL"}]


@pytest.mark.parametrize(
    "text",
    [
        "Peru, Chile and Ecuador held talks in Lima. The two exchanged views on fishing.",
        "The president of Peru spoke of fishing. The sides exchanged views on the matter.",
        "Fishermen of Peru had difficulties with Chilean patrols on Monday. The two exchanged views on fishing.",
        "Crowds from Peru and Chile held flags at the stadium. The sides exchanged views on fishing.",
        "The price of fish fell in Peru and Chile. The parties exchanged views on the matter.",
    ],
)
def test_where_no_two_met_nobody_is_meant(text: str, read: Read) -> None:
    told = [claim for claim in read(text) if text[claim.trigger_start : claim.trigger_end] == "exchanged"]
    assert not any(one.id for claim in told for one in claim.actors)
