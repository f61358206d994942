"""Which decisions hold, and what they make of claims."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbench.model import Claim, Decision
from workbench.store.corrections import check_correction, corrected

ReviewState = Literal["", "accepted", "rejected", "corrected"]

_STATES: dict[str, ReviewState] = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


@dataclass(frozen=True)
class ReviewedClaim:
    """A claim with what analysts decided on it.

    Attributes
    ----------
    claim : the claim as it now counts, corrections applied
    original : the claim as it was extracted
    state : accepted, rejected or corrected, whichever was decided last; empty where nothing holds
    decisions : the decisions on it that hold, oldest first
    """

    claim: Claim
    original: Claim
    state: ReviewState = ""
    decisions: tuple[Decision, ...] = ()


def apply_decisions(claims: Iterable[Claim], decisions: Iterable[Decision]) -> list[ReviewedClaim]:
    """Apply decisions to claims, in the order of their times, however they are stored.

    The latest decision on a claim gives its state, and of each field the latest correction counts: a
    later accept keeps what was corrected. An undone decision is as if it had never been taken, and so
    is an undone undo. Decisions on other claims, and on actors, are passed over.

    Returns
    -------
    list of ReviewedClaim
        One a claim, in the order of `claims`.

    Raises
    ------
    DecisionError
        If a correction cannot be read; `Store.append_decision` lets none in.
    """
    by_claim: dict[str, list[Decision]] = {}
    for decision in decisions_that_hold(decisions):
        if decision.kind in _STATES:
            by_claim.setdefault(decision.subject, []).append(decision)
    return [_reviewed(claim, by_claim.get(claim.claim_id, [])) for claim in claims]


def decisions_that_hold(decisions: Iterable[Decision]) -> list[Decision]:
    """Give the decisions on claims and actors that nothing undoes, oldest first.

    An undo concerns a decision that was taken before it, and counts unless it is undone itself.
    """
    taken = sorted(decisions, key=lambda one: (one.at, one.decision_id))
    undone = undone_decisions(taken)
    return [one for one in taken if one.kind != "undo" and one.decision_id not in undone]


def undone_decisions(decisions: Iterable[Decision]) -> set[str]:
    """Give the ids of decisions, undoings among them, that an undo which holds takes back."""
    taken_back: set[str] = set()
    undone: set[str] = set()
    for decision in sorted(decisions, key=lambda one: (one.at, one.decision_id), reverse=True):
        if decision.decision_id in taken_back:
            undone.add(decision.decision_id)
        elif decision.kind == "undo":
            taken_back.add(decision.subject)
    return undone


def _reviewed(claim: Claim, holding: list[Decision]) -> ReviewedClaim:
    if not holding:
        return ReviewedClaim(claim, claim)
    values = {one.field: check_correction(one.field, one.value) for one in holding if one.kind == "correct"}
    return ReviewedClaim(corrected(claim, values), claim, _STATES[holding[-1].kind], tuple(holding))
