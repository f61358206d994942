"""Whatever record is stored reads back equal."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import (
    ActorKind,
    Article,
    Attribution,
    Channel,
    Claim,
    ClaimDate,
    Decision,
    Granularity,
    Participant,
    Status,
)
from workbench.store import Store

# All of Unicode that UTF-8 can hold: NUL and astral characters, no lone surrogates.
texts = st.text(st.characters(codec="utf-8"), max_size=20)
wholes = st.integers(-(2**63), 2**63 - 1)
numbers = st.floats(allow_nan=False)
days = st.dates()
kinds: st.SearchStrategy[ActorKind] = st.sampled_from(get_args(ActorKind))
granularities: st.SearchStrategy[Granularity] = st.sampled_from(get_args(Granularity))
# DuckDB's range of microseconds ends before Python's does, by centuries that no decision is taken in.
times = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive

participants = st.builds(
    Participant,
    id=texts,
    name=texts,
    country=st.none() | texts,
    sector=st.none() | texts,
    text=texts,
    start=wholes,
    end=wholes,
    kind=kinds,
)
dates = st.builds(ClaimDate, start=days, end=days, granularity=granularities, basis=texts, text=texts)
speakers = st.builds(
    Attribution, id=texts, name=texts, kind=st.sampled_from(["actor", "outlet"]), text=texts, start=wholes, end=wholes
)
articles = st.builds(
    Article,
    article_id=texts,
    text=texts,
    title=texts,
    outlet=texts,
    published=st.none() | days,
    url=texts,
    language=texts,
    source_file=texts,
)


def claims_of(article_id: str) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        claim_id=texts,
        article_id=st.just(article_id),
        sentence=wholes,
        start=wholes,
        end=wholes,
        quote=texts,
        actors=st.lists(participants, max_size=3).map(tuple),
        recipients=st.lists(participants, max_size=3).map(tuple),
        event=texts,
        mode=texts,
        quad=wholes,
        score=numbers,
        date=st.none() | dates,
        status=st.sampled_from(Status),
        attributed_to=st.none() | speakers,
        relayed_by=st.lists(speakers, max_size=2).map(tuple),
        channels=st.lists(st.sampled_from(Channel), max_size=3).map(tuple),
        place=texts,
        source_reliability=st.sampled_from(["A", "B", "C", "D", "E", "F"]),
        credibility=st.sampled_from([1, 2, 3, 4, 5, 6]),
        confidence=numbers,
        method=texts,
        trigger_start=wholes,
        trigger_end=wholes,
        provider=texts,
        provider_code=texts,
        provider_score=st.none() | numbers,
        provider_quad=st.none() | wholes,
    )


decisions = st.builds(
    Decision,
    decision_id=texts,
    kind=st.sampled_from(["accept", "reject"]),
    subject=texts,
    field=texts,
    value=texts,
    author=texts,
    at=times,
    reason=texts,
)


@settings(max_examples=40)
@given(article=articles, data=st.data())
def test_articles_and_claims(article: Article, data: st.DataObject) -> None:
    claims = data.draw(st.lists(claims_of(article.article_id), max_size=4, unique_by=lambda one: one.claim_id))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.create()
        store.append([article], claims)
        assert store.articles() == [article]
        assert store.article(article.article_id) == article
        assert store.article_ids() == {article.article_id}
        assert {one.claim_id: one for one in store.claims()} == {one.claim_id: one for one in claims}
        assert len(store.claims(article_ids=[article.article_id])) == len(claims)


@settings(max_examples=40)
@given(st.lists(decisions, max_size=4, unique_by=lambda one: one.decision_id))
def test_decisions(taken: list[Decision]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.create()
        for decision in taken:
            store.append_decision(decision)
        assert store.decisions() == sorted(taken, key=lambda one: (one.at, one.decision_id))


def test_first_and_last_day_of_the_calendar() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.create()
        stored = [Article(str(day), "x", published=day) for day in (date.min, date(1969, 12, 31), date.max)]
        store.append(stored, [])
        assert store.articles() == stored
