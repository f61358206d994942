"""A case with a series of a template that is quick, and fails where its case says so."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from workbench.case import Case
from workbench.publishing.outcomes import Ran
from workbench.publishing.running import run_series

AT = datetime(2024, 5, 2, 6, 30, tzinfo=UTC)

PARAMETERS = """\
case: str = "."
period: str = "2024-04"
word: str = "word"
versions: dict[str, int] | None = None"""

WORK = """\
from pathlib import Path
todo = Path(case, "todo", period)
if todo.exists(): exec(todo.read_text())
print(word, period)"""

RunCase = Callable[..., Ran]


@pytest.fixture
def daily(case: Case) -> Case:
    """The small case with the series `daily`; a file of a period in its folder `todo` is code for that report to run."""
    cells = [(PARAMETERS, ["parameters"]), (WORK, []), ("'the end'", [])]
    notebook = {
        "cells": [
            {"cell_type": "code", "source": source, "metadata": {"tags": tags}, "outputs": [], "execution_count": None}
            for source, tags in cells
        ],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    (case.folder / "quick.ipynb").write_text(json.dumps(notebook))
    (case.folder / "series.toml").write_text('[daily]\ntemplate = "quick.ipynb"\nevery = "day"\nfrom = 2024-04-10\n')
    (case.folder / "todo").mkdir()
    return case


@pytest.fixture
def run_case() -> RunCase:
    def run(case: Case, until: str, **options: Any) -> Ran:
        return run_series(case.folder, today=date.fromisoformat(until), at=AT, **options)

    return run


def todo(case: Case, period: str, code: str) -> None:
    Path(case.folder, "todo", period).write_text(code)
