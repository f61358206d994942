"""Articles, claims and decisions in Delta tables, and what decisions make of claims.

Names load when they are first used, so that who asks only what case.toml says waits for no table engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.store.corrections import check_correction
    from workbench.store.decisions import ReviewedClaim, ReviewState, apply_decisions, decisions_that_hold
    from workbench.store.store import Store

__all__ = ["ReviewState", "ReviewedClaim", "Store", "apply_decisions", "check_correction", "decisions_that_hold"]

_HOMES = {
    "Store": "store",
    "check_correction": "corrections",
    **dict.fromkeys(("ReviewState", "ReviewedClaim", "apply_decisions", "decisions_that_hold"), "decisions"),
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
