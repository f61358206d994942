"""The status that a clause gives to its own verb or noun: by negation, modal verb, condition, question, tense."""

from spacy.tokens import Token

from workbench.extraction.governors import is_first_to, link_of
from workbench.extraction.verb_forms import auxiliaries, has_to, modal_of
from workbench.model import Status

_MODALS = {
    **dict.fromkeys(("will", "shall", "'ll", "wo", "would", "'d"), Status.PLANNED),
    **dict.fromkeys(("may", "might", "can", "could", "ca"), Status.HYPOTHETICAL),
    **dict.fromkeys(("should", "must", "ought"), Status.DEMANDED),
}
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing", "assuming", "supposing"})
_IN_THE_PRESENT = frozenset({"until", "once", "till"})
_CONDITIONAL_MODALS = frozenset({"would", "could", "might", "may", "will", "'d", "'ll"})
_NEGATIVE = frozenset(
    {"no", "neither", "nor", "never", "nobody", "none", "nothing", "without", "hardly", "barely", "scarcely"}
)
_COUNTED_BY_VERB = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_NEARLY = frozenset({"almost", "nearly"})
_COMING = frozenset({"next", "tomorrow", "coming", "upcoming", "forthcoming", "tonight"})
_PLANNED = frozenset(
    {"planned", "future", "proposed", "upcoming", "plan", "propose", "scheduled", "schedule", "forthcoming"}
    | {"imminent", "intended", "promised", "pledged", "coming", "looming", "prospective"}
)
_POSSIBLE = frozenset(
    {"possible", "potential", "threatened", "feared", "hypothetical", "likely", "eventual", "suspected"}
)
_UNDONE = frozenset(
    {
        "failed",
        "abortive",
        "foiled",
        "thwarted",
        "averted",
        "cancelled",
        "canceled",
        "postponed",
        "aborted",
        "unsuccessful",
    }
)


def own_status(trigger: Token) -> Status:
    """Return the status by the trigger's own clause alone."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _of_noun(trigger)
    if trigger.pos_ not in ("VERB", "AUX"):
        too = any(child.lower_ == "too" for child in trigger.children)
        return Status.NEGATED if too or is_negated(trigger) else Status.ACTUAL
    modal = modal_of(trigger)
    if is_negated(trigger):
        return Status.HYPOTHETICAL if modal in ("may", "might") else Status.NEGATED
    if _is_conditional(trigger) or _is_asked(trigger):
        return Status.HYPOTHETICAL
    if modal in ("could", "would") and _is_before(trigger):
        return Status.NEGATED
    if _is_imperative(trigger):
        return Status.DEMANDED
    return _MODALS.get(modal) or _of_infinitive(trigger) or _of_present(trigger)


def _of_noun(noun: Token) -> Status:
    before = {word for child in noun.lefts for word in (child.lower_, child.lemma_)}
    counted = noun.dep_ in _COUNTED_BY_VERB and noun.head.pos_ in ("VERB", "AUX")
    if not counted and any(child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither") for child in noun.lefts):
        return Status.NEGATED
    if noun.dep_ == "pobj" and noun.head.lower_ in ("without",):
        return Status.NEGATED
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "instead":
        return Status.NEGATED
    if before & _UNDONE:
        return Status.NEGATED
    if before & _PLANNED:
        return Status.PLANNED
    return Status.HYPOTHETICAL if before & _POSSIBLE else Status.ACTUAL


def _of_infinitive(verb: Token) -> Status | None:
    """An infinitive that no predicate weighs tells an aim or, in a headline, what is to come."""
    if is_first_to(verb):
        return Status.ACTUAL
    if not has_to(verb):
        bare = verb.tag_ == "VB" and verb.dep_ == "ROOT"
        return Status.HYPOTHETICAL if bare and not any(one.dep_ in ("aux", "nsubj") for one in verb.children) else None
    link = link_of(verb)
    if verb.dep_ == "conj" or (link is not None and link.kind != "beside"):
        return None
    return Status.PLANNED if _is_of_headline(verb) else Status.HYPOTHETICAL


def _is_of_headline(verb: Token) -> bool:
    """Whether an infinitive is the verb of a headline: "Chad to expel envoy"."""
    if verb.dep_ == "ROOT":
        return True
    above = verb.head
    named = above.dep_ == "ROOT" and above.pos_ in ("NOUN", "PROPN")
    return named and above.i < verb.i and verb.sent[-1].text not in (".", "!")


def _of_present(verb: Token) -> Status:
    """The present with a coming day tells what is planned: "visits Germany next Monday"."""
    helpers = auxiliaries(verb)
    present = (verb.tag_ in ("VBZ", "VBP") and not helpers) or (
        verb.tag_ == "VBG" and bool(helpers & {"is", "are", "am", "'s", "'re"}) and not helpers & {"has", "have"}
    )
    if not present:
        return Status.ACTUAL
    near = [child for child in verb.children if child.dep_ in ("npadvmod", "prep", "advmod")]
    near += [child for one in verb.children if one.dep_ in ("dobj", "attr") for child in one.children]
    coming = any(
        word.lower_ in _COMING and word.ent_type_ in ("DATE", "TIME") for child in near for word in child.subtree
    )
    return Status.PLANNED if coming else Status.ACTUAL


def is_negated(verb: Token) -> bool:
    """Whether the clause of a verb denies it: "not", "never", "no troops", "without", "instead of", "almost"."""
    for child in verb.children:
        if child.dep_ == "neg" or (
            child.dep_ in ("advmod", "preconj", "cc") and child.lower_ in _NEGATIVE and child.i < verb.i
        ):
            # "not only met ..." did meet.
            return not any(
                other.lower_ in ("only", "just", "merely", "simply") and other.i == child.i + 1
                for other in verb.children
            )
        if child.dep_ == "advmod" and child.lower_ in _NEARLY and child.i < verb.i:
            return True
        if child.dep_ in _COUNTED_BY_VERB and _is_nobody(child):
            return True
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("without", "than"):
        return True
    if _is_avoided(verb):
        return True
    return _shares_negation(verb)


def _is_nobody(noun: Token) -> bool:
    """Whether a subject or object is "nobody", "no state", "neither Egypt nor Sudan"."""
    return noun.lower_ in _NEGATIVE or any(
        child.lower_ in ("no", "neither") and child.dep_ in ("det", "preconj", "cc") and child.i <= noun.i
        for child in noun.children
    )


def _is_avoided(verb: Token) -> bool:
    """Whether something else was done: "instead of attacking", "rather than attack"."""
    before = verb.doc[max(verb.left_edge.i - 2, 0) : verb.i]
    words = [token.lower_ for token in before]
    pairs = list(zip(words, words[1:], strict=False))
    return ("instead", "of") in pairs or ("rather", "than") in pairs


def _shares_negation(verb: Token) -> bool:
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and verb.head.pos_ == "VERB"
        and verb.head.tag_ == "VB"
        and is_negated(verb.head)
        and any(child.lower_ in ("or", "nor") for child in verb.head.children)
    )


def _is_asked(verb: Token) -> bool:
    return "?" in verb.sent[-2:].text


def _is_imperative(verb: Token) -> bool:
    """Whether a bare verb at the head of a quotation orders something."""
    if verb.tag_ not in ("VB", "VBP") or any(child.dep_ in ("aux", "nsubj", "nsubjpass") for child in verb.children):
        return False
    first = verb.left_edge
    return verb.i == first.i and first.i > 0 and first.nbor(-1).text in ('"', "``", "''") and verb.dep_ != "conj"


def _is_before(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "before" for child in verb.children)


def _is_conditional(verb: Token) -> bool:
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if marks & _CONDITIONS or _is_inverted(verb):
        return True
    if verb.tag_ in ("VBP", "VBZ") and marks & _IN_THE_PRESENT:
        return True
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and verb.head.dep_ == "advcl":
        return _is_conditional(verb.head)
    if _is_under_condition(verb):
        return True
    if modal_of(verb) in ("would", "might") and auxiliaries(verb) & {"have", "'ve"}:
        return True  # "would have attacked": it did not come to that
    below = any(
        child.dep_ == "advcl"
        and (
            _is_inverted(child)
            or any(mark.dep_ == "mark" and mark.lower_ in ("if", "unless") for mark in child.children)
        )
        for child in verb.children
    )
    return below and modal_of(verb) in _CONDITIONAL_MODALS


def _is_inverted(verb: Token) -> bool:
    """Whether a clause begins "Had the army crossed", "Should Russia attack", "Were it to leave"."""
    if verb.dep_ not in ("advcl", "ccomp"):
        return False
    first = verb.left_edge
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return (
        first.lower_ in ("had", "should", "were")
        and first.head == verb
        and subject is not None
        and first.i < subject.i < verb.i
    )


def _is_under_condition(verb: Token) -> bool:
    """Whether the words before a clause set a condition: "in case", "provided that", "as long as", "on condition that"."""
    start = verb.left_edge.i
    before = verb.doc[max(start - 3, 0) : verb.i].text.lower()
    return verb.dep_ in ("advcl", "ccomp", "acl", "relcl", "pcomp") and any(
        words in before
        for words in ("in case", "provided that", "providing that", "as long as", "condition that", "as if")
    )
