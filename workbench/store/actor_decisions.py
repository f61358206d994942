"""What decisions on actors say, as JSON text in their table."""

import json
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, cast

from workbench.actors.analyst_csv import KINDS
from workbench.actors.sectors import SECTOR_NAMES
from workbench.errors import DateError, DecisionError
from workbench.model import Actor, ActorDecisionKind, ActorKind, Decision, parse_day
from workbench.store.json_values import read_value

ACTOR_FIELDS: Mapping[ActorDecisionKind, str] = MappingProxyType(
    {"add": "entry", "assign": "alias", "rename": "name", "merge": "merged_into"}
)
"""What each kind of decision settles of an actor."""

_TEXTS = ("country", "sector", "parent", "from", "until")
_KEYS = ("name", "kind", *_TEXTS, "aliases")


def entry_text(actor: Actor) -> str:
    """Write an entry of the actor list as JSON, without its id and what is not known."""
    facts = {
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "parent": actor.parent,
        "from": actor.valid_from and actor.valid_from.isoformat(),
        "until": actor.valid_until and actor.valid_until.isoformat(),
        "aliases": list(actor.aliases),
    }
    return json.dumps({name: fact for name, fact in facts.items() if fact}, ensure_ascii=False)


def read_entry(actor_id: str, value: str) -> Actor:
    """Read an entry of the actor list from what `entry_text` writes.

    Raises
    ------
    DecisionError
        If it is none; the message says what is allowed.
    """
    facts = read_value(f"actor {actor_id}", value)
    if not isinstance(facts, dict) or not set(facts) <= set(_KEYS):
        raise DecisionError(f"actor {actor_id}: give an object with a name and any of {', '.join(_KEYS[1:])}")
    aliases = facts.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(one, str) and one.strip() for one in aliases):
        raise DecisionError(f"actor {actor_id}: aliases are a list of names")
    if any(not isinstance(facts.get(name, ""), str) for name in ("name", "kind", *_TEXTS)):
        raise DecisionError(f"actor {actor_id}: {', '.join(('name', 'kind', *_TEXTS))} are texts")
    kind, sector = facts.get("kind", "organisation"), facts.get("sector")
    if kind not in KINDS:
        raise DecisionError(f"actor {actor_id}: {kind!r} is not a kind: choose one of {', '.join(KINDS)}")
    if sector is not None and sector not in SECTOR_NAMES:
        raise DecisionError(f"actor {actor_id}: {sector!r} is not a sector: choose one of {', '.join(SECTOR_NAMES)}")
    first, last = _day(actor_id, facts, "from"), _day(actor_id, facts, "until")
    if first and last and last < first:
        raise DecisionError(f"actor {actor_id}: it ends on {last}, before it begins on {first}")
    return Actor(
        id=actor_id,
        name=_filled(actor_id, "name", facts.get("name", "")),
        kind=cast("ActorKind", kind),
        country=facts.get("country") or (actor_id if kind == "state" else None),
        sector=sector,
        parent=facts.get("parent"),
        valid_from=first,
        valid_until=last,
        aliases=tuple(aliases),
    )


def read_name(decision: Decision) -> str:
    """Read the name, or the id, that a decision gives an actor.

    Raises
    ------
    DecisionError
        If it is no text, or an empty one.
    """
    return _filled(decision.subject, decision.field, read_value(f"actor {decision.subject}", decision.value))


def check_actor_decision(decision: Decision) -> None:
    """Check what can be checked of a decision on an actor without the list.

    Raises
    ------
    DecisionError
        If it says nothing that such a decision can say.
    """
    kind = cast("ActorDecisionKind", decision.kind)
    if decision.field != ACTOR_FIELDS[kind]:
        raise DecisionError(f"{kind} settles {ACTOR_FIELDS[kind]!r} of an actor, not {decision.field!r}")
    _filled(decision.subject, "id", decision.subject)
    if kind == "add":
        read_entry(decision.subject, decision.value)
    else:
        read_name(decision)


def _filled(actor_id: str, what: str, text: object) -> str:
    if not isinstance(text, str) or not text.strip():
        raise DecisionError(f"actor {actor_id!r}: its {what} is empty: write one")
    return text


def _day(actor_id: str, facts: dict[str, Any], name: str) -> date | None:
    try:
        return parse_day(facts[name], f"actor {actor_id}, {name}") if facts.get(name) else None
    except DateError as error:
        raise DecisionError(str(error)) from error
