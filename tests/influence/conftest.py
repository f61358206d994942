"""Events in one line, for tests to be read at a glance."""

from collections.abc import Callable
from itertools import count

import pytest

from workbench.model import ActorKind, Channel, ClaimDate, Event, Participant, Period, Status

SCORES = {"CONSULT": (1, 2.5), "AGREE": (1, 2.5), "AID": (2, 10.0), "ACCUSE": (3, -3.0), "SANCTION": (4, -6.0)}
NAMES = {"NER": "Niger", "USA": "United States", "FRA": "France", "NER.MIL": "Nigerien army"}
GROUPS = {"ECOWAS", "JNIM"}

MakeEvent = Callable[..., Event]


def participant(word: str) -> Participant:
    """An actor's id, or an unresolved phrase after a question mark."""
    if word.startswith("?"):
        return Participant("", word[1:], None, None, word[1:], 0, 1)
    country, _, sector = word.partition(".")
    home = None if country in GROUPS else country
    kind: ActorKind = "organisation" if home is None else "body" if sector else "state"
    return Participant(word, NAMES.get(word, word), home, sector or None, word, 0, 1, kind)


@pytest.fixture(scope="session")
def make_event() -> MakeEvent:
    """make_event("USA, FRA > NER", "AID", "2024-04-03"); without ">" it is a meeting."""
    numbers = count(1)

    def make(
        who: str,
        event: str = "AID",
        day: str = "2024-04-10",
        *,
        channels: tuple[Channel, ...] = (),
        status: Status = Status.ACTUAL,
        articles: tuple[str, ...] = ("a1",),
        score: float | None = None,
        origins: int = 1,
    ) -> Event:
        number = next(numbers)
        actors, _, recipients = who.partition(">")
        quad, usual = SCORES[event]
        span = Period.parse(day)
        return Event(
            event_id=f"e{number}",
            actors=tuple(participant(word.strip()) for word in actors.split(",") if word.strip()),
            recipients=tuple(participant(word.strip()) for word in recipients.split(",") if word.strip()),
            event=event,
            mode="",
            quad=quad,
            score=usual if score is None else score,
            date=ClaimDate(span.start, span.end, span.granularity, "absolute"),
            status=status,
            channels=channels,
            place="",
            claim_ids=(f"c{number}",),
            article_ids=articles,
            origins=origins,
        )

    return make
