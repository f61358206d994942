"""`workbench doctor`: is everything there that the workbench needs?"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click

from workbench.errors import WorkbenchError

_NEEDED_PYTHON = (3, 11)


@dataclass(frozen=True)
class Finding:
    """What a check found: `mend` says how to get what is missing, and is empty where all is well."""

    subject: str
    found: str
    mend: str = ""
    optional: bool = False


@click.command()
def doctor() -> int:
    """Check the installation; say what is missing and how to get it. The exit status is 1 if anything is."""
    healthy = True
    for one in _findings():
        mark = "ok" if not one.mend else "optional" if one.optional else "MISSING"
        click.echo(f"{mark:<9}{one.subject}: {one.found}" + (f". {one.mend}" if one.mend else ""))
        healthy = healthy and (not one.mend or one.optional)
    return 0 if healthy else 1


def _findings() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    mend = "" if sys.version_info >= _NEEDED_PYTHON else "Install Python 3.11 or newer"
    yield Finding("Python", version, mend)
    yield _language_model()
    yield _templates()
    yield _bundles()
    yield _kernel()
    yield _browser()


def _language_model() -> Finding:
    from workbench.extraction.language.parser.language_model import load_language_model  # noqa: PLC0415 - takes a second

    try:
        model = load_language_model()
    except WorkbenchError as error:
        return Finding("Language model", "none", str(error))
    return Finding("Language model", f"{model.meta['name']} {model.meta['version']}")


def _templates() -> Finding:
    from workbench.reports.template import list_templates  # noqa: PLC0415 - with the other checks

    try:
        names = [one.name for one in list_templates()]
    except WorkbenchError as error:
        return Finding("Templates", "unreadable", str(error))
    mend = "" if names else "Install the package again: pip install --force-reinstall analyst-workbench"
    return Finding("Templates", ", ".join(names) or "none", mend)


def _bundles() -> Finding:
    from workbench.reports import bundles  # noqa: PLC0415 - as above

    try:
        for script in (bundles.page_script, bundles.archive_script, bundles.network_script, bundles.network_style):
            script()
        for traces in (bundles.BASIC_TRACES, bundles.CARTESIAN_TRACES):
            bundles.plotly_script(traces)
    except WorkbenchError as error:
        return Finding("Page scripts", "not built", str(error))
    return Finding("Page scripts", "built")


def _kernel() -> Finding:
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel  # noqa: PLC0415 - as above

    again = (
        'JupyterLab offers the kernel "Workbench" once the package is installed again: pip install --force-reinstall'
    )
    try:
        KernelSpecManager().get_kernel_spec("analyst-workbench")
    except NoSuchKernel:
        return Finding("Kernel for notebooks", "not installed", again, optional=True)
    return Finding("Kernel for notebooks", "installed")


def _browser() -> Finding:
    from workbench.reports.pdf import find_browser  # noqa: PLC0415 - as above

    if find_browser() is not None:
        return Finding("Chromium", "installed", optional=True)
    mend = "Only PDFs (`workbench report --pdf`) and the browser tests need it: apt-get install chromium"
    return Finding("Chromium", "not found", mend, optional=True)
