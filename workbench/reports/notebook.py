"""Read a notebook file, as much of it as is needed."""

import json
import warnings
from pathlib import Path
from typing import Any


def read_cells(path: Path) -> dict[str, Any]:
    """The JSON of a notebook of format 4, with the source of each cell as one text.

    Enough to tell what a template takes, without the second that nbformat needs to load.

    Raises
    ------
    OSError
        If the file cannot be read.
    ValueError
        If it is not a notebook of format 4.
    """
    notebook = json.loads(path.read_text(encoding="utf-8"))
    try:
        for cell in notebook["cells"]:
            cell["source"] = "".join(cell["source"])
            cell["metadata"].get("tags")
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a notebook of format 4: {error}") from error
    return dict(notebook)


def read_notebook(path: Path) -> Any:
    """The notebook at `path`, as a `nbformat.NotebookNode` of format 4.

    Raises
    ------
    OSError
        If the file cannot be read.
    ValueError
        If it is not a notebook.
    """
    import nbformat  # noqa: PLC0415 - see `read_cells`

    with warnings.catch_warnings():
        # nbformat warns about cells without ids, which change nothing here.
        warnings.simplefilter("ignore")
        try:
            return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types
        except (AttributeError, KeyError, TypeError, nbformat.ValidationError) as error:
            raise ValueError(f"not a notebook: {error}") from error


def joined(value: Any) -> str:
    """What a cell put out, as one text: a notebook file may hold it line by line; other JSON is written as such."""
    if isinstance(value, list):
        return "".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(value)
