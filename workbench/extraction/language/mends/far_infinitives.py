"""Join an infinitive to the verb that wants it, past a relative clause: "allowed refugees who had fled the war to return".

Parsers hang "to return" on the nearest verb, so that the flight has a purpose and nothing is allowed. Whoever is allowed,
ordered or forced is so to do something: a verb of the kind that has an object and no infinitive of its own takes it.
"""

from spacy.tokens import Doc, Token

_WANT_INFINITIVE = frozenset(
    {"allow", "authorise", "authorize", "compel", "enable", "encourage", "force", "instruct", "oblige", "order", "permit",
     "persuade", "urge"}
)  # fmt: skip


def mend_far_infinitives(doc: Doc) -> Doc:
    """Change the parse where an infinitive hangs on a relative clause of whom a verb is done to; return it."""
    for verb in doc:
        if verb.lemma_ in _WANT_INFINITIVE and verb.pos_ == "VERB":
            wanted = _hung_below(verb)
            if wanted is not None:
                wanted.head, wanted.dep_ = verb, "xcomp"
    return doc


def _hung_below(verb: Token) -> Token | None:
    """The last infinitive of the clause that says who the object is; None where the verb has one of its own."""
    below = [child for child in verb.rights if child.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(child)]
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    clauses = [child for one in objects for child in one.rights if child.dep_ == "relcl"]
    if below or not clauses:
        return None
    found = [
        child for child in clauses[-1].rights if child.dep_ in ("advcl", "xcomp", "ccomp") and _is_infinitive(child)
    ]
    return found[-1] if found else None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.lefts)
