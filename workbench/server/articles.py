"""Articles of a case: listed, and one with its text."""

from tornado import web

from workbench.server import rows
from workbench.server.handler import Resource


class Articles(Resource):
    """``/articles``."""

    @web.authenticated
    async def get(self) -> None:
        """List articles with their numbers of claims."""
        offset, limit = self.query.page()
        search = self.query.text("search", longest=200) or ""
        found = await self.off_loop(lambda: self.case().article_page(offset, limit, search=search))
        told = [
            {
                "article_id": one.article_id,
                "outlet": one.outlet,
                "published": one.published and one.published.isoformat(),
                "title": one.title,
                "url": one.url,
                "characters": len(one.text),
                "claims": claims,
            }
            for one, claims in found.rows
        ]
        self.page(told, found.total)


class OneArticle(Resource):
    """``/articles/{article_id}``."""

    @web.authenticated
    async def get(self, article_id: str) -> None:
        """Give an article with its text."""
        found = await self.off_loop(lambda: self.case().article(article_id))
        self.answer(rows.article(found))
