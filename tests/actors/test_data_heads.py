"""heads.csv names a head of state or government of every member of the UN for every day since 2010, and coups end offices."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from workbench.actors import resolve_actor
from workbench.actors.builtin_list import entry_of
from workbench.actors.tables import table
from workbench.model import Actor

FIRST_DAY, LAST_DAY = date(2010, 1, 1), date(2026, 11, 1)
MEMBERS = {
    "Africa": "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MAR "
    "MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE",
    "America": "ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX NIC PAN PER PRY "
    "SLV SUR TTO URY USA VCT VEN",
    "Asia": "ARE ARM AZE BGD BHR BRN BTN CHN GEO IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN LKA MDV MMR MNG MYS NPL "
    "AFG OMN PAK PHL PRK QAT SAU SGP SYR THA TJK TKM TLS TUR UZB VNM YEM",
    "Europe": "ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA "
    "MKD MLT MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE UKR",
    "Oceania": "AUS FJI FSM KIR MHL NRU NZL PLW PNG SLB TON TUV VUT WSM",
}
NOT_MEMBERS = "PSE TWN VAT XKX"
GAPS = {
    ("BDI", "2020-06-09"): "the president died and his elected successor took over early",
    ("BOL", "2019-11-11"): "everybody in the line of succession resigned",
    ("MHL", "2016-01-12"): "a president of two weeks was voted out",
    ("NRU", "2011-11-11"): "a president of four days was voted out",
    ("SSD", "2010-01-01"): "not yet a state",
    ("VAT", "2013-03-01"): "the see was vacant",
    ("VAT", "2025-04-22"): "the see was vacant",
    ("VEN", "2026-01-04"): "the vice president took over a day later",
}
OUSTED = [
    ("President Mamadou Tandja", "mamadou-tandja", date(2010, 2, 18)),
    ("President Zine El Abidine Ben Ali", "zine-el-abidine-ben-ali", date(2011, 1, 14)),
    ("President Hosni Mubarak", "hosni-mubarak", date(2011, 2, 11)),
    ("President Mohamed Nasheed", "mohamed-nasheed", date(2012, 2, 7)),
    ("President Amadou Toumani Touré", "amadou-toumani-toure", date(2012, 3, 22)),
    ("President François Bozizé", "francois-bozize", date(2013, 3, 24)),
    ("President Mohamed Morsi", "mohamed-morsi", date(2013, 7, 3)),
    ("President Viktor Yanukovych", "viktor-yanukovych", date(2014, 2, 22)),
    ("President Blaise Compaoré", "blaise-compaore", date(2014, 10, 31)),
    ("President Robert Mugabe", "robert-mugabe", date(2017, 11, 21)),
    ("President Omar al-Bashir", "omar-al-bashir", date(2019, 4, 11)),
    ("President Evo Morales", "evo-morales", date(2019, 11, 10)),
    ("President Ibrahim Boubacar Keïta", "ibrahim-boubacar-keita", date(2020, 8, 18)),
    ("Aung San Suu Kyi", "aung-san-suu-kyi", date(2021, 2, 1)),
    ("President Bah N'Daw", "bah-ndaw", date(2021, 5, 24)),
    ("President Ashraf Ghani", "ashraf-ghani", date(2021, 8, 15)),
    ("President Alpha Condé", "alpha-conde", date(2021, 9, 5)),
    ("President Roch Marc Christian Kaboré", "roch-marc-christian-kabore", date(2022, 1, 24)),
    ("President Gotabaya Rajapaksa", "gotabaya-rajapaksa", date(2022, 7, 14)),
    ("President Paul-Henri Damiba", "paul-henri-sandaogo-damiba", date(2022, 9, 30)),
    ("President Mohamed Bazoum", "mohamed-bazoum", date(2023, 7, 26)),
    ("President Ali Bongo", "ali-bongo", date(2023, 8, 30)),
    ("Prime Minister Sheikh Hasina", "sheikh-hasina", date(2024, 8, 5)),
    ("President Bashar al-Assad", "bashar-al-assad", date(2024, 12, 8)),
    ("President Andry Rajoelina", "andry-rajoelina", date(2025, 10, 14)),
    ("President Umaro Sissoco Embaló", "umaro-sissoco-embalo", date(2025, 11, 26)),
    ("President Nicolás Maduro", "nicolas-maduro", date(2026, 1, 3)),
]


def heads() -> list[Actor]:
    return [entry_of({**row, "kind": "person", "parent": ""}) for row in table("heads.csv")]


def days_without(spells: list[Actor]) -> list[tuple[str, str]]:
    """First and last days of the times that no spell covers."""
    free, found = FIRST_DAY, []
    for one in sorted(spells, key=lambda spell: spell.valid_from or date.min):
        start, end = one.valid_from or date.min, one.valid_until or date.max - timedelta(1)
        if free < min(start, LAST_DAY):
            found.append((free.isoformat(), (start - timedelta(1)).isoformat()))
        free = max(free, end + timedelta(1))
    return [*found, (free.isoformat(), "now")] if free < LAST_DAY else found


def test_every_member_of_the_un_has_a_head_on_every_day_but_those_with_a_reason() -> None:
    members = " ".join(MEMBERS.values()).split()
    assert len(members) == len(set(members)) == 193
    spells = defaultdict(list)
    for one in heads():
        spells[one.country].append(one)
    missing = {
        (state, first): last
        for state in [*members, *NOT_MEMBERS.split()]
        for first, last in days_without(spells[state])
    }
    assert {gap: last for gap, last in missing.items() if gap not in GAPS} == {}
    assert set(GAPS) == set(missing)
    assert max(
        date.fromisoformat(last) - date.fromisoformat(first) for (_, first), last in missing.items()
    ) < timedelta(560)


@pytest.mark.parametrize("phrase, person, last_day", OUSTED)
def test_who_is_ousted_is_no_government_on_the_day_after(phrase: str, person: str, last_day: date) -> None:
    before, after = (resolve_actor(phrase, last_day + timedelta(days)) for days in (-1, 1))
    assert before is not None
    assert (before.id, before.sector) == (person, "GOV")
    assert after is not None
    assert (after.id, after.sector) == (person, "ELI")


@pytest.mark.parametrize(
    "phrase, day, person",
    [
        ("Prime Minister Tarique Rahman", date(2026, 2, 18), "tarique-rahman"),
        ("Chief Adviser Muhammad Yunus", date(2026, 2, 16), "muhammad-yunus"),
        ("Dutch Prime Minister Rob Jetten", date(2026, 2, 24), "rob-jetten"),
        ("Hungarian Prime Minister Péter Magyar", date(2026, 5, 10), "peter-magyar"),
        ("Bulgarian Prime Minister Rumen Radev", date(2026, 5, 9), "rumen-radev"),
        ("Colombian President Abelardo de la Espriella", date(2026, 8, 8), "abelardo-de-la-espriella"),
        ("Peruvian President Keiko Fujimori", date(2026, 7, 29), "keiko-fujimori"),
        ("British Prime Minister Andy Burnham", date(2026, 7, 21), "andy-burnham"),
        ("Supreme Leader Mojtaba Khamenei", date(2026, 3, 9), "mojtaba-khamenei"),
        ("Nepali Prime Minister Balendra Shah", date(2026, 3, 28), "balendra-shah"),
        ("Iraqi Prime Minister Ali al-Zaidi", date(2026, 5, 15), "ali-al-zaidi"),
        ("Chilean President José Antonio Kast", date(2026, 3, 12), "jose-antonio-kast"),
    ],
)
def test_who_took_office_of_late_governs(phrase: str, day: date, person: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert (found.id, found.sector) == (person, "GOV")


def test_today_no_state_has_two_presidents_or_two_prime_ministers() -> None:
    sharing = {("LBY", "prime minister")}
    holders = defaultdict(set)
    for row in table("heads.csv"):
        if not row["until"] and row["office"] in ("president", "prime minister", "king"):
            holders[row["country"], row["office"]].add(row["id"])
    assert {office: ids for office, ids in holders.items() if len(ids) > 1 and office not in sharing} == {}


@pytest.mark.parametrize(
    "phrase, day, actor, sector",
    [
        ("President Ronald Reagan", date(1986, 4, 15), "ronald-reagan", "GOV"),
        ("Mikhail Gorbachev", date(1989, 11, 9), "mikhail-gorbachev", "GOV"),
        ("British Prime Minister Margaret Thatcher", date(1982, 5, 2), "margaret-thatcher", "GOV"),
        ("Indonesian President Suharto", date(1998, 5, 1), "suharto", "GOV"),
        ("Prime Minister John Major", date(1992, 1, 1), "john-major", "GOV"),
        ("Benjamin Netanyahu", date(1997, 1, 15), "benjamin-netanyahu", "GOV"),
        ("Carlos Menem", date(2005, 1, 1), "carlos-menem", "ELI"),
    ],
)
def test_heads_before_2005_are_known_by_the_day(phrase: str, day: date, actor: str, sector: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert found.id == actor
    assert found.sector == sector
