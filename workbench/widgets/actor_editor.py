"""Names that mean nobody yet, and actors that are one: say who is meant, add who is missing, merge who is the same."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

import pandas as pd
import traitlets

from workbench.actors.sectors import SECTOR_NAMES
from workbench.case import Case
from workbench.charts.evidence.evidence_facts import Row, claim_facts
from workbench.charts.numbers import count
from workbench.charts.wording import plain
from workbench.errors import UseError
from workbench.model import ActorKind, Decision, Period
from workbench.widgets.actor_search import ActorSearch
from workbench.widgets.choices import period_text
from workbench.widgets.deciding import DecidingWidget
from workbench.widgets.queue_page import queue_page
from workbench.widgets.static_table import table_html

_MOST_STATIC = 50
_COLUMNS = ("Name", "Claims", "Articles", "First", "Last", "Sentence", "Outlet")


class ActorEditor(DecidingWidget):
    """The queue of names that resolved to nobody, most frequent first, each with a sentence.

    A name is assigned to an actor, or an actor is added for it; two actors that are one are merged, and an actor is
    given another name. Each act is a decision; see `Case.assign_name`, `Case.add_actor`, `Case.merge_actors` and
    `Case.rename_actor`.

    Parameters
    ----------
    case : whose actors they are, and which keeps the decisions
    period : only names in claims dated to it; in all, where None or empty
    author : who decides; the user of the machine where empty
    name : see `LiveWidget`

    Attributes
    ----------
    current : the name that is shown; empty where none waits
    waiting : how many names wait
    done : see `DecidingWidget`

    Raises
    ------
    PeriodError
        If there is no such period.
    """

    script = "actor_editor"
    choices = ("current", "done")

    current = traitlets.Unicode("").tag(sync=True)
    waiting = traitlets.Int(0, read_only=True).tag(sync=True)
    offered = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(self, case: Case, *, period: str | Period | None = None, author: str = "", name: str = "") -> None:
        self._period = period_text(period)
        self._search = ActorSearch(case)
        self._names: pd.DataFrame = case.unknown_names(self._period or None)
        self.set_trait("offered", _offered())
        super().__init__(case, author=author, name=name)
        self._show_waiting()

    def refresh(self) -> None:
        """See who waits by now, such as after articles were added."""
        self._names = self._case.unknown_names(self._period or None)
        self._search.refresh()
        self._show_waiting()

    def answer(self, what: str, said: Mapping[str, Any]) -> Any:
        """Show a page of the queue or a name, find actors, and keep what is decided."""
        match what:
            case "queue":
                return queue_page(list(self._names["name"]), self.current, self._lines)
            case "name":
                return self._card() if self.current else None
            case "find":
                return self._search.find(str(said.get("text", "")))
            case "assign" | "add" | "merge" | "rename":
                return self._decide(what, {name: str(value).strip() for name, value in said.items()})
            case "undo":
                act = self._take_back()
                self.refresh()
                if act["subject"] in set(self._names["name"]):
                    self.current = act["subject"]
                return f"Taken back: {act['words']}"
        return super().answer(what, said)

    def static_bundle(self) -> dict[str, Any]:
        """The names as a plain table: on a page nothing can be decided."""
        rows = [
            (
                row["name"],
                row["claims"],
                row["articles"],
                _day(row["first"]),
                _day(row["last"]),
                row["quote"],
                row["outlet"],
            )
            for row in self._names.head(_MOST_STATIC).to_dict("records")
        ]
        left_out = len(self._names) - len(rows)
        title = f"{count(len(self._names), 'name')} of nobody known"
        return {"text/html": table_html(title, _COLUMNS, rows, more=f"{left_out} more." if left_out else "")}

    def _lines(self, names: Sequence[str]) -> list[dict[str, str]]:
        claims = dict(zip(self._names["name"], self._names["claims"], strict=True))
        return [{"id": name, "words": plain(name), "note": count(int(claims[name]), "claim")} for name in names]

    def _card(self) -> dict[str, Any]:
        row: Row = self._names[self._names["name"] == self.current].iloc[0].to_dict()
        claims = self._case.claims()
        claim: Row = claims[claims["claim_id"] == row["claim_id"]].iloc[0].to_dict()
        facts = [
            f"{count(int(row['claims']), 'claim')} in {count(int(row['articles']), 'article')}",
            f"{count(int(row['as_actor']), 'time')} acting, {count(int(row['as_recipient']), 'time')} acted upon",
            " to ".join(dict.fromkeys(filter(None, (_day(row["first"]), _day(row["last"]))))),
        ]
        return {
            **claim_facts(claim),
            **_around(str(claim["quote"]), self.current),
            "name": self.current,
            "about": " · ".join(filter(None, facts)),
            "meant": self._search.find(self.current)[:3],
        }

    def _decide(self, what: str, said: Mapping[str, str]) -> str:
        reason, name = said.get("reason", ""), said.get("name", "")
        names = list(self._names["name"])
        acts = {"assign": self._assign, "add": self._add, "merge": self._merge, "rename": self._rename}
        words, decision = acts[what](said, name, reason)
        self._keep(words, self.current if what in {"assign", "add"} else "", [decision])
        at = names.index(self.current) if self.current in names else 0
        self.refresh()
        left = set(self._names["name"])
        self.current = next((one for one in names[at:] if one in left), self.current if self.current in left else "")
        self._show_waiting()
        return words

    def _assign(self, said: Mapping[str, str], name: str, reason: str) -> tuple[str, Decision]:
        decision = self._case.assign_name(name, said.get("id", ""), reason=reason, author=self._author)
        return f"“{plain(name)}” is {said['id']}", decision

    def _add(self, said: Mapping[str, str], name: str, reason: str) -> tuple[str, Decision]:
        printed = said.get("printed") or name
        decision = self._case.add_actor(
            said.get("id", ""),
            printed,
            kind=said.get("kind", "organisation"),  # type: ignore[arg-type]  # checked by the case
            country=said.get("country") or None,
            sector=said.get("sector") or None,
            aliases=[name] if name and name != printed else [],
            reason=reason,
            author=self._author,
        )
        return f"Added {said['id']}, {plain(printed)}", decision

    def _merge(self, said: Mapping[str, str], _name: str, reason: str) -> tuple[str, Decision]:
        stays, goes = said.get("stays", ""), said.get("goes", "")
        decision = self._case.merge_actors(stays, goes, reason=reason, author=self._author)
        return f"{goes} counts as {stays}", decision

    def _rename(self, said: Mapping[str, str], name: str, reason: str) -> tuple[str, Decision]:
        decision = self._case.rename_actor(said.get("id", ""), name, reason=reason, author=self._author)
        return f"{said['id']} is called {plain(name)}", decision

    def _show_waiting(self) -> None:
        names = list(self._names["name"])
        if self.current not in names:
            self.current = names[0] if names else ""
        self.set_trait("waiting", len(names))

    @traitlets.validate("current")
    def _check_current(self, proposal: dict[str, Any]) -> str:
        if proposal["value"] and proposal["value"] not in set(self._names["name"]):
            raise UseError(f"the name {proposal['value']!r} does not wait: choose one of the queue")
        return str(proposal["value"])


def _around(quote: str, name: str) -> dict[str, str]:
    """The sentence before, in and after the name, where it stands in it word for word."""
    before, found, after = quote.partition(name)
    return {"before": before, "trigger": found, "after": after}


def _day(value: object) -> str:
    return "" if pd.isna(value) else str(value)[:10]  # type: ignore[call-overload]  # a cell, no table


def _offered() -> dict[str, Any]:
    """What the form's lists offer: kinds of actors, and sectors with their names."""
    return {
        "kinds": [one for one in get_args(ActorKind) if one != "unknown"],
        "sectors": [["", "not known"], *([code, f"{code} {words}"] for code, words in SECTOR_NAMES.items())],
    }
