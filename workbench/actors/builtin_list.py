"""The built-in list: readable tables in ``data/``, read once."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import NamedTuple, cast

from workbench.actors.names import Meaning, NameIndex
from workbench.actors.register import Register
from workbench.actors.sectors import SECTOR_NAMES
from workbench.actors.tables import split, table
from workbench.model import Actor, ActorKind, Period

PERSONS = (
    "heads.csv",
    "earlier_heads.csv",
    "ministers.csv",
    "earlier_ministers.csv",
    "army_chiefs.csv",
    "public_figures.csv",
    "earlier_figures.csv",
    "international_officials.csv",
)
"""Tables of persons, one row for each office that somebody held."""


class BuiltinList(NamedTuple):
    """What the tables hold.

    Attributes
    ----------
    register : the entries
    names : every name that stands for one of them
    places : names of states, capitals and other places alone; "Brussels" is Belgium's here, the EU's in `names`
    """

    register: Register
    names: NameIndex
    places: NameIndex


@cache
def read_builtin_list() -> BuiltinList:
    """Read the tables; the result is shared, so nobody may change it."""
    found = BuiltinList(Register(), NameIndex(), NameIndex())
    for row in table("places.csv"):
        _add_places(split(row["places"]), Meaning("place", (row["country"],)), found)
    for row in table("peoples.csv"):
        _add_people(row, found.names)
    for row in table("states.csv"):
        _add_state(row, found)
    for row in _rows("organisations.csv", "groups.csv"):
        add_entry(entry_of(row), found.register, found.names)
    for row in table("metonyms.csv"):
        for name in (row["name"], *split(row["aliases"])):
            found.names.add(name, Meaning("metonym", split(row["actor"])))
    for row in table("other_names.csv"):
        found.names.add(row["name"], Meaning("other", ()))
    for row in _rows(*PERSONS):
        _add_person(row, found)
    for row in table("ambiguous.csv"):
        _mark_ambiguous(row, found.names)
    return found


def entry_of(row: dict[str, str]) -> Actor:
    """Make an entry of a table's row; a date may be a day, a month or a year, or be empty."""
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=cast("ActorKind", row["kind"]),
        country=row["country"] or None,
        sector=row["sector"] or None,
        parent=row["parent"] or None,
        valid_from=_first_day(row["from"]),
        valid_until=_last_day(row["until"]),
        aliases=split(row["aliases"]),
    )


def add_entry(actor: Actor, register: Register, names: NameIndex) -> None:
    """Add an entry and its names; persons may share a name, and the day decides who is meant."""
    register.add(actor)
    if actor.kind != "person":
        for name in (actor.id, actor.name, *actor.aliases):
            names.add(name, Meaning("name", (actor.id,)))
        return
    for name in (actor.name, *actor.aliases):
        known = names.named(name)
        others = known.ids if known is not None and known.role == "person" else ()
        names.add(name, Meaning("person", tuple(dict.fromkeys((*others, actor.id)))))


def body_of_state(country: str, country_name: str, sector: str) -> Actor:
    """Make the body of a state that has a sector, such as Niger's military."""
    return Actor(f"{country}.{sector}", f"{country_name}: {SECTOR_NAMES[sector]}", "body", country, sector, country)


def demonym_plurals(demonym: str) -> tuple[str, ...]:
    """Return the plurals of a demonym: Malians, Frenchmen; none for Chinese, British, Swiss."""
    if demonym.endswith("man"):
        return (demonym[:-3] + "men",)
    return () if demonym.endswith(("ese", "sh", "ch", "s")) else (demonym + "s",)


def _add_state(row: dict[str, str], found: BuiltinList) -> None:
    code, aliases = row["iso3"], split(row["aliases"])
    found.register.add(Actor(code, row["name"], "state", code, aliases=aliases))
    _add_places(split(row["capitals"]), Meaning("capital", (code,)), found)
    for demonym in split(row["demonyms"]):
        for form in (demonym, *demonym_plurals(demonym)):
            found.names.add(form, Meaning("demonym", (code,)))
    _add_places((row["name"], *aliases), Meaning("name", (code,)), found)


def _add_places(spellings: tuple[str, ...], meaning: Meaning, found: BuiltinList) -> None:
    for name in spellings:
        found.names.add(name, meaning)
        found.places.add(name, meaning)


def _rows(*files: str) -> Iterator[dict[str, str]]:
    return chain.from_iterable(map(table, files))


def _add_person(row: dict[str, str], found: BuiltinList) -> None:
    parent = row.get("organisation") or f"{row['country']}.{row['sector']}"
    add_entry(entry_of({"country": "", **row, "kind": "person", "parent": parent}), found.register, found.names)


def _add_people(row: dict[str, str], names: NameIndex) -> None:
    homes = (row["country"], *split(row["also"]))
    meaning = Meaning("people", tuple(f"{home}.{row['sector']}" for home in homes), row["person"] == "yes")
    for name in (row["name"], *split(row["aliases"])):
        for form in (name, *demonym_plurals(name)):
            names.add(form, meaning)


def _mark_ambiguous(row: dict[str, str], names: NameIndex) -> None:
    for form in (row["name"], *demonym_plurals(row["name"])):
        found = names.named(form)
        if found is not None and found.role in ("name", "demonym", "capital", "place"):
            names.add(form, Meaning(found.role, split(row["meanings"]), row["person"] == "yes"))


def _first_day(text: str) -> date | None:
    return Period.parse(text).start if text else None


def _last_day(text: str) -> date | None:
    return Period.parse(text).end - timedelta(days=1) if text else None
