"""The mode that the words beside an event name."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "sentence, event, mode",
    [
        ("Hezbollah retaliated with rockets against an Israeli base.", "ASSAULT", "heavy-weapons"),
        ("Turkey killed two PKK commanders in a drone strike.", "ASSAULT", "drone"),
        ("Rebels in Chad attacked a Sudanese trader with machetes.", "ASSAULT", "primitive"),
        ("Indian soldiers killed two Pakistani farmers.", "ASSAULT", ""),
        ("The defence ministers of Peru and Chile exchanged views by video link.", "CONSULT", "phone"),
        ("The defence ministers of Peru and Chile exchanged views in Lima.", "CONSULT", ""),
        ("Sudan is ready to arrest the officials of Kenya.", "THREATEN", "arrest"),
        ("Laos threatened to close its border with Cambodia.", "THREATEN", "restrict"),
        ("Niger vowed to shell the camps of Boko Haram.", "THREATEN", "violence"),
    ],
)
def test_the_mode_is_that_of_the_means(sentence: str, event: str, mode: str, read: Read) -> None:
    assert mode in {claim.mode for claim in read(sentence) if claim.event == event}
