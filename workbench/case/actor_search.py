"""Find actors by what an analyst types into a picker."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.actors import ActorList


@dataclass(frozen=True)
class ListedActor:
    """An actor and all by which it may be looked for.

    Attributes
    ----------
    row : actor (the id), name, kind, country, sector, and claims, in how many of the case it takes part
    typed : its id, names and aliases without capitals
    """

    row: Mapping[str, Any]
    typed: tuple[str, ...]


def listed_actors(actors: ActorList, found: Iterable[Mapping[str, Any]]) -> list[ListedActor]:
    """Those of the case, in the order of `found`, then the rest of the list by name.

    Parameters
    ----------
    found : rows of the table of actors that take part in claims, those in most claims first
    """
    names = actors.with_names()
    own = {
        row["actor"]: {key: row[key] for key in ("actor", "name", "kind", "country", "sector", "claims")}
        for row in found
    }
    rest = (actors.get(one) for one in names if one not in own)
    others = [
        {
            "actor": one.id,
            "name": one.name,
            "kind": one.kind,
            "country": one.country or "",
            "sector": one.sector or "",
            "claims": 0,
        }
        for one in rest
        if one is not None
    ]
    rows = [*own.values(), *sorted(others, key=lambda row: (str(row["name"]).casefold(), row["actor"]))]
    return [ListedActor(row, _typed(row, names.get(row["actor"], ()))) for row in rows]


def find_actors(actors: Sequence[ListedActor], search: str) -> list[Mapping[str, Any]]:
    """Rows of the actors that `search` may mean; of all where it is empty.

    Whose id or name it is comes first, then those of whom a name begins so, then those who have a word
    that does; within each the order of `actors`.
    """
    wanted = search.strip().casefold()
    if not wanted:
        return [one.row for one in actors]
    ranked = [(rank, one.row) for one in actors if (rank := _rank(one.typed, wanted)) is not None]
    return [row for _, row in sorted(ranked, key=lambda pair: pair[0])]


def _rank(typed: tuple[str, ...], wanted: str) -> int | None:
    if wanted in typed:
        return 0
    if any(one.startswith(wanted) for one in typed):
        return 1
    return 2 if any(f" {wanted}" in one for one in typed) else None


def _typed(row: Mapping[str, Any], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.casefold() for one in (row["actor"], row["name"], *names)))
