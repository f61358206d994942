"""What a form asks for, from a template's parameters: one field each, and what is wrong with what was entered."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from workbench.errors import UseError
from workbench.reports.parameter_schema import parameters_schema
from workbench.reports.parameters_cell import Parameter
from workbench.reports.template import Template

KnownActor = Callable[[str], str]


def fields_of(template: Template, without: Collection[str]) -> list[dict[str, Any]]:
    """Describe a field for each parameter, as JSON can hold it.

    Returns
    -------
    list of dict
        Of each: name, title, help, kind (text, number, switch, day, period, actor, choice, several or list),
        optional, and where they apply least, most, step and options.
    """
    schema = parameters_schema(template, without=without)
    needed = set(schema["required"])
    return [_field(name, described, required=name in needed) for name, described in schema["properties"].items()]


def problems_of(
    parameters: Collection[Parameter], entered: Mapping[str, Any], known_actor: KnownActor | None
) -> dict[str, str]:
    """Say what is wrong with what was entered, by parameter.

    Parameters
    ----------
    known_actor : raises UseError for an id that nobody has; None where there is no case to ask
    """
    problems = {}
    for parameter in parameters:
        value = entered.get(parameter.name)
        try:
            read = parameter.type.read(value)
            if known_actor is not None and read and "Actor" in parameter.type.label and isinstance(read, str):
                known_actor(read)
        except ValueError:
            nothing = value is None or value == ""
            problems[parameter.name] = f"{'needed' if nothing else 'expected'}: {parameter.type.expectation}"
        except UseError as error:
            problems[parameter.name] = str(error)
    return problems


def entry_of(value: object) -> Any:
    """A parameter's plain value as a field holds it."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return ", ".join(f"{name}={one}" for name, one in value.items())
    return value


def _field(name: str, described: Mapping[str, Any], *, required: bool) -> dict[str, Any]:
    optional = "anyOf" in described
    kind = described["anyOf"][0] if optional else described
    field = {
        "name": name,
        "title": str(described.get("title", name)),
        "help": str(described.get("description", "")),
        "optional": optional,
        "required": required,
        **_kind(kind),
    }
    if optional and field["kind"] == "switch":  # yes, no, or neither: more than a box can say
        return {**field, "kind": "choice", "options": ["true", "false"]}
    return field


def _kind(schema: Mapping[str, Any]) -> dict[str, Any]:
    if "enum" in schema:
        return {"kind": "choice", "options": [str(one) for one in schema["enum"]]}
    match schema.get("type"):
        case "boolean":
            return {"kind": "switch"}
        case "integer" | "number":
            bounds = {name: schema[key] for name, key in (("least", "minimum"), ("most", "maximum")) if key in schema}
            return {"kind": "number", "step": "1" if schema["type"] == "integer" else "any", **bounds}
        case "array":
            items = schema.get("items", {})
            return (
                {"kind": "several", "options": [str(one) for one in items["enum"]]}
                if "enum" in items
                else {"kind": "list"}
            )
    return {"kind": {"date": "day", "period": "period", "actor": "actor"}.get(schema.get("format", ""), "text")}
