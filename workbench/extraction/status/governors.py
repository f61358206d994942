"""What a happening depends on: from a verb or noun up to the predicate in whose complement it stands.

Clauses that are told for themselves depend on nothing: what is said "after", "because" or in a relative clause holds
whatever the main clause plans or denies. Labels are those of spaCy's English pipelines (ClearNLP dependencies).
"""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.status.clause_governors import (
    CIRCUMSTANCES,
    of_clause,
    of_gerund,
    of_hidden_gerund,
    of_loose_clause,
)
from workbench.extraction.status.links import Link
from workbench.extraction.status.loose_infinitives import is_said_by_summons
from workbench.extraction.status.predicates import bearing_of
from workbench.model import Status

_NOUN_COMPLEMENTS = frozenset({"about", "against", "for", "from", "in", "into", "of", "on", "over", "to", "at"})
_TAKE_PLACE = frozenset(
    {"begin", "start", "continue", "resume", "take", "occur", "happen", "follow", "come", "go", "proceed", "be"}
)
_COLLAPSE = frozenset(
    {"abort", "collapse", "fail", "falter", "fizzle", "flounder", "founder", "misfire", "unravel", "come to nothing"}
    | {"break down", "come to naught", "fall apart", "fall flat", "fall through", "go nowhere", "run aground"}
)
_COME_ABOUT = frozenset({"come", "eventuate", "happen", "materialise", "materialize", "occur", "succeed"})
_TURN_OUT = frozenset({"prove", "remain", "turn"})
_SERIES = frozenset({"round", "wave", "act", "spate", "string"})
_CALL = frozenset({"call", "label", "brand", "term", "dub", "deem", "find", "describe", "declare", "consider"})
_WITH_IN = frozenset({"engage", "participate", "partake", "succeed", "join", "take"})


def link_of(token: Token) -> Link | None:
    """Return how a token depends on another; None where it is told for itself."""
    if token.head == token or is_said_by_summons(token):
        return None
    read = _READERS.get(token.dep_)
    return read(token) if read is not None else None


def _of_coordinated(token: Token) -> Link | None:
    # "urged them to stay and left": what is finite goes on with the main clause.
    goes_on = token.tag_ in ("VBD", "VBZ") and token.head.tag_ == "VB"
    return None if goes_on else Link("conj", token.head)


def _of_object(token: Token) -> Link:
    if token.head.lemma_ in _CALL and bearing_of(token, "that") is not None and _is_called_false(token):
        return Link("false", token.head)
    # "called the arrest unacceptable" asks for none
    judged = token.dep_ == "dobj" and token.head.lemma_ == "call" and _is_judged(token.head)
    return Link("pass" if judged or token.pos_ in ("ADJ", "AUX") else "thing", token.head)


def _is_judged(verb: Token) -> bool:
    """Whether something is called what follows it, not called for."""
    return any(child.dep_ == "oprd" for child in verb.rights)


def _is_called_false(noun: Token) -> bool:
    """Whether reports are called untrue: by an adjective behind them, wherever the parser hangs it."""
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    falses = (bearing_of(token, "that") for token in behind if token.pos_ == "ADJ" and token.dep_ in ("oprd", "acomp"))
    return any(one is not None and one.affirmed is Status.DENIED for one in falses)


def _of_compound(noun: Token) -> Link | None:
    """Read "the withdrawal plan"."""
    weighs = noun.head.pos_ == "NOUN" and bearing_of(noun.head, "thing") is not None
    return Link("thing", noun.head) if weighs else None


def _of_subject(noun: Token) -> Link | None:
    verb = noun.head
    if verb.lemma_ == "be":
        said = next((child for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")), None)
        if said is not None and said.pos_ == "NOUN":
            lie = _denies(said) and not any(child.lower_ in ("no", "not") for child in (*said.lefts, *verb.children))
            return Link("false", verb) if lie else None
        return Link("thing", said) if said is not None and bearing_of(said, "thing") is not None else None
    if _comes_to_nothing(verb):
        return Link("failed", verb)
    if verb.lemma_ in _TURN_OUT and any(_denies(child) for child in verb.subtree if child.pos_ == "ADJ"):
        told = bearing_of(noun, "that")  # "fears ... proved unfounded", "reports ... proved false"
        return Link("false" if told is not None and told.affirmed is Status.ACTUAL else "failed", verb)
    return Link("pass", verb) if verb.lemma_ in _TAKE_PLACE else None


def _denies(word: Token) -> bool:
    """Whether a word calls what it is said of untrue: "false", "a fabrication"."""
    weighs = bearing_of(word, "that")
    return weighs is not None and weighs.affirmed is Status.DENIED


def _comes_to_nothing(verb: Token) -> bool:
    """Whether what a verb is said of did not come about: "collapsed", "came to nothing", "never materialised"."""
    behind = verb.doc[verb.i + 1 : verb.i + 3].text.lower().split()
    phrases = {verb.lemma_, *(f"{verb.lemma_} {' '.join(behind[:count])}" for count in (1, 2))}
    if phrases & _COLLAPSE:
        return True
    return verb.lemma_ in _COME_ABOUT and any(child.dep_ == "neg" for child in verb.children)


def _of_phrase(noun: Token) -> Link | None:
    """Read what a preposition leads to: "a plan for a withdrawal", "called for talks", "warned against an attack"."""
    preposition = noun.head
    above, name = preposition.head, preposition.lower_
    if name == "against" and bearing_of(above, "against") is not None:
        return Link("against", above)
    if (
        name == "as"
        and bearing_of(above, "thing") is not None
        and any(child.dep_ in ("ccomp", "acl", "relcl") for child in noun.children)
    ):
        return Link("thing", above)  # "dismissed as fake news claims that ..."
    if preposition.dep_ == "agent" or name in CIRCUMSTANCES - {"over", "at"}:
        return None
    weighs = bearing_of(above, "thing") is not None
    if above.pos_ in ("NOUN", "PROPN"):
        counts = above.lemma_.lower() in word_classes()["roles.measures"] | _SERIES and name == "of"
        complement = weighs and name in _NOUN_COMPLEMENTS
        return Link("thing", above) if complement else Link("pass", above) if counts and not weighs else None
    placed = name in ("in", "at", "over", "by") and (name == "by" or above.lemma_ not in _WITH_IN)
    return Link("thing", above) if weighs and not placed else None


_READERS: Mapping[str, Callable[[Token], Link | None]] = {
    "conj": _of_coordinated,
    **dict.fromkeys(("ccomp", "xcomp"), of_clause),
    **dict.fromkeys(("acl", "relcl", "advcl"), of_loose_clause),
    "pcomp": of_gerund,
    "amod": of_hidden_gerund,
    **dict.fromkeys(("dobj", "nsubjpass", "attr", "oprd", "acomp", "dative"), _of_object),
    "nsubj": _of_subject,
    "pobj": _of_phrase,
    "compound": _of_compound,
}
