"""Render an executed notebook as one HTML file that opens anywhere, offline, and runs only its own scripts."""

import threading
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from nbconvert.exporters import TemplateExporter
from nbformat import v4

from workbench.errors import TemplateError
from workbench.reports.bundles import (
    Script,
    can_draw,
    network_script,
    network_style,
    page_script,
    plotly_script,
    sha256,
)
from workbench.reports.cautions import cautions_on
from workbench.reports.content import Content, lay_out
from workbench.reports.notebook import read_notebook
from workbench.reports.page_facts import PageFacts
from workbench.reports.page_style import page_style
from workbench.reports.table_cells import cell_class, cell_html
from workbench.reports.tlp import MEANINGS, label_slug
from workbench.reports.whole_file import write_whole

_TEMPLATE = "page_template"


class _PageExporter(TemplateExporter):
    """nbconvert with the page's own template, its values escaped unless they were cleaned."""

    file_extension = ".html"
    output_mimetype = "text/html"
    template_name = _TEMPLATE

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call]  # nbconvert has no types
        environment.autoescape = True
        environment.trim_blocks = environment.lstrip_blocks = True
        return environment


_of_thread = threading.local()


def _exporter() -> _PageExporter:
    """The exporter of this thread, whose template is compiled once: that takes as long as a page."""
    if not hasattr(_of_thread, "exporter"):
        exporter = _PageExporter(extra_template_basedirs=[str(files("workbench.reports"))])  # type: ignore[no-untyped-call]  # nbconvert has no types
        _of_thread.exporter = exporter
    found: _PageExporter = _of_thread.exporter
    return found


def render_page(notebook: Path, html: Path, facts: PageFacts, *, cautions: Sequence[str] | None = None) -> Path:
    """Render `notebook` to the file `html`, which appears whole or not at all.

    The same notebook and facts give the same bytes.

    Parameters
    ----------
    notebook : executed; only its known kinds of output are shown
    html : replaced where it exists; its folder must exist
    facts : what the page says of itself
    cautions : what its author should mend, a sentence each; asked here of the notebook where None

    Raises
    ------
    ChoiceError
        If the label is not one of the Traffic Light Protocol.
    TemplateError
        If the file is no notebook.
    BundleMissing
        If the page's scripts were not built.
    """
    label_slug(facts.tlp)
    try:
        executed = read_notebook(notebook)
    except (OSError, ValueError) as error:
        raise TemplateError(notebook, f"it cannot be read as a notebook ({error})") from error
    told = map(str, cautions_on(executed, labelled=facts.labelled)) if cautions is None else cautions
    write_whole(html, page_of(executed, facts, cautions=tuple(told)))
    return html


def page_of(executed: Any, facts: PageFacts, *, cautions: Sequence[str] = ()) -> str:
    """The page's HTML, of a notebook that was read already. See `render_page`."""
    style = page_style()
    values = {
        "facts": facts,
        "content": lay_out(executed),
        "cautions": cautions,
        "tlp_slug": label_slug(facts.tlp),
        "tlp_meaning": MEANINGS[facts.tlp],
        "style": lambda content: Markup(style + (network_style() if content.has_networks else "")),  # noqa: S704 - our own
        "scripts": _scripts,
        "policy": _policy,
        "can_draw": can_draw,
        "cell_class": cell_class,
        "cell_html": cell_html,
    }
    # What is shown is laid out already: nbconvert would copy all outputs three times on their way to the template.
    text, _ = _exporter().from_notebook_node(v4.new_notebook(), resources=values)  # type: ignore[no-untyped-call]  # nbformat has no types
    return text


def _scripts(content: Content) -> dict[str, Script]:
    scripts = {"page": page_script()}
    if content.has_charts:
        scripts["plotly"] = plotly_script(content.traces)
    if content.has_networks:
        scripts["network"] = network_script()
    return scripts


def _policy(style: str, scripts: dict[str, Any]) -> str:
    # plotly adds its rules to an empty style element: the empty hash lets that element be, and no other. It also
    # writes style attributes for bold and italic words; cleaned HTML has none, so those can only be plotly's.
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(f"'sha256-{script.hash}'" for script in scripts.values()),
        "style-src": f"'sha256-{sha256(style.encode('utf-8'))}' 'sha256-{sha256(b'')}'",
        "style-src-attr": "'unsafe-inline'",
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
