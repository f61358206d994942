"""Start a template of one's own from one that is tested."""

import json
import re
from pathlib import Path

from workbench.errors import TemplateError
from workbench.reports.notebook import read_cells
from workbench.reports.template import Template, find_template, read_template

EXAMPLE = "actor-network-brief"
"""The template that a new one starts from unless another is named: the shortest that shows every part."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def new_template(name: str, folder: Path, *, example: str = EXAMPLE) -> Template:
    """Copy a template into a folder under a name of its own; it runs at once.

    Parameters
    ----------
    name : of the new template and its file: small letters, digits and hyphens
    folder : where it goes; it is made where it is missing
    example : name of the template that is copied, or the path of a notebook

    Returns
    -------
    Template
        The copy, with `name` as its title.

    Raises
    ------
    TemplateError
        If the name is none, or the folder holds such a file already.
    UnknownTemplate
        If there is no such example.
    """
    if not _NAME.fullmatch(name) or name in {"new", "show"}:
        raise TemplateError(name, "a template is named in small letters, digits and hyphens, such as weekly-brief")
    path = folder / f"{name}.ipynb"
    source = find_template(example)
    notebook = read_cells(source.path)
    title = name.replace("-", " ").capitalize()
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown" and cell["source"].startswith(f"# {source.title}"):
            cell["source"] = cell["source"].replace(f"# {source.title}", f"# {title}", 1)
            break
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = f"{name}-{number:02d}"[:64]
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n")
    except FileExistsError as error:
        raise TemplateError(path, "it is there already: choose another name, or remove it") from error
    return read_template(path)
