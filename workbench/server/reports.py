"""Reports of a case: listed, and one as the page that it is."""

from tornado import web

from workbench.server.handler import Resource
from workbench.server.report_shelf import ReportShelf

_PAGE_RULES = (
    # The page's scripts run in an origin of their own: no cookie of this server, no storage, no request to it.
    "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals",
    # Nothing is loaded from anywhere; the page's own policy narrows this down to its own scripts and styles.
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
)


class Reports(Resource):
    """``/reports``."""

    @web.authenticated
    async def get(self) -> None:
        """List reports, newest first."""
        offset, limit = self.query.page()
        series, search = self.query.text("series"), self.query.text("search", longest=200) or ""
        shelf = ReportShelf(self.service.root, self.case_folder())
        found = await self.off_loop(shelf.all, series=series, search=search)
        self.page(found[offset : offset + limit], len(found))


class ReportPage(Resource):
    """``/reports/page``."""

    @web.authenticated
    async def get(self) -> None:
        """Give a report's HTML, in a sandbox."""
        shelf, report_id = ReportShelf(self.service.root, self.case_folder()), self.query.required("report")
        html = await self.off_loop(lambda: shelf.page(report_id).read_bytes())
        self.set_header("Content-Security-Policy", "; ".join(_PAGE_RULES))
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "no-referrer")
        self.finish(html, set_content_type="text/html; charset=UTF-8")
