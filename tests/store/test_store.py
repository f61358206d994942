from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from workbench.errors import DecisionError, StoreError, UnknownArticle
from workbench.model import Article, Claim, ClaimDate, Decision, Period
from workbench.store import Store

MakeArticle = Callable[..., Article]
MakeClaim = Callable[..., Claim]
MakeDecision = Callable[..., Decision]


def test_an_empty_store_reads_as_empty(store: Store) -> None:
    assert store.articles() == []
    assert store.article_ids() == set()
    assert store.claims() == []
    assert store.claims(Period.parse("2024"), ["a"]) == []
    assert store.decisions() == []


def test_creating_again_changes_nothing(store: Store, make_article: MakeArticle) -> None:
    store.append([make_article()], [])
    before = store.versions()
    store.create()
    assert store.versions() == before
    assert store.articles() == [make_article()]


def test_what_comes_twice_is_read_once(store: Store, make_article: MakeArticle, make_claim: MakeClaim) -> None:
    article = make_article()
    claims = [make_claim(article, 0), make_claim(article, 1)]
    store.append([article, article], [*claims, *claims])
    store.append([article], claims)
    assert store.articles() == [article]
    assert store.claims() == claims


def test_a_stored_article_can_get_further_claims(
    store: Store, make_article: MakeArticle, make_claim: MakeClaim
) -> None:
    article = make_article()
    store.append([article], [make_claim(article, 0)])
    store.append([article], [make_claim(article, 1)])
    assert store.claims() == [make_claim(article, 0), make_claim(article, 1)]


def test_the_first_of_two_versions_of_a_record_stands(
    store: Store, make_article: MakeArticle, make_claim: MakeClaim
) -> None:
    article, claim = make_article(), make_claim(make_article())
    store.append([article], [claim])
    store.append([replace(article, outlet="Other")], [replace(claim, confidence=0.9)])
    assert store.article(article.article_id) == article
    assert store.claims() == [claim]


def test_claims_without_their_article_are_refused(
    store: Store, make_article: MakeArticle, make_claim: MakeClaim
) -> None:
    with pytest.raises(StoreError, match="pass the article along"):
        store.append([make_article(1)], [make_claim(make_article(2))])
    assert store.article_ids() == set()


def test_claims_that_an_append_left_behind_are_never_read(
    store: Store, make_article: MakeArticle, make_claim: MakeClaim
) -> None:
    # What a process leaves that dies after the first of its two commits.
    article = make_article()
    orphan = {**vars(make_claim(article, 7)), "append_id": "20240101T000000.000000Z-0", "date": None}
    orphan |= {"actors": [], "recipients": []}
    store._claims.append([orphan])
    assert store.claims() == []
    store.append([article], [make_claim(article, 1)])
    assert store.claims() == [make_claim(article, 1)]


def test_articles_come_by_day_of_publication_and_undated_ones_last(store: Store, make_article: MakeArticle) -> None:
    undated, late, early = make_article(0, None), make_article(1, date(2024, 5, 1)), make_article(2, date(2023, 7, 26))
    store.append([undated, late], [])
    store.append([early], [])
    assert store.articles() == [early, late, undated]


def test_an_unknown_article_is_an_error(store: Store) -> None:
    with pytest.raises(UnknownArticle, match="'nix'"):
        store.article("nix")


def test_claims_of_some_articles(store: Store, make_article: MakeArticle, make_claim: MakeClaim) -> None:
    articles = [make_article(number) for number in range(3)]
    store.append(articles, [make_claim(one) for one in articles])
    chosen = {articles[0].article_id, articles[2].article_id, "x') OR ('1'='1"}
    assert {one.article_id for one in store.claims(article_ids=chosen)} == {"article-0000", "article-0002"}
    assert store.claims(article_ids=[]) == []


@pytest.mark.parametrize("text", ["2024", "2024-Q2", "2024-04", "2024-W16", "2024-04-20", "2024-04-01/2024-04-21"])
def test_the_claims_of_a_period_are_those_it_holds(
    store: Store, make_article: MakeArticle, make_claim: MakeClaim, text: str
) -> None:
    article, period = make_article(), Period.parse(text)
    spans = [("2024", "year"), ("2024-04", "month"), ("2024-W16", "week"), ("2024-04-20", "day"), ("2024-04-21", "day")]
    claims = [make_claim(article, 9, None)]
    for number, (written, _) in enumerate(spans):
        span = Period.parse(written)
        when = ClaimDate(span.start, span.end, span.granularity, "absolute")
        claims.append(replace(make_claim(article, number), date=when))
    store.append([article], claims)
    held = [one for one in claims if one.date and period.holds(one.date.start, one.date.end)]
    assert held
    assert store.claims(period) == sorted(held, key=lambda one: one.claim_id)


def test_a_pinned_store_reads_as_it_was(store: Store, make_article: MakeArticle, make_claim: MakeClaim) -> None:
    first, second = make_article(1), make_article(2)
    store.append([first], [make_claim(first)])
    folder, versions = store._articles.folder.parent, store.versions()
    store.append([second], [make_claim(second)])
    pinned = Store(folder, versions=versions)
    assert pinned.versions() == versions == {"articles": 1, "claims": 1, "decisions": 0}
    assert pinned.articles() == [first]
    assert pinned.claims() == [make_claim(first)]
    assert len(store.claims()) == 2
    with pytest.raises(StoreError, match="to read only"):
        pinned.append([second], [])


def test_versions_that_are_not_there_are_an_error(store: Store) -> None:
    folder = store._articles.folder.parent
    with pytest.raises(StoreError, match="version 99"):
        Store(folder, versions={"claims": 99}).versions()
    with pytest.raises(StoreError, match="no table claim:"):
        Store(folder, versions={"claim": 0})


def test_decisions_come_back_in_the_order_of_their_times(store: Store, make_decision: MakeDecision) -> None:
    late, early = make_decision("reject", "c", minutes=5), make_decision("accept", "c", minutes=1)
    for one in (late, early, late):
        store.append_decision(one)
    assert store.decisions() == [early, late]


def test_times_are_kept_as_utc(store: Store, make_decision: MakeDecision) -> None:
    there = datetime(2024, 4, 22, 14, 0, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    store.append_decision(replace(make_decision("accept", "c"), at=there))
    (read,) = store.decisions()
    assert read.at == there
    assert read.at.isoformat() == "2024-04-22T12:00:00.123456+00:00"


def test_decisions_that_cannot_apply_are_refused(store: Store, make_decision: MakeDecision) -> None:
    accepted = make_decision("accept", "c", minutes=5)
    store.append_decision(accepted)
    refused = [
        (replace(accepted, at=datetime(2024, 4, 22, 12)), "no time zone"),  # noqa: DTZ001 - that is the point
        (make_decision("correct", "c", "quote", '"x"'), "cannot be corrected"),
        (make_decision("correct", "c", "event", '"AIDE"'), "choose one of AGREE"),
        (make_decision("undo", "nix"), "no decision 'nix'"),
        (make_decision("undo", accepted.decision_id, minutes=4), "after its undo"),
    ]
    for decision, message in refused:
        with pytest.raises(DecisionError, match=message):
            store.append_decision(decision)
    assert store.decisions() == [accepted]


def test_text_that_utf8_cannot_hold_is_refused_whole(store: Store, make_article: MakeArticle) -> None:
    with pytest.raises(StoreError, match="cannot be stored"):
        store.append([make_article(1), replace(make_article(2), text="lone \ud800")], [])
    assert store.article_ids() == set()


def test_a_store_that_was_never_made_says_so(tmp_path: Path, make_article: MakeArticle) -> None:
    with pytest.raises(StoreError, match="it is missing"):
        Store(tmp_path / "nix").articles()
    with pytest.raises(StoreError, match="it is missing"):
        Store(tmp_path / "nix").append([make_article()], [])
    assert not (tmp_path / "nix").exists()


def test_time_of_reading_is_no_part_of_a_decision(store: Store, make_decision: MakeDecision) -> None:
    store.append_decision(make_decision("accept", "c"))
    assert store.decisions() == store.decisions() == [make_decision("accept", "c")]
    assert store.decisions()[0].at.tzinfo is UTC
