"""Infinitives that hang on a noun, or on a verb that they are no complement of: "a plan to leave", "pressure grew to leave"."""

from spacy.tokens import Token

from workbench.extraction.language.subjects import ORDINALS
from workbench.extraction.language.verb_forms import has_to
from workbench.extraction.status.links import Link
from workbench.extraction.status.predicates import bearing_of
from workbench.model import Status

_SAID_TO_SUMMONED = frozenset(
    {"complain", "condemn", "convey", "decry", "deliver", "demand", "denounce", "express", "hand", "inform", "lodge", "notify"}
    | {"object", "protest", "register", "reject", "tell", "voice", "warn"}
)  # fmt: skip


def of_loose_infinitive(verb: Token) -> Link | None:
    """An infinitive belongs to a noun ("a plan to leave") or to the verb above that noun ("ordered troops to leave")."""
    above = verb.head
    if above.lower_ == "order" and above.head.lower_ == "in":
        return None  # "in order to"
    beside = verb.doc[max(verb.left_edge.i - 1, 0)]
    if beside.pos_ == "NOUN" and beside.head == above and bearing_of(beside, "to") is not None:
        return Link("to", beside)  # "resisted calls to withdraw", where the parser hangs the infinitive on the verb
    weighs = bearing_of(above, "to")
    noun = _weighing_noun(verb, above) if verb.dep_ == "advcl" and above.pos_ == "VERB" else None
    if noun is not None and (weighs is None or any(child.dep_ == "nsubj" for child in verb.children)):
        return noun
    if weighs is not None and above.pos_ != "AUX":
        # "moved a battalion to guard the crossing" tells an aim of a deed.
        aims = verb.dep_ == "advcl" and weighs.affirmed is Status.PLANNED
        return None if aims and any(child.dep_ == "dobj" for child in above.children) else Link("to", above)
    return _of_infinitive_behind(verb, above)


def _of_infinitive_behind(verb: Token, above: Token) -> Link | None:
    """Read "ordered troops to leave", "it is common for juntas to suspend ...": the word above the one it hangs on."""
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


def _weighing_noun(verb: Token, above: Token) -> Link | None:
    """Read an infinitive that belongs to the subject or object of its verb: "pressure is growing on Chad to leave".

    "Gave the settlers three days to leave" sets them a term.
    """
    if above.lemma_ in ("give", "grant") and any(
        child.ent_type_ in ("DATE", "TIME") and child.i < verb.i for child in above.subtree
    ):
        return Link("term", above)
    nouns = [
        child for child in above.children if child.i < verb.i and child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
    ]
    found = next((noun for noun in reversed(nouns) if bearing_of(noun, "to") is not None), None)
    return Link("to", found) if found is not None else None


def is_said_by_summons(verb: Token) -> bool:
    """Whether an infinitive tells what somebody was summoned to hear: "summoned the envoy to protest", said by who summons."""
    below = verb.head.lemma_ == "summon" and verb.dep_ != "conj"
    return below and verb.lemma_ in _SAID_TO_SUMMONED and has_to(verb)


def is_first_to(verb: Token) -> bool:
    """Whether an infinitive tells what somebody did first or last: "the first state to recognise ..."."""
    above = verb.head
    return has_to(verb) and (
        above.lower_ in ORDINALS or any(child.lower_ in ORDINALS and child.i < above.i for child in above.children)
    )
