"""Whether the extension is there, and what it offers; touches no case."""

from functools import cache
from importlib.resources import files

from tornado import web

from workbench import __version__
from workbench.server.handler import Resource


class Status(Resource):
    """``/status``."""

    _track_activity = False  # a panel that asks now and then keeps no idle server alive

    @web.authenticated
    def get(self) -> None:
        """Tell version, limits, and how many runs wait and work."""
        limits, queue = self.service.limits, self.service.queue
        self.answer(
            {
                "version": __version__,
                "root": self.service.root.folder.name,
                "runs": {"waiting": queue.waiting, "running": queue.running},
                "limits": {
                    "upload": limits.upload,
                    "body": limits.body,
                    "parallel_runs": queue.parallel,
                    "waiting_runs": queue.most_waiting,
                },
            }
        )


class Description(Resource):
    """``/openapi.json``."""

    @web.authenticated
    def get(self) -> None:
        """Give the description of all routes."""
        self.finish(description())


@cache
def description() -> str:
    """The text of openapi.json."""
    return files("workbench.server").joinpath("openapi.json").read_text("utf-8")
