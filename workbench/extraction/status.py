"""Is a happening said to have happened, planned, possible, demanded, not so, or denied?

The trigger's own clause is read first (negation, modal verb, "if"), then every verb and noun above it
whose complement it stands in: "refused to", "a plan for", "denied that". Verbs that imply their
complement ("managed to", "began to") and verbs of speech let the inner status through.
"""

from spacy.tokens import Token

from workbench.extraction.clause_status import class_of, has_to, is_asked, is_negated, modal_of, own_status
from workbench.extraction.lexicon import word_classes
from workbench.model import Status

_DEEPEST = 12
_NOT_UNDER = frozenset(
    {"nsubj", "conj", "relcl", "advcl", "nsubjpass", "appos", "poss", "compound", "amod", "npadvmod", "nmod"}
)
_UNDER = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj", "prep", "acl", "nsubj", "acomp", "attr"})
_CIRCUMSTANCES = frozenset(
    {"after", "during", "since", "following", "over", "amid", "despite", "before", "because", "by", "as", "at"}
)
_NOUN_COMPLEMENTS = frozenset({"for", "of", "on", "to", "against", "from"})
# Verbs that weigh a clause but not a thing: talks that were discussed did take place.
_ONLY_CLAUSES = frozenset({"discuss", "report", "study", "mean", "set", "choose", "believe", "suggest"})


def status_of(trigger: Token) -> Status:
    """Return the status of the happening that `trigger` names."""
    status = own_status(trigger)
    token = trigger
    for _ in range(_DEEPEST):
        above = token.head
        if above == token or _stands_alone(token):
            break
        force = _force_of(above, token)
        if force is not None:
            # The inner "not" of "denied that it had not" is beyond these rules: possible, no more.
            both = status in (Status.NEGATED, Status.DENIED) and force in (Status.NEGATED, Status.DENIED)
            if both:
                status = Status.HYPOTHETICAL
            elif status is Status.ACTUAL or force in (Status.NEGATED, Status.DENIED):
                status = force
        if above.pos_ in ("VERB", "AUX") and (token.dep_ in _UNDER or is_asked(token)):
            status = _under(status, above)
        token = above
    return status


def _stands_alone(token: Token) -> bool:
    """Whether a clause is told for itself: relative and dated clauses do not share the status of what they hang on."""
    if token.dep_ in ("relcl", "appos") or (token.dep_ == "acl" and token.tag_ in ("VBN", "VBG")):
        return not has_to(token)
    if token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ") and token.head.tag_ == "VB":
        return True
    if token.dep_ == "pcomp" and token.head.lower_ == "by":
        return True
    if (
        token.dep_ == "ccomp"
        and token.i < token.head.i
        and token.head.lemma_ not in word_classes()["speech.verbs"]
        and not any(child.dep_ == "mark" for child in token.children)
    ):
        # Two sentences with a comma or semicolon between them.
        return True
    marked = any(child.dep_ == "mark" or (child.dep_ == "advmod" and child.tag_ == "WRB") for child in token.children)
    return token.dep_ == "advcl" and marked and not has_to(token)


def _force_of(above: Token, below: Token) -> Status | None:
    """How `above` bears on the happening in `below`; None where it leaves it as it is."""
    if is_asked(below):
        return Status.DEMANDED
    nominal_object = below.dep_ == "nsubjpass" and below.pos_ == "NOUN"
    if (below.dep_ in _NOT_UNDER and not nominal_object) or (below.dep_ == "prep" and below.lower_ in _CIRCUMSTANCES):
        return None
    force = class_of(above)
    if force is None:
        return None
    if above.pos_ in ("NOUN", "PROPN"):
        complement = below.dep_ in ("acl", "ccomp") or (below.dep_ == "prep" and below.lower_ in _NOUN_COMPLEMENTS)
        return force if complement else None
    if below.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"] and force is not Status.DENIED:
        # "announced that it had ..." and "warned that it had ..." report; only "insists that he leave" demands.
        finite = any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in below.children)
        return None if finite and (below.tag_ != "VB" or modal_of(below)) else force
    of_thing = below.dep_ in ("prep", "dobj", "nsubjpass") and below.pos_ in ("NOUN", "ADP")
    return None if of_thing and above.lemma_ in _ONLY_CLAUSES else force


def _under(status: Status, verb: Token) -> Status:
    """What the negation or modal of a verb above does to a complement: "did not begin to withdraw", "may agree to"."""
    if verb.lemma_ in word_classes()["speech.verbs"] - {"deny"} and any(
        child.dep_ == "ccomp" for child in verb.children
    ):
        return status
    if is_negated(verb) and status in (Status.ACTUAL, Status.PLANNED):
        return Status.NEGATED
    if status is Status.DEMANDED and is_negated(verb):
        return Status.HYPOTHETICAL  # "did not order them to leave"
    if status is Status.ACTUAL:
        own = own_status(verb)
        return own if own is not Status.ACTUAL else status
    return status
