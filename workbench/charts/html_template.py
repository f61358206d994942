"""What charts write as HTML: templates beside this file, every value escaped."""

from functools import cache

import jinja2


@cache
def html_template(name: str) -> jinja2.Template:
    """The template of that file name; a value that is missing is an error, and markup in a value is text."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("workbench.charts", ""),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
