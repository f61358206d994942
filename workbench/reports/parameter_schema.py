"""A template's parameters as JSON Schema 2020-12, for forms and for whoever calls from outside."""

from collections.abc import Collection
from typing import Any

from workbench.reports.parameters_cell import Parameter
from workbench.reports.template import Template


def parameters_schema(template: Template, *, without: Collection[str] = ()) -> dict[str, Any]:
    """Describe the plain values that a run of `template` accepts.

    Whatever fits the schema, `workbench.reports.parameters.check_parameters` accepts, and what it makes
    of anything else it accepts, such as text from a command line, fits the schema.

    Two things a schema cannot tell: that a day is in the calendar, and that an actor or a case exists.
    The formats say what a form may offer: ``date``, ``period`` (ISO 8601, as `Period` reads it), ``actor``
    (an id of the case's actors) and ``case`` (a folder).

    Parameters
    ----------
    without : names to leave out: what the caller settles itself, such as ``case``

    Returns
    -------
    dict
        One property for each parameter, in the template's order; nothing else is allowed.
    """
    described = [parameter for parameter in template.parameters if parameter.name not in without]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": template.title,
        "description": template.summary,
        "type": "object",
        "properties": {parameter.name: _property(parameter) for parameter in described},
        "required": [parameter.name for parameter in described if parameter.required],
        "additionalProperties": False,
    }


def _property(parameter: Parameter) -> dict[str, Any]:
    words = {"title": parameter.name.replace("_", " ").capitalize(), "description": parameter.help}
    default = {} if parameter.required else {"default": parameter.default}
    return {name: text for name, text in words.items() if text} | parameter.type.schema() | default
