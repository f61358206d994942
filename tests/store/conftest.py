"""Small records, and an empty store to put them in."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from workbench.model import (
    Article,
    Channel,
    Claim,
    ClaimDate,
    Decision,
    DecisionKind,
    Participant,
    Status,
    decision_identity,
)
from workbench.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "tables")
    made.create()
    return made


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    def make(number: int = 0, published: date | None = date(2024, 4, 22)) -> Article:
        return Article(f"article-{number:04d}", f"Text number {number}.", published=published)

    return make


@pytest.fixture(scope="session")
def make_claim() -> Callable[..., Claim]:
    """A claim of an air strike."""

    def make(article: Article, number: int = 0, day: date | None = date(2024, 4, 20)) -> Claim:
        return Claim(
            claim_id=f"{article.article_id}-claim-{number}",
            article_id=article.article_id,
            sentence=number,
            start=0,
            end=4,
            quote=article.text[:4],
            actors=(Participant("USA.MIL", "US armed forces", "USA", "MIL", "The Pentagon", 0, 12, "body"),),
            recipients=(Participant("NER", "Niger", "NER", None, "Niamey", 12, 18, "state"),),
            event="ASSAULT",
            mode="aerial",
            quad=4,
            score=-9.5,
            date=ClaimDate(day, day + timedelta(days=1), "day", "absolute", "on that day") if day else None,
            status=Status.ACTUAL,
            channels=(Channel.MILITARY,),
        )

    return make


@pytest.fixture(scope="session")
def make_decision() -> Callable[..., Decision]:
    """A decision, some minutes after noon."""

    def make(kind: DecisionKind, subject: str, field: str = "", value: str = "", minutes: int = 0) -> Decision:
        at = datetime(2024, 4, 22, 12, tzinfo=UTC) + timedelta(minutes=minutes)
        identity = decision_identity(
            kind=kind, subject=subject, field=field, value=value, author="ada", at=at, reason="seen"
        )
        return Decision(identity, kind, subject, field, value, "ada", at, "seen")

    return make
