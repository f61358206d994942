"""Small notebooks, written for one test each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from workbench.reports.template import Template, read_template

Cells = Callable[..., Path]

v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write


@pytest.fixture
def notebook_of(tmp_path: Path) -> Cells:
    """Writes a notebook: text makes a markdown cell, a dictionary a code cell whose output has these kinds."""

    def build(*cells: str | dict[str, Any], name: str = "notebook") -> Path:
        notebook = v4.new_notebook()
        for cell in cells:
            if isinstance(cell, str):
                notebook.cells.append(v4.new_markdown_cell(cell))
            else:
                code = v4.new_code_cell("show()")
                code.outputs = [v4.new_output("display_data", data=cell)]
                notebook.cells.append(code)
        path = tmp_path / f"{name}.ipynb"
        write(notebook, path)
        return path

    return build


@pytest.fixture
def template_of(tmp_path: Path) -> Callable[..., Template]:
    """Makes a template of the source of its parameters cell and of further code cells."""

    def build(parameters: str, *code: str, name: str = "brief") -> Template:
        # What JupyterLab writes; papermill alone looks here for the kernel.
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        notebook = v4.new_notebook(metadata={"kernelspec": kernel})
        notebook.cells = [
            v4.new_markdown_cell("# The brief\n\nWho gains,\nwho loses?\n\nMore."),
            v4.new_code_cell(parameters, metadata={"tags": ["parameters"]}),
            *(v4.new_code_cell(source) for source in code),
        ]
        path = tmp_path / f"{name}.ipynb"
        write(notebook, path)
        return read_template(path)

    return build
