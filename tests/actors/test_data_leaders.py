"""leaders.csv covers the states of the world and reads as a table: sorted, once each, in plain spelling."""

import itertools
from datetime import date

import pytest

from workbench.actors import resolve_actor
from workbench.actors.builtin_list import read_builtin_list
from workbench.actors.register import holds
from workbench.actors.tables import split, table
from workbench.model import Period

LEADERS = list(table("leaders.csv"))
MEMBERS_BY_REGION = {
    "Africa": "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MAR "
    "MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE",
    "America": "ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX NIC PAN PER PRY "
    "SLV SUR TTO URY USA VCT VEN",
    "Asia": "ARE ARM AZE BGD BHR BRN BTN CHN GEO IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN LKA MDV MMR MNG MYS NPL "
    "OMN PAK PHL PRK PSE QAT SAU SGP SYR THA TJK TKM TLS TUR TWN UZB VNM YEM",
    "Europe": "ALB AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LTU LUX LVA MDA MKD MLT "
    "MNE NLD NOR POL PRT ROU RUS SRB SVK SVN SWE UKR XKX",
    "Oceania": "AUS FJI FSM KIR MHL NRU NZL PLW PNG SLB TON TUV VUT WSM",
}


@pytest.mark.parametrize("region", MEMBERS_BY_REGION)
@pytest.mark.parametrize("day", [date(2012, 1, 15), date(2019, 1, 15), date(2024, 6, 15)])
def test_every_state_is_led_by_somebody(region: str, day: date) -> None:
    register = read_builtin_list().register
    led = {one.country for one in register if one.kind == "person" and one.sector == "GOV" and holds(one, day)}
    assert set(MEMBERS_BY_REGION[region].split()) - led == set()


def test_rows_stand_by_state_and_those_of_a_person_together() -> None:
    assert [row["country"] for row in LEADERS] == sorted(row["country"] for row in LEADERS)
    order = [row["id"] for row in LEADERS]
    runs = [one for at, one in enumerate(order) if at == 0 or order[at - 1] != one]
    assert len(runs) == len(set(runs))


def test_spells_of_a_person_are_in_order() -> None:
    for earlier, later in itertools.pairwise(LEADERS):
        if earlier["id"] == later["id"]:
            assert Period.parse(earlier["from"] or "1900").start <= Period.parse(later["from"]).start, later


def test_names_are_spelt_as_in_the_press() -> None:
    for row in LEADERS:
        for name in (row["name"], *split(row["aliases"])):
            words = name.split()
            assert len(words) == 1 or not any(word.isupper() and len(word) > 4 for word in words), name
            assert "  " not in name
        assert row["name"] not in split(row["aliases"]), row


@pytest.mark.parametrize(
    "phrase, day, actor, sector",
    [
        ("President Ellen Johnson Sirleaf", date(2015, 5, 1), "ellen-johnson-sirleaf", "GOV"),
        ("former President Ellen Johnson Sirleaf", date(2020, 5, 1), "ellen-johnson-sirleaf", "ELI"),
        ("Prime Minister Andrej Babis", date(2019, 5, 1), "andrej-babis", "GOV"),
        ("Bolivian President Luis Arce", date(2023, 5, 1), "luis-arce", "GOV"),
        ("General Ashfaq Parvez Kayani", date(2011, 5, 1), "ashfaq-parvez-kayani", "MIL"),
        ("Foreign Minister Retno Marsudi", date(2022, 5, 1), "retno-marsudi", "GOV"),
        ("Nicolas Maduro", date(2026, 6, 1), "nicolas-maduro", "ELI"),
    ],
)
def test_leaders_are_found_on_their_days(phrase: str, day: date, actor: str, sector: str) -> None:
    found = resolve_actor(phrase, day)
    assert found is not None
    assert (found.id, found.sector) == (actor, sector)
