"""What an analyst did with a claim; appended, never overwritten."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

DecisionKind = Literal["accept", "reject", "correct", "undo"]


@dataclass(frozen=True)
class Decision:
    """One act of an analyst.

    Attributes
    ----------
    decision_id : stable id, see `decision_identity`
    kind : accept, reject or correct a claim, or undo an earlier decision
    subject : claim id; for undo, the id of the decision that is undone
    field : the claim's field that is corrected; empty for other kinds
    value : its new value as JSON text; empty for other kinds
    author : who decided
    at : when, UTC
    reason : why, in the analyst's words
    """

    decision_id: str
    kind: DecisionKind
    subject: str
    field: str
    value: str
    author: str
    at: datetime
    reason: str


def decision_identity(
    *, kind: str, subject: str, field: str, value: str, author: str, at: datetime, reason: str
) -> str:
    """Return the stable id of a decision: 16 hexadecimal digits over all that it says."""
    parts = [kind, subject, field, value, author, at.isoformat(), reason]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
