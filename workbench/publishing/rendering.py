"""Make the report that was asked for."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import ReportFailed
from workbench.kernels.kernels import Kernels
from workbench.publishing.archive import update_archive
from workbench.publishing.request import Request
from workbench.publishing.run_manifest import manifest_of
from workbench.publishing.warm_libraries import PRELOAD
from workbench.reports.cautions import cautions_on
from workbench.reports.hashes import file_hash
from workbench.reports.manifest import Manifest, write_manifest
from workbench.reports.notebook import read_notebook
from workbench.reports.page import page_of
from workbench.reports.run import OnCell, run_template
from workbench.reports.whole_file import write_whole


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


@dataclass(frozen=True)
class Made:
    """What is known of a run beside what it wrote.

    Attributes
    ----------
    durations : seconds, by what they were spent on
    cautions : what its author should mend, see `workbench.reports.cautions`
    """

    durations: dict[str, float]
    cautions: tuple[str, ...]


def render(
    request: Request,
    html: Path,
    *,
    kernels: Kernels | None = None,
    on_cell: OnCell | None = None,
    cell_timeout: int | None = None,
    notebook_out: Path | None = None,
) -> Report:
    """Run the template and write the page, which appears whole or not at all.

    Parameters
    ----------
    html : the page; its folder is made where it is missing
    notebook_out : where the notebook as it ran is kept, to go on from by hand; not kept where None
    kernels : where the kernel comes from; warm ones of this process where None
    on_cell : told after each cell how many are done, and of how many
    cell_timeout : seconds that one cell may take; None lets it take any time

    Raises
    ------
    ReportFailed
        If the notebook does not run to its end; as far as it ran, it stays beside `html`, and the message names it.
    """
    html.parent.mkdir(parents=True, exist_ok=True)
    notebook = html.with_suffix(".failed.ipynb")
    try:
        made = make(request, html, notebook, kernels=kernels, on_cell=on_cell, cell_timeout=cell_timeout)
    except ReportFailed:
        raise
    except BaseException:
        notebook.unlink(missing_ok=True)
        raise
    if notebook_out is None:
        notebook.unlink()
    else:
        notebook.replace(notebook_out)
    manifest = manifest_of(request, outputs={html.name: file_hash(html)}, durations=made.durations)
    return Report(html, replace(manifest, cautions=made.cautions))


def render_into_case(
    request: Request,
    *,
    kernels: Kernels | None = None,
    on_cell: OnCell | None = None,
    cell_timeout: int | None = None,
) -> Report:
    """As `render`, into the case's own reports folder, with the notebook as it ran and the manifest beside the page."""
    html = request.case / "reports" / request.file_name
    report = render(
        request,
        html,
        kernels=kernels,
        on_cell=on_cell,
        cell_timeout=cell_timeout,
        notebook_out=html.with_suffix(".ipynb"),
    )
    write_manifest(report.manifest, html.with_suffix(".manifest.json"))
    update_archive(request.case)
    return report


def make(
    request: Request,
    html: Path,
    notebook: Path,
    *,
    kernels: Kernels | None = None,
    on_cell: OnCell | None = None,
    cell_timeout: int | None = None,
) -> Made:
    """Run the template into `notebook` and render that to `html`. See `render`."""
    began = time.perf_counter()
    run_template(
        request.template,
        request.parameters,
        notebook_out=notebook,
        kernels=kernels or Kernels(PRELOAD),
        on_cell=on_cell,
        cell_timeout=cell_timeout,
    )
    ran = time.perf_counter()
    executed = read_notebook(notebook)
    cautions = tuple(map(str, cautions_on(executed, labelled=request.facts.labelled)))
    write_whole(html, page_of(executed, request.facts, cautions=cautions))
    return Made({"run": round(ran - began, 3), "page": round(time.perf_counter() - ran, 3)}, cautions)
