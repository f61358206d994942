"""How far a report can be believed, by what else is known: the digit of the Admiralty code.

The letter belongs to the source, the digit to the claim, and neither follows from the other. A digit is given
here only where other reports speak for or against the claim; else it stays 6, which is not false.
"""

from collections.abc import Collection, Mapping

from workbench.model import Claim, Credibility, Event

CONFIRMED: Credibility = 1
PROBABLE: Credibility = 2
POSSIBLE: Credibility = 3
DOUBTFUL: Credibility = 4

_TRUSTED = frozenset("ABC")


def credibility_of(
    events: Collection[Event],
    claims: Mapping[str, Claim],
    against: Mapping[str, Collection[str]],
) -> dict[str, Credibility]:
    """Return the digit of each claim of `events` about which other reports say anything.

    A claim is

    1, confirmed, where another independent origin reports the same, and an outlet of letter A, B or C carries that;

    2, probably true, where another independent origin reports it, but no such outlet;

    3, possibly true, where it is both reported by others and contradicted;

    4, doubtful, where nobody else reports it and it is contradicted.

    Whoever takes part in a happening and denies it speaks for itself and makes nothing doubtful; the denial is
    shown beside the claim all the same. 5, improbable, is for an analyst to give.

    Parameters
    ----------
    events : see `workbench.fusion.events.events_of`
    claims : by claim id, with the letters of their outlets
    against : what speaks against each event, see `workbench.fusion.contradictions.contradictions`

    Returns
    -------
    digits : 1 to 4 by claim id; a claim that is missing cannot be judged, which is 6
    """
    disputed = _disputed(events, claims, against)
    digits: dict[str, Credibility] = {}
    for event in events:
        if event.origins == 1:
            if event.event_id in disputed:
                digits.update(dict.fromkeys(event.claim_ids, DOUBTFUL))
            continue
        told = list(zip(event.claim_ids, event.origin_names, strict=True))
        for claim_id, own in told:
            others = (claims[one] for one, origin in told if origin != own)
            agreed = CONFIRMED if any(one.source_reliability in _TRUSTED for one in others) else PROBABLE
            digits[claim_id] = POSSIBLE if event.event_id in disputed else agreed
    return digits


def _disputed(
    events: Collection[Event], claims: Mapping[str, Claim], against: Mapping[str, Collection[str]]
) -> set[str]:
    """Ids of events that somebody speaks against who takes no part in them."""
    by_id = {event.event_id: event for event in events}
    return {
        event_id
        for event_id, others in against.items()
        if not all(_is_party(claims[one], by_id[event_id]) for other in others for one in by_id[other].claim_ids)
    }


def _is_party(claim: Claim, event: Event) -> bool:
    """Whether a claim is what somebody says who takes part in the event, or another body of the same state."""
    said = claim.attributed_to
    parties = (*event.actors, *event.recipients)
    return said is not None and bool(said.id) and _state(said.id) in {_state(one.country or one.id) for one in parties}


def _state(actor_id: str) -> str:
    """``NER`` of ``NER.MIL``."""
    return actor_id.partition(".")[0]
