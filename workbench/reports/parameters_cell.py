"""Read the one definition of a template's parameters: its cell tagged ``parameters``.

::

    case: str = "demo-case"                                     # folder of the case
    # Events older than this count half; none counts all alike.
    half_life_days: float | None = None
    level: Literal["country", "actor"] = "country"              # what counts as one actor

The annotation is the type, the value the default, the comment at the end of the line (or the comment
lines just above) the help. A parameter without a value must be given. The cell is parsed, never run.
"""

import ast
import io
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.errors import TemplateError
from workbench.reports.parameter_annotation import parse_type
from workbench.reports.parameter_types import ParameterType

TAG = "parameters"


@dataclass(frozen=True)
class Parameter:
    """One parameter of a template.

    Attributes
    ----------
    name : as the notebook's variable
    type : what it accepts
    default : plain value, None where `required`
    required : whether a run must give it
    help : one sentence, empty where the template has no comment
    """

    name: str
    type: ParameterType
    default: object
    required: bool
    help: str


def read_parameters(notebook: Mapping[str, Any], where: object = "notebook") -> tuple[Parameter, ...]:
    """Read the parameters of a notebook, in the order of its parameters cell.

    Parameters
    ----------
    notebook : its JSON, each cell's source as one text
    where : what error messages call the notebook

    Raises
    ------
    TemplateError
        If there is not exactly one cell tagged ``parameters``, or one of its lines is no parameter.
    """
    cells = [cell for cell in notebook["cells"] if TAG in cell["metadata"].get("tags", [])]
    if len(cells) != 1:
        raise TemplateError(where, f"{len(cells)} cells are tagged `{TAG}`: tag exactly one")
    source: str = cells[0]["source"]
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise TemplateError(where, f"its parameters cell, line {error.lineno}: {error.msg}") from error
    comments = _comments(source)
    found = [
        _parameter(node, comments, where) for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom)
    ]
    names = [parameter.name for parameter in found]
    for name in names:
        if names.count(name) > 1:
            raise TemplateError(where, f"its parameters cell defines {name} twice")
    return tuple(found)


def _parameter(node: ast.stmt, comments: "_Comments", where: object) -> Parameter:
    place = f"its parameters cell, line {node.lineno}"
    if not (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)):
        line = ast.unparse(node).splitlines()[0]
        raise TemplateError(where, f"{place}: `{line}` is not a parameter: write name: type = value")
    name = node.target.id
    try:
        kind = parse_type(node.annotation)
    except ValueError as error:
        raise TemplateError(where, f"{place}: {name}: {error}") from error
    default: object = None
    if node.value is not None:
        try:
            default = kind.read(ast.literal_eval(node.value))
        except ValueError as error:
            written = ast.unparse(node.value)
            raise TemplateError(
                where, f"{place}: the default of {name} is {written}, expected {kind.expectation}"
            ) from error
    return Parameter(name, kind, default, node.value is None, comments.of(node))


@dataclass(frozen=True)
class _Comments:
    """The comments of a cell by line: those after code, and those that have the line to themselves."""

    beside: dict[int, str]
    alone: dict[int, str]

    def of(self, node: ast.stmt) -> str:
        last = node.end_lineno or node.lineno
        # A formatter puts a long value between brackets, and the comment with it.
        for line in (node.lineno, last, *range(node.lineno + 1, last)):
            if line in self.beside:
                return self.beside[line]
        above: list[str] = []
        line = node.lineno - 1
        while line in self.alone:
            above.insert(0, self.alone[line])
            line -= 1
        return " ".join(above)


def _comments(source: str) -> _Comments:
    found = _Comments({}, {})
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            line, column = token.start
            alone = not token.line[:column].strip()
            (found.alone if alone else found.beside)[line] = token.string.lstrip("#:").strip()
    return found
