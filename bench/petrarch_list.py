"""The PETRARCH suite's own actor dictionary as an analyst's ``actors.csv``, and its codes in PLOVER's terms."""

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from workbench.actors.analyst_csv import COLUMNS
from workbench.actors.sectors import SECTOR_NAMES

_MEDIA = {"MED": "JRN"}
"""PLOVER calls media JRN; in this older scheme they are MED."""
_COMMENTS = re.compile(r"<!.*?-->|#[^\n]*", re.DOTALL)
_CODE = re.compile(r"\[\s*([A-Za-z]{3,}(?:/[A-Za-z]{3,})*)\s*([<>]?)\s*(\d*)\s*-?\s*(\d*)\s*\]")
_SHORT_DATE = 6
_LONGEST_ACRONYM = 4


class Role(NamedTuple):
    """A code and the days it holds on, both included."""

    code: str
    first: date
    last: date


def plover_code(code: str) -> str:
    """State, and sector where PLOVER has it: ``GONMIL`` and ``GON.MIL`` are GON.MIL, ``MORORC`` is MOR."""
    state, rest = code[:3].upper(), code[3:].lstrip(".")
    sector = _MEDIA.get(rest[:3], rest[:3])
    return f"{state}.{sector}" if sector in SECTOR_NAMES else state


def write_actor_csv(dictionary: Path, path: Path) -> None:
    """Write the dictionary's entries; a state is whatever has a code of three letters only, all its names in one row.

    Parameters
    ----------
    dictionary : names, ``+`` synonyms and ``[CODE days]`` in the format of TABARI; entries that are coded as nobody
        are left out; one that is coded as several at once is one actor, whose id holds their codes
    path : the CSV file to write
    """
    states: dict[str, dict[str, str]] = {}
    others: list[dict[str, str]] = []
    for names, roles in _entries(dictionary.read_text("utf-8")):
        state = roles[0].code[:3]
        aliases = "|".join(names[1:])
        whole = roles[0].code if "/" in roles[0].code else state
        if len(roles) == 1 and roles[0].code == whole:
            if whole in states:
                states[whole]["aliases"] = "|".join(filter(None, [states[whole]["aliases"], *names]))
            else:
                states[whole] = {"id": whole, "name": names[0], "kind": "state", "country": whole, "aliases": aliases}
            continue
        for role in _parted(roles):
            country, _, sector = plover_code(role.code).partition(".")
            days = {
                "from": "" if role.first == date.min else role.first.isoformat(),
                "until": "" if role.last == date.max else role.last.isoformat(),
            }
            entry = {"id": names[0].lower().replace(" ", "-"), "name": names[0], "kind": "body", "aliases": aliases}
            others.append({**entry, "country": country, "sector": sector, **days})
    for country in {row["country"] for row in others} - set(states):
        states[country] = {"id": country, "name": f"State of {country}", "kind": "state", "country": country}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows([*states.values(), *others])


def _entries(text: str) -> Iterator[tuple[list[str], list[Role]]]:
    """Yield each entry's names and roles, whether its codes stand beside the name or on lines of their own."""
    names: list[str] = []
    roles: list[Role] = []
    for line in _COMMENTS.sub("", text).splitlines():
        begins = line[:1].isalpha()
        if begins and names and roles:
            yield names, roles
        if begins:
            names, roles = [], []
        name = line.partition("[")[0].lstrip("+").replace("_", " ").strip()
        if name:
            capitals = [name] if len(name.replace(".", "")) <= _LONGEST_ACRONYM else []
            names += [name.title(), *capitals]
        found = _CODE.search(line)
        if found is not None:
            roles.append(_role(*found.groups()))
    if names and roles:
        yield names, roles


def _role(code: str, side: str, one: str, other: str) -> Role:
    first, last = date.min, date.max
    if side == "<":
        last = _day(one)
    elif one:
        first = _day(one)
    if other:
        last = _day(other)
    return Role(code.upper(), first, last)


def _day(text: str) -> date:
    if len(text) == _SHORT_DATE:
        text = "19" + text
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _parted(roles: list[Role]) -> Iterator[Role]:
    """Part days that several roles claim: a role with days goes before one without, an earlier line before a later."""
    order = sorted(roles, key=lambda role: (role.first, role.last) == (date.min, date.max))
    starts = {role.first for role in roles} | {_after(role.last) for role in roles if role.last != date.max}
    days = sorted(starts)
    for first, following in zip(days, [*days[1:], None], strict=True):
        holding = [role for role in order if role.first <= first <= role.last]
        if holding:
            yield Role(holding[0].code, first, date.max if following is None else following - timedelta(days=1))


def _after(day: date) -> date:
    return day + timedelta(days=1)
