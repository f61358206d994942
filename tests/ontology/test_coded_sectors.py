"""Sectors of providers in PLOVER."""

from workbench.ontology import SECTORS
from workbench.ontology.cameo import rows_of
from workbench.ontology.coded_sectors import sector_of_icews, sector_of_polecat, sector_of_roles


def test_the_tables_name_sectors_of_plover() -> None:
    for name in ("cameo_roles.csv", "icews_sectors.csv"):
        assert {row["sector"] for row in rows_of(name)} <= set(SECTORS)


def test_the_first_role_that_means_a_sector_decides() -> None:
    assert sector_of_roles(["", "INS", "GOV"]) == "REB"
    assert sector_of_roles(["", "XYZ"]) == ""


def test_of_icews_sectors_the_office_decides_whatever_their_order() -> None:
    career = "Elite,Marines,Government,Executive Office,Parties"
    assert sector_of_icews(career) == sector_of_icews(",".join(reversed(career.split(",")))) == "GOV"
    assert sector_of_icews("Government,Police") == "COP"
    assert sector_of_icews("Military,Government") == "MIL"
    assert sector_of_icews("Ideological,NA,Hindu") == ""


def test_of_polecat_the_first_of_plovers_counts() -> None:
    assert sector_of_polecat("ZZZ; MIL;GOV") == "MIL"
    assert sector_of_polecat("None") == ""
