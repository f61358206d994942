"""Is a happening said to have happened, planned, possible, demanded, not so, or denied?

The trigger's own clause is read first (negation, modal verb, "if"), then every verb and noun above it
whose complement it stands in: "refused to", "a plan for", "denied that". Verbs that imply their
complement ("managed to", "began to") and verbs of speech let the inner status through.
"""

from spacy.tokens import Token

from workbench.extraction.lexicon import word_classes
from workbench.model import Status

_FUTURE = frozenset({"will", "shall", "'ll", "wo"})
_POSSIBLE = frozenset({"may", "might", "can", "could", "ca"})
_DUE = frozenset({"should", "must", "ought"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "once"})
_NEGATIVE = frozenset({"no", "neither", "nor", "never", "nobody", "none", "nothing", "without", "hardly", "barely"})
_CLASSES = (
    ("denied", Status.DENIED),
    ("negated", Status.NEGATED),
    ("demanded", Status.DEMANDED),
    ("planned", Status.PLANNED),
    ("hypothetical", Status.HYPOTHETICAL),
)
_DEEPEST = 12


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
            status = (
                Status.HYPOTHETICAL
                if both
                else force
                if status is Status.ACTUAL or force in (Status.NEGATED, Status.DENIED)
                else status
            )
        if above.pos_ in ("VERB", "AUX") and token.dep_ in (
            "xcomp",
            "ccomp",
            "pcomp",
            "dobj",
            "pobj",
            "prep",
            "acl",
            "nsubj",
            "acomp",
            "attr",
        ):
            status = _under(status, above)
        token = above
    return status


def _stands_alone(token: Token) -> bool:
    """Whether a clause is told for itself: relative and dated clauses do not share the status of what they hang on."""
    if token.dep_ in ("relcl", "appos") or (token.dep_ == "acl" and token.tag_ in ("VBN", "VBG")):
        return not _has_to(token)
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
    return token.dep_ == "advcl" and marked and not _has_to(token)


def own_status(trigger: Token) -> Status:
    """Return the status by the trigger's own clause alone."""
    if trigger.pos_ == "NOUN":
        determiner = next((child.lower_ for child in trigger.lefts if child.dep_ == "det"), "")
        possible = any(
            child.lemma_
            in ("possible", "potential", "planned", "future", "proposed", "alleged", "upcoming", "threatened")
            for child in trigger.lefts
        )
        planned = any(
            child.lemma_ in ("planned", "future", "proposed", "upcoming", "plan", "propose") for child in trigger.lefts
        )
        return (
            Status.NEGATED
            if determiner == "no"
            else Status.PLANNED
            if planned
            else Status.HYPOTHETICAL
            if possible
            else Status.ACTUAL
        )
    if _is_negated(trigger):
        return Status.NEGATED
    modal = _modal(trigger)
    conditional = _is_conditional(trigger)
    if conditional or trigger.sent[-1].text == "?" or "?" in trigger.sent[-2:].text:
        return Status.HYPOTHETICAL
    if modal in _FUTURE or modal == "would":
        return Status.PLANNED
    if modal in _POSSIBLE:
        return Status.HYPOTHETICAL
    if modal in _DUE:
        return Status.DEMANDED
    if trigger.dep_ in ("xcomp",) and trigger.head.lemma_ == "go" and trigger.head.tag_ == "VBG":
        return Status.PLANNED
    if trigger.dep_ == "xcomp" and trigger.head.lemma_ in ("be", "have", "need") and _has_to(trigger):
        return Status.PLANNED if trigger.head.lemma_ == "be" else Status.DEMANDED
    return _of_infinitive(trigger)


def _of_infinitive(trigger: Token) -> Status:
    """An infinitive of purpose tells an aim, not a deed; so does a bare verb under "that" after a demand."""
    if _has_to(trigger) and trigger.dep_ in ("advcl", "relcl", "ROOT", "acl", "conj") and not _lets_through(trigger):
        if trigger.dep_ == "conj":
            return Status.ACTUAL
        return Status.PLANNED if trigger.dep_ in ("ROOT", "acl") else Status.HYPOTHETICAL
    if (
        trigger.tag_ == "VB"
        and trigger.dep_ == "ROOT"
        and not any(child.dep_ in ("aux", "nsubj") for child in trigger.children)
    ):
        return Status.HYPOTHETICAL
    return Status.ACTUAL


def _lets_through(trigger: Token) -> bool:
    return trigger.dep_ == "acl" and _class_of(trigger.head) is not None


def _has_to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _modal(verb: Token) -> str:
    own = next((child.lower_ for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"), "")
    if own or verb.dep_ != "conj" or verb.head.pos_ != "VERB" or verb.tag_ != "VB":
        return own
    return _modal(verb.head)


def _is_negated(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or (
            child.dep_ in ("advmod", "preconj", "cc") and child.lower_ in _NEGATIVE and child.i < verb.i
        ):
            # "not only met ..." did meet.
            return not any(
                other.lower_ in ("only", "just", "merely") and other.i == child.i + 1 for other in verb.children
            )
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and (
            child.lower_ in _NEGATIVE or any(inner.lower_ == "no" and inner.dep_ == "det" for inner in child.children)
        ):
            return True
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("without", "than"):
        return True
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and verb.head.pos_ == "VERB"
        and verb.head.tag_ == "VB"
        and _is_negated(verb.head)
        and any(child.lower_ == "or" for child in verb.head.children)
    )


def _is_conditional(verb: Token) -> bool:
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if marks & (_CONDITIONS - {"once", "until"}):
        return True
    if verb.tag_ in ("VBP", "VBZ") and marks & _CONDITIONS:
        return True
    below = any(
        child.dep_ == "advcl"
        and any(mark.dep_ == "mark" and mark.lower_ in ("if", "unless") for mark in child.children)
        for child in verb.children
    )
    return below and _modal(verb) in ("would", "could", "might", "may", "will")


def _class_of(token: Token) -> Status | None:
    """The force of a verb, adjective or noun on what depends on it."""
    lemma, suffix = token.lemma_.lower(), "noun" if token.pos_ in ("NOUN", "PROPN") else ""
    for name, status in _CLASSES:
        if lemma in word_classes()[f"status.{name}{suffix}"]:
            return status
    return None


def _force_of(above: Token, below: Token) -> Status | None:
    """How `above` bears on the happening in `below`; None where it leaves it as it is."""
    if below.dep_ in (
        "nsubj",
        "conj",
        "relcl",
        "advcl",
        "nsubjpass",
        "appos",
        "poss",
        "compound",
        "amod",
        "npadvmod",
        "nmod",
    ) and not (below.dep_ == "nsubjpass" and below.pos_ == "NOUN"):
        return None
    if below.dep_ == "prep" and below.lower_ in (
        "after",
        "during",
        "since",
        "following",
        "over",
        "amid",
        "despite",
        "before",
        "because",
        "by",
        "as",
        "at",
    ):
        return Status.HYPOTHETICAL if below.lower_ == "before" and above.pos_ == "X" else None
    force = _class_of(above)
    if force is None:
        return None
    if below.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"] and force is not Status.DENIED:
        # "announced that it had ..." and "warned that it had ..." report; only "insists that he leave" demands.
        finite = any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in below.children)
        return None if finite and (below.tag_ != "VB" or _modal(below)) else force
    if (
        above.pos_ in ("VERB", "AUX")
        and below.dep_ in ("prep", "dobj", "nsubjpass")
        and below.pos_ in ("NOUN", "ADP")
        and above.lemma_
        in ("announce", "discuss", "report", "study", "mean", "set", "choose", "believe", "suggest", "see", "find")
    ):
        return Status.PLANNED if above.lemma_ == "announce" else None
    if above.pos_ in ("NOUN", "PROPN") and below.dep_ not in ("acl", "prep", "ccomp", "relcl"):
        return None
    if (
        above.pos_ in ("NOUN", "PROPN")
        and below.dep_ == "prep"
        and below.lower_ not in ("for", "of", "on", "to", "against", "from")
    ):
        return None
    return force


def _under(status: Status, verb: Token) -> Status:
    """What the negation or modal of a verb above does to a complement: "did not begin to withdraw", "may agree to"."""
    if verb.lemma_ in word_classes()["speech.verbs"] - {"deny"} and any(
        child.dep_ == "ccomp" for child in verb.children
    ):
        return status
    if _is_negated(verb) and status in (Status.ACTUAL, Status.PLANNED):
        return Status.NEGATED
    if status is Status.ACTUAL:
        own = own_status(verb)
        return own if own is not Status.ACTUAL else status
    return status
