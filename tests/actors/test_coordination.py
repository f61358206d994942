"""Phrases that name several actors."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import resolve_actors

DAY = date(2024, 4, 22)


@pytest.mark.parametrize(
    "phrase, actors",
    [
        ("Mali, Burkina Faso and Niger", "MLI BFA NER"),
        ("Russia and China", "RUS CHN"),
        ("both Armenia and Azerbaijan", "ARM AZE"),
        ("the US, the UK and Australia", "USA GBR AUS"),
        ("Bosnia and Herzegovina", "BIH"),
        ("Trinidad and Tobago and Barbados", "TTO BRB"),
        ("US and French officials", "USA.GOV FRA.GOV"),
        ("British, American and Canadian diplomats", "GBR.GOV USA.GOV CAN.GOV"),
        ("Indian and Chinese troops", "IND.MIL CHN.MIL"),
        ("China and Russian troops", "CHN RUS.MIL"),
        ("the presidents of Chad and Niger", "TCD.GOV NER.GOV"),
        ("the foreign ministers of Germany, France and Poland", "DEU.GOV FRA.GOV POL.GOV"),
        ("Israel's army and police", "ISR.MIL ISR.COP"),
        ("the Kenyan army and police", "KEN.MIL KEN.COP"),
        ("police and prosecutors in Peru", "PER.COP PER.JUD"),
        ("ECOWAS and the African Union", "ECOWAS AU"),
        ("Emmanuel Macron and Olaf Scholz", "emmanuel-macron olaf-scholz"),
        ("Niger's prime minister, Ali Lamine Zeine, and Mali's president", "ali-mahamane-lamine-zeine MLI.GOV"),
        ("Chad", "TCD"),
        ("Chad and Chad", "TCD"),
        ("a cat and a dog", ""),
        ("", ""),
    ],
)
def test_each_gets_what_it_shares_with_the_others(phrase: str, actors: str) -> None:
    assert [one.id for one in resolve_actors(phrase, DAY)] == actors.split()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_gives_actors_or_none(one: str, other: str) -> None:
    for actor in resolve_actors(f"{one} and {other}", DAY):
        assert actor.method
