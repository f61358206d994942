"""Make the report that was asked for."""

import time
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from workbench.errors import ReportFailed
from workbench.publishing.request import SETTLED, Request
from workbench.reports.hashes import file_hash
from workbench.reports.manifest import Manifest, write_manifest
from workbench.reports.packages import package_versions
from workbench.reports.page import render_page
from workbench.reports.run import OnCell, run_template


@dataclass(frozen=True)
class Report:
    """A report that was made.

    Attributes
    ----------
    html : the page
    manifest : what went in and came out
    """

    html: Path
    manifest: Manifest


def render(request: Request, html: Path, *, on_cell: OnCell | None = None, cell_timeout: int | None = None) -> Report:
    """Run the template and write the page, which appears whole or not at all.

    Parameters
    ----------
    html : the page; its folder is made where it is missing
    on_cell : told after each cell how many are done, and of how many
    cell_timeout : seconds that one cell may take; None lets it take any time

    Raises
    ------
    ReportFailed
        If the notebook does not run to its end; as far as it ran, it stays beside `html`, and the message names it.
    """
    html.parent.mkdir(parents=True, exist_ok=True)
    notebook = html.with_suffix(".failed.ipynb")
    began = time.perf_counter()
    try:
        run_template(
            request.template, request.parameters, notebook_out=notebook, on_cell=on_cell, cell_timeout=cell_timeout
        )
        ran = time.perf_counter()
        render_page(notebook, html, request.facts)
    except ReportFailed:
        raise
    except BaseException:
        notebook.unlink(missing_ok=True)
        raise
    done = time.perf_counter()
    notebook.unlink()
    durations = {"run": round(ran - began, 3), "page": round(done - ran, 3)}
    return Report(html, manifest_of(request, outputs={html.name: file_hash(html)}, durations=durations))


def render_into_case(request: Request, *, on_cell: OnCell | None = None, cell_timeout: int | None = None) -> Report:
    """As `render`, into the case's own reports folder, with the manifest beside the page."""
    html = request.case / "reports" / request.file_name
    report = render(request, html, on_cell=on_cell, cell_timeout=cell_timeout)
    write_manifest(report.manifest, html.with_suffix(".manifest.json"))
    return report


def manifest_of(request: Request, *, outputs: dict[str, str], durations: dict[str, float]) -> Manifest:
    """The manifest of a run that went well, and of no series."""
    return Manifest(
        status="rendered",
        template=request.template.name,
        template_hash=file_hash(request.template.path),
        title=request.facts.title,
        case_title=request.facts.case_title,
        tlp=request.facts.tlp,
        parameters={name: value for name, value in request.parameters.items() if name not in SETTLED},
        period=request.facts.period,
        versions=request.versions,
        inputs=request.inputs,
        packages=package_versions(),
        outputs=outputs,
        durations=durations,
        at=request.at.astimezone(UTC).isoformat(timespec="seconds"),
    )
