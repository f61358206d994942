"""The verbs of the clauses that complete a verb: "urged X to leave", "blocked it from leaving"."""

from spacy.tokens import Token

from workbench.extraction.language.control_verbs import OBJECT_CONTROLS

_TELLS_SOMEBODY = frozenset({"assure", "convince", "inform", "notify", "promise", "reassure", "remind", "tell", "warn"})
_WRITES = frozenset({"address", "cable", "dispatch", "forward", "send", "telephone", "write"})
_TAKES_GERUND = frozenset({"commit", "committed", "dedicate", "agree", "insist", "open"})
_TAKES_CLAUSE = frozenset(
    {
        "appeal",
        "call",
        "commitment",
        "demand",
        "desire",
        "determination",
        "insistence",
        "intent",
        "intention",
        "interest",
    }
    | {
        "importance",
        "measure",
        "move",
        "necessity",
        "need",
        "plan",
        "plea",
        "readiness",
        "reason",
        "request",
        "step",
        "way",
        "willingness",
        "wish",
    }
)
"""Nouns whose clause says what somebody who has, makes or takes them will do, or wants done."""
_WITH_INFINITIVE = frozenset(
    {"call", "appeal", "order", "urge", "ask", "threaten", "agree", "refuse", "push", "press", "give", "hold"}
    | {"gather", "convene", "assemble", "meet", "sit"}
    | {"swear", "vow", "pledge", "promise", "undertake", "summon", "put", "exert", "bring", "increase"}
    | {"allow", "permit", "invite"}
    | {"contribute", "deploy", "dispatch", "send"}
)
"""Verbs whose infinitive of purpose tells what is wanted or done."""
_PREVENTS = frozenset({"block", "ban", "prevent", "bar", "prohibit", "restrict", "stop"})


def complements(verb: Token) -> list[Token]:
    """Return the verbs of a verb's complement clauses: "urged X to leave", "said that it would leave"."""
    found = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX")]
    if verb.lemma_ in _WITH_INFINITIVE:
        found += [child for child in verb.children if child.dep_ == "advcl" and child.tag_ == "VB"]
    if verb.lemma_ in _WRITES:
        # "sent a telegram to the king, expressing his condolences"
        found += [child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG"]
    found += _after_preposition(verb)
    found += _of_noun(verb)
    if verb.lemma_ in _TELLS_SOMEBODY:
        found += _hung_on_listener(verb)
    if verb.lemma_ in OBJECT_CONTROLS:
        found += _hung_on_object(verb)
    if verb.lemma_ in _PREVENTS:
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


def _hung_on_listener(verb: Token) -> list[Token]:
    """Read "assured his counterpart that they would leave", where the parser hangs the clause on the counterpart."""
    return [
        below
        for child in verb.children
        if child.dep_ == "dobj"
        for below in child.children
        if below.dep_ == "acl" and any(one.dep_ == "mark" and one.lower_ == "that" for one in below.children)
    ]


def _hung_on_object(verb: Token) -> list[Token]:
    """Read "ordered American troops to leave", where the parser hangs the infinitive on the troops."""
    return [
        below
        for child in verb.children
        if child.dep_ in ("dobj", "nsubjpass")
        for below in child.children
        if below.dep_ in ("acl", "relcl") and below.tag_ == "VB"
    ]


def _after_preposition(head: Token) -> list[Token]:
    """The gerund of "is committed to opening the border"."""
    if head.pos_ != "NOUN" and head.lemma_ not in _TAKES_GERUND:
        return []
    return [
        below
        for prep in head.children
        if prep.dep_ == "prep" and prep.lower_ in ("to", "of", "in", "on")
        for below in prep.children
        if below.dep_ == "pcomp" and below.pos_ == "VERB"
    ]


def _of_noun(verb: Token) -> list[Token]:
    """What hangs on a noun of will: "has no plan to open it", "reiterated its demand that they leave"."""
    nouns = [child for child in verb.children if child.dep_ == "dobj" and child.lemma_ in _TAKES_CLAUSE]
    clauses = [
        child
        for noun in nouns
        for child in noun.children
        if child.dep_ in ("acl", "relcl", "advcl") and child.tag_ == "VB"
    ]
    # Parsers hang "took several steps to ease it" on the verb.
    clauses += [
        child
        for noun in nouns
        for child in verb.rights
        if child.dep_ == "advcl" and child.tag_ == "VB" and child.left_edge.i == noun.right_edge.i + 1
    ]
    return [below for noun in nouns for below in _after_preposition(noun)] + clauses


def is_only_beside(clause: Token, verb: Token) -> bool:
    """Whether a clause in front of a verb is no complement, since that has its object between: "accused them, a charge Iran denies"."""
    return any(child.dep_ == "dobj" and clause.i < child.i < verb.i for child in verb.lefts)
