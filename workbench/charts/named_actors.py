"""Which actors a chart names, and what stands for the rest."""

from collections.abc import Mapping, Sequence

import pandas as pd

OTHERS = ""
"""Stands for the actors without a colour of their own, where an actor's id is asked for."""
MOST_COLOURED = 8
"""So many actors of a table of shares have colours of their own where nothing else is asked for."""


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


def largest_by_share(table: pd.DataFrame, most: int = MOST_COLOURED) -> dict[str, str]:
    """Names by id of the actors with the largest part in all periods, and of the rest together where there is one.

    Parameters
    ----------
    table : as made by `workbench.influence.share.influence_share`
    most : so many are named
    """
    parts = table[["cooperation_share", "conflict_share"]].fillna(0.0).sum(axis="columns")
    totals = parts.groupby(table["actor"]).sum()
    names = dict(zip(table["actor"], table["name"], strict=True))
    ranked = sorted((actor for actor in names if totals[actor] > 0), key=lambda actor: (-totals[actor], actor))
    return named_actors(ranked, names, most)
