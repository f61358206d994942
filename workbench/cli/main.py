"""`workbench`: the group of commands, and how their errors are shown."""

import io
import os
import signal
import sys
from collections.abc import Sequence
from itertools import takewhile

import click

from workbench import __version__
from workbench.cli.actors import actors
from workbench.cli.add import add
from workbench.cli.claims import claims
from workbench.cli.decisions import decide, decisions, undo
from workbench.cli.demo import demo
from workbench.cli.doctor import doctor
from workbench.cli.extract import extract
from workbench.cli.import_files import import_files
from workbench.cli.init import init
from workbench.cli.network import network
from workbench.cli.publish import publish
from workbench.cli.report import report
from workbench.cli.series import series
from workbench.cli.templates import templates
from workbench.cli.wording import remark
from workbench.errors import WorkbenchError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="workbench")
@click.option("--debug", is_flag=True, help="On an error, show where in the code it arose.")
def workbench(debug: bool) -> None:
    """Articles in; claims, actor networks, influence charts and reports out."""


for command in (
    demo,
    init,
    add,
    import_files,
    extract,
    claims,
    actors,
    decide,
    decisions,
    undo,
    network,
    report,
    publish,
    series,
    templates,
    doctor,
):
    workbench.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit status.

    0 for work that was done, 1 for a job that failed or was done in part, 2 for wrong use.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in takewhile(lambda word: word.startswith("-"), words)
    _take_any_text()
    # Who ends a run from outside, as a server or systemd does, gets what Ctrl-C gives: no half report, no kernel left.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        status = workbench.main(args=words, prog_name="workbench", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        remark("stopped; what was finished is kept")
        sys.exit(130)
    except WorkbenchError as error:
        if debug:
            raise
        remark(str(error))
        sys.exit(error.exit_status)
    except BrokenPipeError:
        # Whoever reads our output has enough, as `head` does; what is left goes nowhere when Python closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except SystemExit:
        # The same, met by click while a command still wrote: it has seen to the rest, but calls it a failure.
        sys.exit(0)
    except OSError as error:  # a full disk, a folder that may not be written: nothing that the code could mend
        if debug:
            raise
        remark(f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error))
        sys.exit(1)
    sys.exit(status if isinstance(status, int) else 0)


def _take_any_text() -> None:
    """Write what a stream's encoding does not have as an escape: file names may hold what is no text."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
