"""The verbs of the clauses that complete a verb: "urged X to leave", "blocked it from leaving"."""

from spacy.tokens import Token

from workbench.extraction.language.control_verbs import OBJECT_CONTROLS


def complements(verb: Token) -> list[Token]:
    """Return the verbs of a verb's complement clauses: "urged X to leave", "said that it would leave"."""
    found = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX")]
    found += [
        child
        for child in verb.children
        if child.dep_ == "advcl"
        and child.tag_ == "VB"
        and verb.lemma_
        in (
            *("call", "appeal", "order", "urge", "ask", "threaten", "agree", "refuse", "push", "press", "give", "hold"),
            *("gather", "convene", "assemble", "meet", "sit"),
        )
    ]
    if verb.lemma_ in OBJECT_CONTROLS:
        # "ordered American troops to leave", where the parser hangs the infinitive on the troops.
        found += [
            grandchild
            for child in verb.children
            if child.dep_ in ("dobj", "nsubjpass")
            for grandchild in child.children
            if grandchild.dep_ in ("acl", "relcl") and grandchild.tag_ == "VB"
        ]
    if verb.lemma_ in ("block", "ban", "prevent", "bar", "prohibit", "restrict", "stop"):
        found += [
            below
            for prep in verb.children
            if prep.dep_ == "prep" and prep.lower_ == "from"
            for below in prep.children
            if below.dep_ == "pcomp"
        ]
    for complement in tuple(found):
        found += [child for child in complement.children if child.dep_ == "conj" and child.tag_ == complement.tag_]
    return found
