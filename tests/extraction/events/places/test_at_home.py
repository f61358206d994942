from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event,recipients",
    [
        ("Hundreds of people marched through Niamey on Saturday.", "PROTEST", ["NER"]),
        ("Kenya's president threatened to impose a curfew in Mombasa.", "THREATEN", ["KEN"]),
        ("Young Algerians blocked roads to press their demands on Algeria's government.", "PROTEST", ["DZA.GOV"]),
        ("Police in Nairobi beat students.", "ASSAULT", ["KEN.CVL"]),
        ("Armed herders in central Nigeria killed thirty villagers.", "ASSAULT", ["NGA.CVL"]),
        ("Bahrain's courts sentenced five activists to life in prison.", "SANCTION", ["BHR.CVL"]),
    ],
)
def test_the_state_at_home_or_its_people_are_the_recipient(
    text: str, event: str, recipients: list[str], read: Read
) -> None:
    assert [[one.id for one in claim.recipients] for claim in read(text) if claim.event == event] == [recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors at Kenya's public hospitals have gone on strike.",  # no place
        "Turkish soldiers shot two villagers.",  # soldiers may be abroad
        "Thousands of Kurds marched through Berlin with the flags of Turkey and Iraq.",
    ],
)
def test_without_a_place_or_at_another_s_nobody_is(text: str, read: Read) -> None:
    found = [one.id for claim in read(text) for one in claim.recipients]
    assert not {"KEN", "TUR.CVL"} & set(found)
