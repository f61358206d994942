"""The files of a folder."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import ArticleRefused

_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")


def files_in(folder: Path) -> Iterator[Path | ArticleRefused]:
    """Find all files below a folder, sorted; hidden ones are passed over.

    Links are followed to files in the folder only: what a link out of it would bring in is not what
    was asked for.
    """
    root = Path(os.path.realpath(folder))
    unreadable: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=unreadable.append):
        while unreadable:
            yield _unreadable(unreadable.pop())
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*files, *links]):
            path = Path(parent) / name
            if name.startswith("."):
                continue
            # realpath, since Path.resolve fails on a link to itself; that one shows when it is opened.
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
                yield ArticleRefused(
                    shown(path), "it is a link out of the folder: add what it points to by its own path"
                )
            elif not path.is_dir():
                yield path
    while unreadable:
        yield _unreadable(unreadable.pop())


def shown(path: Path) -> str:
    """Write a path on one line, for messages and tables, also one whose bytes are no UTF-8."""
    return _CONTROL.sub("?", str(path).encode("utf-8", "replace").decode("utf-8"))


def _unreadable(error: OSError) -> ArticleRefused:
    return ArticleRefused(shown(Path(str(error.filename))), f"the folder cannot be read: {error.strerror}")
