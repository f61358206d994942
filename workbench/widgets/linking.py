"""Widgets that move together."""

from typing import Any

import traitlets

from workbench.errors import UseError

SHARED = ("period", "selection", "filters", "events")
"""What widgets may have in common, in the order in which the first tells the others."""


def link(first: traitlets.HasTraits, *others: traitlets.HasTraits) -> list[Any]:
    """Keep period, selection, filters and chosen events of widgets equal, whichever of them they have.

    At first all take the values of `first`.

    Returns
    -------
    list of traitlets.link
        One for each pair of traits; ``unlink()`` parts them again.

    Raises
    ------
    UseError
        If a widget has nothing in common with the first.
    """
    links: list[Any] = []
    for other in others:
        common = [name for name in SHARED if first.has_trait(name) and other.has_trait(name)]
        if not common:
            names = " and ".join(type(one).__name__ for one in (first, other))
            raise UseError(f"{names} have neither {', nor '.join(SHARED)} in common: link widgets that do")
        links += [traitlets.link((first, name), (other, name)) for name in common]
    return links
