"""A case of a few claims made by hand, so that what is tested does not rest on what extraction reads."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from workbench.actors import ActorList
from workbench.case import Case, create_case
from workbench.model import Article, Attribution, Claim, ClaimDate, Participant, Status
from workbench.store import Store

MakeClaim = Callable[..., Claim]

DAY = date(2024, 4, 10)


def mention(phrase: str) -> Participant:
    """An id of the built-in list, or a phrase that resolved to nobody after a question mark."""
    if phrase.startswith("?"):
        return Participant("", phrase[1:], None, None, phrase[1:], 0, 1)
    listed = ActorList.builtin().get(phrase)
    if listed is None:
        return Participant(phrase, f"name of {phrase}", None, None, phrase, 0, 1)
    return Participant(phrase, listed.name, listed.country, listed.sector, phrase, 0, 1, listed.kind)


@pytest.fixture
def handmade(tmp_path: Path) -> Case:
    """An empty case to which `tell` adds."""
    return create_case(tmp_path / "handmade", title="Handmade")


@pytest.fixture
def tell(handmade: Case) -> MakeClaim:
    """tell("USA > ?the guild") stores a claim in an article of its own; without ">" it is a meeting."""
    numbers = iter(range(1, 1000))

    def add(who: str, event: str = "AID", day: date | None = DAY, said: str = "") -> Claim:
        number = next(numbers)
        actors, _, recipients = who.partition(">")
        quad, score = {"AID": (2, 10.0), "CONSULT": (1, 2.5), "ASSAULT": (4, -9.0)}[event]
        article = Article(f"article-{number:02d}", f"Text {number}: {who}", published=DAY + timedelta(days=1))
        speaker = mention(said) if said else None
        claim = Claim(
            claim_id=f"claim-{number:02d}",
            article_id=article.article_id,
            sentence=0,
            start=0,
            end=len(article.text),
            quote=article.text,
            actors=tuple(mention(one.strip()) for one in actors.split(",")),
            recipients=tuple(mention(one.strip()) for one in recipients.split(",") if one.strip()),
            event=event,
            mode="",
            quad=quad,
            score=score,
            date=ClaimDate(day, day + timedelta(days=1), "day", "absolute") if day else None,
            status=Status.ACTUAL,
            attributed_to=Attribution(speaker.id, speaker.name, "actor", speaker.text, 0, 1) if speaker else None,
        )
        Store(handmade.folder / "tables").append([article], [claim])
        return claim

    return add
