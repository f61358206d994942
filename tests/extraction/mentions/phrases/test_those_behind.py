"""Who stands behind a phrase: "a team from the bloc (ECOWAS)", "Netanyahu's office", those who are only somebody's allies."""

from collections.abc import Callable

import pytest

from workbench.model import Claim

Read = Callable[..., list[Claim]]


@pytest.mark.parametrize(
    "text,event,actors,recipients",
    [
        ("A team from the regional bloc (ECOWAS) met the president of Togo.", "CONSULT", ["ECOWAS", "TGO.GOV"], []),
        ("Macron's office condemned Iran on Monday.", "ACCUSE", ["emmanuel-macron"], ["IRN"]),
        ("Colombia's Revolutionary Armed Forces (FARC) rebels attacked Ecuador.", "ASSAULT", ["FARC"], ["ECU"]),
        ("Ukraine's allies pledged 90 million euros in aid on Friday.", "AGREE", [""], ["UKR"]),
        ("Saudi Crown Prince Abdullah bin Abdul Aziz accused Iran of arming rebels.", "ACCUSE", ["SAU.GOV"], ["IRN"]),
        ("U.S. Secretary of State Dean Maddox praised Kenya.", "SUPPORT", ["USA.GOV"], ["KEN"]),
        ("Equatorial Guinea President Ato Mbasogo spoke. The country expelled a French envoy.", "SANCTION", ["GNQ"], ["FRA.GOV"]),
    ],
)  # fmt: skip
def test_it_is_who_stands_behind(text: str, event: str, actors: list[str], recipients: list[str], read: Read) -> None:
    told = [claim for claim in read(text) if claim.event == event]
    sides = [([one.id for one in claim.actors], [one.id for one in claim.recipients]) for claim in told]
    assert sides == [(actors, recipients)]


def test_titles_after_a_name_are_nobody_else(read: Read) -> None:
    text = "Narendra Modi, Prime Minister and Minister of Space, met the president of Togo."
    assert [[one.id for one in claim.actors] for claim in read(text)] == [["narendra-modi", "TGO.GOV"]]
