"""Of the clauses below a verb, those that are asked for, or that come unless somebody does something."""

from spacy.tokens import Token

from workbench.extraction.language.verb_forms import modal_of

_SUBJUNCTIVE = frozenset(
    {"demand", "insist", "urge", "request", "order", "recommend", "require", "ask", "suggest", "propose"}
)

_ASKS = frozenset({"ask", "demand", "insist", "request", "urge"})
"""Of these also "that it be done" is a wish to somebody; "ordered that the flag be lowered" is a decree."""


def wished(verb: Token, below: list[Token]) -> list[Token]:
    """Those complements that are asked for: "to leave", "that he leave", "that he should leave", never "that he left"."""
    # "called for Chad to act", where "for" belongs to the clause
    for_whom = [child for one in below for child in one.lefts if child.dep_ == "mark"]
    if verb.lemma_ in ("call", "appeal") and not any(
        child.lower_ in ("on", "upon", "for", "to") for child in (*verb.children, *for_whom)
    ):
        return []  # "called the decision hasty"
    due = () if verb.lemma_ in ("tell", "ask") else ("should", "must")
    return [
        one
        for one in below
        if (
            one.tag_ == "VB"
            or (one.tag_ == "VBP" and verb.lemma_ in _SUBJUNCTIVE and one.dep_ == "ccomp")
            or (verb.lemma_ in _ASKS and _is_to_be_done(one))
        )
        and not any(child.tag_ == "MD" and child.lower_ not in due for child in one.children)
        and (due or _is_to_be_done(one) or any(child.lower_ == "to" for child in one.children))
    ]


def _is_to_be_done(verb: Token) -> bool:
    """Whether a clause is passive with a bare "be": "that control be taken away"."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return any(child.dep_ == "auxpass" and child.lower_ == "be" for child in helpers)


def is_conditional(verb: Token) -> bool:
    """Whether it will happen unless somebody does something: "will close its camps unless Kenya pays"."""
    return any(
        mark.lower_ == "unless" for child in verb.children if child.dep_ == "advcl" for mark in child.children
    ) and bool(modal_of(verb))
