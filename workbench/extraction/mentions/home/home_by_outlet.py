"""In which state an article is at home by its outlet: the weakest sign, by the list, a table of papers, or a place in its name."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from workbench.actors import ActorList
from workbench.extraction.mentions.home.home import Home
from workbench.model import Article


def home_by_outlet(article: Article, actors: ActorList) -> Home | None:
    """Return the state whose home news an article's outlet carries.

    None for agencies and broadcasters that report on the whole world, and for outlets that nobody knows.
    """
    outlet = article.outlet.strip()
    state = _state_of(outlet, article, actors)
    return Home(state, f"the outlet {outlet}") if state is not None else None


def _state_of(outlet: str, article: Article, actors: ActorList) -> str | None:
    key = _key(outlet)
    if not key:
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
def _papers() -> Mapping[str, str | None]:
    """Papers and stations that are not on the list of actors, by name in lower case and without article, with their state.

    The state is None where a medium's home says nothing of what it reports on.
    """
    with (files(__package__) / "papers.csv").open(encoding="utf-8") as file:
        rows = [(row["state"] or None, row["papers"].split("|")) for row in csv.DictReader(file)]
    return {_key(name): state for state, names in rows for name in names}
