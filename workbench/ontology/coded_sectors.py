"""The sector that a provider's words or codes for a part of society are in PLOVER."""

from collections.abc import Iterable
from functools import cache

from workbench.ontology.cameo import rows_of
from workbench.ontology.plover import SECTORS


@cache
def _roles() -> dict[str, str]:
    return {row["code"]: row["sector"] for row in rows_of("cameo_roles.csv")}


@cache
def _icews() -> dict[str, tuple[int, str]]:
    return {row["name"]: (rank, row["sector"]) for rank, row in enumerate(rows_of("icews_sectors.csv"))}


def sector_of_roles(codes: Iterable[str]) -> str:
    """Return the PLOVER sector of the first of CAMEO's role codes that has one; empty where none has."""
    return next((_roles()[code] for code in codes if code in _roles()), "")


def sector_of_icews(names: str) -> str:
    """Return the PLOVER sector of ICEWS's sectors, joined by commas; empty where none has one.

    ICEWS gives an actor every sector it ever had, in no order: the table's order decides, offices before parties before careers.
    """
    found = [_icews()[one] for name in names.split(",") if (one := name.strip()) in _icews()]
    return min(found)[1] if found else ""


def sector_of_polecat(codes: str) -> str:
    """Return the first of POLECAT's sector codes, joined by ``;``, that PLOVER has; empty where none is."""
    return next((one.strip() for one in codes.split(";") if one.strip() in SECTORS), "")
