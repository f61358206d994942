"""Which actors a chart names, and what stands for the rest."""

from collections.abc import Mapping, Sequence

OTHERS = ""
"""Stands for the actors without a colour of their own, where an actor's id is asked for."""


def named_actors(ranked: Sequence[str], names: Mapping[str, str], most: int) -> dict[str, str]:
    """Return names by id of the actors that are told apart, and of the rest together where there is one.

    Parameters
    ----------
    ranked : ids, the weightiest first
    names : by id
    most : so many are named; one actor alone is never called "others", as its name takes no more room
    """
    if len(ranked) <= most + 1:
        return {actor: names[actor] for actor in ranked}
    return {actor: names[actor] for actor in ranked[:most]} | {OTHERS: f"{len(ranked) - most} others"}
