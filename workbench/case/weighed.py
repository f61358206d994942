"""Claims with the digit that other reports give them, where no analyst gave one."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from workbench.fusion.credibility import credibility_of
from workbench.model import Event
from workbench.store.decisions import ReviewedClaim
from workbench.store.reading import Reading

_UNJUDGED = 6


def weighed(reading: Reading, events: Collection[Event], against: Mapping[str, Collection[str]]) -> Reading:
    """Return the reading with the credibility of its claims, see `fusion.credibility`.

    A digit that an analyst gave, or that came with the claim, stands. What was extracted stays as it is.
    """
    claims = {one.claim.claim_id: one.claim for one in reading.reviewed.values()}
    digits = credibility_of(events, claims, against)
    given = {
        claim_id: replace(one, claim=replace(one.claim, credibility=digits[claim_id]))
        for claim_id, one in reading.reviewed.items()
        if claim_id in digits and not _is_given(one)
    }
    return replace(reading, reviewed={**reading.reviewed, **given}) if given else reading


def _is_given(reviewed: ReviewedClaim) -> bool:
    decided = any(one.kind == "correct" and one.field == "credibility" for one in reviewed.decisions)
    return decided or reviewed.claim.credibility != _UNJUDGED
