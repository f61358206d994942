"""The three tables of a case as one store."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from workbench.errors import DecisionError, StoreError, UnknownArticle
from workbench.model import Article, Claim, Decision, Period, Reliability
from workbench.store.actor_decisions import ACTOR_FIELDS, check_actor_decision
from workbench.store.articles import article_rows, read_article_ids, read_articles
from workbench.store.claims import claim_rows, read_claims, read_coded_claim_ids
from workbench.store.corrections import check_correction
from workbench.store.decision_log import decision_row, read_decisions
from workbench.store.schema import ARTICLES, CLAIMS, DECISIONS
from workbench.store.tables import Table


class Store:
    """Articles, claims and decisions in Delta tables; only ever added to, by any number of processes.

    Parameters
    ----------
    folder : holds one folder a table: ``articles``, ``claims``, ``decisions``
    versions : Delta versions to read, by table, as `versions` gave them; tables not named are read at
        their newest. A table at a fixed version takes no additions

    Raises
    ------
    StoreError
        From every method, if a table is missing, damaged or cannot be written.
    """

    def __init__(self, folder: Path, versions: Mapping[str, int] | None = None) -> None:
        fixed = versions or {}
        if unknown := set(fixed) - {"articles", "claims", "decisions"}:
            raise StoreError(folder, f"no table {', '.join(sorted(unknown))}: there are articles, claims and decisions")
        self._articles = Table(folder / "articles", ARTICLES, fixed.get("articles"))
        self._claims = Table(folder / "claims", CLAIMS, fixed.get("claims"))
        self._decisions = Table(folder / "decisions", DECISIONS, fixed.get("decisions"))

    def create(self) -> None:
        """Make the tables that are not there yet. Doing it twice, or from two processes at once, is harmless."""
        for table in (self._articles, self._claims, self._decisions):
            table.create()

    def append(self, articles: Iterable[Article], claims: Iterable[Claim]) -> None:
        """Add articles with their claims: all of this, or nothing if the process dies on the way.

        Records that are stored already may come again and change nothing. To add claims to a stored
        article, pass it along.

        Raises
        ------
        StoreError
            If a claim's article is not among `articles`, or a text holds what UTF-8 cannot (lone surrogates).
        """
        # Begins with the time, so that the earliest of several appends can be told.
        append_id = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{uuid4().hex[:12]}"
        new_articles, new_claims = article_rows(articles, append_id), claim_rows(claims, append_id)
        if strays := {row["article_id"] for row in new_claims} - {row["article_id"] for row in new_articles}:
            raise StoreError("claims", f"claims of article {min(strays)} came without it: pass the article along")
        self._claims.append(new_claims)
        # From here on the claims count: this row is their commit mark.
        self._articles.append(new_articles)

    def coded_claim_ids(self) -> list[str]:
        """Ids of the stored claims that providers coded, the earliest stored first."""
        return read_coded_claim_ids(self._articles, self._claims)

    def article_ids(self) -> set[str]:
        """Ids of the stored articles."""
        return read_article_ids(self._articles)

    def articles(self) -> list[Article]:
        """All articles, by day of publication; those without one last."""
        return read_articles(self._articles)

    def article(self, article_id: str) -> Article:
        """The article of that id.

        Raises
        ------
        UnknownArticle
            If it is not stored.
        """
        found = read_articles(self._articles, article_id)
        if not found:
            raise UnknownArticle(article_id)
        return found[0]

    def claims(
        self,
        period: Period | None = None,
        article_ids: Collection[str] | None = None,
        letters: Mapping[str, Reliability] | None = None,
    ) -> list[Claim]:
        """Claims as they were extracted, by day of publication and then as they stand in the text.

        Parameters
        ----------
        period : only claims that `Period.holds`; those without a date are in no period
        article_ids : only claims of these articles
        letters : reliability of the outlet, by article id; as stored where it is missing
        """
        return read_claims(self._articles, self._claims, period, article_ids, letters)

    def append_decision(self, decision: Decision) -> None:
        """Add a decision; whether the claim or actor it names exists is for the caller to know.

        Raises
        ------
        DecisionError
            If its time has no zone, it undoes what is not decided before it, or it corrects a field
            that cannot be corrected, or to a value that cannot be; or it says of an actor what cannot be.
        """
        if decision.at.tzinfo is None:
            raise DecisionError(f"decision {decision.decision_id}: its time {decision.at} has no time zone: give UTC")
        if decision.kind == "correct":
            check_correction(decision.field, decision.value)
        if decision.kind in ACTOR_FIELDS:
            check_actor_decision(decision)
        if decision.kind == "undo":
            self._check_undo(decision)
        self._decisions.append([decision_row(decision)])

    def append_decisions(self, decisions: Collection[Decision]) -> None:
        """Add decisions on claims, other than corrections, in one commit; see `append_decision`."""
        self._decisions.append([decision_row(one) for one in decisions])

    def decisions(self) -> list[Decision]:
        """All decisions, oldest first, also those that are undone."""
        return read_decisions(self._decisions)

    def versions(self) -> dict[str, int]:
        """Delta versions of the tables, to read the store again as it is now."""
        # In this order for the same reason as in `read_claims`.
        return {table.name: table.version() for table in (self._articles, self._claims, self._decisions)}

    def stands_at(self, versions: Mapping[str, int]) -> bool:
        """Whether the tables are still at these versions; much cheaper than to ask for them."""
        return all(table.stands_at(versions[table.name]) for table in (self._articles, self._claims, self._decisions))

    def _check_undo(self, decision: Decision) -> None:
        undone = next((one for one in self.decisions() if one.decision_id == decision.subject), None)
        if undone is None:
            raise DecisionError(
                f"no decision {decision.subject!r} to undo: `workbench decisions CASE` lists the decisions and their ids"
            )
        if decision.at <= undone.at:
            raise DecisionError(
                f"decision {undone.decision_id} was taken at {undone.at}, after its undo: check the clock"
            )
