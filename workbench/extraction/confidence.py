"""How sure a claim is, by a small rule that the analyst can recompute.

It starts at 0.5. A resolved actor adds 0.15, a resolved recipient, or a second resolved party of a
meeting, 0.15. A construction with more than a bare verb adds 0.1, a noun as trigger takes off 0.1. A
pronoun or a phrase read by context takes off 0.1, an unresolved side 0.1. "Reportedly" takes off 0.1.
"""

from workbench.extraction.relations import Relation

_HEDGES = frozenset(
    {"reportedly", "allegedly", "apparently", "possibly", "perhaps", "supposedly", "purportedly", "probably"}
)
_SPECIFIC = 2


def confidence_of(relation: Relation) -> float:
    """Return the confidence of a relation, between 0.1 and 0.95."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    actors = [one.participant for one in relation.actors]
    recipients = [one.participant for one in relation.recipients]
    resolved_sides = (any(one.id for one in actors)) + (
        any(one.id for one in recipients) or sum(bool(one.id) for one in actors) > 1
    )
    score = 0.5 + 0.15 * resolved_sides
    score += 0.1 if entry.rank > _SPECIFIC else 0.0
    score -= 0.1 if entry.noun else 0.0
    score -= 0.1 if any(one.id == "" for one in (*actors, *recipients)) else 0.0
    score -= 0.1 if any(one.text.islower() and one.id for one in (*actors, *recipients)) else 0.0
    score -= 0.1 if any(child.lower_ in _HEDGES for child in trigger.children) else 0.0
    return round(min(max(score, 0.1), 0.95), 2)
