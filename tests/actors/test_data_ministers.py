"""The sixty states most in the news have foreign ministers, defence ministers and army chiefs from 2010 on, or a reason."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from workbench.actors import resolve_actor
from workbench.actors.builtin_list import entry_of
from workbench.actors.tables import table
from workbench.model import Actor

FIRST_DAY, LAST_DAY = date(2010, 1, 1), date(2026, 11, 1)
CHANGEOVER = timedelta(62)
"""Acting ministers of two months and less are not listed."""

# By how often the world's news of these years is about them: powers, wars, coups, and the neighbours of both.
STATES = """
    AFG ARE ARG ARM AUS AZE BFA BGD BLR BRA CAN CHN COD COL DEU DZA EGY ESP ETH FRA GBR GEO IDN IND IRN IRQ ISR ITA JOR JPN
    KEN KOR LBN LBY MEX MLI MMR NER NGA NLD PAK PHL POL PRK QAT RUS RWA SAU SDN SOM SYR THA TUR TWN UKR USA VEN VNM YEM ZAF
"""
FOREIGN = {"foreign minister", "foreign secretary", "secretary of state"}
DEFENCE = {"defence minister", "defence secretary", "secretary of defense"}
CHIEF = {
    "army chief",
    "chairman of the Joint Chiefs of Staff",
    "chief of defence force",
    "chief of defence forces",
    "chief of defence staff",
    "chief of staff",
    "chief of the defence staff",
    "chief of the general staff",
    "chief of the joint staff",
    "commander-in-chief",
    "inspector general of the Bundeswehr",
}
HEAD = "the head of state or government held it"
ACTING = "acting ministers or nobody, after a crisis"
SEARCHED = "not found"
GAPS = {
    "foreign": {
        "AFG": ACTING,
        "ARM": ACTING,
        "BFA": HEAD,
        "ETH": ACTING,
        "ISR": HEAD,
        "LBN": ACTING,
        "LBY": ACTING,
        "MMR": HEAD,
        "NGA": ACTING,
        "PAK": HEAD,
        "PHL": ACTING,
        "QAT": HEAD,
        "SDN": ACTING,
        "THA": ACTING,
        "YEM": HEAD,
    },
    "defence": {
        "AFG": ACTING,
        "ARE": HEAD,
        "BFA": HEAD,
        "BGD": HEAD,
        "CHN": "vacant",
        "COL": SEARCHED,
        "DZA": HEAD,
        "IRN": SEARCHED,
        "IRQ": ACTING,
        "ISR": HEAD,
        "JOR": HEAD,
        "LBY": HEAD,
        "MLI": HEAD,
        "MMR": SEARCHED,
        "NER": SEARCHED,
        "NGA": ACTING,
        "PAK": ACTING,
        "QAT": HEAD,
        "SAU": "the crown prince held it",
        "SDN": ACTING,
        "SOM": SEARCHED,
        "THA": HEAD,
        "UKR": ACTING,
        "YEM": ACTING,
    },
    "army": {
        "AFG": SEARCHED,
        "ARG": SEARCHED,
        "ARM": ACTING,
        "AZE": "vacant",
        "CHN": "vacant",
        "COL": SEARCHED,
        "IRN": SEARCHED,
        "LBY": "the state was divided",
        "MEX": "the defence minister commands the army",
        "MMR": HEAD,
        "NER": SEARCHED,
        "QAT": SEARCHED,
        "SAU": SEARCHED,
        "SDN": SEARCHED,
        "SOM": SEARCHED,
        "SYR": "vacant",
        "THA": "the army chief led the junta",
        "UKR": SEARCHED,
        "VEN": "the defence minister commanded the army",
        "VNM": SEARCHED,
        "YEM": ACTING,
    },
}


def spells(file: str, offices: set[str]) -> dict[str, list[Actor]]:
    found = defaultdict(list)
    for row in table(file):
        if row["office"] in offices:
            found[row["country"]].append(entry_of({**row, "kind": "person", "parent": ""}))
    return found


def has_gap(held: list[Actor]) -> bool:
    free = FIRST_DAY
    for one in sorted(held, key=lambda spell: spell.valid_from or date.min):
        if one.valid_from is not None and one.valid_from > free + CHANGEOVER:
            return True
        if one.valid_until is None:
            return False
        free = max(free, one.valid_until + timedelta(1))
    return free < LAST_DAY


@pytest.mark.parametrize(
    "name, file, offices",
    [("foreign", "ministers.csv", FOREIGN), ("defence", "ministers.csv", DEFENCE), ("army", "army_chiefs.csv", CHIEF)],
)
def test_sixty_states_are_covered_but_where_there_is_a_reason(name: str, file: str, offices: set[str]) -> None:
    assert len(set(STATES.split())) == 60
    held = spells(file, offices)
    assert {state for state in STATES.split() if has_gap(held[state])} == set(GAPS[name])


@pytest.mark.parametrize("offices", [FOREIGN, DEFENCE])
def test_an_office_of_a_minister_has_one_holder_at_a_time(offices: set[str]) -> None:
    overlapping = []
    for held in spells("ministers.csv", offices).values():
        ordered = sorted(held, key=lambda spell: spell.valid_from or date.min)
        for at, one in enumerate(ordered[1:], start=1):
            before = ordered[at - 1]
            assert one.valid_from is not None
            if one.id != before.id and (before.valid_until is None or one.valid_from < before.valid_until - CHANGEOVER):
                overlapping.append((before.id, one.id))
    assert overlapping == []


@pytest.mark.parametrize(
    "phrase, day, person, sector",
    [
        ("Argentine Foreign Minister Héctor Timerman", date(2013, 5, 1), "hector-timerman", "GOV"),
        ("former Argentine foreign minister Hector Timerman", date(2017, 5, 1), "hector-timerman", "ELI"),
        ("Brazilian Defense Minister Raul Jungmann", date(2017, 5, 1), "raul-jungmann", "GOV"),
        ("Gen. Hernando Iriberri", date(2015, 12, 1), "hernando-iriberri", "MIL"),
        ("Polish chief of staff Gen. Rajmund Andrzejczak", date(2022, 5, 1), "rajmund-andrzejczak", "MIL"),
        ("Dutch Foreign Minister Tom Berendsen", date(2026, 5, 1), "tom-berendsen", "GOV"),
        ("Yemeni Foreign Minister Abdulmalik al-Mekhlafi", date(2017, 5, 1), "abdulmalik-al-mekhlafi", "GOV"),
        ("EU foreign policy chief Josep Borrell", date(2022, 5, 1), "josep-borrell", "IGO"),
        ("Spanish Foreign Minister Josep Borrell", date(2019, 5, 1), "josep-borrell", "GOV"),
        ("António Guterres", date(2022, 5, 1), "antonio-guterres", "IGO"),
        ("NATO Secretary General Jens Stoltenberg", date(2022, 5, 1), "jens-stoltenberg", "IGO"),
        ("European Commission President Ursula von der Leyen", date(2023, 5, 1), "ursula-von-der-leyen", "IGO"),
    ],
)
def test_ministers_and_officials_are_found_on_their_days(phrase: str, day: date, person: str, sector: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert (found.id, found.sector) == (person, sector)
