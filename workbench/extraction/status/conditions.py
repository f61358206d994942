"""Does a clause tell a condition, or what would follow from one: "if", "unless", "had he gone", "would have"?"""

from spacy.tokens import Token

from workbench.extraction.language.verb_forms import auxiliaries, modal_of

_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing", "assuming", "supposing"})
_IN_THE_PRESENT = frozenset({"until", "once", "till"})
_AFTER = "after"
_TO_COME = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "wo", "would", "'d", "'ll"})
_WILLING = frozenset({"able", "open", "prepared", "ready", "willing"})
_CONDITIONAL_MODALS = frozenset({"would", "could", "might", "may", "will", "'d", "'ll"})


def is_conditional(verb: Token) -> bool:
    """Whether a clause sets a condition, or tells what would follow from one."""
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if marks & _CONDITIONS or _is_inverted(verb):
        return True
    if verb.tag_ in ("VBP", "VBZ") and (marks & _IN_THE_PRESENT or (_AFTER in marks and _is_to_come(verb.head))):
        return True
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and verb.head.dep_ == "advcl":
        return is_conditional(verb.head)
    if _is_under_condition(verb):
        return True
    if modal_of(verb) in ("would", "might") and auxiliaries(verb) & {"have", "'ve"}:
        return True  # "would have attacked": it did not come to that
    below = any(
        child.dep_ in ("advcl", "ccomp")
        and (
            _is_inverted(child)
            or any(mark.dep_ == "mark" and mark.lower_ in ("if", "unless") for mark in child.children)
        )
        for child in verb.children
    )
    return below and (modal_of(verb) in _CONDITIONAL_MODALS or _modal_above(verb) in _CONDITIONAL_MODALS)


def _is_to_come(verb: Token) -> bool:
    """Read "talks should begin only after he resigns": neither has happened."""
    return verb.pos_ in ("VERB", "AUX") and modal_of(verb) in _TO_COME


def _modal_above(verb: Token) -> str:
    """The modal verb of "would be ready to withdraw if ...", where the parser hangs the condition on the infinitive."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.pos_ not in ("ADJ", "VERB"):
        return ""
    if above.lower_ in _WILLING:
        return "would"
    return modal_of(above.head if above.pos_ == "ADJ" else above)


def _is_inverted(verb: Token) -> bool:
    """Whether a clause begins "Had the army crossed", "Should Russia attack", "Were it to leave"."""
    if verb.dep_ not in ("advcl", "ccomp"):
        return False
    first = verb.left_edge
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if verb.lower_ == "were" and first == verb:
        return subject is not None and subject.i > verb.i  # "Were Russia to withdraw"
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
