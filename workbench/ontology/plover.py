"""PLOVER 0.8, the Political Language Ontology for Verifiable Event Records.

Reference: Open Event Data Alliance, PLOVER manual, version 0.8. The table is ``plover.toml``.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

Quad = Literal[1, 2, 3, 4]
Sign = Literal["cooperation", "conflict"]

_LAST_COOPERATIVE_QUAD = 2

# fmt: off
SECTORS: tuple[str, ...] = (
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
    "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO",
)
# fmt: on
"""Sector codes that an actor may have."""


@dataclass(frozen=True)
class EventType:
    """One of the sixteen types.

    Attributes
    ----------
    name : the type's code, such as ``CONSULT``
    quad : 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    recipient : whether an event of this type is incomplete without a recipient
    score : conflict-cooperation scale, -10 to +10, where no mode applies
    modes : score of each mode. Mode names repeat over types: always key by (type, mode)
    """

    name: str
    quad: Quad
    recipient: bool
    score: float
    modes: Mapping[str, float]


def _read_table() -> Mapping[str, EventType]:
    table = tomllib.loads((files(__package__) / "plover.toml").read_text("utf-8"))
    return MappingProxyType({name: _event_type(name, row) for name, row in table.items()})


def _event_type(name: str, row: Mapping[str, object]) -> EventType:
    quad, recipient, score, modes = row["quad"], row["recipient"], row["score"], row.get("modes", {})
    assert quad in (1, 2, 3, 4)
    assert isinstance(recipient, bool)
    assert isinstance(score, int | float)
    assert isinstance(modes, Mapping)
    scores = {mode: float(value) for mode, value in modes.items()}
    return EventType(name, quad, recipient, float(score), MappingProxyType(scores))


EVENT_TYPES: Mapping[str, EventType] = _read_table()
"""The sixteen types by name, in the manual's order."""


def score_of(event: str, mode: str = "") -> float:
    """Return the score of an event on the scale from -10 (conflict) to +10 (cooperation).

    Parameters
    ----------
    event : PLOVER type
    mode : one of the type's modes, empty where none applies

    Raises
    ------
    KeyError
        If the type is not PLOVER's, or the mode is not one of this type.
    """
    kind = EVENT_TYPES[event]
    return kind.modes[mode] if mode else kind.score


def quad_of(event: str) -> Quad:
    """Return the quad class of a PLOVER type, 1 to 4.

    Raises
    ------
    KeyError
        If the type is not PLOVER's.
    """
    return EVENT_TYPES[event].quad


def sign_of(quad: int) -> Sign:
    """Return cooperation for the quad classes 1 and 2, conflict for 3 and 4."""
    return "cooperation" if quad <= _LAST_COOPERATIVE_QUAD else "conflict"
