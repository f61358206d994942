"""Articles of a case: listed, uploaded, and one with its text."""

import shutil
from http import HTTPStatus

from tornado import web

from workbench.errors import UseError
from workbench.server import rows
from workbench.server.handler import Resource
from workbench.server.run_book import UPLOADS
from workbench.server.runs import RunResource
from workbench.server.uploads import read_upload


class Articles(RunResource):
    """``/articles``."""

    @property
    def body_limit(self) -> int:
        """Bytes that an upload may have."""
        limits = self.service.limits
        return limits.upload if self.request.method == "POST" else limits.body

    @web.authenticated
    async def get(self) -> None:
        """List articles with their numbers of claims."""
        offset, limit = self.query.page()
        search = self.query.text("search", longest=200) or ""
        found = await self.of_case(lambda case: case.article_page(offset, limit, search=search))
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

    @web.authenticated
    async def post(self) -> None:
        """Start a run that reads the articles of a form."""
        book = self.book()
        kind = self.request.headers.get("Content-Type", "")
        upload = await self.off_loop(read_upload, kind, bytes(self._received), self.request.headers)
        names = list(upload.files)
        given = {"files": names, "published": upload.published, "outlet": upload.outlet}
        title = names[0] if len(names) == 1 else f"{len(names)} files"
        run = book.new("articles", self.case_name(), f"Articles: {title}", self.author, parameters=given)
        place = book.place(run.run_id)
        await self.off_loop(upload.put_down, place / UPLOADS)
        try:
            await self.service.queue.add(run, book)
        except UseError:  # it may not wait
            await self.off_loop(shutil.rmtree, place)
            raise
        self.answer(run.told(), HTTPStatus.ACCEPTED)


class OneArticle(Resource):
    """``/articles/{article_id}``."""

    @web.authenticated
    async def get(self, article_id: str) -> None:
        """Give an article with its text."""
        found = await self.of_case(lambda case: case.article(article_id))
        self.answer(rows.article(found))
