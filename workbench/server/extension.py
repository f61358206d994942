"""The extension as Jupyter Server loads, configures and stops it."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from jupyter_server.extension.application import ExtensionApp
from jupyter_server.utils import url_path_join
from traitlets import Bool, Integer, default

from workbench.server.open_cases import OpenCases
from workbench.server.places import ServerRoot
from workbench.server.routes import PREFIX, patterns
from workbench.server.run_queue import RunQueue
from workbench.server.service import SETTING, Limits, Service
from workbench.server.warming import load_rooms

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

_THREADS = 4
"""Questions of a sort, about files or about cases, that are answered at the same time; others wait for them."""


class WorkbenchServer(ExtensionApp):
    """HTTP for the analyst workbench: cases, claims, reports and runs below the server's root folder."""

    name = "workbench"
    extension_url = f"/{PREFIX}/status"
    load_other_extensions = True

    upload_limit = Integer(64 * 2**20, min=1, help="Bytes that one upload of articles may have.").tag(config=True)
    body_limit = Integer(2**20, min=1, help="Bytes that the body of any other request may have.").tag(config=True)
    open_cases = Integer(4, min=1, help="Cases that are kept in memory, the last asked ones.").tag(config=True)

    load_ahead = Bool(True, help="Load what questions need when the server has started, not with the first one.").tag(
        config=True
    )
    parallel_runs = Integer(min=1, help="Runs that work at the same time; half as many as processors, at most 4.").tag(
        config=True
    )
    waiting_runs = Integer(50, min=1, help="Runs that may wait beside them.").tag(config=True)

    @default("parallel_runs")
    def _parallel_runs(self) -> int:
        return max(1, min(4, (os.cpu_count() or 1) // 2))

    def initialize_settings(self) -> None:
        """Make what all handlers share."""
        assert self.serverapp is not None
        root = ServerRoot(Path(self.serverapp.root_dir))
        self.settings[SETTING] = Service(
            root=root,
            cases=OpenCases(self.open_cases),
            limits=Limits(upload=self.upload_limit, body=self.body_limit),
            queue=RunQueue(root.folder, parallel=self.parallel_runs, most_waiting=self.waiting_runs),
            lookers=ThreadPoolExecutor(_THREADS, thread_name_prefix="workbench-looks"),
            readers=ThreadPoolExecutor(_THREADS, thread_name_prefix="workbench-reads"),
        )

    def initialize_handlers(self) -> None:
        """Put the routes below the server's base URL."""
        assert self.serverapp is not None
        base = url_path_join(self.serverapp.base_url, PREFIX)
        self.handlers.extend((url_path_join(base, pattern), handler) for pattern, handler in patterns())

    async def _start_jupyter_server_extension(self, serverapp: "ServerApp") -> None:  # noqa: ARG002 - Jupyter's hook
        """Begin to load what the first questions need, now that the event loop runs."""
        if self.load_ahead:
            service: Service = self.settings[SETTING]
            service.readers.submit(load_rooms)

    def current_activity(self) -> bool:
        """Whether runs wait or work: then a server that nobody asks anything is not idle."""
        queue: RunQueue = self.settings[SETTING].queue
        return queue.waiting + queue.running > 0

    async def stop_extension(self) -> None:
        """Stop runs and let go of threads when the server stops."""
        service: Service = self.settings[SETTING]
        await service.queue.close()
        for threads in (service.lookers, service.readers):
            threads.shutdown(wait=False, cancel_futures=True)
