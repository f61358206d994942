"""An object that stands behind what the verb says of it is the verb's object."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text, event, actor, recipients",
    [
        ("Kenya condemned as barbaric the attack by Somali gunmen on a school.", "ACCUSE", "KEN", {"SOM"}),
        ("Peru denounced as an act of piracy Chile's seizure of two trawlers.", "ACCUSE", "PER", {"CHL"}),
        ("Ghana branded as reckless Togo's decision to shut the border.", "ACCUSE", "GHA", {"TGO"}),
        ("Norway hailed as a breakthrough the accord between Chad and Niger.", "SUPPORT", "NOR", {"TCD", "NER"}),
        ("Latvia's premier praised as courageous the decision of Georgia to vote.", "SUPPORT", "LVA", {"GEO"}),
    ],
)
def test_what_follows_the_phrase_is_whom_it_is_said_of(
    text: str, event: str, actor: str, recipients: set[str], read: Read
) -> None:
    found = [one for one in read(text) if one.event == event]
    assert [({side.country for side in one.actors}, {side.country for side in one.recipients}) for one in found] == [
        ({actor}, recipients)
    ]


def test_an_office_behind_as_stays_an_office(read: Read) -> None:
    (claim,) = read("Mali dismissed as head of its army a general who had met envoys of Niger's junta.") or [None]
    assert claim is None or "NER" not in {side.country for side in claim.recipients}
