"""One happening, and the claims that report it."""

from collections.abc import Iterable
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
    origin_names : on whom each claim rests, in the order of `claim_ids`: ``speaker:USA.MIL``, ``outlet:laterite wire``;
        claims whose one text repeats the other's have one name
    undirected : whether a claim of it does not say who does it to whom, so that a conflict of its actors has no direction
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
    origin_names: tuple[str, ...]
    undirected: bool = False

    @property
    def origins(self) -> int:
        """How many independent origins report it: speakers, cited media and outlets; copies of one text are one."""
        return len(set(self.origin_names))


def reporting_articles(events: Iterable[Event]) -> int:
    """Return in how many articles `events` stand in all: an article that reports ten of them is one."""
    return len({article for event in events for article in event.article_ids})


def independent_origins(events: Iterable[Event]) -> int:
    """Return on how many independent origins `events` rest in all: an outlet that reports ten of them is one."""
    return len({name for event in events for name in event.origin_names})
