"""Report templates and the schemas of their parameters."""

from pathlib import Path
from typing import Any

from tornado import web

from workbench.errors import TemplateError, UnknownTemplate
from workbench.publishing.settled import SETTLED
from workbench.reports.parameter_schema import parameters_schema
from workbench.reports.template import read_template, templates_folder
from workbench.server.handler import Resource


class Templates(Resource):
    """``/templates``."""

    @web.authenticated
    async def get(self) -> None:
        """List templates; one that cannot be read tells why."""
        self.answer({"items": await self.off_loop(all_templates)})


class OneTemplate(Resource):
    """``/templates/{name}``."""

    @web.authenticated
    async def get(self, name: str) -> None:
        """Give one template."""
        self.answer(await self.off_loop(one_template, name))


def all_templates() -> list[dict[str, Any]]:
    """Tell of every template that comes with the workbench."""
    return [_entry(path) for path in sorted(templates_folder().glob("*.ipynb"))]


def one_template(name: str) -> dict[str, Any]:
    """Tell of the template of that name, see `template_path`."""
    return _entry(template_path(name))


def template_path(name: str) -> Path:
    """Find the template of that name.

    Raises
    ------
    UnknownTemplate
        If there is none. A name is no path here: notebooks elsewhere are not read.
    """
    known = {path.stem: path for path in sorted(templates_folder().glob("*.ipynb"))}
    if name not in known:
        raise UnknownTemplate(name, list(known))
    return known[name]


def _entry(path: Path) -> dict[str, Any]:
    try:
        template = read_template(path)
    except TemplateError as error:
        return {"name": path.stem, "title": path.stem, "summary": "", "parameters": None, "problem": str(error)}
    return {
        "name": template.name,
        "title": template.title,
        "summary": template.summary,
        "parameters": parameters_schema(template, without=SETTLED),
        "problem": None,
    }
