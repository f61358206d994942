"""Articles, claims and decisions in Delta tables, and what decisions make of claims."""

from workbench.store.corrections import check_correction
from workbench.store.decisions import ReviewedClaim, ReviewState, apply_decisions, decisions_that_hold
from workbench.store.store import Store

__all__ = ["ReviewState", "ReviewedClaim", "Store", "apply_decisions", "check_correction", "decisions_that_hold"]
