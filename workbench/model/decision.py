"""What an analyst did with a claim or an actor; appended, never overwritten."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ClaimDecisionKind = Literal["accept", "reject", "correct"]
ActorDecisionKind = Literal["add", "assign", "rename", "merge"]
DecisionKind = Literal[ClaimDecisionKind, ActorDecisionKind, "undo"]


@dataclass(frozen=True)
class Decision:
    """One act of an analyst.

    Attributes
    ----------
    decision_id : stable id, see `decision_identity`
    kind : accept, reject or correct a claim; add, rename or merge an actor, or assign a name to it; or
        undo an earlier decision
    subject : id of the claim or actor that it is about; of a merge, of the actor that is no longer told
        apart; for undo, the id of the decision that is undone
    field : what of it is settled: the field of a claim that is corrected; ``entry`` for add, ``name`` for
        rename, ``alias`` for assign, ``merged_into`` for merge; else empty
    value : the field's value as JSON text; empty where there is no field
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
