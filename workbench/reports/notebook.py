"""Read a notebook file."""

import warnings
from pathlib import Path
from typing import Any

import nbformat


def read_notebook(path: Path) -> Any:
    """The notebook at `path`, as a `nbformat.NotebookNode` of format 4.

    Raises
    ------
    OSError
        If the file cannot be read.
    ValueError
        If it is not a notebook.
    """
    with warnings.catch_warnings():
        # nbformat warns about cells without ids, which change nothing here.
        warnings.simplefilter("ignore")
        try:
            return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types
        except (
            AttributeError,
            KeyError,
            TypeError,
            nbformat.ValidationError,
        ) as error:  # JSON, but not shaped as a notebook
            raise ValueError(f"not a notebook: {error}") from error
