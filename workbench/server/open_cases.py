"""Cases that were asked last, kept open, since reading a large one takes seconds."""

from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from workbench.server.places import CASE_FILE
from workbench.server.seen_files import Look, look_of

if TYPE_CHECKING:
    from workbench.case import Case


class OpenCases:
    """Opens a case once, and again when its case.toml is another.

    Parameters
    ----------
    most : how many are kept
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._open: OrderedDict[Path, tuple[Look | None, Case]] = OrderedDict()
        self._lock = Lock()

    def get(self, folder: Path) -> "Case":
        """Return the case in a folder. Blocks while it is opened; safe from several threads.

        Raises
        ------
        CaseNotFound
            If the folder holds no case.
        CaseFileError
            If its case.toml cannot be read.
        """
        from workbench.case import open_case  # noqa: PLC0415 - loads pandas, DuckDB, networkx

        seen = look_of(folder / CASE_FILE)  # None where opening it says what is wrong
        with self._lock:
            known = self._open.get(folder)
            if known is None or known[0] != seen:
                known = (seen, open_case(folder))
            self._open[folder] = known
            self._open.move_to_end(folder)
            while len(self._open) > self._most:
                self._open.popitem(last=False)
        return known[1]
