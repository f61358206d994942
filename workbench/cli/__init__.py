"""The command line: a thin face on cases and reports."""

from workbench.cli.main import main

__all__ = ["main"]
