"""An office and the name of who holds it are one party, and offices that are joined are two."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, parties",
    [
        ("The Russian foreign minister and his Turkish counterpart Hakan Fidan met in Ankara.", ["RUS", "TUR"]),
        ("Sergei Lavrov and his Turkish counterpart Hakan Fidan met in Ankara.", ["RUS", "TUR"]),
        (
            "Iranian Foreign Minister Abbas Araghchi and his Saudi counterpart Faisal bin Farhan met in Jeddah.",
            ["IRN", "SAU"],
        ),
        ("Chinese President Xi Jinping and his Kenyan counterpart William Ruto met in Beijing.", ["CHN", "KEN"]),
    ],
)
def test_two_offices_that_meet_are_two_parties(text: str, parties: list[str], read: Read) -> None:
    assert [[one.country for one in claim.actors] for claim in read(text)] == [parties]
