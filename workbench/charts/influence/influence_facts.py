"""What the ``attrs`` of a table of influence tell, in words."""

from collections.abc import Mapping
from typing import Any


def target_name(attrs: Mapping[Any, Any]) -> str:
    """The target's name, or else its id, as a table's ``attrs`` tell it."""
    return str(attrs.get("target_name") or attrs.get("target") or "the target")


def left_out(attrs: Mapping[Any, Any]) -> str:
    """How many events a table of influence does not count, as its ``attrs`` tell it; empty where it counts all."""
    reasons = (
        ("left_out_status", "not done"),
        ("left_out_vague", "dated too vaguely"),
        ("left_out_giving_way", "giving way"),
    )
    parts = [f"{attrs[key]} {why}" for key, why in reasons if attrs.get(key)]
    return f"Not counted: {' · '.join(parts)}" if parts else ""
