"""Claims of a case: listed, one whole, and what the analyst decides about it."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from tornado import web

from workbench.charts.event_words import event_words
from workbench.errors import RequestError
from workbench.model import Decision, Status
from workbench.server import rows
from workbench.server.handler import Resource
from workbench.server.json_body import Body

if TYPE_CHECKING:
    from workbench.case import Case
    from workbench.case.pages import Review

_REVIEWS: "tuple[Review, ...]" = ("waiting", "accepted", "rejected", "corrected")


class Claims(Resource):
    """``/claims``."""

    @web.authenticated
    async def get(self) -> None:
        """List claims, decisions applied."""
        offset, limit = self.query.page()
        query = self.query
        period, actor, article = query.text("period"), query.text("actor"), query.text("article")
        status = query.several("status", list(Status))
        review, search = query.choice("review", _REVIEWS), query.text("search", longest=200) or ""
        found = await self.of_case(
            lambda case: case.claim_page(
                offset,
                limit,
                period=period,
                actor=actor,
                status=status or None,
                review=review,
                article_id=article,
                search=search,
            )
        )
        self.page(
            [rows.plain(one) | {"event_words": event_words(one["event"], one["mode"])} for one in found.rows],
            found.total,
        )


class OneClaim(Resource):
    """``/claims/{claim_id}``."""

    @web.authenticated
    async def get(self, claim_id: str) -> None:
        """Give a claim as it counts and as it was extracted."""
        found = await self.of_case(lambda case: case.reviewed_claim(claim_id))
        self.answer(
            {
                "claim": found.claim.to_dict(),
                "original": found.original.to_dict(),
                "review": found.state,
                "decisions": [rows.decision(one) for one in found.decisions],
            }
        )


class ClaimDecisions(Resource):
    """``/claims/{claim_id}/decisions``."""

    @web.authenticated
    async def post(self, claim_id: str) -> None:
        """Keep a decision on a claim."""
        body = self.body("kind", "field", "value", "reason")
        made = await self.of_case(lambda case: decide(case, claim_id, body, self.author))
        self.answer(rows.decision(made), HTTPStatus.CREATED)


def decide(case: "Case", claim_id: str, body: Body, author: str) -> Decision:
    """Keep what a request decides about a claim.

    Raises
    ------
    RequestError
        If it accepts or rejects, and brings a field or a value all the same.
    """
    kind = body.choice("kind", ("accept", "reject", "correct"))
    reason = body.text("reason", "")
    if kind == "correct":
        return case.correct(claim_id, body.text("field"), body.value("value"), reason=reason, author=author)
    if "field" in body or "value" in body:
        raise RequestError(f"{kind} takes neither field nor value: they belong to correct")
    take = case.accept if kind == "accept" else case.reject
    return take(claim_id, reason=reason, author=author)
