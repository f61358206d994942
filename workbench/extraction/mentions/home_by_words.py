"""Whose state an article is about at home, where it names none often: by all that speaks for one, at last by its outlet.

Local papers seldom name their own state: their towns, parties, office-holders and currency do, or nothing but the paper.
"""

import csv
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from workbench.actors import ActorList
from workbench.actors.names import NameRole
from workbench.model import Article

_ENOUGH = 3
_CERTAIN_ALONE: frozenset[NameRole] = frozenset({"capital", "place", "metonym", "person"})
"""What speaks for a state by itself, where nothing speaks for another: of "a Chinese company" its state is not told."""
_CALLED: Mapping[NameRole, str] = {
    "name": "its name", "demonym": "its adjective", "people": "a people of it", "capital": "its capital",
    "place": "places in it", "metonym": "its bodies and parties", "person": "its persons", "other": "other names",
}  # fmt: skip


class Home(NamedTuple):
    """The state that an article is at home in.

    Attributes
    ----------
    state : ISO 3166-1 alpha-3 code
    basis : what speaks for it, in words: "its places 2, its persons 1", "the outlet Daily Nation"
    """

    state: str
    basis: str


def home_by_words(signs: Counter[tuple[str, NameRole]], outlet_state: str | None, outlet: str) -> Home | None:
    """Return the state for which an article's words speak, or else the one of its outlet; None where several compete.

    For a state that only bodies and parties speak for ("PNP") nothing is said: those of several have such names.

    Parameters
    ----------
    signs : how often the article has each kind of sign of a state, by state and kind
    outlet_state : the state whose home news the outlet is known for; counts only where the words are for no other
    outlet : the outlet's name
    """
    counts: Counter[str] = Counter()
    for (state, _), count in signs.items():
        counts[state] += count
    if not counts:
        return Home(outlet_state, f"the outlet {outlet}") if outlet_state is not None else None
    named = {state for state, role in signs if role != "metonym"}
    rivals = Counter({state: count for state, count in counts.items() if state in named}) or counts
    (first, most), (_, second) = [*rivals.most_common(2), ("", 0)][:2]
    alone = len(rivals) == 1 and (outlet_state == first or _speaks_alone(signs))
    return Home(first, _basis(signs, first)) if alone or most >= max(_ENOUGH, 2 * second) else None


def _speaks_alone(signs: Counter[tuple[str, NameRole]]) -> bool:
    return any(role in _CERTAIN_ALONE for _, role in signs)


def _basis(signs: Counter[tuple[str, NameRole]], state: str) -> str:
    return ", ".join(f"{_CALLED[role]} {count}" for (code, role), count in sorted(signs.items()) if code == state)


def state_of_outlet(article: Article, actors: ActorList) -> str | None:
    """Return the state whose home news an article's outlet carries, by the list, a table of papers, or a place in its name.

    None for agencies and broadcasters that report on the whole world, and for outlets that nobody knows.
    """
    outlet = article.outlet.strip()
    key = _key(outlet)
    if not key or key in _world_media():
        return None
    if key in _papers():
        return _papers()[key]
    medium = actors.resolve(outlet, article.published)
    if medium is not None and medium.kind == "media":
        return medium.country
    states = {state for state, _ in actors.signs_of_states(outlet)}
    return states.pop() if len(states) == 1 else None


def _key(outlet: str) -> str:
    return outlet.lower().removeprefix("the ").strip()


@cache
def _papers() -> Mapping[str, str]:
    """Papers and stations by name, lower case and without article, that are not on the list of actors."""
    with (files(__package__) / "papers.csv").open(encoding="utf-8") as file:
        rows = [(row["state"], row["papers"].split("|")) for row in csv.DictReader(file) if row["state"]]
    return {_key(name): state for state, names in rows for name in names}


@cache
def _world_media() -> frozenset[str]:
    """Media whose home says nothing of what they report on."""
    with (files(__package__) / "papers.csv").open(encoding="utf-8") as file:
        return frozenset(
            _key(name) for row in csv.DictReader(file) if not row["state"] for name in row["papers"].split("|")
        )
