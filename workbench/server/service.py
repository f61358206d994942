"""What all handlers of one server share."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from workbench.server.open_cases import OpenCases
from workbench.server.places import ServerRoot
from workbench.server.run_queue import RunQueue

SETTING = "workbench_service"
"""Under which name Jupyter Server's settings hold it."""


@dataclass(frozen=True)
class Limits:
    """How much one request may bring.

    Attributes
    ----------
    upload : bytes of an upload of articles
    body : bytes of any other request
    """

    upload: int
    body: int


@dataclass(frozen=True)
class Service:
    """What the handlers need, made once when the extension is loaded.

    Attributes
    ----------
    root : the folder that paths begin at
    cases : those that were asked last
    limits : of requests
    queue : runs that wait and work
    lookers : threads that look into files: lists of cases, runs, reports, series, templates
    readers : threads that read cases and answer from them
    """

    root: ServerRoot
    cases: OpenCases
    limits: Limits
    queue: RunQueue
    lookers: ThreadPoolExecutor
    readers: ThreadPoolExecutor
