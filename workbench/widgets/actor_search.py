"""Actors found by what a reader types: those of the case first, then those of the list."""

from typing import Any

import pandas as pd

from workbench.actors.spelling import unaccented
from workbench.case import Case
from workbench.charts.numbers import count
from workbench.charts.wording import plain

MOST = 12
"""Actors that a search gives."""


class ActorSearch:
    """A search over a case's actors, in the kernel.

    Parameters
    ----------
    case : asked anew by `refresh`
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self.refresh()

    def refresh(self) -> None:
        """See who takes part by now, countries and single actors alike, those in most claims first."""
        tables = (self._case.actor_table(level=level) for level in ("country", "actor"))
        both = pd.concat(tables).sort_values("claims", ascending=False, kind="stable").drop_duplicates("actor")
        self._found = [
            {"id": str(row["actor"]), "name": plain(row["name"]), "note": count(int(row["claims"]), "claim")}
            for row in both.to_dict("records")
        ]

    def find(self, text: str) -> list[dict[str, str]]:
        """Actors whose id or name holds the words, then whom the actor list takes the text for."""
        words = unaccented(text).casefold().split()
        found = [
            one
            for one in self._found
            if all(word in unaccented(f"{one['id']} {one['name']}").casefold() for word in words)
        ][:MOST]
        known = {one["id"] for one in found}
        for meant in (self._case.actors.get(text.strip()), self._case.actors.resolve(text)) if words else ():
            if meant is not None and meant.id and meant.id not in known:
                found.append({"id": meant.id, "name": plain(meant.name), "note": "on the list"})
                known.add(meant.id)
        return found

    def named(self, actor_id: str) -> str:
        """The actor's name; the id where nobody knows it."""
        listed = self._case.actors.get(actor_id)
        return plain(listed.name if listed is not None else self._name_found(actor_id))

    def _name_found(self, actor_id: str) -> Any:
        return next((one["name"] for one in self._found if one["id"] == actor_id), actor_id)
