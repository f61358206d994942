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


def test_an_object_before_the_phrase_stays_the_only_one(read: Read) -> None:
    found = read("Kenya denounced Uganda as a threat to its peace, a day before a summit in Chad.")
    assert [[side.country for side in one.recipients] for one in found if one.event == "ACCUSE"] == [["UGA"]]
