"""What the analyst decides about claims."""

import getpass
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from workbench.actors import ActorList
from workbench.errors import DecisionError, UnknownClaim
from workbench.model import Decision, DecisionKind, decision_identity
from workbench.store.decisions import ReviewedClaim

_FROM_THE_LIST = ("name", "country", "sector", "kind")


def find_claim(reviewed: Mapping[str, ReviewedClaim], beginning: str) -> ReviewedClaim:
    """The one claim whose id begins so.

    Raises
    ------
    UnknownClaim
        If there is none, or several.
    """
    if beginning in reviewed:
        return reviewed[beginning]
    matches = [one for one in reviewed if beginning and one.startswith(beginning)]
    if len(matches) != 1:
        raise UnknownClaim(beginning, matches=len(matches))
    return reviewed[matches[0]]


def new_decision(
    kind: DecisionKind,
    subject: str,
    field: str = "",
    value: str = "",
    *,
    author: str,
    at: datetime | None,
    reason: str,
) -> Decision:
    """Make a decision by `author`, or the user of the machine, at the time `at`, or now.

    Raises
    ------
    DecisionError
        If `at` has no time zone, or nobody is named and the machine does not know its user.
    """
    if at is not None and at.tzinfo is None:
        raise DecisionError(f"the time {at} has no time zone: give one, such as {at.replace(tzinfo=UTC)}")
    when = (at or datetime.now(UTC)).astimezone(UTC)
    who = author or _user()
    identity = decision_identity(
        kind=kind, subject=subject, field=field, value=value, author=who, at=when, reason=reason
    )
    return Decision(identity, kind, subject, field, value, who, when, reason)


def correction_text(field: str, value: object, actors: Callable[[], ActorList]) -> str:
    """Write a corrected value as JSON; what the actor list knows of a participant is filled in.

    Raises
    ------
    DecisionError
        If JSON has no such value.
    """
    if field in {"actors", "recipients"} and isinstance(value, list | tuple):
        known = actors()  # a list that takes half a second to load
        value = [_completed(one, known) for one in value]
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise DecisionError(f"{field}: {value!r} cannot be written as JSON: give text, a number, or a list") from error


def _completed(participant: Any, actors: ActorList) -> Any:
    """A participant with name, country, sector and kind, without which it would be in no country's network."""
    if not isinstance(participant, dict) or not isinstance(participant.get("id"), str):
        return participant
    listed = actors.get(participant["id"])
    return participant if listed is None else {**{one: getattr(listed, one) for one in _FROM_THE_LIST}, **participant}


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # no such user in the machine's list, as in some containers
        raise DecisionError("the machine does not say who decides: give the author") from error
