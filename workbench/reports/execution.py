"""Execute the cells of a notebook in a kernel, one after another."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from nbclient import NotebookClient

from workbench.kernels.kernels import WarmKernelManager

START_SECONDS = 60
"""How long a kernel may take until it answers."""

_log = logging.getLogger("workbench.runs")
_log.addHandler(logging.NullHandler())
_log.propagate = False


class Watcher(Protocol):
    """Is told how far a run is; cells are numbered from 0."""

    def begun(self, index: int) -> None:
        """A cell begins."""

    def ended(self, index: int) -> None:
        """A cell has run to its end."""


async def execute_cells(
    notebook: Any,
    manager: WarmKernelManager,
    watcher: Watcher,
    *,
    cell_timeout: float | None = None,
    cwd: str | None = None,
) -> None:
    """Start the manager's kernel, execute every code cell of `notebook` in it, and end it.

    Parameters
    ----------
    notebook : a `nbformat.NotebookNode`; outputs are written into it
    cell_timeout : seconds that one cell may take; None lets it take any time
    cwd : folder that the kernel works in; this process's own where None

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell raises.
    nbclient.exceptions.CellTimeoutError
        If a cell takes too long.
    nbclient.exceptions.DeadKernelError
        If the kernel dies.
    RuntimeError
        If it does not start; the exceptions above are of this kind too.
    """
    client = NotebookClient(notebook, km=manager, timeout=cell_timeout, record_timing=False, log=_log)
    try:
        await manager.start_kernel(**({} if cwd is None else {"cwd": cwd}))
        channels = manager.client()
        client.kc = channels
        channels.start_channels()
        channels.allow_stdin = False
        await channels.wait_for_ready(timeout=START_SECONDS)
        client.reset_execution_trackers()
        for index, cell in enumerate(notebook.cells):
            watcher.begun(index)
            await client.async_execute_cell(cell, index)
            watcher.ended(index)
        notebook.metadata["language_info"] = channels.language_info  # type: ignore[attr-defined]  # as above
        client.set_widgets_metadata()
    finally:
        if client.kc is not None:
            client.kc.stop_channels()
        # Everything that a cell shows has arrived: there is nothing to wait for.
        if manager.has_kernel:
            await manager.shutdown_kernel(now=True)
        manager.context.destroy(linger=0)


def run_to_end(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine from code that is none, also where a loop runs already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(work())
        return
    with ThreadPoolExecutor(1) as beside:
        beside.submit(lambda: asyncio.run(work())).result()
