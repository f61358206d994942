"""What is answered when something cannot be done: an HTTP status for each error, and one shape for all."""

from http import HTTPStatus
from typing import Any

from tornado.web import HTTPError

from workbench.errors import (
    CaseExists,
    CaseFileError,
    CaseNotFound,
    JobError,
    QueueFull,
    RunConflict,
    TemplateError,
    UnknownArticle,
    UnknownClaim,
    UnknownReport,
    UnknownRun,
    UnknownSeries,
    UnknownTemplate,
    WorkbenchError,
)

_STATUSES: tuple[tuple[type[WorkbenchError], HTTPStatus], ...] = (
    (CaseNotFound, HTTPStatus.NOT_FOUND),
    (UnknownArticle, HTTPStatus.NOT_FOUND),
    (UnknownClaim, HTTPStatus.NOT_FOUND),
    (UnknownReport, HTTPStatus.NOT_FOUND),
    (UnknownRun, HTTPStatus.NOT_FOUND),
    (UnknownSeries, HTTPStatus.NOT_FOUND),
    (UnknownTemplate, HTTPStatus.NOT_FOUND),
    (CaseExists, HTTPStatus.CONFLICT),
    (RunConflict, HTTPStatus.CONFLICT),
    (QueueFull, HTTPStatus.TOO_MANY_REQUESTS),
    # Well asked, but what lies on disk must be mended first.
    (CaseFileError, HTTPStatus.CONFLICT),
    (TemplateError, HTTPStatus.CONFLICT),
    (JobError, HTTPStatus.CONFLICT),
    (WorkbenchError, HTTPStatus.BAD_REQUEST),
)


def status_of(error: BaseException | None) -> int | None:
    """Return the HTTP status of an error that is somebody's to mend; None for a fault of the server."""
    if isinstance(error, HTTPError):
        return error.status_code
    if isinstance(error, OSError):  # a folder that may not be read, a full disk
        return HTTPStatus.CONFLICT
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), None)


def refusal(status: int, error: BaseException | None) -> dict[str, Any]:
    """Write the body of a refusal."""
    if isinstance(error, WorkbenchError):
        told: dict[str, Any] = {"message": str(error), "kind": type(error).__name__}
        return {**told, "run_id": error.run_id} if isinstance(error, RunConflict) else told
    usual = HTTPStatus(status)
    message = usual.description or usual.phrase
    if isinstance(error, HTTPError) and error.log_message:
        message = error.log_message % error.args
    elif isinstance(error, OSError):
        message = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error)
    return {"message": message, "kind": "".join(usual.phrase.title().split())}
