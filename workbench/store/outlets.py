"""What sources.csv says of the outlets: their kind, and how far each is trusted."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from workbench.errors import CaseFileError
from workbench.model import Reliability

FILE_NAME = "sources.csv"
HEADER = ("outlet", "kind", "reliability", "note")
OUTLET_KINDS = ("wire", "independent", "state media", "party", "government")
RELIABILITIES: tuple[Reliability, ...] = get_args(Reliability)


@dataclass(frozen=True)
class Outlet:
    """Who publishes articles.

    Attributes
    ----------
    name : as articles name it; compared without regard to case and outer blanks
    kind : wire, independent, state media, party or government; empty where not known
    reliability : Admiralty letter of the source, F where it cannot be judged
    note : why it has that letter
    """

    name: str
    kind: str
    reliability: Reliability
    note: str = ""


def read_outlets(folder: Path) -> dict[str, Outlet]:
    """Read sources.csv of the case in `folder`; the keys are `outlet_key` of the names.

    A case without the file has no outlets: every source then is F, which cannot be judged.

    Raises
    ------
    CaseFileError
        Naming the line and the reason, for the first line that cannot be read.
    """
    file = folder / FILE_NAME
    if not file.exists():
        return {}
    outlets: dict[str, Outlet] = {}
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            if not set(HEADER[:3]) <= set(rows.fieldnames or ()):
                raise CaseFileError(file, 1, f"the first line must name the columns {','.join(HEADER)}")
            for row in rows:
                outlet = _outlet(file, rows.line_num, row)
                if outlet_key(outlet.name) in outlets:
                    raise CaseFileError(file, rows.line_num, f"outlet {outlet.name!r} is listed twice")
                outlets[outlet_key(outlet.name)] = outlet
    except (UnicodeDecodeError, csv.Error) as error:
        raise CaseFileError(file, None, f"not readable as CSV in UTF-8 ({error})") from error
    return outlets


def write_empty_outlets(folder: Path) -> None:
    """Write a sources.csv that has its header and no outlet yet."""
    (folder / FILE_NAME).write_text(",".join(HEADER) + "\n", encoding="utf-8")


def outlet_key(name: str) -> str:
    """The form in which outlet names are compared."""
    return " ".join(name.split()).casefold()


def reliability_of(outlet: str, outlets: Mapping[str, Outlet]) -> Reliability:
    """The Admiralty letter of an outlet; F, cannot be judged, for one that is not listed."""
    known = outlets.get(outlet_key(outlet))
    return known.reliability if known else "F"


def _outlet(file: Path, line: int, row: Mapping[str, str | None]) -> Outlet:
    name, kind, letter, note = ((row.get(column) or "").strip() for column in HEADER)
    if not name:
        raise CaseFileError(file, line, "the outlet has no name")
    if kind and kind not in OUTLET_KINDS:
        raise CaseFileError(file, line, f"kind {kind!r} is none of {', '.join(OUTLET_KINDS)}")
    if letter not in RELIABILITIES:
        raise CaseFileError(file, line, f"reliability {letter!r} is none of {', '.join(RELIABILITIES)}")
    return Outlet(name, kind, letter, note)
