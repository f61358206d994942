"""A whole case as it stands at one moment: articles, claims graded and decided upon."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.model import Article, Claim, Decision
from workbench.store.decisions import ReviewedClaim, apply_decisions
from workbench.store.outlets import Outlet, reliability_of
from workbench.store.store import Store


@dataclass(frozen=True)
class Reading:
    """What the tables and sources.csv say together.

    Attributes
    ----------
    versions : Delta versions of the tables that were read
    outlets : what sources.csv said
    articles : by article id, in the order of publication
    reviewed : claims by claim id, with the reliability of their outlets, decisions on them applied
    decisions : all decisions, oldest first
    """

    versions: Mapping[str, int]
    outlets: Mapping[str, Outlet]
    articles: Mapping[str, Article]
    reviewed: Mapping[str, ReviewedClaim]
    decisions: Sequence[Decision]

    @property
    def standing(self) -> Iterator[Claim]:
        """Claims that no analyst rejected."""
        return (one.claim for one in self.reviewed.values() if one.state != "rejected")

    @property
    def published(self) -> dict[str, date | None]:
        """Days of publication by article id."""
        return {one.article_id: one.published for one in self.articles.values()}

    @property
    def outlet_names(self) -> dict[str, str]:
        """Names of the outlets by article id."""
        return {one.article_id: one.outlet for one in self.articles.values()}


def read_all(store: Store, outlets: Mapping[str, Outlet], before: Reading | None = None) -> Reading:
    """Read every table once.

    Parameters
    ----------
    before : an earlier reading; where only decisions have come since, its articles and claims are taken over

    Raises
    ------
    StoreError
        If a table is missing or damaged.
    """
    versions = store.versions()
    if before is not None and _differ_in_decisions_alone(before, versions, outlets):
        articles = before.articles
        claims = [one.original for one in before.reviewed.values()]
    else:
        articles = {one.article_id: one for one in store.articles()}
        letters = {one.article_id: reliability_of(one.outlet, outlets) for one in articles.values()}
        # Claims of an article that another process adds between these lines wait for the next reading.
        claims = [one for one in store.claims(letters=letters) if one.article_id in articles]
    decisions = store.decisions()
    reviewed = {one.original.claim_id: one for one in apply_decisions(claims, decisions)}
    return Reading(versions, outlets, articles, reviewed, decisions)


def _differ_in_decisions_alone(before: Reading, versions: Mapping[str, int], outlets: Mapping[str, Outlet]) -> bool:
    same = all(before.versions[table] == versions[table] for table in ("articles", "claims"))
    return same and before.outlets == outlets
