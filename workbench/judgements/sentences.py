"""Pieces that the sentences of several bottom lines share."""

from collections.abc import Sequence

from workbench.charts.numbers import count
from workbench.model.estimates import likelihood_of, with_band

LEAST_LIKELY = 0.55
"""Below this a chance says no more than that one does not know, and no judgement is made of it."""

TOO_LITTLE = "Too little is reported to judge whether anything has changed."
"""What stands in place of a judgement that cannot be made."""

TALKS = "Talks count as cooperation, even talks about parting: read the evidence before you pass this on."
"""What every sum of cooperation has to be read with."""


def it_is(chance: float, what: str) -> str:
    """A sentence that `what` holds, with the word for its chance and the word's band.

    ``It is likely (55-80 %) that Russia's part has grown.``
    """
    word = likelihood_of(chance)
    opening = "There is " if word.endswith("chance") else "It is "
    article = "a " if word.startswith("roughly") else ""
    return f"{opening}{article}{with_band(word)} that {what}."


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:  # noqa: PLR2004 - nothing to put "and" between
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def of_which(cooperation: int, conflict: int) -> str:
    """``7 events, 5 of cooperation and 2 of conflict``; short where all are of one sign."""
    whole = count(cooperation + conflict, "event")
    if not cooperation or not conflict:
        sign = "cooperation" if cooperation else "conflict"
        return f"{whole} of {sign}" if cooperation or conflict else "no event"
    return f"{whole}, {cooperation} of cooperation and {conflict} of conflict"


def not_counted(undone: int) -> str:
    """What is said and not done; empty where there is none of it."""
    if not undone:
        return ""
    return f"{count(undone, 'event')} that {'is' if undone == 1 else 'are'} only planned, demanded, denied or doubted {'is' if undone == 1 else 'are'} not counted."


def caveat(*parts: str) -> str:
    """The parts that say something, as one paragraph."""
    return " ".join(part for part in parts if part)
