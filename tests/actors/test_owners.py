"""What an agent word makes of its owner: leaders' men, peoples' fighters, parties' governments, rebels' dissidents."""

from datetime import date

import pytest

from workbench import resolve_actor


@pytest.mark.parametrize(
    "phrase, day, body",
    [
        ("Savimbi's troops", date(1993, 5, 1), "AGO.REB"),
        ("soldiers loyal to Savimbi", date(1993, 5, 1), "AGO.REB"),
        ("troops loyal to President Laurent Gbagbo", date(2004, 11, 5), "CIV.MIL"),
        ("Maskhadov's spokesman", date(1998, 5, 1), "RUS.PRE"),
        ("Tuareg fighters", date(1994, 5, 1), "MLI.REB"),
        ("Tuareg herders", date(1994, 5, 1), "MLI.CVL"),
        ("Kurdish forces in Syria", date(2016, 5, 1), "SYR.REB"),
        ("the BJP government", date(1999, 5, 1), "IND.GOV"),
        ("a BJP lawmaker", date(1999, 5, 1), "IND.PTY"),
        ("the Labour government", date(1998, 5, 1), "GBR.GOV"),
        ("the Clinton administration", date(1996, 5, 1), "USA.GOV"),
        ("dissidents of the Shining Path", date(1999, 5, 1), "PER.REB"),
        ("the political wing of the IRA", date(1994, 5, 1), "GBR.PTY"),
        ("the Yugoslav army", date(1991, 7, 1), "SRB.MIL"),
        ("Czechoslovak police", date(1989, 11, 20), "CZE.COP"),
        ("an East German minister", date(1988, 5, 1), "DEU.GOV"),
    ],
)
def test_an_agent_word_and_its_owner(phrase: str, day: date, body: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert f"{found.country}.{found.sector}" == body


def test_leaders_of_no_known_state_have_no_administration() -> None:
    found = resolve_actor("the Nobody administration", date(1996, 5, 1))
    assert found is None or found.country is None
