"""Group the claims that report the same happening."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from workbench.fusion.origins import origins_of
from workbench.model import Channel, Claim, Event, Participant


def events_of(claims: Iterable[Claim], published: Mapping[str, date | None], outlets: Mapping[str, str]) -> list[Event]:
    """Return the happenings that `claims` report, each once, sorted by day and id.

    Claims report the same happening when they agree exactly on event type, status, who acts, on whom
    and the first day; the mode may differ. An actor is its id, or its name in lower case where it has
    none. A claim that names nobody is an event of its own: nothing ties it to another.
    Claims without a date are left out.

    Of an event's claims, the most common mode holds, and of equally common ones the first published;
    its score comes with it. The shortest date holds.

    Parameters
    ----------
    published : day of publication by article id; an article without one comes after the others
    outlets : name of the outlet by article id, see `workbench.fusion.origins.origins_of`
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.date is not None:
            groups.setdefault(_identity(claim, claim.date.start), []).append(claim)

    def by_publication(claim: Claim) -> tuple[date, str, int, str]:
        return published.get(claim.article_id) or date.max, claim.article_id, claim.start, claim.claim_id

    events = [_event(identity, sorted(group, key=by_publication), outlets) for identity, group in groups.items()]
    return sorted(events, key=lambda event: (event.date.start, event.event_id))


def _identity(claim: Claim, day: date) -> str:
    actors, recipients = (sorted({one.key for one in side}) for side in (claim.actors, claim.recipients))
    alone = "" if actors or recipients else claim.claim_id
    parts = [claim.event, claim.status.value, day.isoformat(), actors, recipients, alone]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _event(identity: str, claims: Sequence[Claim], outlets: Mapping[str, str]) -> Event:
    modes = Counter(claim.mode for claim in claims)
    typical = max(claims, key=lambda claim: modes[claim.mode])
    origin_of = {one: name for name, group in origins_of(claims, outlets).items() for one in group}
    claim_ids = tuple(dict.fromkeys(claim.claim_id for claim in claims))
    named = {channel for claim in claims for channel in claim.channels}
    return Event(
        event_id=identity,
        actors=_once(claim.actors for claim in claims),
        recipients=_once(claim.recipients for claim in claims),
        event=typical.event,
        mode=typical.mode,
        quad=typical.quad,
        score=typical.score,
        date=min((claim.date for claim in claims if claim.date is not None), key=lambda when: when.end),
        status=typical.status,
        channels=tuple(channel for channel in Channel if channel in named),
        place=next((claim.place for claim in claims if claim.place), ""),
        claim_ids=claim_ids,
        article_ids=tuple(dict.fromkeys(claim.article_id for claim in claims)),
        origin_names=tuple(origin_of[one] for one in claim_ids),
        undirected=any(claim.undirected for claim in claims),
    )


def _once(mentions: Iterable[Sequence[Participant]]) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for participant in chain.from_iterable(mentions):
        first.setdefault(participant.key, participant)
    return tuple(first.values())
