"""The status that a clause gives to its own verb: by negation, modal verb, condition, infinitive."""

from spacy.tokens import Token

from workbench.extraction.lexicon import word_classes
from workbench.model import Status

_MODALS = {
    **dict.fromkeys(("will", "shall", "'ll", "wo", "would"), Status.PLANNED),
    **dict.fromkeys(("may", "might", "can", "could", "ca"), Status.HYPOTHETICAL),
    **dict.fromkeys(("should", "must", "ought"), Status.DEMANDED),
}
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_IN_THE_PRESENT = frozenset({"until", "once"})
_NEGATIVE = frozenset({"no", "neither", "nor", "never", "nobody", "none", "nothing", "without", "hardly", "barely"})
_PLANNED = frozenset({"planned", "future", "proposed", "upcoming", "plan", "propose"})
_POSSIBLE = frozenset({"possible", "potential", "alleged", "threatened"})
_CLASSES = (
    ("denied", Status.DENIED),
    ("negated", Status.NEGATED),
    ("demanded", Status.DEMANDED),
    ("planned", Status.PLANNED),
    ("hypothetical", Status.HYPOTHETICAL),
)


def own_status(trigger: Token) -> Status:
    """Return the status by the trigger's own clause alone."""
    if trigger.pos_ == "NOUN":
        return _of_noun(trigger)
    if is_negated(trigger):
        return Status.NEGATED
    if _is_conditional(trigger) or "?" in trigger.sent[-2:].text:
        return Status.HYPOTHETICAL
    return _MODALS.get(modal_of(trigger)) or _of_due(trigger) or _of_infinitive(trigger)


def _of_noun(noun: Token) -> Status:
    before = {child.lemma_ for child in noun.lefts}
    if any(child.dep_ == "det" and child.lower_ == "no" for child in noun.lefts):
        return Status.NEGATED
    if before & _PLANNED:
        return Status.PLANNED
    return Status.HYPOTHETICAL if before & _POSSIBLE else Status.ACTUAL


def _of_due(trigger: Token) -> Status | None:
    """Read "is to visit", "is going to visit", "has to leave"."""
    above = trigger.head
    if trigger.dep_ != "xcomp" or not has_to(trigger):
        return None
    if above.lemma_ == "be" or (above.lemma_ == "go" and above.tag_ == "VBG"):
        return Status.PLANNED
    return Status.DEMANDED if above.lemma_ in ("have", "need") else None


def _of_infinitive(trigger: Token) -> Status:
    """An infinitive of purpose tells an aim, not a deed; so does a bare verb under "that" after a demand."""
    if is_asked(trigger):
        return Status.ACTUAL  # the verb above decides
    if has_to(trigger) and trigger.dep_ in ("advcl", "relcl", "ROOT", "acl", "conj") and not _is_weighed(trigger):
        if trigger.dep_ == "conj":
            return own_status(trigger.head) if trigger.head.pos_ == "VERB" and has_to(trigger.head) else Status.ACTUAL
        return Status.PLANNED if trigger.dep_ in ("ROOT", "acl") else Status.HYPOTHETICAL
    if (
        trigger.tag_ == "VB"
        and trigger.dep_ == "ROOT"
        and not any(child.dep_ in ("aux", "nsubj") for child in trigger.children)
    ):
        return Status.HYPOTHETICAL
    return Status.ACTUAL


def _is_weighed(trigger: Token) -> bool:
    return trigger.dep_ == "acl" and class_of(trigger.head) is not None


def is_asked(verb: Token) -> bool:
    """Whether an infinitive that hangs loosely on a demand is what is asked for: "ordered the troops to leave"."""
    return verb.dep_ == "advcl" and has_to(verb) and class_of(verb.head) is Status.DEMANDED


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def modal_of(verb: Token) -> str:
    """Return the verb's modal auxiliary in lower case, its own or that of the verb it is coordinated with; else empty."""
    own = next((child.lower_ for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"), "")
    if own or verb.dep_ != "conj" or verb.head.pos_ != "VERB" or verb.tag_ != "VB":
        return own
    return modal_of(verb.head)


def is_negated(verb: Token) -> bool:
    """Whether the clause of a verb denies it: "not", "never", "no troops", "without"."""
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
        and is_negated(verb.head)
        and any(child.lower_ == "or" for child in verb.head.children)
    )


def _is_conditional(verb: Token) -> bool:
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if marks & _CONDITIONS:
        return True
    if verb.tag_ in ("VBP", "VBZ") and marks & _IN_THE_PRESENT:
        return True
    below = any(
        child.dep_ == "advcl"
        and any(mark.dep_ == "mark" and mark.lower_ in ("if", "unless") for mark in child.children)
        for child in verb.children
    )
    return below and modal_of(verb) in ("would", "could", "might", "may", "will")


def class_of(token: Token) -> Status | None:
    """The force of a verb, adjective or noun on what depends on it."""
    lemma, suffix = token.lemma_.lower(), "noun" if token.pos_ in ("NOUN", "PROPN") else ""
    for name, status in _CLASSES:
        if lemma in word_classes()[f"status.{name}{suffix}"]:
            return status
    return None
