"""Who stands where in a clause: subjects, objects, agents and phrases of a verb, seen through grammar.

Passive voice, relative clauses, participles, infinitives and coordinated verbs are undone here, so that
the rest of the room asks only for who does it (agents) and whom it is done to (patients). Labels are
those of spaCy's English pipelines (ClearNLP dependencies).
"""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.lexicon import word_classes
from workbench.extraction.language.phrases import NOMINAL, RELATIVE, antecedent, begins_after, objects_of
from workbench.extraction.language.subjects import OBJECT_CONTROLS, surface_subjects

# Participles of somebody's own opinion: "is opposed to it" is no passive.
_STANCES = frozenset({"oppose"})
_ALSO_PAST = frozenset({"fled", "left", "met"})
_OF_MIND = frozenset(
    {"admit", "agree", "announce", "believe", "claim", "confirm", "declare", "deny", "ensure", "feel", "hope", "know",
     "let", "make", "mean", "prove", "say", "see", "show", "suggest", "think", "warn"}
)  # fmt: skip
"""What may have a clause without "that" in place of an object."""
_COUNTS = ("DATE", "TIME", "PERCENT", "QUANTITY", "MONEY", "CARDINAL")
_DONE_BY = ("tion", "sion", "ment", "ism", "ance", "ence", "al", "ing", "ure")
_PLACES_IN_ING = frozenset({"building", "crossing", "gathering", "landing", "meeting", "wedding"})
_SAID_BY = frozenset(
    {"article", "book", "comment", "criticism", "effort", "film", "letter", "member", "misuse", "protest", "remark",
     "report", "rule", "speech", "statement", "study", "survey", "support", "tweet", "use", "victory", "warning", "work"}
)  # fmt: skip


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
    objects = tuple(child for child in verb.children if child.dep_ in ("dobj", "attr") and child.pos_ in NOMINAL)
    objects = objects or _taken_for_a_clause(verb) or _taken_for_a_subject(verb) or _so_called(verb)
    ordered = _ordered_to(verb) if not objects else None
    if ordered is not None:
        return Roles(_misplaced_agent(ordered), (ordered,), passive=True)
    if is_passive(verb) and verb.lemma_ in _STANCES and _towards(verb):
        return Roles(surface_subjects(verb), tuple(_towards(verb)), passive=False)
    if is_passive(verb):
        agents = tuple(
            pobj
            for prep in verb.children
            if prep.dep_ == "agent" or (prep.dep_ == "prep" and prep.lower_ == "by")
            for pobj in objects_of(prep)
        )
        agents = tuple(one for one in agents if one.ent_type_ not in _COUNTS) or _agent_below(verb)
        return Roles(tuple(map(antecedent, agents)), surface_subjects(verb) + objects, passive=True)
    if not objects and verb.dep_ == "relcl":
        objects = _relative_object(verb)
    return Roles(surface_subjects(verb), tuple(map(antecedent, objects)), passive=False)


def _agent_below(verb: Token) -> tuple[Token, ...]:
    """Italy's minister in "was invited to the summit by Italy's minister", which parsers hang on the summit."""
    before = [child for child in verb.rights if child.dep_ in ("prep", "oprd", "dobj", "attr", "advmod", "npadvmod")]
    for child in before:
        for prep in child.subtree:
            under = prep.head
            hung = prep.dep_ in ("prep", "agent") and prep.lower_ == "by" and under.pos_ in ("NOUN", "PROPN", "ADP")
            deed = under.lemma_.lower().endswith(_DONE_BY) and under.lemma_ not in _PLACES_IN_ING
            if not hung or deed or under.lemma_ in _done_by():
                continue
            by = tuple(one for one in objects_of(prep) if one.ent_type_ not in _COUNTS)
            if by and by[0].pos_ != "VERB" and (by[0].pos_ == "PROPN" or can_act(by[0])):
                return by
    return ()


def _done_by() -> frozenset[str]:
    """Nouns that have a "by" of their own: "criticised for an attack by", "over remarks by"."""
    classes = word_classes()
    return classes["act"] | classes["visit"] | classes["relation"] | _SAID_BY


def _taken_for_a_clause(verb: Token) -> tuple[Token, ...]:
    """The ban in the headline "UN condemns Taliban ban on women", which parsers may take for a clause."""
    return tuple(
        child
        for child in verb.rights
        if child.dep_ == "ccomp"
        and child.pos_ in ("NOUN", "PROPN")
        and not any(below.dep_ in ("nsubj", "nsubjpass", "aux", "cop", "mark") for below in child.children)
    )


def _taken_for_a_subject(verb: Token) -> tuple[Token, ...]:
    """The group in "its plan to defeat the group is working", which parsers may take for the subject of what follows."""
    if verb.tag_ != "VB" or verb.dep_ != "acl" or verb.lemma_ in _OF_MIND:
        return ()
    clauses = [child for child in verb.rights if child.dep_ == "ccomp" and child.left_edge.i == verb.i + 1]
    return tuple(
        child
        for clause in clauses
        if not any(one.dep_ == "mark" for one in clause.lefts)
        for child in clause.lefts
        if child.dep_ in ("nsubj", "nsubjpass") and child.left_edge.i == verb.i + 1
    )


def _so_called(verb: Token) -> tuple[Token, ...]:
    """The camps in "struck what the army called terrorist camps"."""
    clauses = [
        child for child in verb.rights if child.dep_ == "ccomp" and child.lemma_ in ("call", "describe", "say", "term")
    ]
    return tuple(
        name
        for clause in clauses
        if any(child.lower_ == "what" for child in clause.lefts)
        for name in clause.rights
        if name.dep_ in ("oprd", "dobj", "attr") and name.pos_ in NOMINAL
    )


def _towards(verb: Token) -> list[Token]:
    """Whom "is opposed to the plan" is aimed at; there the subject holds the opinion."""
    by = any(child.dep_ == "agent" for child in verb.children)
    return [
        head
        for prep in verb.children
        if prep.dep_ == "prep" and prep.lower_ == "to" and not by
        for head in objects_of(prep)
    ]


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


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive, also without its own auxiliary: "arrested and deported"."""
    labels = {child.dep_ for child in verb.children}
    if verb.lower_ in _ALSO_PAST and verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and "prt" not in labels:
        return False  # The last soldiers left: the parser makes a participle of the sentence's only verb.
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


def _relative_object(verb: Token) -> tuple[Token, ...]:
    """The noun in "the pact that Niger signed": there the subject is another one, and no preposition as in "in which"."""
    led_in = any(child.tag_ in RELATIVE for prep in verb.children if prep.dep_ == "prep" for child in prep.children)
    if led_in:
        return ()
    has_subject = any(child.dep_ == "nsubj" and child.tag_ not in RELATIVE for child in verb.children)
    return (verb.head,) if has_subject and verb.head.pos_ in NOMINAL else ()


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
            *("call", "appeal", "order", "urge", "ask", "threaten", "agree", "refuse", "push", "press", "give"),
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
