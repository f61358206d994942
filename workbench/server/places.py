"""Paths from outside: which place below the server's root folder they name, if any."""

import os
import re
from pathlib import Path

from workbench.errors import CaseNotFound, PathRefused

CASE_FILE = "case.toml"
"""What makes a folder a case."""

_OF_A_CASE = (CASE_FILE, "actors.csv", "sources.csv", "tables", "reports", "runs")
"""What is read and written of a case; a link among them may not lead out of the root either."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"^[A-Za-z]:")


class ServerRoot:
    """The folder below which everything lies that the server shows.

    Parameters
    ----------
    folder : the server's root folder
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._inside = str(self.folder).rstrip("/") + "/"

    def place(self, given: str) -> Path:
        """Return the place that a path names, which need not exist.

        Raises
        ------
        PathRefused
            If it is no plain path from the root, or leads out of it over a link.
        """
        if not given or _CONTROL.search(given):
            raise PathRefused(given, "it is empty or holds a control character")
        if given.startswith("/") or "\\" in given or _DRIVE.match(given):
            raise PathRefused(given, "it is absolute, or written as on Windows")
        names = [] if given == "." else given.split("/")
        if any(name in {"", "..", "."} or name.startswith("~") for name in names):
            raise PathRefused(given, "a name in it is empty, or leads upwards or home")
        if any(name.startswith(".") for name in names):
            raise PathRefused(given, "a name in it is hidden")
        found = self.folder.joinpath(*names)
        self.check(found, given)
        return found

    def case(self, given: str) -> Path:
        """Return the folder of the case that a path names.

        Raises
        ------
        PathRefused
            As `place`, also if a link inside the case leads out.
        CaseNotFound
            If there is no case.
        """
        folder = self.place(given)
        try:
            there = (folder / CASE_FILE).is_file()
        except OSError:  # a name longer than the file system has
            there = False
        if not there:
            raise CaseNotFound(given)
        for name in _OF_A_CASE:
            self.check(f"{folder}/{name}", given)
        return folder

    def name_of(self, place: Path) -> str:
        """Write a place as it is named from outside; the root is ``.``."""
        return place.relative_to(self.folder).as_posix()

    def check(self, place: Path | str, given: str) -> None:
        """Check that a place lies below the root when every link is followed.

        Raises
        ------
        PathRefused
            If it does not.
        """
        try:
            real = os.path.realpath(place)
        except (OSError, ValueError):  # a name that no file can have
            real = ""
        # A circle of links ends in a link.
        if f"{real}/".startswith(self._inside) and not os.path.islink(real):  # noqa: PTH114 - asked very often
            return
        raise PathRefused(given, "a link in it leads out of the root")

    def without_root(self, message: str) -> str:
        """Write a message with paths from the root, as who asked knows them."""
        return message.replace(f"{self.folder}/", "").replace(str(self.folder), ".")
