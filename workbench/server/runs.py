"""Runs of a case: started, listed, followed, cancelled, deleted."""

import asyncio
import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING

from tornado import web

from workbench.errors import RequestError
from workbench.reports.parameters import check_parameters
from workbench.reports.template import read_template
from workbench.server.handler import Resource
from workbench.server.run_book import RunBook
from workbench.server.run_record import STATES
from workbench.server.templates import template_path

if TYPE_CHECKING:
    from workbench.case import Case

_LONGEST_WAIT = 30.0
_SECONDS_BETWEEN_LOOKS = 0.15


class RunResource(Resource):
    """Base of the handlers of runs."""

    def book(self) -> RunBook:
        """The runs of the case that the request names."""
        return RunBook(self.case_folder())

    def case_name(self) -> str:
        """How the case is called from the server's root."""
        return self.service.root.name_of(self.case_folder())


class Runs(RunResource):
    """``/runs``."""

    @web.authenticated
    async def get(self) -> None:
        """List runs, newest first."""
        offset, limit = self.query.page()
        state, book = self.query.choice("state", STATES), self.book()
        found = [one for one in await self.off_loop(book.all) if state in {None, one.state}]
        self.page([one.told() for one in found[offset : offset + limit]], len(found))

    @web.authenticated
    async def post(self) -> None:
        """Start the run of a report, once what it was given is known to be right."""
        body, book = self.body("template", "parameters"), self.book()
        template, parameters = body.text("template", longest=200), body.table("parameters")
        title = await self.of_case(lambda case: check_report(case, template, parameters))
        run = book.new("report", self.case_name(), title, self.author, template=template, parameters=parameters)
        self.answer((await self.service.queue.add(run, book)).told(), HTTPStatus.ACCEPTED)


class OneRun(RunResource):
    """``/runs/{run_id}``."""

    _gone = False

    @web.authenticated
    async def get(self, run_id: str) -> None:
        """Give a run, at once or when it has changed."""
        book = self.book()
        after = self.query.whole("after", 0, least=0, most=10**9)
        until = time.monotonic() + self.query.seconds("wait", 20.0, most=_LONGEST_WAIT)
        run = await self.off_loop(book.read, run_id)
        while after and run.revision <= after and not run.is_over and not self._gone and time.monotonic() < until:
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
            run = await self.off_loop(book.read, run_id)
        self.answer(run.told())

    @web.authenticated
    async def delete(self, run_id: str) -> None:
        """Remove a run that is over."""
        await self.off_loop(self.book().delete, run_id)
        self.set_status(HTTPStatus.NO_CONTENT)
        self.finish()

    def on_connection_close(self) -> None:
        """Wait for nobody."""
        self._gone = True


class CancelRun(RunResource):
    """``/runs/{run_id}/cancel``."""

    @web.authenticated
    async def post(self, run_id: str) -> None:
        """Stop a run."""
        self.answer((await self.service.queue.cancel(run_id, self.book())).told())


def check_report(case: "Case", template: str, given: Mapping[str, object]) -> str:
    """Check what a report was given before a process is started for it, and return its title.

    Raises
    ------
    UseError
        With everything that is wrong: an unknown template or parameter, a value that it does not take, an
        actor that nobody is, a period or an actor that the case leaves open as well.
    """
    from workbench.publishing.actors import settle_actors  # noqa: PLC0415 - loads pandas, DuckDB, networkx

    if "case" in given:
        raise RequestError("the case is named by ?case=...: leave it out of the parameters")
    found = read_template(template_path(template))
    values = check_parameters(found, {"case": ".", **given})
    if "period" in values and not values["period"]:
        case.latest_month()
    settle_actors(case, found, values)
    return found.title
