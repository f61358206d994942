"""What an analyst corrects of a claim in a form, as decisions: all of it is checked before any of it is kept."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from workbench.case import Case
from workbench.charts.evidence.evidence_facts import Row, date_words
from workbench.errors import DecisionError
from workbench.model import Claim, Decision, Participant
from workbench.store.corrections import check_correction

FIELDS = ("event", "mode", "status", "date", "actors", "recipients")
"""In the order in which they are kept: a mode is one of its event's."""


def correct_claim(
    case: Case, claim: Claim, given: Mapping[str, Any], *, reason: str = "", author: str = ""
) -> list[Decision]:
    """Keep one decision for each field that is other than it was.

    Parameters
    ----------
    claim : as the analyst saw it
    given : some of `FIELDS`: texts, an empty date for none, and participants as a list of ``{"keep": position}``
        among those it had, or of ``{"id", "name"}``, where an empty id is nobody on the list

    Raises
    ------
    DecisionError
        If a value is not allowed; nothing was kept then.
    """
    values = {field: _value(field, given[field], claim) for field in FIELDS if field in given}
    changed = {field: value for field, value in values.items() if value != _as_it_was(field, claim)}
    event = changed.get("event", claim.event)
    if "event" in changed and "mode" not in changed and claim.mode and given.get("mode") == claim.mode:
        changed["mode"] = claim.mode
    for field, value in changed.items():
        check_correction(field, json.dumps(value, ensure_ascii=False), event)
    return [
        case.correct(claim.claim_id, field, value, reason=reason, author=author) for field, value in changed.items()
    ]


def _value(field: str, given: Any, claim: Claim) -> Any:
    if field in {"actors", "recipients"}:
        before = claim.actors if field == "actors" else claim.recipients
        return [_participant(one, before) for one in given]
    if field == "date":
        return str(given).strip() or None
    return str(given)


def _participant(given: Mapping[str, Any], before: Sequence[Participant]) -> dict[str, Any]:
    if "keep" in given:
        try:
            return asdict(before[int(given["keep"])])
        except (IndexError, ValueError) as error:
            raise DecisionError(f"the claim has no participant number {given['keep']}: show it anew") from error
    named = {"name": str(given.get("name", ""))}
    return {"id": str(given["id"]), **named} if given.get("id") else named


def _as_it_was(field: str, claim: Claim) -> Any:
    if field in {"actors", "recipients"}:
        return [asdict(one) for one in (claim.actors if field == "actors" else claim.recipients)]
    if field == "date":
        if claim.date is None:
            return None
        row: Row = {"date_start": claim.date.start, "date_end": claim.date.end, "granularity": claim.date.granularity}
        return date_words(row).replace(" to ", "/")
    return str(getattr(claim, field))
