"""Who is meant by a side of a coded row: a name with what its provider says of country and sector.

Providers know more than a phrase of an article does, and other things: ICEWS writes "Police (India)" for India's police, GDELT gives
the code ``USAGOV`` to whatever the text called the American government, UCDP and ACLED name groups by their usual short names and
add years in brackets. Where both a name and a provider's country are known they must agree, or the name is somebody else's.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from workbench.actors.actor_list import ActorList
from workbench.actors.sectors import SECTOR_NAMES
from workbench.actors.tables import table
from workbench.model import Actor

_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
_YEARS = re.compile(r"\d{4}\s*-\s*(\d{4})?|\d{4}")
_NAMED = frozenset({"person", "organisation", "group", "company", "media", "party"})
_NOBODY = frozenset({"unspecified actor", "unidentified state actor", "unidentified", "unknown", "international"})
_ARMED = frozenset({"REB", "UAF", "MIL", "PRM", "CRM"})


@dataclass(frozen=True)
class CodedName:
    """A side of a coded row.

    Attributes
    ----------
    name : as the provider writes it
    country : ISO 3166-1 alpha-3 code, or the provider's code or name for it; empty where it gives none
    sector : PLOVER sector; empty where the provider gives none
    is_whole_state : whether the provider's code says that the country itself is meant, whatever the name
    home : country of the event, in the same forms; "the police" of a row is that country's
    """

    name: str
    country: str = ""
    sector: str = ""
    is_whole_state: bool = False
    home: str = ""


class CodedNames:
    """Reads sides of coded rows against an actor list; what was read once is remembered, for the days that it holds."""

    def __init__(self, actors: ActorList) -> None:
        self._actors = actors
        self._read: dict[tuple[CodedName, date], Actor | None] = {}
        self._always: dict[CodedName, Actor] = {}
        self._countries: dict[str, str] = {}

    def actor(self, side: CodedName, day: date) -> Actor | None:
        """Return who is meant on a day; None for nobody on the list."""
        if side in self._always:
            return self._always[side]
        key = side, day
        if key not in self._read:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            found = self._read[key] = self._whom(side, day)
            if found is not None and found.kind in ("state", "body") and (side.is_whole_state or "(" in side.name):
                self._always[side] = found  # "Police (India)" is the same on every day; persons and groups are not
        return self._read[key]

    def country(self, written: str) -> str:
        """Return the ISO 3166-1 alpha-3 code of a country that a provider writes as code or name; empty for none."""
        if written not in self._countries:
            self._countries[written] = self._country(written.strip())
        return self._countries[written]

    def _country(self, written: str) -> str:
        bare = _BRACKETS.sub("", written)
        for one in (written, bare):
            found = _other_names().get(one) or (one if self._is_state(one) else self._actors.place_country(one))
            if found:
                return found
        return ""

    def _is_state(self, code: str) -> bool:
        listed = self._actors.get(code) if re.fullmatch("[A-Z]{3}", code) else None
        return listed is not None and listed.kind == "state"

    def _whom(self, side: CodedName, day: date) -> Actor | None:
        if side.is_whole_state:
            return self._state(self.country(side.country), f"code {side.country}")
        name, behind = _apart(side.name)
        if behind and (owner := self.country(behind)):
            return self._part_of(name, owner, side.sector, day)
        whole = self._armed_part_of(name, behind, day) if behind else None
        return whole or self._by_name(side, name, day)

    def _by_name(self, side: CodedName, name: str, day: date) -> Actor | None:
        """Whom the name means; a word for part of a society is that of the provider's country."""
        country = self.country(side.country)
        if name.casefold() in _NOBODY:
            return None
        found = self._named(name, country, self.country(side.home), day)
        if found is not None and found.kind == "state" and side.sector:
            return self._body(found.id, side.sector, f"code {side.sector} of {found.id}") or found
        if found is None and country and side.sector and self._is_word_for_a_part(name, day):
            return self._body(country, side.sector, f"code {side.sector} of {country}")
        return found

    def _named(self, name: str, country: str, home: str, day: date) -> Actor | None:
        """Whom the list knows by this name, if the provider's country does not contradict it."""
        context = frozenset(one for one in (country, home) if one) or None
        for spelling in dict.fromkeys((name, _capitalised(name))):
            found = self._actors.resolve(spelling, day, context)
            if found is None or not found.id:
                continue
            # A provider's names come from a list: one that stands on ours only if it were misspelt is another, unless
            # both are of one country.
            if found.country == country or ((not country or found.country is None) and "misspelt" not in found.method):
                return replace(found, method=f"{found.method}; coded")
        return None

    def _part_of(self, role: str, country: str, sector: str, day: date) -> Actor | None:
        """Who "Police" or "Congress" of a country is: a body or party of that name, else the part of its society."""
        found = self._named(role, country, "", day)
        if found is not None and found.country == country and found.kind in _NAMED:
            return found
        described = self._actors.resolve(role, day)
        told = sector or (described.sector if described is not None else None) or ""
        return self._body(country, told, f"{role!r} of {country}") if told else None

    def _armed_part_of(self, role: str, whole: str, day: date) -> Actor | None:
        """The group that "Militant (Taliban)" belongs to; protesters in front of a company are not the company."""
        described = self._actors.resolve(role, day)
        if described is None or described.sector not in _ARMED:
            return None
        found = self._named(whole, "", "", day)
        return found if found is not None and found.kind in _NAMED else None

    def _is_word_for_a_part(self, name: str, day: date) -> bool:
        """Whether a name is a word for part of a society ("Civilians", or GDELT's in capitals) and nobody's own name."""
        described = self._actors.resolve(name, day)
        return name.isupper() or (described is not None and not described.id and bool(described.sector))

    def _body(self, country: str, sector: str, method: str) -> Actor | None:
        listed = self._actors.get(f"{country}.{sector}") if sector in SECTOR_NAMES else None
        return replace(listed, method=method) if listed is not None else None

    def _state(self, country: str, method: str) -> Actor | None:
        listed = self._actors.get(country) if country else None
        return replace(listed, method=method) if listed is not None else None


_REMEMBERED = 200_000
"""Sides and days that are kept in memory."""


def parts_of(name: str) -> list[str]:
    """Return the names that a list of actors holds, joined by commas."""
    return [one.strip() for one in name.split(",") if one.strip()]


def _apart(name: str) -> tuple[str, str]:
    """A name without years in brackets behind it, and what else stands there: ``Police (India)`` is "Police" and "India"."""
    bare = name.strip()
    while match := _BRACKETS.search(bare):
        before = bare[: match.start()]
        if not _YEARS.fullmatch(match[1].strip()):
            return before, match[1].strip()
        bare = before
    return bare, ""


def _capitalised(name: str) -> str:
    """A name in capitals as a text would write it: ``VLADIMIR PUTIN``."""
    return name.title().replace("'S", "'s") if name.isupper() else name


@cache
def _other_names() -> dict[str, str]:
    return {row["written"]: row["country"] for row in table("provider_countries.csv")}
