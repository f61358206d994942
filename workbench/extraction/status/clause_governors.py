"""What a clause depends on: the verb, adjective or noun in whose complement its verb stands."""

from spacy.tokens import Token

from workbench.extraction.language.complements import is_only_beside
from workbench.extraction.language.verb_forms import has_to
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.status.links import Link
from workbench.extraction.status.loose_infinitives import of_loose_infinitive
from workbench.extraction.status.predicates import bearing_of

CIRCUMSTANCES = frozenset(
    {
        "after",
        "amid",
        "as",
        "at",
        "because",
        "before",
        "despite",
        "during",
        "following",
        "over",
        "pending",
        "since",
        "until",
        "upon",
        "within",
    }
)
_BARE = frozenset({"VB", "VBP"})
_SAID_BESIDE = frozenset(
    {"accuse", "allege", "blame", "charge", "cite", "claim", "condemn", "criticise", "criticize", "denounce"}
)
"""What somebody says behind a comma is said whatever he will do: "said it would end the truce, accusing the army of theft"."""


def of_clause(verb: Token) -> Link | None:
    """Read a complement clause: "said that ...", "plans to ...", "It is false that ..."."""
    if is_let(verb):
        return None
    link = _of_complement(verb)
    if link is None or link.above.lemma_ != "be":
        return link
    # "It is false that ...": the word beside "is" weighs the clause.
    said = next((child for child in link.above.children if child.dep_ in ("acomp", "attr", "oprd")), None)
    return Link(link.kind, said) if said is not None and bearing_of(said, link.kind) is not None else link


def _of_complement(verb: Token) -> Link | None:
    above = verb.head
    marked = any(child.dep_ == "mark" for child in verb.children)
    in_front = verb.dep_ == "ccomp" and verb.i < above.i and not marked
    if in_front and (is_only_beside(verb, above) or above.lemma_ not in word_classes()["speech.verbs"]):
        return None  # two sentences with a comma or semicolon between them
    if verb.tag_ == "VBG" and not any(child.dep_ in ("aux", "nsubj") for child in verb.children):
        return Link("ing", above)
    if has_to(verb):
        return Link("to", above)
    if verb.dep_ == "ccomp" and (_is_wish(verb) or _is_plural_wish(verb, above)):
        return Link("wish", above)
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in verb.children
    )
    if verb.tag_ == "VBG" and not finite:
        return Link("ing", above)
    return Link("that" if finite or marked else "to", above)


def is_let(verb: Token) -> bool:
    """Whether a clause stands below an order: "Let the generals open the prisons"."""
    above = verb.head
    return above.lower_ == "let" and above.tag_ == "VB" and above.left_edge == above and verb.tag_ == "VB"


def _is_wish(verb: Token) -> bool:
    """Whether a clause has a bare verb: "insists that Britain pay"."""
    be = any(child.dep_ == "auxpass" and child.lower_ == "be" for child in verb.children)
    if _is_helped(verb) or (verb.tag_ not in _BARE and not be):
        return False
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    return verb.tag_ == "VB" or be or (subject.tag_ in ("NN", "NNP") and not subject.conjuncts)


def _is_helped(verb: Token) -> bool:
    """Whether an auxiliary other than the bare "be" stands before a verb."""
    return any(child.dep_ == "aux" or (child.dep_ == "auxpass" and child.tag_ not in _BARE) for child in verb.children)


def _is_plural_wish(verb: Token, above: Token) -> bool:
    """Read "demanded that the observers leave": below "demand", which takes no other clause, no form tells it apart."""
    only_wishes = bearing_of(above, "wish") is not None and bearing_of(above, "that") is None
    return verb.tag_ == "VBP" and only_wishes and not _is_helped(verb)


def of_loose_clause(verb: Token) -> Link | None:
    """Read a clause that hangs on a noun or beside a verb; relative clauses and those with a time depend on nothing."""
    above = verb.head
    if has_to(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return of_loose_infinitive(verb) if has_to(verb) else _of_reported_gerund(verb)
    marks = [child for child in verb.children if child.dep_ == "mark" or child.tag_ == "WRB"]
    if verb.dep_ == "acl" and marks and bearing_of(above, "that") is not None:
        return Link("wish" if _is_wish(verb) else "that", above)
    if verb.dep_ == "relcl" and above.pos_ == "NOUN" and bearing_of(above, "that") is not None:
        complete = not any(
            child.tag_ in ("WDT", "WP") and child.dep_ not in ("mark", "advmod") for child in verb.children
        )
        said = verb.doc[verb.left_edge.i].lower_ == "that" or _is_bare_and_whole(verb)
        return Link("that", above) if complete and said else None
    if verb.dep_ == "advcl":
        that = any(child.lower_ == "that" for child in marks)
        if that and above.pos_ in ("VERB", "AUX", "ADJ"):
            return Link("that", above)
        told = verb.lemma_ in _SAID_BESIDE and verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","
        return Link("beside", above) if not marks and verb.tag_ in ("VBG", "VBN") and not told else None
    return None


def _is_bare_and_whole(clause: Token) -> bool:
    """Whether a clause without "that" lacks nothing that its noun could be: "charges it was arming them"."""
    subject = next((child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.left_edge != clause.left_edge:
        return False
    whole = ("acomp", "attr", "ccomp", "dobj", "xcomp")
    return subject.dep_ == "nsubjpass" or any(child.dep_ in whole for child in clause.rights)


def _of_reported_gerund(verb: Token) -> Link | None:
    """Read "reports of soldiers looting the port", where the gerund hangs on those who did it."""
    of = verb.head.head
    told = of.head if verb.head.dep_ == "pobj" and of.lower_ == "of" else None
    return Link("ing", told) if told is not None and bearing_of(told, "ing") is not None else None


def of_gerund(verb: Token) -> Link | None:
    """Read a gerund after a preposition: "accused of arming", "kept from leaving", "by bombing"."""
    preposition = verb.head
    above = preposition.head
    if preposition.lower_ == "with" and any(child.dep_ == "nsubj" for child in verb.lefts):
        return None  # "dismissed the charge, with its president warning them"
    if above.dep_ in ("advmod", "prt") and above.head.pos_ == "VERB":
        above = above.head  # "stopped short of attacking", "held back from imposing"
    near = "near" if preposition.lower_ == "close" else preposition.lower_
    if near in ("against", "from", "near") and bearing_of(above, near) is not None:
        return Link(near, above)
    if preposition.lower_ == "by":
        return Link("beside", above)
    if bearing_of(above, "ing") is not None and preposition.lower_ not in CIRCUMSTANCES - {"over", "as", "at"}:
        return Link("ing", above)
    return _of_accused_gerund(preposition, above)


def _of_accused_gerund(preposition: Token, above: Token) -> Link | None:
    """Read "accused of being behind", where the parser hangs the preposition on the object."""
    governor = above.head
    if above.dep_ in ("dobj", "nsubjpass") and bearing_of(governor, "ing") is not None:
        if preposition.lower_ == "from" and bearing_of(governor, "from") is not None:
            return Link("from", governor)
        if preposition.lower_ in ("of", "for", "from", "into"):
            return Link("ing", governor)
    return None


def of_hidden_gerund(verb: Token) -> Link | None:
    """Read "ceased exporting nickel", where the parser takes the gerund for an adjective."""
    if verb.tag_ != "VBG":
        return None
    above = verb.head.head
    hidden = verb.head.dep_ == "dobj" and above.i == verb.i - 1 and bearing_of(above, "ing") is not None
    return Link("ing", above) if hidden else None
