"""Files written on the spot, and what is read from them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import ArticleRefused
from workbench.model import Article
from workbench.sources import read_articles


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    def to_file(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return to_file


@pytest.fixture(scope="session")
def read() -> Callable[..., tuple[list[Article], list[str]]]:
    """Articles of some paths, and the reasons of what was refused."""

    def from_paths(*paths: Path) -> tuple[list[Article], list[str]]:
        found = list(read_articles(paths))
        refused = [one for one in found if isinstance(one, ArticleRefused)]
        assert all(len(str(one).splitlines()) == 1 for one in refused)
        return [one for one in found if isinstance(one, Article)], [
            f"{Path(one.where).name}: {one.reason}" for one in refused
        ]

    return from_paths
