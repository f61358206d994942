"""Run a template's cells in this process: what they compute, without a kernel's start."""

import ast
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.reports.template import find_template

RunCells = Callable[..., list[Any]]


@pytest.fixture
def run_cells() -> RunCells:
    """run_cells("what-changed", folder, period="2024-04") gives what the cells show, in order."""

    def run(name: str, case: Path, **given: Any) -> list[Any]:
        shown: list[Any] = []
        namespace: dict[str, Any] = {"display": shown.append}
        for cell in json.loads(find_template(name).path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] != "code":
                continue
            tree = ast.parse("".join(cell["source"]))
            last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, name, "exec"), namespace)  # the template's own cells
            if "parameters" in cell["metadata"].get("tags", []):
                namespace |= {"case": str(case), **given}
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)  # as above
                if value is not None:
                    shown.append(value)
        return shown

    return run
