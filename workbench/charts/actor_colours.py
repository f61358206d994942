"""An actor's colour, the same in every chart.

An actor has a home colour: the one in actor_colours.csv, or one picked by its id. Only where two actors
of one chart share a home does the later one move to the next free colour.
"""

import csv
import hashlib
from collections.abc import Collection
from functools import cache
from importlib.resources import files

PALETTE = {
    "wine": "#8e2c5f",
    "amber": "#e6a700",
    "teal": "#1b7f8c",
    "pink": "#cc79a7",
    "olive": "#8f9a3a",
    "violet": "#6e5bb0",
    "green": "#14a37f",
    "brown": "#8c6239",
    "sky": "#62b6e7",
    "sand": "#c9b26b",
}
"""Ten colours told apart with the common kinds of colour blindness, on white and on near-black; none is a sign's."""


@cache
def _homes() -> dict[str, str]:
    text = files("workbench.charts").joinpath("actor_colours.csv").read_text("utf-8")
    return {row["actor"]: row["colour"] for row in csv.DictReader(text.splitlines())}


def actor_colours(actors: Collection[str]) -> dict[str, str]:
    """Return a colour for each actor id; all differ as long as there are no more actors than colours."""
    homes, names = _homes(), list(PALETTE)
    listed = list(homes)
    in_turn = sorted(set(actors), key=lambda one: (listed.index(one) if one in homes else len(listed), one))
    given: dict[str, str] = {}
    for actor in in_turn:
        home = names.index(homes[actor]) if actor in homes else hashlib.sha256(actor.encode()).digest()[0] % len(names)
        turned = names[home:] + names[:home]
        free = [name for name in turned if PALETTE[name] not in given.values()]
        given[actor] = PALETTE[(free or turned)[0]]
    return {actor: given[actor] for actor in actors}
