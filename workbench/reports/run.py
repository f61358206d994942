"""Run a template: papermill puts the parameters in, and the cells are executed in the Python that asks for it."""

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from papermill.parameterize import parameterize_notebook

from workbench.errors import KernelLost, ReportFailed
from workbench.kernels.kernels import Kernels
from workbench.reports.execution import execute_cells, run_to_end
from workbench.reports.notebook import read_notebook
from workbench.reports.template import Template
from workbench.reports.whole_file import write_whole

OnCell = Callable[[int, int], None]
"""Called after each cell with the number of cells done and of all cells."""

# It warns of parameters that it cannot infer, where `check_parameters` knows better.
logging.getLogger("papermill").setLevel(logging.ERROR)


def run_template(
    template: Template,
    parameters: Mapping[str, object],
    *,
    notebook_out: Path,
    kernels: Kernels | None = None,
    on_cell: OnCell | None = None,
    cell_timeout: int | None = None,
) -> Path:
    """Execute a template with checked parameters.

    The same template, parameters and outputs give the same notebook, byte for byte: it holds no times and nothing
    drawn by lot.

    Parameters
    ----------
    template : the notebook; it is not changed
    parameters : plain values, as `check_parameters` returns them
    notebook_out : where the executed notebook goes; a half-executed one stays there after a failure
    kernels : where the kernel comes from
    on_cell : told after each cell how far the run is
    cell_timeout : seconds that one cell may take; None lets it take any time

    Returns
    -------
    Path
        `notebook_out`.

    Raises
    ------
    KernelLost
        If the kernel does not start, or dies.
    ReportFailed
        If a cell raises, or takes too long.
    """
    notebook = _with_parameters(template, parameters)
    notebook_out.parent.mkdir(parents=True, exist_ok=True)
    source = kernels or Kernels()
    manager, progress = source.manager(), _Progress(len(notebook.cells), on_cell, source)
    try:
        run_to_end(lambda: execute_cells(notebook, manager, progress, cell_timeout=cell_timeout))
    except (CellExecutionError, CellTimeoutError, RuntimeError) as error:
        _write(notebook, notebook_out)
        raise _told(error, template, progress.cell, cell_timeout, notebook_out) from error
    finally:
        source.done(manager)
    _write(notebook, notebook_out)
    return notebook_out


class _Progress:
    """Remembers the cell that runs, and tells of those that are done."""

    def __init__(self, total: int, on_cell: OnCell | None, kernels: Kernels) -> None:
        self._total, self._on_cell, self._kernels = total, on_cell, kernels
        self.cell: int | None = None

    def begun(self, index: int) -> None:
        self.cell = index + 1
        if self._kernels.stopped:  # while this kernel was on its way up, so that it was not there to be killed
            raise DeadKernelError("it was stopped")

    def ended(self, index: int) -> None:
        if self._on_cell is not None:
            self._on_cell(index + 1, self._total)


def _with_parameters(template: Template, parameters: Mapping[str, object]) -> Any:
    notebook = read_notebook(template.path)
    notebook.metadata["papermill"] = type(notebook)()
    for cell in notebook.cells:
        cell.metadata.setdefault("tags", [])
    if parameters:
        notebook = parameterize_notebook(notebook, dict(parameters), kernel_name="python3", language="python")
    for number, cell in enumerate(notebook.cells):
        # papermill, and nbformat for notebooks without ids, draw them by lot.
        cell["id"] = f"cell-{number}"
    return notebook


def _write(notebook: Any, file: Path) -> None:
    write_whole(file, json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n")


def _told(error: Exception, template: Template, cell: int | None, cell_timeout: int | None, kept: Path) -> ReportFailed:
    match error:
        case CellExecutionError():
            return ReportFailed(template.name, cell, _last_line(error), kept)
        case CellTimeoutError():
            return ReportFailed(template.name, cell, f"a cell took longer than {cell_timeout} seconds", kept)
        case DeadKernelError():
            return KernelLost(template.name, cell, "the kernel died", kept)
    return KernelLost(template.name, None, f"the kernel did not start ({error})", kept)


def _last_line(error: CellExecutionError) -> str:
    lines = [line for line in str(error.evalue).splitlines() if line.strip()]
    return f"{error.ename}: {lines[-1].strip()}" if lines else str(error.ename)
