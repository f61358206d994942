"""What every handler does the same: who asks, how much is taken in, work off the event loop, refusals."""

import asyncio
import json
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from jupyter_core.utils import ensure_async
from jupyter_server.auth.utils import HTTP_METHOD_TO_AUTH_ACTION
from jupyter_server.base.handlers import APIHandler
from tornado import web

from workbench.errors import WorkbenchError
from workbench.server.arguments import Query
from workbench.server.json_body import Body
from workbench.server.refusals import refusal, status_of
from workbench.server.service import SETTING, Service

if TYPE_CHECKING:
    from workbench.case import Case

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_METHODS = ("get", "post", "delete")


@web.stream_request_body
class Resource(APIHandler):
    """Base of the handlers.

    Nothing of a request's body is taken in before it is known who asks and how much comes: so a body comes in
    pieces, and `prepare` sees the request before the first of them.
    """

    auth_resource = "workbench"

    @property
    def service(self) -> Service:
        """What all handlers share."""
        service: Service = self.settings[SETTING]
        return service

    @property
    def body_limit(self) -> int:
        """Bytes that the body may have."""
        return self.service.limits.body

    @property
    def query(self) -> Query:
        """The parameters behind the question mark."""
        return Query(lambda name: self.get_query_arguments(name, strip=False))

    @property
    def author(self) -> str:
        """Who decides and starts runs; empty for the user of the machine, where Jupyter made up a name for who asks."""
        user = self.current_user
        return "" if user.name.startswith("Anonymous ") else str(user.username)

    def initialize(self) -> None:
        """Begin with nothing taken in."""
        self._received, self._let_in = bytearray(), False

    # --- before anything is done ---------------------------------------------------------------------

    async def prepare(self) -> None:  # type: ignore[override] # as in APIHandler, our base
        """Let only those in whom Jupyter Server knows and its authorizer lets, and only what is not too much."""
        await super().prepare()
        if self.request.method != "OPTIONS":  # which asks from another origin whether it may ask
            await self._check_user()
            self._weigh_body()
        self._let_in = True

    async def _check_user(self) -> None:
        if self.current_user is None:
            raise web.HTTPError(HTTPStatus.FORBIDDEN, "log in to Jupyter first")
        action = HTTP_METHOD_TO_AUTH_ACTION[str(self.request.method).upper()]
        if not await ensure_async(self.authorizer.is_authorized(self, self.current_user, action, self.auth_resource)):
            raise web.HTTPError(HTTPStatus.FORBIDDEN, f"you may not {action} {self.auth_resource} on this server")

    def _weigh_body(self) -> None:
        if "Transfer-Encoding" in self.request.headers:
            raise web.HTTPError(HTTPStatus.LENGTH_REQUIRED, "say in Content-Length how much comes")
        length = int(self.request.headers.get("Content-Length", "0"))  # tornado has seen that it is a number
        if length > self.body_limit:
            message = f"{length:,} bytes are too many: {self.body_limit:,} are taken at once. Send less, or in parts"
            raise web.HTTPError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message)

    def data_received(self, chunk: bytes) -> None:
        """Take in a piece of the body."""
        self._received += chunk

    # --- for the handlers ----------------------------------------------------------------------------

    async def off_loop(self, work: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs) -> Answer:
        """Look into files in a thread, so that the server goes on answering others."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.service.lookers, partial(work, *args, **named))

    async def of_case(self, question: Callable[["Case"], Answer]) -> Answer:
        """Ask the case that the request names, in a thread of its readers.

        Who looks into files does not wait for them: reading a large case takes seconds.
        """
        folder, cases = self.case_folder(), self.service.cases
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.service.readers, lambda: question(cases.get(folder)))

    def body(self, *known: str) -> Body:
        """Return the JSON object that came, with no other names than these.

        Raises
        ------
        tornado.web.HTTPError
            415 if what came is said to be something else than JSON.
        RequestError
            If it is no JSON object, or has another name.
        """
        kind = self.request.headers.get("Content-Type", "application/json").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise web.HTTPError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"the body is {kind[:100]!r}: send application/json")
        return Body(bytes(self._received), known)

    def case_folder(self) -> Path:
        """Return the folder of the case that the request names."""
        return self.service.root.case(self.query.required("case"))

    def answer(self, told: Any, status: int = HTTPStatus.OK) -> None:
        """Answer with JSON."""
        self.set_status(status)
        self.finish(json.dumps(told, ensure_ascii=False, allow_nan=False))

    def page(self, rows: list[Any], total: int) -> None:
        """Answer with a page of a list."""
        offset, limit = self.query.page()
        self.answer({"items": rows, "total": total, "offset": offset, "limit": limit})

    # --- when something cannot be done ---------------------------------------------------------------

    def send_error(self, status_code: int = 500, **kwargs: Any) -> None:
        """Answer with the status of the error that was raised."""
        error = kwargs.get("exc_info", (None, None, None))[1]
        super().send_error(status_of(error) or status_code, **kwargs)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Write the one shape of refusals."""
        told = refusal(status_code, kwargs.get("exc_info", (None, None, None))[1])
        if status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            own = [one.upper() for one in _METHODS if getattr(type(self), one) is not getattr(APIHandler, one)]
            self.set_header("Allow", ", ".join([*own, "OPTIONS"]))
        if not self._let_in:
            # Tornado closes the connection instead of reading a body that nobody wants.
            self.set_header("Connection", "close")
        self.finish(json.dumps({**told, "message": self.service.root.without_root(told["message"])}))

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Log faults with their trace; of what was refused the log of requests tells enough."""
        if not isinstance(value, WorkbenchError):
            super().log_exception(typ, value, tb)


class NoSuchRoute(Resource):
    """Whatever else is asked for below our prefix."""

    @web.authenticated
    def get(self, *_: str) -> None:
        """Say that there is nothing."""
        raise web.HTTPError(HTTPStatus.NOT_FOUND, "the workbench has nothing here: see openapi.json")

    post = put = patch = delete = get
