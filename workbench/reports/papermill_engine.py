"""The engine ``workbench`` of papermill: its own way of running notebooks, in warm kernels.

::

    papermill --engine workbench notebooks/templates/influence-monitor.ipynb out.ipynb -p case niger
"""

from typing import Any

from nbclient.exceptions import CellExecutionError
from papermill.engines import Engine

from workbench.kernels.kernels import WarmKernelManager
from workbench.reports.execution import execute_cells, run_to_end


class WorkbenchEngine(Engine):  # type: ignore[misc]  # papermill has no types
    """Runs each notebook in a kernel that is forked, where it is one of this Python; else in a plain one."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, kernel_name: str, *, execution_timeout: float | None = None, **_: Any
    ) -> None:
        """Execute the notebook; papermill keeps it, cell by cell, and tells of an error at the end."""
        manager = WarmKernelManager(kernel_name=kernel_name)
        watcher = _Watcher(nb_man)
        try:
            run_to_end(lambda: execute_cells(nb_man.nb, manager, watcher, cell_timeout=execution_timeout))
        except CellExecutionError as error:
            cell = nb_man.nb.cells[watcher.index]
            nb_man.cell_exception(cell, cell_index=watcher.index, exception=error)
            nb_man.cell_complete(cell, cell_index=watcher.index)


class _Watcher:
    """Hands on to papermill what begins and ends."""

    def __init__(self, nb_man: Any) -> None:
        self._nb_man = nb_man
        self.index = 0

    def begun(self, index: int) -> None:
        self.index = index
        self._nb_man.cell_start(self._nb_man.nb.cells[index], index)

    def ended(self, index: int) -> None:
        self._nb_man.cell_complete(self._nb_man.nb.cells[index], cell_index=index)
