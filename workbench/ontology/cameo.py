"""CAMEO, the Conflict and Mediation Event Observations: what PLOVER makes of its codes.

The table is ``cameo.csv``, a row a code. The type follows the code's root (and 08's third digit); a mode stands only where the
code means it and PLOVER has it for that type. Codes of statements and appeals (01, 02) are no happenings and have no type.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_SHORTEST, _LONGEST = 2, 4


@dataclass(frozen=True)
class CodedEvent:
    """What a provider's code is in PLOVER.

    Attributes
    ----------
    event, mode : PLOVER type and mode; the type is empty where PLOVER has none, the mode where none applies
    together : whether all parties are actors, as in a meeting or an agreement
    undirected : whether the code does not say who does it to whom
    channels : names of the channels that the code itself tells
    meaning : in a few words
    """

    event: str
    mode: str
    together: bool
    undirected: bool
    channels: tuple[str, ...]
    meaning: str


@cache
def cameo_events() -> Mapping[str, CodedEvent]:
    """Every code of the table; codes are texts, since they begin with zeros."""
    return MappingProxyType({row["code"]: _event(row) for row in rows_of("cameo.csv")})


def cameo_event(code: str) -> CodedEvent | None:
    """Return what a code is, by its own row or else that of the code it refines; None for no code of CAMEO.

    Spreadsheets drop leading zeros: ``42`` and ``842`` are no codes and are not guessed at.
    """
    events = cameo_events()
    if len(code) > _LONGEST or not (code.isascii() and code.isdigit()):
        return None
    for length in range(len(code), _SHORTEST - 1, -1):
        if code[:length] in events:
            # A root stands for no code that is none: 03 is not "03X".
            return events[code[:length]] if length > _SHORTEST or len(code) == _SHORTEST else None
    return None


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table that lies beside this file."""
    return list(csv.DictReader((files(__package__) / name).read_text("utf-8").splitlines()))


def _event(row: Mapping[str, str]) -> CodedEvent:
    channels = tuple(row["channels"].split("|")) if row["channels"] else ()
    return CodedEvent(row["event"], row["mode"], row["together"] == "yes", False, channels, row["meaning"])
