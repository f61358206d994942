"""Long lists of a case a page at a time, so that a question of a hundred rows does not cost what a hundred thousand do."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, Literal, TypeVar

import pandas as pd

from workbench.case.actor_search import ListedActor, find_actors, listed_actors
from workbench.case.actor_tables import actor_table, unknown_names
from workbench.case.moment import Moment
from workbench.case.tables import DecisionState, decisions_with_states
from workbench.model import Article, Decision, Period, Status
from workbench.store.claims_table import claim_row
from workbench.store.decisions import ReviewedClaim

Review = Literal["waiting", "accepted", "rejected", "corrected"]
"""What was decided on a claim last; waiting where nothing was."""

_REMEMBERED = 32
"""Questions whose whole answers are kept until the case changes."""

One = TypeVar("One")


@dataclass(frozen=True)
class Page(Generic[One]):
    """Some rows of a list.

    Attributes
    ----------
    rows : those of the page
    total : how many rows all pages have
    """

    rows: Sequence[One]
    total: int

    @classmethod
    def of(cls, everything: Sequence[One], offset: int, limit: int) -> "Page[One]":
        """Cut `limit` rows after the first `offset` out of a list."""
        return cls(everything[offset : offset + limit], len(everything))


@dataclass(frozen=True)
class ClaimQuestion:
    """Which claims are asked for; see `Case.claim_page`."""

    period: Period | None
    actor: str | None
    status: frozenset[Status] | None
    review: Review | None
    article_id: str | None
    search: str


class Pages:
    """The lists of one moment of a case, each put into order once."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self._answers: dict[Hashable, Sequence[Any]] = {}

    def claims(self, question: ClaimQuestion, offset: int, limit: int) -> Page[dict[str, Any]]:
        """The rows of `claims_table` for the claims asked for, the latest happening first; undated ones last."""
        found = Page.of(self._once(question, lambda: self._claims(question)), offset, limit)
        articles = self._all_articles()
        rows = [claim_row(one.claim, articles[one.claim.article_id], one.state) for one in found.rows]
        return Page(rows, found.total)

    def articles(self, search: str, offset: int, limit: int) -> Page[tuple[Article, int]]:
        """Articles in which `search` occurs, each with its number of claims, the latest first; those without a day last."""
        found: Page[Article] = Page.of(self._once(("articles", search), lambda: self._articles(search)), offset, limit)
        (counts,) = self._once("counts", lambda: [Counter(one.claim.article_id for one in self._reviewed())])
        return Page([(one, counts[one.article_id]) for one in found.rows], found.total)

    def actors(self, search: str, offset: int, limit: int) -> Page[dict[str, Any]]:
        """Actors that can be meant by what an analyst types, see `actor_search.find_actors`."""
        found = self._once(("actors", search), lambda: find_actors(self._actors(), search))
        return Page.of(found, offset, limit)

    def unknown_names(self, search: str, offset: int, limit: int) -> Page[dict[str, Any]]:
        """Rows of `Case.unknown_names` in whose name or sentence `search` occurs."""
        rows = self._once("names", lambda: _rows(unknown_names(self.moment.standing(None), self._all_articles())))
        if search:
            holds = _search(search)
            rows = [one for one in rows if holds((one["name"], one["quote"]))]
        return Page.of(rows, offset, limit)

    def decisions(self, offset: int, limit: int) -> Page[tuple[Decision, DecisionState]]:
        """Decisions on claims and actors with their states, latest first."""
        idle = self.moment.actors.changes.idle
        found = self._once("decisions", lambda: decisions_with_states(self.moment.reading.decisions, idle)[::-1])
        return Page.of(found, offset, limit)

    def _actors(self) -> Sequence[ListedActor]:
        actors = self.moment.actors
        return self._once(
            "listed",
            lambda: listed_actors(
                actors, _rows(actor_table(self.moment.standing(None), self._all_articles(), actors, "actor"))
            ),
        )

    def _claims(self, question: ClaimQuestion) -> list[ReviewedClaim]:
        chosen: Iterable[ReviewedClaim] = self.moment.claims(
            question.period, question.actor, question.status, rejected=question.review == "rejected"
        )
        if question.review is not None:
            state = "" if question.review == "waiting" else question.review
            chosen = (one for one in chosen if one.state == state)
        if question.article_id is not None:
            chosen = (one for one in chosen if one.claim.article_id == question.article_id)
        if question.search:
            articles, holds = self._all_articles(), _search(question.search)
            chosen = (one for one in chosen if holds(_words(one, articles[one.claim.article_id])))
        # In the order of reading they are already; what is equally late stays in it.
        return sorted(chosen, key=_day, reverse=True)

    def _articles(self, search: str) -> list[Article]:
        found: Collection[Article] = self._all_articles().values()
        if search:
            holds = _search(search)
            found = [one for one in found if holds((one.title, one.outlet, one.url, one.article_id))]
        return sorted(found, key=lambda one: one.published or date.min, reverse=True)

    def _reviewed(self) -> Iterable[ReviewedClaim]:
        return self.moment.reading.reviewed.values()

    def _all_articles(self) -> Mapping[str, Article]:
        return self.moment.reading.articles

    def _once(self, question: Hashable, answer: Callable[[], Sequence[Any]]) -> Sequence[Any]:
        """The answer to a question, found again as long as it is among the last that were asked."""
        if question in self._answers:
            return self._answers[question]
        found = answer()
        if len(self._answers) >= _REMEMBERED:
            self._answers.pop(next(iter(self._answers)), None)
        self._answers[question] = found
        return found


def _day(one: ReviewedClaim) -> date:
    return one.claim.date.start if one.claim.date is not None else date.min


def _words(one: ReviewedClaim, article: Article) -> Iterable[str]:
    claim = one.claim
    names = (who.name for who in (*claim.actors, *claim.recipients))
    said = (claim.attributed_to.name,) if claim.attributed_to else ()
    return (
        claim.quote,
        article.title,
        article.outlet,
        claim.event,
        claim.mode,
        claim.place,
        claim.claim_id,
        *names,
        *said,
    )


def _search(text: str) -> Callable[[Iterable[str]], bool]:
    wanted = text.casefold()
    return lambda words: any(wanted in one.casefold() for one in words)


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A table as plain values, days as `date`, None where there is none."""
    return [{str(name): _plain(value) for name, value in row.items()} for row in table.to_dict("records")]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):  # pandas' own, and its NaT
        return None if value is pd.NaT else value.date()
    return value
