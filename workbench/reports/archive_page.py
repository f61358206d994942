"""The archive's index: one page that leads to every report, and looks as the reports do."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

import jinja2

from workbench.reports.archive_entries import Entry
from workbench.reports.bundles import archive_script, sha256
from workbench.reports.page_style import page_style
from workbench.reports.tlp import MEANINGS, label_slug, strictest

_NO_SERIES = "Single reports"


def archive_page(entries: Sequence[Entry], *, title: str, tlp: str) -> str:
    """Write the index of some reports as HTML; it runs one script, its own, and loads nothing.

    Parameters
    ----------
    entries : newest first, as `workbench.reports.archive_entries.read_entries` returns them
    title : of the case
    tlp : label of the case; the index carries the strictest of this and those of its reports

    Raises
    ------
    BundleMissing
        If the page's scripts were not built.
    """
    label = strictest([tlp, *(entry.manifest.tlp for entry in entries)])
    by_series: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        by_series.setdefault(entry.series, []).append(_report(entry))
    sections = [{"name": series or _NO_SERIES, "reports": reports} for series, reports in by_series.items()]
    style, script = _style(), archive_script()
    rules = {
        "default-src": "'none'",
        "script-src": f"'sha256-{script.hash}'",
        "style-src": f"'sha256-{sha256(style.encode())}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return _template().render(
        policy="; ".join(f"{name} {value}" for name, value in rules.items()),
        style=style,
        script=script.text,
        title=title,
        tlp=label,
        tlp_slug=label_slug(label),
        tlp_meaning=MEANINGS[label],
        count=len(entries),
        newest=entries[0].period if entries else "",
        sections=sections,
    )


def _report(entry: Entry) -> dict[str, Any]:
    manifest = entry.manifest
    about = [_written(value) for name, value in manifest.parameters.items() if name != "period" and _written(value)]
    made = f"Made {manifest.at[:16].replace('T', ' ')} UTC" if manifest.at else ""
    lines = [manifest.changed, entry.failure, " · ".join(filter(None, [made, ", ".join(about)]))]
    return {
        "period": entry.period,
        "title": manifest.title,
        "href": quote(entry.address),
        "revision": manifest.revision,
        "failure": entry.failure,
        "cautions": len(manifest.cautions) if entry.html is not None else 0,
        "tlp": manifest.tlp,
        "lines": [line for line in lines if line],
    }


def _written(value: object) -> str:
    """A parameter in a word or two; truth values and numbers say little without their names."""
    if isinstance(value, list):
        return " ".join(map(str, value))
    return value if isinstance(value, str) else ""


@cache
def _style() -> str:
    own = files("workbench.reports").joinpath("archive_template", "archive.css").read_text("utf-8")
    return f"{page_style()}\n{own}"


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("workbench.reports", "archive_template"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("index.html.j2")
