"""One happening, and the claims that report it."""

from dataclasses import dataclass

from workbench.model.actor import Participant
from workbench.model.claim import Channel, ClaimDate, Status


@dataclass(frozen=True)
class Event:
    """Claims of the same happening; it counts once, however many report it.

    Attributes
    ----------
    event_id : stable id
    actors, recipients : who acts, and on whom; one participant an actor, whichever claim named it
    event, mode, quad, score : PLOVER, as in `Claim`
    date : the claims' most precise date
    status : the claims' common status
    channels : every channel that a claim names
    place : where, empty where no claim says so
    claim_ids : the claims, in the order of publication
    article_ids : the articles they stand in, each once
    origins : how many independent origins report it: speakers, cited media and outlets; copies of one text are one
    """

    event_id: str
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    event: str
    mode: str
    quad: int
    score: float
    date: ClaimDate
    status: Status
    channels: tuple[Channel, ...]
    place: str
    claim_ids: tuple[str, ...]
    article_ids: tuple[str, ...]
    origins: int
