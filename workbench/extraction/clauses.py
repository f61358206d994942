"""Who stands where in a clause: subjects, objects, agents and phrases of a verb, seen through grammar.

Passive voice, relative clauses, participles, infinitives and coordinated verbs are undone here, so that
the rest of the room asks only for who does it (agents) and whom it is done to (patients). Labels are
those of spaCy's English pipelines (ClearNLP dependencies).
"""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.lexicon import word_classes

_DEEPEST = 8
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
# Verbs whose object does what the complement says: "ordered the troops to leave", "accused them of arming ...".
_OBJECT_CONTROLS = frozenset(
    {
        "order",
        "ask",
        "tell",
        "urge",
        "force",
        "allow",
        "permit",
        "help",
        "press",
        "call",
        "invite",
        "encourage",
        "persuade",
        "convince",
        "instruct",
        "command",
        "require",
        "compel",
        "enable",
        "warn",
        "advise",
        "authorize",
        "authorise",
        "cause",
        "get",
        "lead",
        "want",
        "expect",
        "request",
        "implore",
        "exhort",
        "pressure",
        "push",
        "let",
        "make",
        "see",
        "give",
        "appeal",
        "accuse",
        "prevent",
        "stop",
        "bar",
        "ban",
        "blame",
        "criticise",
        "criticize",
        "condemn",
        "praise",
        "thank",
        "suspect",
        "convict",
        "prohibit",
        "keep",
        "denounce",
        "charge",
        "arrest",
        "dissuade",
        "block",
    }
)


@dataclass(frozen=True)
class Roles:
    """Heads of the noun phrases around one verb.

    Attributes
    ----------
    agents : who does it; with coordination, the first head only (see `coordinated`)
    patients : whom or what it is done to
    passive : whether the verb is in the passive
    """

    agents: tuple[Token, ...]
    patients: tuple[Token, ...]
    passive: bool


def roles_of(verb: Token) -> Roles:
    """Return who does what to whom at a verb."""
    objects = tuple(child for child in verb.children if child.dep_ in ("dobj", "attr") and child.pos_ in _NOMINAL)
    ordered = _ordered_to(verb) if not objects else None
    if ordered is not None:
        return Roles(_misplaced_agent(ordered), (ordered,), passive=True)
    if is_passive(verb):
        agents = tuple(
            pobj
            for prep in verb.children
            if prep.dep_ == "agent" or (prep.dep_ == "prep" and prep.lower_ == "by")
            for pobj in _pobj(prep)
        )
        agents = tuple(one for one in agents if one.ent_type_ not in ("DATE", "TIME", "PERCENT", "QUANTITY", "MONEY"))
        return Roles(tuple(map(antecedent, agents)), surface_subjects(verb) + objects, passive=True)
    if not objects and verb.dep_ == "relcl":
        objects = _relative_object(verb)
    return Roles(surface_subjects(verb), tuple(map(antecedent, objects)), passive=False)


def _ordered_to(verb: Token) -> Token | None:
    """The one who is ordered in "troops ordered to leave": a verb that needs an object and has none is in the passive."""
    if verb.lemma_ not in ("order", "force", "instruct", "compel") or verb.tag_ not in ("VBD", "VBN"):
        return None
    to_do = any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return subjects[0] if to_do and subjects else None


def _misplaced_agent(head: Token) -> tuple[Token, ...]:
    """The junta in "the ruling junta American troops ordered to leave", an order of words that translation leaves."""
    return tuple(token for token in head.doc[head.left_edge.i : head.i] if begins_after(token))


def begins_after(token: Token) -> bool:
    """Whether another phrase begins after a body's name, as after the junta in "the junta American troops"."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return (
        token.lemma_.lower() in ("junta", "government", "army", "parliament")
        and token.text.islower()
        and following.text[:1].isupper()
    )


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive, also without its own auxiliary: "arrested and deported"."""
    labels = {child.dep_ for child in verb.children}
    if labels & {"nsubjpass", "auxpass"}:
        return True
    if verb.tag_ not in ("VBN", "VBD") or "nsubj" in labels:
        return False
    has_auxiliary = any(child.dep_ == "aux" for child in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "amod", "oprd") and not has_auxiliary:
        return "dobj" not in labels or "agent" in labels
    if (
        verb.dep_ == "conj"
        and verb.head.pos_ == "VERB"
        and verb.tag_ == "VBN"
        and not has_auxiliary
        and "dobj" not in labels
    ):
        return is_passive(verb.head)
    return False


def surface_subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return the heads of the grammatical subject, found over coordination and control where it is left out."""
    own = _own_subject(verb)
    if own is not None:
        return (antecedent(own),)
    return _subject_from_above(verb, depth) if depth <= _DEEPEST else ()


def _own_subject(verb: Token) -> Token | None:
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if own:
        # Of two subjects side by side the first is the phrase, the second its name: "the broadcaster RTN claimed".
        beside = len(own) > 1 and own[1].left_edge.i == own[0].right_edge.i + 1
        return own[0] if beside else own[-1]
    named = ("GPE", "ORG", "PERSON", "NORP")
    # A name that the parser took for a date beside the verb.
    mislabelled = [
        one for one in verb.lefts if one.dep_ == "npadvmod" and one.pos_ == "PROPN" and one.ent_type_ in named
    ]
    return mislabelled[-1] if mislabelled else None


def _subject_from_above(verb: Token, depth: int) -> tuple[Token, ...]:
    """Whose doing a verb without a subject tells, by what it hangs on."""
    head, participle = verb.head, verb.tag_ in ("VBG", "VBN")
    verbal = head.pos_ in ("VERB", "AUX")
    found: tuple[Token, ...] = ()
    if verb.dep_ in ("relcl", "acl") and participle:
        found = (head,)
    elif verb.dep_ == "acl":
        found = _noun_controller(head, depth)
    elif verb.dep_ == "conj" and verbal:
        # "urged them to stay and met": what is finite goes on with the finite verb above.
        finite = verb.tag_ in ("VBD", "VBZ") and head.tag_ == "VB" and head.dep_ == "xcomp"
        found = surface_subjects(head.head if finite else head, depth + 1)
    elif verb.dep_ in ("xcomp", "ccomp") or (
        verb.dep_ == "advcl" and verb.tag_ == "VB" and head.lemma_ in ("call", "appeal", "order", "urge", "ask", "tell")
    ):
        found = _controller(head, depth)
    elif verb.dep_ == "advcl" and verbal and (participle or verb.tag_ == "VB"):
        found = surface_subjects(head, depth + 1)
    elif verb.dep_ == "pcomp":
        found = _governor_subject(head, depth)
    return found


def _controller(head: Token, depth: int) -> tuple[Token, ...]:
    """Who does what the complement of `head` says."""
    if head.pos_ in ("ADJ", "NOUN") and head.dep_ in ("acomp", "attr", "oprd"):
        return surface_subjects(head.head, depth + 1)
    if head.pos_ not in ("VERB", "AUX"):
        return ()
    if head.lemma_ in _OBJECT_CONTROLS:
        controlled = [
            child for child in head.children if child.dep_ in ("dobj", "dative", "nsubjpass") and child.pos_ in _NOMINAL
        ]
        controlled += [
            pobj
            for prep in head.children
            if prep.dep_ == "prep" and prep.lower_ in ("on", "to")
            for pobj in _pobj(prep)
        ]
        if controlled:
            return (antecedent(controlled[0]),)
        if head.lemma_ not in ("want", "expect", "ask", "request", "help", "get", "see", "keep", "push", "press"):
            return ()
    return surface_subjects(head, depth + 1)


def _governor_subject(preposition: Token, depth: int) -> tuple[Token, ...]:
    """The subject of "of arming", "after striking": that of the verb above, or its object after accusing verbs."""
    governor = preposition.head
    if governor.pos_ in ("VERB", "AUX"):
        if preposition.lower_ == "as":
            objects = [child for child in governor.children if child.dep_ in ("dobj", "nsubjpass")]
            return tuple(objects[:1])
        return _controller(governor, depth + 1)
    if governor.dep_ in ("dobj", "pobj", "attr", "acomp") and governor.head.pos_ in ("VERB", "AUX"):
        return surface_subjects(governor.head, depth + 1)
    return ()


def _noun_controller(noun: Token, depth: int) -> tuple[Token, ...]:
    """Who does it in "its plan to withdraw", "France's decision to leave", "is in talks to withdraw"."""
    owners = tuple(child for child in noun.children if child.dep_ == "poss" and child.pos_ in ("PROPN", "NOUN"))
    if owners:
        return owners
    if noun.lemma_ in word_classes()["force"] | word_classes()["person"] and noun.dep_ == "dobj":
        return (noun,)
    above = noun.head
    while above.dep_ in ("prep", "pobj") and above.pos_ in ("ADP", "NOUN") and depth < _DEEPEST:
        above, depth = above.head, depth + 1
    return surface_subjects(above, depth + 1) if above.pos_ in ("VERB", "AUX") and noun.dep_ != "nsubj" else ()


def antecedent(token: Token) -> Token:
    """Return what a relative pronoun stands for; any other token is returned as it is."""
    if token.tag_ not in _RELATIVE:
        return token
    above = token
    for _ in range(_DEEPEST):
        if above.dep_ == "relcl":
            return above.head
        if above.head == above:
            return token
        above = above.head
    return token


def _relative_object(verb: Token) -> tuple[Token, ...]:
    """The noun in "the pact that Niger signed": there the subject is another one."""
    has_subject = any(child.dep_ == "nsubj" and child.tag_ not in _RELATIVE for child in verb.children)
    return (verb.head,) if has_subject and verb.head.pos_ in _NOMINAL else ()


def prepositional(token: Token) -> list[tuple[str, Token]]:
    """Return (preposition, head of its phrase) pairs below a verb or noun, its datives included."""
    found: list[tuple[str, Token]] = []
    for child in token.children:
        if child.dep_ in ("prep", "agent") or (child.dep_ == "dative" and child.pos_ == "ADP"):
            found += [(child.lower_, pobj) for pobj in _pobj(child)]
            for inner in child.children:
                if inner.dep_ == "prep":
                    found += [(inner.lower_, pobj) for pobj in _pobj(inner)]
    return found


def _pobj(preposition: Token) -> list[Token]:
    return [
        antecedent(child)
        for child in preposition.children
        if child.dep_ in ("pobj", "pcomp") and child.pos_ in _NOMINAL
    ]


def complements(verb: Token) -> list[Token]:
    """Return the verbs of a verb's complement clauses: "urged X to leave", "said that it would leave"."""
    found = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX")]
    found += [
        child
        for child in verb.children
        if child.dep_ == "advcl"
        and child.tag_ == "VB"
        and verb.lemma_
        in ("call", "appeal", "order", "urge", "ask", "threaten", "agree", "refuse", "push", "press", "give")
    ]
    if verb.lemma_ in _OBJECT_CONTROLS:
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


def coordinated(head: Token) -> list[Token]:
    """Return a noun phrase's head and the heads coordinated with it, in the order of the text."""
    found = [head]
    for one in found:
        found += [
            child for child in one.children if child.dep_ == "conj" and child.pos_ in _NOMINAL and child not in found
        ]
    return sorted(found, key=lambda token: token.i)


def governing_verb(token: Token) -> Token | None:
    """Return the nearest verb above a token; None where there is none."""
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)
