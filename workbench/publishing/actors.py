"""The actors that a report is about: those it was given, and for those it was not, the case's own."""

from collections.abc import Mapping
from typing import Any

from workbench.case import Case
from workbench.reports.parameters_cell import Parameter
from workbench.reports.template import Template

_ONE = {"Actor", "Actor | None"}
_SEVERAL = {"list[Actor]", "list[Actor] | None"}


def settle_actors(case: Case, template: Template, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters with every actor known to the case, and none left open.

    The first actor that is left open is the case's main one, the second the one with which the first has
    most to do. A list that is left empty stays so: its template says what that means.

    Raises
    ------
    UseError
        If an id is no actor's; where it is a name, the message gives its id. Or if the case holds no
        actor to put in.
    """
    settled = dict(parameters)
    before = ""
    for parameter in template.parameters:
        name, given = parameter.name, parameters[parameter.name]
        if _is_one(parameter):
            open_to = case.main_partner(before) if before and not given else given or case.main_actor()
            settled[name] = before = case.known_actor(str(open_to))
        elif parameter.type.label in _SEVERAL and given:
            settled[name] = [case.known_actor(str(one)) for one in given]
    return settled


def actors_of(template: Template, parameters: Mapping[str, Any]) -> list[str]:
    """Ids of the actors that a report with these parameters is about, in the template's order."""
    found: list[str] = []
    for parameter in template.parameters:
        given = parameters[parameter.name]
        if _is_one(parameter):
            found += [str(given)] if given else []
        elif parameter.type.label in _SEVERAL:
            found += map(str, given or [])
    return found


def _is_one(parameter: Parameter) -> bool:
    # A template written before there was the type says `target: str`.
    return parameter.type.label in _ONE or parameter.name == "target"
