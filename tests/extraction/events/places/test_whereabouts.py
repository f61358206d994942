from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event,actors,recipients",
    [
        ("Hundreds of people marched through Niamey on Saturday.", "PROTEST", ["NER.CVL"], ["NER"]),
        ("Turkish troops withdrew from Benghazi.", "RETREAT", ["TUR.MIL"], ["LBY"]),
        ("Russian missiles struck a power plant in Kharkiv.", "ASSAULT", ["RUS"], ["UKR"]),
        ("The army of Mali killed civilians in Bamako.", "ASSAULT", ["MLI.MIL"], ["MLI.CVL"]),
        ("Gunmen killed two French tourists in Bamako.", "ASSAULT", [""], ["FRA.CVL"]),
    ],
)
def test_whose_people_and_towns_they_are(
    text: str, event: str, actors: list[str], recipients: list[str], read: Read
) -> None:
    (claim,) = [claim for claim in read(text) if claim.event == event]
    assert ([one.id for one in claim.actors], [one.id for one in claim.recipients]) == (actors, recipients)


def test_a_border_is_not_the_neighbours_land(read: Read) -> None:
    claims = read("The rebels of Mali attacked a column near the border with Algeria.")
    assert [one.id for claim in claims for one in claim.recipients] == []
