"""Which handler answers which path; tests hold this table and openapi.json to each other."""

from workbench.server.actors import ActorDecisions, Actors, UnknownNames
from workbench.server.articles import Articles, OneArticle
from workbench.server.cases import Cases, OneCase
from workbench.server.claims import ClaimDecisions, Claims, OneClaim
from workbench.server.decisions import Decisions, Undo
from workbench.server.handler import NoSuchRoute, Resource
from workbench.server.network import Network
from workbench.server.reports import ReportPage, Reports
from workbench.server.runs import CancelRun, OneRun, Runs
from workbench.server.series import AllSeries, DueReports, SeriesRuns
from workbench.server.status import Description, Status
from workbench.server.templates import OneTemplate, Templates

PREFIX = "workbench/api"
"""Below the server's base URL."""

PATHS: tuple[tuple[str, type[Resource]], ...] = (
    ("/status", Status),
    ("/openapi.json", Description),
    ("/cases", Cases),
    ("/case", OneCase),
    ("/articles", Articles),
    ("/articles/{article_id}", OneArticle),
    ("/claims", Claims),
    ("/claims/{claim_id}", OneClaim),
    ("/claims/{claim_id}/decisions", ClaimDecisions),
    ("/decisions", Decisions),
    ("/decisions/{decision_id}/undo", Undo),
    ("/actors", Actors),
    ("/actors/{actor_id}/decisions", ActorDecisions),
    ("/names", UnknownNames),
    ("/network", Network),
    ("/templates", Templates),
    ("/templates/{name}", OneTemplate),
    ("/reports", Reports),
    ("/reports/page", ReportPage),
    ("/series", AllSeries),
    ("/series/{name}/due", DueReports),
    ("/series/{name}/runs", SeriesRuns),
    ("/runs", Runs),
    ("/runs/{run_id}", OneRun),
    ("/runs/{run_id}/cancel", CancelRun),
)
"""Paths as openapi.json writes them."""


def patterns() -> list[tuple[str, type[Resource]]]:
    """The paths as Tornado matches them; a name between braces is one part of the path, percent-encoded."""
    found = [(_pattern(path), handler) for path, handler in PATHS]
    return [*found, ("/(.*)", NoSuchRoute)]


def _pattern(path: str) -> str:
    parts = ["([^/]+)" if part.startswith("{") else part.replace(".", r"\.") for part in path.split("/")]
    return "/".join(parts)
