"""What became of each tie: two networks compared, tie by tie."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import networkx as nx
import pandas as pd

from workbench.errors import UseError
from workbench.model import Status
from workbench.network.grades import Grade, best_grade

Fate = Literal["new", "flipped", "stronger", "weaker", "dropped", "steady"]
"""What became of a tie."""


_COLUMNS = {
    "source": "str",
    "source_name": "str",
    "target": "str",
    "target_name": "str",
    "directed": "bool",
    "channel": "str",
    "fate": "str",
    "cooperation": "float64",
    "conflict": "float64",
    "balance": "float64",
    "previous_cooperation": "float64",
    "previous_conflict": "float64",
    "previous_balance": "float64",
    "change": "float64",
    "grade": "str",
    "previous_grade": "str",
    "regraded": "bool",
    "events": "int64",
    "previous_events": "int64",
    "event_ids": "object",
    "previous_event_ids": "object",
}

_TieKey = tuple[str, str, bool, str]


@dataclass
class _Side:
    """A tie in one of the two networks: its events by sign, each once."""

    cooperation: dict[str, float] = field(default_factory=dict)
    conflict: dict[str, float] = field(default_factory=dict)
    claims: set[str] = field(default_factory=set)

    @property
    def weight(self) -> float:
        return sum(self.cooperation.values()) + sum(self.conflict.values())

    @property
    def balance(self) -> float:
        return sum(self.cooperation.values()) - sum(self.conflict.values())

    @property
    def event_ids(self) -> list[str]:
        return [*self.cooperation, *self.conflict]


def compare_networks(
    before: "nx.MultiDiGraph[str]",
    now: "nx.MultiDiGraph[str]",
    *,
    grades: Mapping[str, Grade] | None = None,
    previous_grades: Mapping[str, Grade] | None = None,
    factor: float = 1.5,
) -> pd.DataFrame:
    r"""Return what became of each tie between two networks.

    A tie is here a pair of actors, its direction and a channel, with all that is said to have happened
    in it, of either sign. With :math:`C` and :math:`K` the sums of absolute scores of its events of
    cooperation and of conflict, its weight is :math:`w = C + K` and its balance :math:`b = C - K`.

    ========  =================================================================================
    new       no event before
    dropped   no event now
    flipped   balance above 0 before and below 0 now, or the other way round
    stronger  :math:`w \ge factor \cdot w_{before}`, not flipped
    weaker    :math:`w_{before} \ge factor \cdot w`, not flipped
    steady    anything else
    ========  =================================================================================

    Two networks of the same period, built from what was known at two times, tell what has come to be known
    otherwise: a tie is then new that was not known, and dropped where nothing supports it any more.

    Apart from that a tie that is in both is `regraded` where the best letter of its sources or the best
    digit of its claims is another. F and 6 say that nobody can judge; any other letter or digit goes
    before them, as known before unknown, and they are neither better nor worse than it.

    Parameters
    ----------
    before, now : what `workbench.network.build.build_network` returns, at the same level; only their
        ties with status ``actual`` are compared
    grades : letter and digit by claim id; a claim that is not in it is F6
    previous_grades : the same for the claims of `before`, where they were graded at another time; `grades` where None
    factor : how many times the weight makes a tie stronger or weaker, more than 1

    Returns
    -------
    table : one row a tie: new, flipped, stronger, weaker, dropped, steady, within each the largest change first.

        ``source``, ``target`` (keys; the source acts, unless ``directed`` is False: then it is merely
        the first in the alphabet) and their names; ``channel``; ``fate``; ``cooperation``,
        ``conflict``, ``balance``, and the same of before; ``change`` of the weight; ``grade`` and
        ``previous_grade`` such as ``B2``, empty where the tie is not there; ``regraded``; ``events``,
        ``previous_events`` and their ids.

        ``attrs``: ``period``, ``previous_period``, ``level``, ``factor``; ``events`` that the ties of either
        network rest on.

    Raises
    ------
    UseError
        If the two are of different levels, or `factor` is not more than 1.
    """
    if before.graph.get("level") != now.graph.get("level"):
        raise UseError(
            f"networks at the levels {before.graph.get('level')} and {now.graph.get('level')} cannot be compared: "
            "build both at the same level"
        )
    if not factor > 1:
        raise UseError(f"a factor of {factor}: give a number above 1, such as 1.5")
    known = grades or {}
    graded = (known if previous_grades is None else previous_grades, known)
    names = {node: str(facts["name"]) for graph in (before, now) for node, facts in graph.nodes(data=True)}
    old, new = _sides(before), _sides(now)
    rows = [
        _row(key, old.get(key, _Side()), new.get(key, _Side()), names, graded, factor)
        for key in sorted(old.keys() | new.keys())
    ]
    fates = get_args(Fate)
    rows.sort(key=lambda row: (fates.index(row["fate"]), -abs(row["change"]), row["source"], row["target"]))
    table = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
    table.attrs = {
        "period": now.graph.get("period", ""),
        "previous_period": before.graph.get("period", ""),
        "level": now.graph.get("level", ""),
        "factor": factor,
        "events": len({event for side in (*old.values(), *new.values()) for event in side.event_ids}),
    }
    return table


def _sides(graph: "nx.MultiDiGraph[str]") -> dict[_TieKey, _Side]:
    sides: dict[_TieKey, _Side] = {}
    for source, target, tie in graph.edges(data=True):
        if tie["status"] != Status.ACTUAL:
            continue
        side = sides.setdefault((source, target, tie["directed"], tie["channel"]), _Side())
        events = side.cooperation if tie["sign"] > 0 else side.conflict
        events.update(zip(tie["event_ids"], tie["event_weights"], strict=True))
        side.claims.update(tie["claim_ids"])
    return sides


def _fate(before: _Side, now: _Side, factor: float) -> Fate:
    if not before.event_ids:
        return "new"
    if not now.event_ids:
        return "dropped"
    if before.balance * now.balance < 0:
        return "flipped"
    if now.weight > before.weight and now.weight >= factor * before.weight:
        return "stronger"
    if now.weight < before.weight and before.weight >= factor * now.weight:
        return "weaker"
    return "steady"


def _row(  # noqa: PLR0917 - two sides of one tie, and what is known beside them
    key: _TieKey, before: _Side, now: _Side, names: Mapping[str, str],
    graded: tuple[Mapping[str, Grade], Mapping[str, Grade]], factor: float,
) -> dict[str, Any]:  # fmt: skip
    source, target, directed, channel = key
    previous, grade = best_grade(before.claims, graded[0]), best_grade(now.claims, graded[1])
    return {
        "source": source,
        "source_name": names[source],
        "target": target,
        "target_name": names[target],
        "directed": directed,
        "channel": channel,
        "fate": _fate(before, now, factor),
        "cooperation": sum(now.cooperation.values()),
        "conflict": sum(now.conflict.values()),
        "balance": now.balance,
        "previous_cooperation": sum(before.cooperation.values()),
        "previous_conflict": sum(before.conflict.values()),
        "previous_balance": before.balance,
        "change": now.weight - before.weight,
        "grade": grade,
        "previous_grade": previous,
        "regraded": bool(grade and previous and grade != previous),
        "events": len(now.event_ids),
        "previous_events": len(before.event_ids),
        "event_ids": now.event_ids,
        "previous_event_ids": before.event_ids,
    }
