"""The claims of a case, and what the analyst decides about them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import pandas as pd

from workbench.case.moment import statuses
from workbench.case.opened import OpenedCase, as_period
from workbench.case.pages import ClaimQuestion, Page, Review
from workbench.case.reviewing import correction_text, find_claim, new_decision
from workbench.case.tables import DecisionState, decisions_table
from workbench.model import Claim, Decision, Period
from workbench.store.claims_table import claims_table
from workbench.store.corrections import check_correction
from workbench.store.decisions import ReviewedClaim


class CaseClaims(OpenedCase):
    """A case, as far as it holds claims and decisions."""

    def claims(
        self,
        period: str | Period | None = None,
        *,
        actor: str | None = None,
        status: str | Collection[str] | None = None,
        rejected: bool = False,
    ) -> pd.DataFrame:
        """Claims as a table, decisions applied: one row each, see `store.claims_table` for its columns.

        Parameters
        ----------
        period : only claims dated to it; all, undated ones too, where None
        actor : only claims in which this actor id or ISO3 country takes part; a merged one is the actor it counts as
        status : only this status, or these
        rejected : whether claims that the analyst rejected are listed too
        """
        now = self._now()
        chosen = now.claims(as_period(period), actor, status, rejected=rejected)
        review = {one.claim.claim_id: one.state for one in chosen}
        return claims_table([one.claim for one in chosen], now.reading.articles, review)

    def claim_page(
        self,
        offset: int = 0,
        limit: int = 50,
        *,
        period: str | Period | None = None,
        actor: str | None = None,
        status: str | Collection[str] | None = None,
        review: Review | None = None,
        article_id: str | None = None,
        search: str = "",
    ) -> Page[dict[str, Any]]:
        """Some rows of the table of claims, the latest happening first, undated ones last.

        Asking for the next page, or for the same page again, costs next to nothing however many claims there are.

        Parameters
        ----------
        offset, limit : how many to pass over, and how many to give at most
        period, actor, status : as in `claims`
        review : only claims about which the last decision said this; all but rejected ones where None
        article_id : only claims of this article
        search : only where this text occurs in quote, names, place, title, outlet or id, whatever its capitals
        """
        wanted = None if status is None else statuses(status)
        question = ClaimQuestion(as_period(period), actor, wanted, review, article_id, search)
        return self._listed().claims(question, offset, limit)

    def records(
        self,
        period: str | Period | None = None,
        *,
        actor: str | None = None,
        status: str | Collection[str] | None = None,
        rejected: bool = False,
    ) -> list[Claim]:
        """The same claims as records with all that they hold, by day of publication and place in the text."""
        return [one.claim for one in self._now().claims(as_period(period), actor, status, rejected=rejected)]

    def claim(self, claim_id: str) -> Claim:
        """One claim as it stands, decisions applied; any beginning of its id that no other claim shares will do.

        Raises
        ------
        UnknownClaim
            If there is none, or several.
        """
        return self.reviewed_claim(claim_id).claim

    def reviewed_claim(self, claim_id: str) -> ReviewedClaim:
        """One claim as it stands and as it was extracted, with the decisions on it that hold; see `claim`."""
        return find_claim(self._now().reading.reviewed, claim_id)

    def accept(self, claim_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Mark a claim as checked and right.

        Parameters
        ----------
        reason : why, in the analyst's words
        author : who decides; the user of the machine where empty
        at : when, with a time zone; now where None

        Raises
        ------
        UnknownClaim
            If the case holds no such claim.
        DecisionError
            If `at` has no time zone.
        """
        claim = self.claim(claim_id)
        return self._keep(new_decision("accept", claim.claim_id, author=author, at=at, reason=reason))

    def reject(self, claim_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Take a claim out of every picture. Parameters and errors as in `accept`."""
        claim = self.claim(claim_id)
        return self._keep(new_decision("reject", claim.claim_id, author=author, at=at, reason=reason))

    def correct(
        self,
        claim_id: str,
        field: str,
        value: Any,
        *,
        reason: str = "",
        author: str = "",
        at: datetime | None = None,
    ) -> Decision:
        """Give a claim's field another value; the extracted original is kept. See `accept`.

        Parameters
        ----------
        field, value : what `store.corrections` allows: ``"status", "planned"``; ``"date", "2024-04"``;
            ``"recipients", [{"id": "NER.MIL"}]``, where the actor list fills in what it knows

        Raises
        ------
        DecisionError
            If the correction is none that this claim can have; the message says what is allowed.
        """
        claim = self.claim(claim_id)
        text = correction_text(field, value, lambda: self.actors)
        check_correction(field, text, claim.event)
        return self._keep(new_decision("correct", claim.claim_id, field, text, author=author, at=at, reason=reason))

    def undo(self, decision_id: str, *, reason: str = "", author: str = "", at: datetime | None = None) -> Decision:
        """Take a decision back by another one; both stay on record.

        Raises
        ------
        DecisionError
            If the case holds no such decision.
        """
        return self._keep(new_decision("undo", decision_id, author=author, at=at, reason=reason))

    def decisions(self) -> pd.DataFrame:
        """Every decision in the order of time: id, kind, subject, field, value, author, at (UTC), reason, state.

        The state is ``holds``, ``undone``, or ``idle`` where an actor that the decision needs is on no list now.
        """
        decisions = self._store.decisions()
        with self._one_reader:
            idle = self._lists.decided(decisions).changes.idle
        return decisions_table(decisions, idle)

    def decision_page(self, offset: int = 0, limit: int = 50) -> Page[tuple[Decision, DecisionState]]:
        """Some decisions with their states, latest first; see `decisions`."""
        return self._listed().decisions(offset, limit)
