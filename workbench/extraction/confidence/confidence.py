"""From the signs of a claim to its confidence: a sum of named parts in log-odds, and the share of right claims that it stands for.

Of claims with a confidence of 0.8 about four in five have their type, direction, parties and status right. The parts say nothing
of whether the sentence is true; only a hedge of the text itself takes off a tenth at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, log
from typing import NamedTuple

from workbench.extraction.confidence.signs import TOLD_AGAIN, Signs
from workbench.extraction.confidence.told_twice import told_twice
from workbench.extraction.confidence.weights import START, weights
from workbench.model import Claim, ConfidencePart

_HEDGED, _LEAST = 0.1, 0.02


class Grounds(NamedTuple):
    """What the confidence of a claim rests on.

    Attributes
    ----------
    signs : how often each stands on it
    hedge : the word by which the text doubts it; empty where it does not
    """

    signs: Signs
    hedge: str


def with_confidence(claim: Claim, grounds: Grounds, *, again: bool = False) -> Claim:
    """Return a claim with its confidence and the parts of it, the weightiest first.

    Parameters
    ----------
    claim : as read
    grounds : what stands on it
    again : whether another sentence of the article tells the like
    """
    signs = {**grounds.signs, TOLD_AGAIN: 1} if again else grounds.signs
    parts = parts_of(signs)
    share = share_of(parts)
    if grounds.hedge:
        doubted = max(share - _HEDGED, _LEAST)
        parts.append(ConfidencePart(round(_odds(doubted) - _odds(share), 2), f"the text hedges: {grounds.hedge!r}"))
        share = doubted
    return replace(claim, confidence=round(share, 2), confidence_parts=tuple(parts))


def all_with_confidence(claims: Sequence[Claim], grounds: Mapping[str, Grounds]) -> list[Claim]:
    """Return the claims of one whole article with their confidence, which grows where the article tells the like again.

    Parameters
    ----------
    claims : all of one article
    grounds : by claim id
    """
    return [
        with_confidence(claim, grounds[claim.claim_id], again=again)
        for claim, again in zip(claims, told_twice(claims), strict=True)
    ]


def parts_of(signs: Signs) -> list[ConfidencePart]:
    """Return the parts of signs: where every claim starts, then the weightiest first; a sign without a row weighs nothing."""
    table = weights()
    parts = [
        ConfidencePart(round(table[name].points * count, 2), table[name].words.format(count=count))
        for name, count in signs.items()
        if name in table
    ]
    start = ConfidencePart(table[START].points, table[START].words)
    return [start, *sorted(parts, key=lambda part: (-abs(part.points), part.why))]


def share_of(parts: Sequence[ConfidencePart]) -> float:
    """Return the share of right claims, 0 to 1, whose log-odds are the sum of the parts."""
    return 1 / (1 + exp(-sum(part.points for part in parts)))


def _odds(share: float) -> float:
    return log(share / (1 - share))
