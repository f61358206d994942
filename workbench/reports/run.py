"""Run a template: papermill puts the parameters in and executes it, in the Python that asks for it."""

import logging
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook
from traitlets import Instance, default

from workbench.errors import ReportFailed
from workbench.reports.notebook import read_notebook
from workbench.reports.template import Template

OnCell = Callable[[int, int], None]
"""Called after each cell with the number of cells done and of all cells."""

_ENGINE = "workbench-watched"


class _ThisPython(KernelSpecManager):
    """Knows one kernel: the running interpreter, whatever kernels are installed on the machine."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002 - every name is this kernel
        return KernelSpec(resource_dir=RESOURCES, **get_kernel_dict(extra_arguments=["--log-level=CRITICAL"]))


class _ThisPythonKernel(AsyncKernelManager):
    kernel_spec_manager = Instance(KernelSpecManager)

    @default("kernel_spec_manager")
    def _this_python(self) -> KernelSpecManager:
        return _ThisPython(parent=self)


class _WatchedEngine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """papermill's own engine, which also tells after each cell how far it is."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, kernel_name: str, *, on_cell: OnCell | None = None, **kwargs: Any
    ) -> None:
        if on_cell is not None:
            complete, total = nb_man.cell_complete, len(nb_man.nb.cells)

            def cell_complete(cell: Any, cell_index: int | None = None, **more: Any) -> None:
                complete(cell, cell_index=cell_index, **more)
                on_cell((cell_index or 0) + 1, total)

            nb_man.cell_complete = cell_complete
        super().execute_managed_notebook(nb_man, kernel_name, kernel_manager_class=_ThisPythonKernel, **kwargs)


papermill_engines.register(_ENGINE, _WatchedEngine)
# It warns of parameters that it cannot infer, where `check_parameters` knows better.
logging.getLogger("papermill").setLevel(logging.ERROR)


def run_template(
    template: Template,
    parameters: Mapping[str, object],
    *,
    notebook_out: Path,
    on_cell: OnCell | None = None,
    cell_timeout: int | None = None,
) -> Path:
    """Execute a template with checked parameters.

    Parameters
    ----------
    template : the notebook; it is not changed
    parameters : plain values, as `check_parameters` returns them
    notebook_out : where the executed notebook goes; a half-executed one stays there after a failure
    on_cell : told after each cell how far the run is
    cell_timeout : seconds that one cell may take; None lets it take any time

    Returns
    -------
    Path
        `notebook_out`.

    Raises
    ------
    ReportFailed
        If a cell raises, takes too long, or the kernel dies.
    """
    notebook = read_notebook(template.path)
    notebook_out.parent.mkdir(parents=True, exist_ok=True)
    try:
        with warnings.catch_warnings():
            # What papermill, nbformat and zmq warn about is their own upkeep, not the analyst's report.
            warnings.simplefilter("ignore")
            execute_notebook(
                notebook,
                # papermill fills {braces} in paths; a folder's name is not a pattern.
                str(notebook_out).replace("{", "{{").replace("}", "}}"),
                parameters=dict(parameters),
                engine_name=_ENGINE,
                kernel_name="python3",
                language="python",
                progress_bar=False,
                execution_timeout=cell_timeout,
                on_cell=on_cell,
            )
    except PapermillExecutionError as error:
        raise ReportFailed(template.name, error.cell_index + 1, _last_line(error), notebook_out) from error
    except CellTimeoutError as error:
        reason = f"a cell took longer than {cell_timeout} seconds"
        raise ReportFailed(template.name, _running_cell(notebook_out), reason, notebook_out) from error
    except DeadKernelError as error:
        raise ReportFailed(template.name, _running_cell(notebook_out), "the kernel died", notebook_out) from error
    except RuntimeError as error:  # what jupyter_client raises where a kernel does not answer
        raise ReportFailed(template.name, None, f"the kernel did not start ({error})", notebook_out) from error
    return notebook_out


def _last_line(error: PapermillExecutionError) -> str:
    lines = [line for line in str(error.evalue).splitlines() if line.strip()]
    return f"{error.ename}: {lines[-1].strip()}" if lines else str(error.ename)


def _running_cell(notebook: Path) -> int | None:
    """Number, from 1, of the last cell that papermill marked as begun."""
    cells = read_notebook(notebook).cells
    begun = [number for number, cell in enumerate(cells, 1) if cell.metadata.get("papermill", {}).get("start_time")]
    return begun[-1] if begun else None
