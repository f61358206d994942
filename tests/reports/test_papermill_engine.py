"""`papermill --engine workbench`."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import papermill
import pytest
from papermill.exceptions import PapermillExecutionError

from workbench.kernels.zygote_client import HAS_FORK
from workbench.reports.notebook import read_notebook
from workbench.reports.template import Template

TemplateOf = Callable[..., Template]


def outputs(notebook: Path) -> str:
    cells: list[Any] = read_notebook(notebook).cells
    return "".join(output.get("text", "") for cell in cells for output in cell.get("outputs", []))


@pytest.mark.slow
def test_the_command_knows_it(template_of: TemplateOf, tmp_path: Path) -> None:
    template, out = template_of("target: str = 'NER'", "print(target)"), tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", "--engine", "workbench", "-k", "python3", "-p", "target", "MLI"]
    done = subprocess.run([*command, template.path, out], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert outputs(out) == "MLI\n"


def test_kernels_are_forked_and_papermill_keeps_its_own_marks(template_of: TemplateOf, tmp_path: Path) -> None:
    template, out = template_of("target: str = 'NER'", "import os; print(os.getppid(), target)"), tmp_path / "out.ipynb"
    parents = set()
    for target in ("MLI", "BFA"):
        papermill.execute_notebook(
            str(template.path), str(out), {"target": target}, engine_name="workbench", kernel_name="python3",
            progress_bar=False,
        )  # fmt: skip
        parent, printed = outputs(out).split()
        assert printed == target
        parents.add(parent)
    assert len(parents) == 1 if HAS_FORK else 2
    assert read_notebook(out).cells[-1].metadata["papermill"]["status"] == "completed"


def test_a_cell_that_raises_is_told_as_papermill_tells_it(template_of: TemplateOf, tmp_path: Path) -> None:
    template, out = template_of("target: str = 'NER'", "1 / 0", "print('never')"), tmp_path / "out.ipynb"
    with pytest.raises(PapermillExecutionError, match="division by zero"):
        papermill.execute_notebook(
            str(template.path), str(out), {}, engine_name="workbench", kernel_name="python3", progress_bar=False
        )
    assert "never" not in outputs(out)
