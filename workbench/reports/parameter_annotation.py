"""Read the annotation of a parameter, without running it, as the type that it names."""

import ast

from workbench.model.range import Range
from workbench.reports.parameter_types import ListOf, MapOf, OneOf, OrNone, ParameterType, Within
from workbench.reports.simple_types import SIMPLE_TYPES

_NUMBERS = {"int", "float"}


def parse_type(annotation: ast.expr) -> ParameterType:  # noqa: PLR0911 - one return for each form
    """Read an annotation without running it.

    Raises
    ------
    ValueError
        If it is no type of parameter; its text says which are.
    """
    match annotation:
        case ast.Constant(value=str(text)):  # an annotation may stand in quotes
            return parse_type(_expression(text))
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in SIMPLE_TYPES:
            return SIMPLE_TYPES[name]
        case ast.Subscript(value=ast.Name(id="list"), slice=item):
            return ListOf(parse_type(item))
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[ast.Name(id="str"), item])):
            return MapOf(parse_type(item))
        case ast.Subscript(value=ast.Name(id="Literal") | ast.Attribute(attr="Literal"), slice=item):
            return OneOf(tuple(_literal(part) for part in (item.elts if isinstance(item, ast.Tuple) else [item])))
        case ast.Subscript(
            value=ast.Name(id="Annotated") | ast.Attribute(attr="Annotated"), slice=ast.Tuple(elts=[number, bounds])
        ):
            return _within(parse_type(number), bounds)
        case ast.BinOp(left=item, op=ast.BitOr(), right=ast.Constant(value=None)):
            return OrNone(parse_type(item))
        case ast.BinOp(left=ast.Constant(value=None), op=ast.BitOr(), right=item):
            return OrNone(parse_type(item))
    raise ValueError(
        f"{ast.unparse(annotation)} is not a type of parameter: use {', '.join(SIMPLE_TYPES)}, "
        "list[...], dict[str, ...], Literal[...], Annotated[int, Range(1, 24)] or X | None"
    )


def _within(number: ParameterType, bounds: ast.expr) -> ParameterType:
    if number.label not in _NUMBERS:
        raise ValueError(f"{number.label} cannot be bounded: a range is for int and float")
    match bounds:
        case ast.Call(func=ast.Name(id="Range") | ast.Attribute(attr="Range"), args=args, keywords=keywords):
            given = {str(one.arg): ast.literal_eval(one.value) for one in keywords}
            try:
                return Within(number, Range(*map(ast.literal_eval, args), **given))
            except (TypeError, ValueError) as error:
                raise ValueError(f"{ast.unparse(bounds)}: {error}") from error
    raise ValueError(f"{ast.unparse(bounds)} is not a range: write Range(1, 24), Range(least=1) or Range(most=24)")


def _expression(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise ValueError(f"{text!r} is not a type of parameter") from error


def _literal(node: ast.expr) -> str | int | bool:
    value = ast.literal_eval(node)
    if not isinstance(value, str | int):
        raise ValueError(f"Literal[{ast.unparse(node)}]: only text, whole numbers and truth values can be chosen from")  # noqa: TRY004 - as above
    return value
