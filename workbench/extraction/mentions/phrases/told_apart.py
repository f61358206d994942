"""Which body a clause behind it tells: "the junta that ousted Mohamed Bazoum", "the soldiers who seized power in Niger"."""

from spacy.tokens import Token

from workbench.extraction.language.noun_phrases import core_of, with_tail
from workbench.extraction.language.phrases import coordinated, prepositional
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.bodies import is_body

_TAKES_POWER = frozenset(
    {"depose", "dislodge", "grab", "oust", "overthrow", "remove", "seize", "take", "topple", "unseat"}
)
_POWER = frozenset({"control", "power", "rein", "reins"})


def state_taken_over(head: Token, resolve: Resolve) -> str:
    """Return the code of the state whose ruler a body overthrew, or in which it took power; empty where no clause says so."""
    if not is_body(head):
        return ""
    for verb in head.rights:
        if verb.dep_ in ("relcl", "acl") and verb.lemma_ in _TAKES_POWER and not _is_passive(verb):
            for place in _places_or_rulers(verb):
                named = resolve((with_tail(place) or core_of(place)).text) or resolve(core_of(place).text)
                if named is not None and named.country:
                    return named.country
    return ""


def _places_or_rulers(verb: Token) -> list[Token]:
    objects = [one for child in verb.rights if child.dep_ == "dobj" for one in coordinated(child)]
    if not any(one.lemma_ in _POWER for one in objects):
        return objects
    return [place for above in (verb, *objects) for name, place in prepositional(above) if name in ("in", "of")]


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "agent") for child in verb.children)
