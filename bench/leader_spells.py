"""Spells in office out of the timeline of the World Factbook: who led what state, how named, from when to when."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from workbench.actors import ActorList

_SURNAME = re.compile(r"\b[^\W\d_a-z]{2,}(?:['\u2019-][^\W\d_a-z]+)*\b")
_NOTES = re.compile(r"\([^)]*\)|\"[^\"]*\"|;.*|\b(?:Lt|Brig|Gen|Col|Maj|Dr|Sir|Ret|Sr)\.")
_ROMAN = re.compile(r"[IVX]+")

Row = dict[str, Any]


class Spell(NamedTuple):
    """A leader's time in an office.

    Attributes
    ----------
    phrases : how a text names the leader, with title
    country, countries : the state of the row, and all states that the leader is the sovereign of at once
    first, last : the first and last day on which the source has it so
    later : a day a year after somebody else followed, where that lies within the timeline
    """

    phrases: tuple[str, ...]
    country: str
    countries: frozenset[str]
    first: date
    last: date
    later: date | None

    @property
    def middle(self) -> date:
        """A day in the middle of the spell."""
        return self.first + (self.last - self.first) / 2


def leader_spells(rows: Iterable[Row], actors: ActorList) -> Iterator[Spell]:
    """Merge the rows of one office by surname and first day; offices that are vacant are left out."""
    merged: dict[tuple[str, str, str, str], Row] = {}
    countries: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        state = actors.resolve((row["country"] or "").replace(" (", "-").rstrip(")"))
        surname = " ".join(_SURNAME.findall(row["head"] or ""))
        if state is None or state.country is None or not surname or not row["since"] or "acant" in row["text"]:
            continue
        countries[surname, row["since"]].add(state.country)
        known = merged.setdefault((state.country, row["role"], surname, row["since"]), row)
        known["last_seen"] = max(known["last_seen"], row["last_seen"])
    end = max(row["last_seen"] for row in merged.values())
    for (country, role, surname, since), row in merged.items():
        rivals = [
            (other["first_seen"], other_surname)
            for (other_country, other_role, other_surname, _), other in merged.items()
            if other_country == country and other["first_seen"] > row["last_seen"] and (other_role == role)
        ]
        followed = date.fromisoformat(min(rivals)[0]) + timedelta(days=365) if rivals else None
        back = any(other == surname for _, other in rivals)
        yield Spell(
            phrases_of(row["head"]),
            country,
            frozenset(countries[surname, since]),
            date.fromisoformat(row["first_seen"]),
            date.fromisoformat(row["last_seen"]),
            followed if followed and followed <= date.fromisoformat(end) and not back else None,
        )


def phrases_of(head: str) -> tuple[str, ...]:
    """How texts name a leader: as the source does, without capitals, and without what follows the surname."""
    words = _NOTES.sub(" ", head).replace(",", " ").split()
    capitals = [at for at, word in enumerate(words) if _SURNAME.search(word) and not _ROMAN.fullmatch(word)]
    plain = [word if _ROMAN.fullmatch(word) else _SURNAME.sub(_capitalised, word) for word in words]
    short = plain[: capitals[-1] + 1] if capitals and capitals[0] > 1 else plain
    return tuple(dict.fromkeys((" ".join(plain), " ".join(short))))


def _capitalised(word: re.Match[str]) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word[0])
