"""What charts write as HTML: templates beside this file, every value escaped."""

from dataclasses import dataclass
from functools import cache

import jinja2


@dataclass(frozen=True)
class Html:
    """A piece of HTML; a notebook shows it as it is.

    Attributes
    ----------
    html : without style and script, every value in it escaped
    """

    html: str

    def _repr_html_(self) -> str:
        return self.html


@cache
def html_template(name: str) -> jinja2.Template:
    """The template of that file name; a value that is missing is an error, and markup in a value is text."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("workbench.charts.evidence", ""),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
