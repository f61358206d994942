from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("Lawmakers and officials in France welcomed the decision of Iran.", {"FRA.LEG", "FRA.GOV"}),
        (
            "Lawmakers and officials in France and Germany welcomed the decision of Iran.",
            {"FRA.LEG", "FRA.GOV", "DEU.LEG", "DEU.GOV"},
        ),
        ("Danish media and government condemned Iran on Friday.", {"DNK.JRN", "DNK.GOV"}),
        ("The army and police of Sudan attacked protesters in Omdurman.", {"SDN.MIL", "SDN.COP"}),
        ("France and the weary Germany condemned the attack by Israel.", {"FRA", "DEU"}),
        ("Bosnia and Herzegovina condemned Serbia.", {"BIH"}),
        ("Malian soldiers and Wagner fighters attacked JNIM.", {"MLI.MIL", "Wagner"}),
    ],
)
def test_those_in_a_list_share_their_state(text: str, expected: set[str], read: Read) -> None:
    first = read(text)[0]
    assert {one.id for one in first.actors} == expected


def test_the_state_before_soldiers_is_not_that_of_the_militants_after_them(read: Read) -> None:
    [claim] = [one for one in read("Israeli troops and militants clashed in Gaza on Monday.") if one.event == "ASSAULT"]
    assert "ISR.REB" not in {one.id for one in claim.actors}
