"""Decisions of a case: listed, and taken back."""

from http import HTTPStatus

from tornado import web

from workbench.server import rows
from workbench.server.handler import Resource


class Decisions(Resource):
    """``/decisions``."""

    @web.authenticated
    async def get(self) -> None:
        """List decisions on claims and actors, latest first."""
        offset, limit = self.query.page()
        found = await self.of_case(lambda case: case.decision_page(offset, limit))
        self.page([{**rows.decision(one), "state": state} for one, state in found.rows], found.total)


class Undo(Resource):
    """``/decisions/{decision_id}/undo``."""

    @web.authenticated
    async def post(self, decision_id: str) -> None:
        """Take a decision back."""
        reason = self.body("reason").text("reason", "")
        made = await self.of_case(lambda case: case.undo(decision_id, reason=reason, author=self.author))
        self.answer(rows.decision(made), HTTPStatus.CREATED)
