"""The built-in list: readable tables in ``data/``, read once."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from workbench.actors.names import Meaning, NameIndex
from workbench.actors.register import Register
from workbench.actors.sectors import SECTOR_NAMES
from workbench.actors.tables import split, table
from workbench.model import Actor, Period


class BuiltinList(NamedTuple):
    """What the tables hold: entries, names, and the places that stand in a state without being its capital."""

    register: Register
    names: NameIndex


@cache
def read_builtin_list() -> BuiltinList:
    """Read the tables; the result is shared, so nobody may change it."""
    register, names = Register(), NameIndex()
    for row in table("places.csv"):
        for name in (row["name"], *split(row["aliases"])):
            names.add(name, Meaning("place", (row["country"],)))
    for row in table("states.csv"):
        _add_state(row, register, names)
    for row in table("organisations.csv"):
        _add_entry(row, register, names)
    for row in table("groups.csv"):
        _add_entry(row, register, names)
    for row in table("metonyms.csv"):
        for name in (row["name"], *split(row["aliases"])):
            names.add(name, Meaning("metonym", (f"{row['country']}.{row['sector']}",)))
    for row in table("leaders.csv"):
        _add_leader(row, register, names)
    for row in table("ambiguous.csv"):
        for one in (row["name"], *demonym_forms(row["name"])):
            found = names.named(one)
            if found is not None:
                names.add(one, Meaning(found.role, split(row["meanings"]), row["person"] == "yes"))
    return BuiltinList(register, names)


def demonym_forms(demonym: str) -> tuple[str, ...]:
    """Return the plurals of a demonym: Malians, Frenchmen; none for Chinese, British, Swiss."""
    if demonym.endswith("man"):
        return (demonym[:-3] + "men",)
    return () if demonym.endswith(("ese", "ish", "sh", "ch", "s", "ois")) else (demonym + "s",)


def first_day(text: str) -> date | None:
    """The first day of a cell that holds a day, a month or a year; None for an empty one."""
    return Period.parse(text).start if text else None


def last_day(text: str) -> date | None:
    """The last day of a cell that holds a day, a month or a year; None for an empty one."""
    return Period.parse(text).end - timedelta(days=1) if text else None


def body_of_state(country: str, country_name: str, sector: str) -> Actor:
    """Make the body of a state that has a sector, such as Niger's military."""
    return Actor(f"{country}.{sector}", f"{country_name}: {SECTOR_NAMES[sector]}", "body", country, sector, country)


def _add_state(row: dict[str, str], register: Register, names: NameIndex) -> None:
    code = row["iso3"]
    aliases = split(row["aliases"])
    register.add(Actor(code, row["name"], "state", code, aliases=aliases))
    for name in split(row["capitals"]):
        names.add(name, Meaning("capital", (code,)))
    for demonym in split(row["demonyms"]):
        for form in (demonym, *demonym_forms(demonym)):
            names.add(form, Meaning("demonym", (code,)))
    for name in (row["name"], *aliases):
        names.add(name, Meaning("name", (code,)))


def _add_entry(row: dict[str, str], register: Register, names: NameIndex) -> None:
    aliases = split(row["aliases"])
    actor = Actor(
        row["id"],
        row["name"],
        row["kind"],  # type: ignore[arg-type]  # the table's test checks it
        row["country"] or None,
        row["sector"] or None,
        row["parent"] or None,
        first_day(row["from"]),
        last_day(row["until"]),
        aliases,
    )
    register.add(actor)
    for name in (row["id"], row["name"], *aliases):
        names.add(name, Meaning("name", (row["id"],)))


def _add_leader(row: dict[str, str], register: Register, names: NameIndex) -> None:
    country, sector = row["country"], row["sector"]
    aliases = split(row["aliases"])
    parent = f"{country}.{sector}"
    actor = Actor(
        row["id"],
        row["name"],
        "person",
        country,
        sector,
        parent,
        first_day(row["from"]),
        last_day(row["until"]),
        aliases,
    )
    register.add(actor)
    for name in (row["name"], *aliases):
        known = names.named(name)
        others = known.ids if known is not None and known.role == "person" else ()
        names.add(name, Meaning("person", tuple(dict.fromkeys((*others, row["id"])))))
