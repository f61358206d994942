"""What the tests of the demo case read: its dispatches, its outlets, and the events that are known to be in it."""

import csv
import json
from importlib.resources import files
from pathlib import Path

import pytest

_HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def demo() -> Path:
    return Path(str(files("workbench") / "demo"))


@pytest.fixture(scope="session")
def dispatches(demo: Path) -> list[dict[str, str]]:
    return [
        json.loads(line)
        for file in sorted((demo / "articles").iterdir())
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


@pytest.fixture(scope="session")
def known_events() -> list[dict[str, str]]:
    return _rows(_HERE / "known_events.csv")


@pytest.fixture(scope="session")
def reprints() -> list[dict[str, str]]:
    return _rows(_HERE / "reprints.csv")


@pytest.fixture(scope="session")
def listed_outlets(demo: Path) -> list[dict[str, str]]:
    return _rows(demo / "sources.csv")


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
