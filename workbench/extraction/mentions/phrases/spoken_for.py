"""For whom somebody speaks, or a mission acts, that is on no list: "Ana Mora of Peru", "the EU's Rule of Law Mission"."""

from spacy.tokens import Token

from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.mentions.mention import Get, Resolve
from workbench.model import Actor

_MISSIONS = frozenset({"force", "mission", "operation"})


def actor_spoken_for(head: Token, resolve: Resolve, get: Get) -> Actor | None:
    """Return for whom somebody speaks who is not on the list: "Ana Mora of Peru", "of the Peruvian army", "Peru's Ana Mora"."""
    if head.pos_ != "PROPN":
        return None
    if not any(one.dep_ == "compound" and one.pos_ == "PROPN" for one in head.lefts):
        return _mission_of(head, resolve)
    of = [pobj for prep in head.children if prep.lower_ == "of" for pobj in prep.children if pobj.dep_ == "pobj"]
    state = resolve(core_of(of[0]).text) if of and head.ent_type_ == "PERSON" else None
    if state is not None and state.kind in ("state", "body"):
        return get(f"{state.id}.GOV") if state.kind == "state" else state
    whose = next((one for one in head.lefts if one.dep_ == "poss"), None)
    state = resolve(core_of(whose).text) if whose is not None and head.ent_type_ != "FAC" else None
    return state if state is not None and state.kind == "state" else None


def _mission_of(head: Token, resolve: Resolve) -> Actor | None:
    """Read "the EU's Rule of Law Mission", whose owner the parser hangs on the first word of the name."""
    named = [head, *(one for one in head.lefts if one.dep_ in ("nmod", "compound"))]
    whose = next((one for part in named for one in part.lefts if one.dep_ == "poss"), None)
    owner = resolve(core_of(whose).text) if whose is not None and head.lower_ in _MISSIONS else None
    return owner if owner is not None and owner.kind == "organisation" else None
