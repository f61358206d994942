"""What a happening depends on: from a verb or noun up to the predicate in whose complement it stands.

Clauses that are told for themselves depend on nothing: what is said "after", "because" or in a relative clause holds
whatever the main clause plans or denies. Labels are those of spaCy's English pipelines (ClearNLP dependencies).
"""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.lexicon import word_classes
from workbench.extraction.predicates import bearing_of
from workbench.extraction.verb_forms import has_to
from workbench.model import Status

_CIRCUMSTANCES = frozenset(
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
_NOUN_COMPLEMENTS = frozenset({"about", "against", "for", "from", "in", "into", "of", "on", "over", "to", "at"})
_TAKE_PLACE = frozenset(
    {"begin", "start", "continue", "resume", "take", "occur", "happen", "follow", "come", "go", "proceed", "be"}
)
_COLLAPSE = frozenset({"fail", "collapse", "founder", "falter", "fizzle"})
_ORDINALS = frozenset({"first", "second", "third", "last", "latest", "only", "fourth"})
_BARE = frozenset({"VB", "VBP"})


@dataclass(frozen=True)
class Link:
    """How a happening hangs on the word above it.

    Attributes
    ----------
    kind : a kind of complement, see `predicates`; ``pass`` where the word above only carries it, ``beside`` where it
        goes along with it, ``conj`` where both stand side by side, ``failed`` for the subject of "failed"
    above : the word that governs it
    """

    kind: str
    above: Token


def link_of(token: Token) -> Link | None:
    """Return how a token depends on another; None where it is told for itself."""
    dep, head = token.dep_, token.head
    if head == token:
        return None
    if dep == "conj":
        goes_on = token.tag_ in ("VBD", "VBZ") and head.tag_ == "VB"
        return None if goes_on else Link("conj", head)
    if dep in ("ccomp", "xcomp"):
        return _of_clause(token)
    if dep in ("acl", "relcl", "advcl"):
        return _of_loose_clause(token)
    if dep == "pcomp":
        return _of_gerund(token)
    if dep in ("dobj", "nsubjpass", "attr", "oprd", "acomp", "dative"):
        return Link("pass" if token.pos_ in ("ADJ", "AUX") else "thing", head)
    if dep == "nsubj":
        return _of_subject(token)
    if dep == "pobj":
        return _of_phrase(token)
    if dep == "amod" and token.tag_ == "VBG":
        return _of_hidden_gerund(token)
    if dep == "compound" and bearing_of(head, "thing") is not None and head.pos_ == "NOUN":
        return Link("thing", head)
    return None


def _of_clause(verb: Token) -> Link | None:
    link = _of_complement(verb)
    if link is None or link.above.lemma_ != "be":
        return link
    # "It is false that ...": the word beside "is" weighs the clause.
    said = next((child for child in link.above.children if child.dep_ in ("acomp", "attr", "oprd")), None)
    return Link(link.kind, said) if said is not None and bearing_of(said, link.kind) is not None else link


def _of_complement(verb: Token) -> Link | None:
    above = verb.head
    marked = any(child.dep_ == "mark" for child in verb.children)
    if verb.dep_ == "ccomp" and verb.i < above.i and not marked and above.lemma_ not in word_classes()["speech.verbs"]:
        return None  # two sentences with a comma or semicolon between them
    if verb.tag_ == "VBG" and not any(child.dep_ in ("aux", "nsubj") for child in verb.children):
        return Link("ing", above)
    if has_to(verb):
        return Link("to", above)
    if verb.dep_ == "ccomp" and _is_wish(verb):
        return Link("wish", above)
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in verb.children
    )
    if verb.tag_ == "VBG" and not finite:
        return Link("ing", above)
    return Link("that" if finite or marked else "to", above)


def _is_wish(verb: Token) -> bool:
    """Whether a clause has a bare verb: "insists that Britain pay"."""
    helped = any(
        child.dep_ == "aux" or (child.dep_ == "auxpass" and child.tag_ not in _BARE) for child in verb.children
    )
    be = any(child.dep_ == "auxpass" and child.lower_ == "be" for child in verb.children)
    if helped or (verb.tag_ not in _BARE and not be):
        return False
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    return verb.tag_ == "VB" or be or (subject.tag_ in ("NN", "NNP") and subject.conjuncts == ())


def _of_loose_clause(verb: Token) -> Link | None:
    above = verb.head
    if has_to(verb):
        return _of_loose_infinitive(verb)
    marks = [child for child in verb.children if child.dep_ == "mark" or child.tag_ == "WRB"]
    if verb.dep_ == "acl" and marks and bearing_of(above, "that") is not None:
        return Link("wish" if _is_wish(verb) else "that", above)
    if verb.dep_ == "relcl" and above.pos_ == "NOUN" and bearing_of(above, "that") is not None:
        complete = not any(child.tag_ in ("WDT", "WP") and child.dep_ != "mark" for child in verb.children)
        return Link("that", above) if complete and verb.doc[verb.left_edge.i].lower_ == "that" else None
    if verb.dep_ == "advcl":
        that = any(child.lower_ == "that" for child in marks)
        if that and above.pos_ in ("VERB", "AUX", "ADJ"):
            return Link("that", above)
        return Link("beside", above) if not marks and verb.tag_ in ("VBG", "VBN") else None
    return None


def _of_loose_infinitive(verb: Token) -> Link | None:
    """An infinitive belongs to a noun ("a plan to leave") or to the verb above that noun ("ordered troops to leave")."""
    above = verb.head
    if above.lower_ == "order" and above.head.lower_ == "in":
        return None  # "in order to"
    weighs = bearing_of(above, "to")
    if weighs is not None and above.pos_ != "AUX":
        # "moved a battalion to guard the crossing" tells an aim of a deed.
        aims = verb.dep_ == "advcl" and weighs.affirmed is Status.PLANNED
        return None if aims and any(child.dep_ == "dobj" for child in above.children) else Link("to", above)
    governor = above.head
    if above.dep_ == "pobj" and governor.lower_ in ("on", "to", "for"):
        governor = governor.head
    if above.dep_ in ("dobj", "nsubjpass", "pobj", "dative") and bearing_of(governor, "to") is not None:
        return Link("to", governor)
    if above.dep_ in ("acomp", "attr") and above.pos_ == "ADJ":
        return Link("to", above)
    # "It is common for juntas to suspend ...": the parser hangs the infinitive on the verb.
    adjective = next((child for child in above.children if child.dep_ == "acomp"), None)
    return Link("to", adjective) if adjective is not None and verb.i > adjective.i else None


def _of_hidden_gerund(verb: Token) -> Link | None:
    """Read "ceased exporting nickel", where the parser takes the gerund for an adjective."""
    above = verb.head.head
    hidden = verb.head.dep_ == "dobj" and above.i == verb.i - 1 and bearing_of(above, "ing") is not None
    return Link("ing", above) if hidden else None


def is_first_to(verb: Token) -> bool:
    """Whether an infinitive tells what somebody did first or last: "the first state to recognise ..."."""
    above = verb.head
    return has_to(verb) and (
        above.lower_ in _ORDINALS or any(child.lower_ in _ORDINALS and child.i < above.i for child in above.children)
    )


def _of_gerund(verb: Token) -> Link | None:
    preposition = verb.head
    above = preposition.head
    if preposition.lower_ in ("against", "from") and bearing_of(above, preposition.lower_) is not None:
        return Link(preposition.lower_, above)
    if preposition.lower_ == "by":
        return Link("beside", above)
    if bearing_of(above, "ing") is not None and preposition.lower_ not in _CIRCUMSTANCES - {"over", "as", "at"}:
        return Link("ing", above)
    # "accused of being behind", where the parser hangs the preposition on the object.
    governor = above.head
    if above.dep_ in ("dobj", "nsubjpass") and bearing_of(governor, "ing") is not None:
        if preposition.lower_ == "from" and bearing_of(governor, "from") is not None:
            return Link("from", governor)
        if preposition.lower_ in ("of", "for", "from", "into"):
            return Link("ing", governor)
    return None


def _of_subject(noun: Token) -> Link | None:
    verb = noun.head
    if verb.lemma_ == "be":
        said = next((child for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")), None)
        if said is not None and bearing_of(said, "thing") is not None and said.pos_ != "NOUN":
            return Link("thing", said)
        return None
    if verb.lemma_ in _COLLAPSE:
        return Link("failed", verb)
    return Link("pass", verb) if verb.lemma_ in _TAKE_PLACE else None


def _of_phrase(noun: Token) -> Link | None:
    preposition = noun.head
    above = preposition.head
    name = preposition.lower_
    if name == "against" and bearing_of(above, "against") is not None:
        return Link("against", above)
    if preposition.dep_ == "agent" or name in _CIRCUMSTANCES - {"over", "at"}:
        return None
    if above.pos_ in ("NOUN", "PROPN"):
        if bearing_of(above, "thing") is not None:
            return Link("thing", above) if name in _NOUN_COMPLEMENTS else None
        counts = above.lemma_.lower() in word_classes()["roles.measures"] | {"round", "wave", "act", "spate", "string"}
        return Link("pass", above) if counts and name == "of" else None
    if bearing_of(above, "thing") is not None and name not in ("in", "at", "over", "by"):
        return Link("thing", above)
    if bearing_of(above, "thing") is not None and name in ("in", "at", "over") and above.lemma_ in _WITH_IN:
        return Link("thing", above)
    return None


_WITH_IN = frozenset({"engage", "participate", "partake", "succeed", "join", "take"})
