"""Which fields of a claim an analyst may correct, to what, and what a correction does to the rest."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, get_args

from workbench.errors import DecisionError, PeriodError
from workbench.model import ActorKind, Attribution, Channel, Claim, ClaimDate, Credibility, Participant, Period, Status
from workbench.ontology.plover import EVENT_TYPES, quad_of, score_of
from workbench.store.json_values import read_value


def check_correction(field: str, value: str, event: str | None = None) -> Any:
    """Read the new value of a claim's field.

    Parameters
    ----------
    field : event, mode, actors, recipients, date, status, channels, place, credibility, attributed_to or
        relayed_by
    value : the value as JSON text. A date is a period such as ``"2024-04"``, or null; a participant is an
        object with at least ``name``, and ``id`` where it is on the actor list; a speaker likewise, or null; `relayed_by` takes a
        list of speakers
    event : PLOVER type of the claim, where it is known: only modes of this type are then allowed

    Returns
    -------
    object
        The value as a `Claim` holds it.

    Raises
    ------
    DecisionError
        If the field cannot be corrected, or not to this; the message says what is allowed.
    """
    if field not in _READERS:
        raise DecisionError(f"field {field!r} cannot be corrected: choose one of {', '.join(_READERS)}")
    given = read_value(field, value)
    read = _READERS[field] if field != "mode" or event is None else _one_of(_modes_of(event))
    try:
        return read(given)
    except _NotAllowed as error:
        raise DecisionError(f"{field}: {json.dumps(given, ensure_ascii=False)} is not allowed: {error}") from error


def corrected(claim: Claim, values: Mapping[str, Any]) -> Claim:
    """Give the claim with new values of some fields, each as `check_correction` returns it.

    Quad and score follow event and mode. A mode that the event does not have gives way to the claim's
    own mode, or to none where the event is another.
    """
    event = values.get("event", claim.event)
    mode = values.get("mode", claim.mode)
    if mode not in _modes_of(event):
        mode = claim.mode if event == claim.event else ""
    changed = replace(claim, **{**values, "event": event, "mode": mode})
    if (event, mode) == (claim.event, claim.mode) or event not in EVENT_TYPES:
        return changed
    return replace(changed, quad=quad_of(event), score=score_of(event, mode))


class _NotAllowed(ValueError):
    """A value that a field cannot have; says what it can."""


def _modes_of(event: str) -> list[str]:
    return ["", *EVENT_TYPES[event].modes] if event in EVENT_TYPES else [""]


def _one_of(allowed: list[str]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in allowed:
            raise _NotAllowed(f"choose one of {', '.join(one or '(empty)' for one in allowed)}")
        return str(value)

    return read


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _NotAllowed("give text in double quotes")
    return value


def _status(value: Any) -> Status:
    return Status(_one_of([str(one) for one in Status])(value))


def _channels(value: Any) -> tuple[Channel, ...]:
    known = [str(one) for one in Channel]
    if not isinstance(value, list) or not all(one in known for one in value):
        raise _NotAllowed(f"give a list of any of {', '.join(known)}")
    return tuple(Channel(one) for one in dict.fromkeys(value))


def _credibility(value: Any) -> int:
    if type(value) is not int or value not in get_args(Credibility):
        raise _NotAllowed("give a whole number from 1 (confirmed) to 5 (improbable), or 6 (cannot be judged)")
    return value


def _date(value: Any) -> ClaimDate | None:
    if value is None:
        return None
    try:
        period = Period.parse(_text(value))
    except PeriodError as error:
        raise _NotAllowed(f"{error}, or null for no date") from error
    return ClaimDate(period.start, period.end, period.granularity, basis="analyst")


def _participants(value: Any) -> tuple[Participant, ...]:
    if not isinstance(value, list):
        raise _NotAllowed('give a list of objects, such as [{"id": "NER", "name": "Niger"}]')
    blank = {"id": "", "name": "", "country": None, "sector": None, "text": "", "start": 0, "end": 0, "kind": "unknown"}
    return tuple(Participant(**_record(one, blank, get_args(ActorKind))) for one in value)


def _speaker(value: Any) -> Attribution | None:
    if value is None:
        return None
    return _named_speaker(value)


def _named_speaker(value: Any) -> Attribution:
    blank = {"id": "", "name": "", "kind": "actor", "text": "", "start": 0, "end": 0}
    return Attribution(**_record(value, blank, ("actor", "outlet")))


def _speakers(value: Any) -> tuple[Attribution, ...]:
    if not isinstance(value, list):
        raise _NotAllowed('give a list of objects, such as [{"name": "Reuters", "kind": "outlet"}]')
    return tuple(_named_speaker(one) for one in value)


def _record(value: Any, blank: Mapping[str, Any], kinds: tuple[str, ...]) -> dict[str, Any]:
    """Read an object: its keys are those of `blank`, which gives the ones left out."""
    if not isinstance(value, dict) or not value.get("name") or not set(value) <= set(blank):
        raise _NotAllowed(f"give objects with a name, and with any of {', '.join(blank)}")
    record = {**blank, **value}
    for key, default in blank.items():
        expected = int if key in {"start", "end"} else str
        if type(record[key]) is not expected and (record[key] is not None or default is not None):
            raise _NotAllowed(f"{key} is {'a whole number' if expected is int else 'text'}")
    if not 0 <= record["start"] <= record["end"] < 2**63:
        raise _NotAllowed("start and end count code points of the article, the end not before the start")
    if record["kind"] not in kinds:
        raise _NotAllowed(f"kind is one of {', '.join(kinds)}")
    return record


_READERS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "event": _one_of(list(EVENT_TYPES)),
        "mode": _one_of(list(dict.fromkeys(mode for event in EVENT_TYPES for mode in _modes_of(event)))),
        "actors": _participants,
        "recipients": _participants,
        "date": _date,
        "status": _status,
        "channels": _channels,
        "place": _text,
        "credibility": _credibility,
        "attributed_to": _speaker,
        "relayed_by": _speakers,
    }
)
