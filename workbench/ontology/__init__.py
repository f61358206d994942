"""The ontology of events: which types there are, how they are grouped and scored."""

from workbench.ontology.plover import EVENT_TYPES, SECTORS, EventType, Sign, quad_of, score_of, sign_of

__all__ = ["EVENT_TYPES", "SECTORS", "EventType", "Sign", "quad_of", "score_of", "sign_of"]
