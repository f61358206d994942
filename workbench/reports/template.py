"""Templates: notebooks that answer one analyst's question for any case."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from workbench.errors import TemplateError, UnknownTemplate
from workbench.reports.notebook import read_cells
from workbench.reports.parameters_cell import Parameter, read_parameters

_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Template:
    """A notebook with one cell tagged ``parameters``.

    Attributes
    ----------
    name : file name without its ending
    path : the notebook
    title : its first heading, or the name where it has none
    summary : the paragraph under that heading, on one line
    parameters : in the order of the parameters cell
    """

    name: str
    path: Path
    title: str
    summary: str
    parameters: tuple[Parameter, ...]

    @cached_property
    def parameter_names(self) -> tuple[str, ...]:
        """Names of the parameters, in the order of the parameters cell."""
        return tuple(parameter.name for parameter in self.parameters)


def templates_folder() -> Path:
    """Where the templates lie: beside the package in a checkout, inside it when installed."""
    checkout = _PACKAGE.parent / "notebooks" / "templates"
    return checkout if checkout.is_dir() else _PACKAGE / "_templates"


def list_templates() -> list[Template]:
    """Every template that comes with workbench, by name.

    Raises
    ------
    TemplateError
        If one of them cannot be read.
    """
    return [read_template(path) for path in sorted(templates_folder().glob("*.ipynb"))]


def find_template(name: str) -> Template:
    """Find the template of that name, or read the analyst's own where `name` is the path of a notebook.

    Raises
    ------
    UnknownTemplate
        If there is none.
    TemplateError
        If it cannot be read.
    """
    if name.endswith(".ipynb") and Path(name).is_file():
        return read_template(Path(name))
    known = {path.stem: path for path in sorted(templates_folder().glob("*.ipynb"))}
    if name not in known:
        raise UnknownTemplate(name, list(known))
    return read_template(known[name])


def read_template(path: Path) -> Template:
    """Read one notebook as a template; nothing in it is run.

    Raises
    ------
    TemplateError
        If it is no notebook, or its parameters cell cannot be read.
    """
    try:
        notebook = read_cells(path)
        cells = [(cell["cell_type"], cell["source"]) for cell in notebook["cells"]]
    except (OSError, KeyError, ValueError) as error:
        raise TemplateError(path, f"it cannot be read as a notebook ({error})") from error
    title, summary = _heading("\n\n".join(source for kind, source in cells if kind == "markdown"))
    return Template(path.stem, path, title or path.stem, summary, read_parameters(notebook, path))


def _heading(markdown: str) -> tuple[str, str]:
    found = re.search(r"^#\s+(.+?)\s*#*\s*$(?:\s*^([^#\s].*(?:\n[^\s].*)*))?", markdown, re.MULTILINE)
    if found is None:
        return "", ""
    return found[1], " ".join((found[2] or "").split())
