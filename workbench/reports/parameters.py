"""Check what a run was given against its template, before any kernel starts.

papermill itself only warns about an unknown parameter and takes a value of any type.
"""

import difflib
from collections.abc import Mapping

from workbench.errors import ParameterError
from workbench.reports.parameters_cell import Parameter
from workbench.reports.template import Template


def check_parameters(template: Template, given: Mapping[str, object]) -> dict[str, object]:
    """Read the given values by the template's types and fill in its defaults.

    Parameters
    ----------
    template : whose parameters cell tells what is accepted
    given : name -> text, as a command line has it, or a Python value

    Returns
    -------
    dict
        Every parameter of the template in its order, with a plain value; days and periods as text.

    Raises
    ------
    ParameterError
        Once, with everything that is wrong and the list of what is accepted.
    """
    problems = [_unknown(name, template) for name in given if name not in template.parameter_names]
    values: dict[str, object] = {}
    for parameter in template.parameters:
        if parameter.name not in given:
            if parameter.required:
                problems.append(f"{parameter.name} is missing: give {parameter.type.expectation}")
            values[parameter.name] = parameter.default
            continue
        value = given[parameter.name]
        try:
            values[parameter.name] = parameter.type.read(value)
        except ValueError:
            problems.append(f"{parameter.name} is {value!r}: expected {parameter.type.expectation}")
    if problems:
        accepted = "\n".join(f"  {line}" for line in describe_parameters(template.parameters))
        listed = "\n".join(f"  {problem}" for problem in problems)
        raise ParameterError(
            f"template {template.name} cannot run with these parameters:\n{listed}\nIt accepts:\n{accepted}"
        )
    return values


def describe_parameters(parameters: tuple[Parameter, ...]) -> list[str]:
    """One line for each parameter: name, what to give, default and help."""
    lines = []
    for parameter in parameters:
        default = "required" if parameter.required else f"default {as_given(parameter.default)}"
        helped = f": {parameter.help}" if parameter.help else ""
        lines.append(f"{parameter.name}: {parameter.type.expectation}; {default}{helped}")
    return lines


def as_given(value: object) -> str:
    """Return a plain value as a command line writes it: 6, country, military,economic, none; an empty one by that word."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ",".join(map(as_given, value)) or "empty"
    if isinstance(value, dict):
        return ",".join(f"{name}={as_given(one)}" for name, one in value.items()) or "empty"
    return str(value) or "empty"


def _unknown(name: str, template: Template) -> str:
    close = difflib.get_close_matches(name, template.parameter_names, n=1)
    return f"{name} is not a parameter of this template" + (f": did you mean {close[0]}?" if close else "")
