"""The status that a clause gives to its own verb or noun: by negation, modal verb, condition, question, tense."""

from spacy.tokens import Token

from workbench.extraction.language.verb_forms import auxiliaries, has_to, modal_of
from workbench.extraction.status.clause_governors import is_let
from workbench.extraction.status.conditions import is_conditional
from workbench.extraction.status.governors import link_of
from workbench.extraction.status.loose_infinitives import is_first_to, is_said_by_summons
from workbench.extraction.status.negation import COUNTED_BY_VERB, is_negated
from workbench.model import Status

_MODALS = {
    **dict.fromkeys(("will", "shall", "'ll", "wo", "would", "'d"), Status.PLANNED),
    **dict.fromkeys(("may", "might", "can", "could", "ca"), Status.HYPOTHETICAL),
    **dict.fromkeys(("should", "must", "ought"), Status.DEMANDED),
}
_COMING = frozenset({"next", "tomorrow", "coming", "upcoming", "forthcoming", "tonight"})
_SET_FOR_A_MONTH = frozenset(
    {"arrive", "begin", "fly", "go", "head", "host", "hold", "meet", "open", "start", "travel", "visit"}
)
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
)  # fmt: skip
_PLANNED = frozenset(
    {"planned", "future", "proposed", "upcoming", "plan", "propose", "scheduled", "schedule", "forthcoming"}
    | {"postponed", "delayed", "imminent", "intended", "promised", "pledged", "coming", "looming", "prospective"}
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
    if is_negated(trigger):
        return Status.HYPOTHETICAL if modal_of(trigger) in ("may", "might") else Status.NEGATED
    if is_conditional(trigger) or _is_asked(trigger):
        return Status.HYPOTHETICAL
    return _of_mood(trigger) or _of_infinitive(trigger) or _of_present(trigger)


def _of_mood(verb: Token) -> Status | None:
    if _was_to_have(verb):
        return Status.NEGATED
    modal = modal_of(verb)
    if modal in ("could", "would") and _is_before(verb):
        return Status.NEGATED
    return Status.DEMANDED if _is_imperative(verb) or is_let(verb) else _MODALS.get(modal)


def _of_noun(noun: Token) -> Status:
    before = {word for child in noun.lefts for word in (child.lower_, child.lemma_)}
    counted = noun.dep_ in COUNTED_BY_VERB and noun.head.pos_ in ("VERB", "AUX")
    if not counted and any(child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither") for child in noun.lefts):
        return Status.NEGATED
    above = noun.head
    avoided = above.lower_ == "without" or (above.lower_ == "of" and above.head.lower_ == "instead")
    if noun.dep_ == "pobj" and avoided:
        return Status.NEGATED
    if before & _UNDONE:
        return Status.NEGATED
    if before & _PLANNED:
        return Status.PLANNED
    return Status.HYPOTHETICAL if before & _POSSIBLE else Status.ACTUAL


def _of_infinitive(verb: Token) -> Status | None:
    """An infinitive that no predicate weighs tells an aim or, in a headline, what is to come."""
    if is_first_to(verb) or is_said_by_summons(verb):
        return Status.ACTUAL
    if has_to(verb) and any(one.tag_ in ("WRB", "WP") for one in verb.lefts):
        return Status.HYPOTHETICAL  # "discussed trade and how to widen it"
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
    words = [word for child in near for word in child.subtree if word.ent_type_ in ("DATE", "TIME")]
    coming = any(word.lower_ in _COMING for word in words)
    # "travels to Beijing in May": a month without its year, of which captions tell nothing.
    set_for = verb.lemma_ in _SET_FOR_A_MONTH and any(word.lower_ in _MONTHS and _is_alone(word) for word in words)
    return Status.PLANNED if coming or set_for else Status.ACTUAL


def _is_alone(month: Token) -> bool:
    alone = not any(child.pos_ == "NUM" for child in month.children) and month.head.pos_ != "NUM"
    return alone and month.head.lower_ == "in"


def _was_to_have(verb: Token) -> bool:
    """Read "was to have signed", "should have signed by then": it did not come to that."""
    above = verb.head
    return has_to(verb) and "have" in auxiliaries(verb) and above.lemma_ == "be" and above.tag_ == "VBD"


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
