"""Where a happening took place, as the text writes it."""

from spacy.tokens import Token

from workbench.extraction.clauses import roles_of

_AT = frozenset({"in", "at", "near", "outside", "inside", "around"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def place_of(trigger: Token) -> Token | None:
    """Return the head of the place that stands beside a happening, None where the sentence names none."""
    heads = [trigger]
    if trigger.pos_ == "VERB":
        heads += roles_of(trigger).patients
    for head in heads:
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ in _AT:
                for pobj in child.children:
                    named = pobj.ent_type_ in _PLACES or (
                        pobj.pos_ == "PROPN" and pobj.ent_type_ not in ("DATE", "TIME", "EVENT")
                    )
                    if pobj.dep_ == "pobj" and named and pobj.ent_type_ not in ("DATE", "TIME"):
                        return pobj
    return None
