"""Actors of a case, for pickers, and the names that are nobody's yet."""

from tornado import web

from workbench.server import rows
from workbench.server.handler import Resource


class Actors(Resource):
    """``/actors``."""

    @web.authenticated
    async def get(self) -> None:
        """Find actors by what is typed."""
        offset, limit = self.query.page()
        search = self.query.text("search", longest=200) or ""
        found = await self.of_case(lambda case: case.actor_page(offset, limit, search=search))
        self.page([rows.plain(one) for one in found.rows], found.total)


class UnknownNames(Resource):
    """``/names``."""

    @web.authenticated
    async def get(self) -> None:
        """List names that resolved to nobody."""
        offset, limit = self.query.page()
        search = self.query.text("search", longest=200) or ""
        found = await self.of_case(lambda case: case.unknown_name_page(offset, limit, search=search))
        self.page([rows.plain(one) for one in found.rows], found.total)
