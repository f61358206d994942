"""Actors of a case: for pickers, the names that are nobody's yet, and what the analyst decides about both."""

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, get_args

from tornado import web

from workbench.model import ActorDecisionKind, Decision
from workbench.server import rows
from workbench.server.handler import Resource
from workbench.server.json_body import Body

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.case import Case
    from workbench.case.pages import Page

_KINDS: tuple[ActorDecisionKind, ...] = get_args(ActorDecisionKind)


class _Found(Resource):
    """Base of the lists in which something is searched for."""

    async def find(self, question: "Callable[[Case, int, int, str], Page[dict[str, Any]]]") -> None:
        """Answer with a page of what a case finds for what is typed."""
        offset, limit = self.query.page()
        search = self.query.text("search", longest=200) or ""
        found = await self.of_case(lambda case: question(case, offset, limit, search))
        self.page([rows.plain(one) for one in found.rows], found.total)


class Actors(_Found):
    """``/actors``."""

    @web.authenticated
    async def get(self) -> None:
        """Find actors by what is typed."""
        await self.find(lambda case, offset, limit, search: case.actor_page(offset, limit, search=search))


class UnknownNames(_Found):
    """``/names``."""

    @web.authenticated
    async def get(self) -> None:
        """List names that resolved to nobody."""
        await self.find(lambda case, offset, limit, search: case.unknown_name_page(offset, limit, search=search))


class ActorDecisions(Resource):
    """``/actors/{actor_id}/decisions``."""

    @web.authenticated
    async def post(self, actor_id: str) -> None:
        """Keep a decision on an actor."""
        body = self.body("kind", "value", "reason")
        made = await self.of_case(lambda case: decide(case, actor_id, body, self.author))
        self.answer(rows.decision(made), HTTPStatus.CREATED)


def decide(case: "Case", actor_id: str, body: Body, author: str) -> Decision:
    """Keep what a request decides about an actor; its value is that of `Decision`, decoded."""
    from workbench.store.actor_decisions import read_entry  # noqa: PLC0415 - loads the actor list

    kind, reason = body.choice("kind", _KINDS), body.text("reason", "")
    if kind == "add":
        entry = read_entry(actor_id, json.dumps(body.table("value")))
        return case.add_entry(entry, reason=reason, author=author)
    value = body.text("value")
    if kind == "assign":
        return case.assign_name(value, actor_id, reason=reason, author=author)
    if kind == "rename":
        return case.rename_actor(actor_id, value, reason=reason, author=author)
    return case.merge_actors(value, actor_id, reason=reason, author=author)
