"""Is a happening said to have happened, planned, possible, demanded, not so, or denied?

Every word from the main clause down to the happening is asked what it makes of what stands in its complement
(`predicates`), and every clause on the way what its own negation, modal verb or condition does (`clause_status`).
The answers are composed from the outside in: in "failed to prevent the raid" the failure is so, therefore the
prevention is not, therefore the raid is.
"""

from spacy.tokens import Token

from workbench.extraction.language.verb_forms import has_to
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.status.clause_status import own_status
from workbench.extraction.status.denied_asides import denial_of
from workbench.extraction.status.governors import link_of
from workbench.extraction.status.links import Link
from workbench.extraction.status.predicates import Bearing, bearing_of
from workbench.model import Status

_ASSERTED = Bearing(Status.ACTUAL, Status.NEGATED)
# A clause that is only reported: what was not said may be so or not.
_REPORTED = Bearing(Status.ACTUAL, Status.HYPOTHETICAL)
_DEMANDED = Bearing(Status.DEMANDED, Status.HYPOTHETICAL)
_GENERIC = Bearing(Status.HYPOTHETICAL, Status.HYPOTHETICAL)
_WISHES = frozenset({"want", "wish", "like"})
_SPEECH_ACTS = frozenset(
    {"express", "thank", "congratulate", "condemn", "apologise", "apologize", "reiterate", "stress", "extend", "convey"}
    | {"welcome", "salute", "praise", "commend", "reaffirm", "denounce", "applaud", "assure", "offer", "emphasise"}
)
_CHANCES = frozenset({"chance", "occasion", "opportunity"})
_TAKEN = frozenset({"exploit", "grab", "seize", "take", "use"})
_UNREAL = (Status.NEGATED, Status.DENIED)


def status_of(trigger: Token) -> Status:
    """Return the status of the happening that `trigger` names."""
    status = own_status(trigger) if _is_answered(trigger) or _is_announced(trigger) else _status_of(trigger)
    return Status.DENIED if status not in _UNREAL and denial_of(trigger) is not None else status


def status_of_saying(trigger: Token) -> Status:
    """Return the status of somebody's saying that he will, or will not, do what `trigger` names."""
    return _context_of(trigger)


def _is_answered(words: Token) -> bool:
    """Read "rejected Peru's demand", "ignored their appeal": that it was made is so, whatever becomes of it."""
    if words.pos_ != "NOUN" or words.lemma_ not in word_classes()["said"]:
        return False
    link = link_of(words)
    bearing = bearing_of(link.above, "thing") if link is not None and link.kind == "thing" else None
    # who "dropped its demand" made it none, who "rejected" one met it
    return bearing is not None and bearing.affirmed in _UNREAL and bearing.negated is Status.HYPOTHETICAL


def _is_announced(feat: Token) -> bool:
    """Read "announced the capture of two rebels": other than a visit it is announced when it is done."""
    done = feat.dep_ == "dobj" and feat.head.lemma_ == "announce" and feat.lemma_ in word_classes()["feat"]
    return done and own_status(feat.head) is Status.ACTUAL


def _status_of(token: Token) -> Status:
    return _weighed(_context_of(token), _own_bearing(token))


def _context_of(token: Token) -> Status:
    """The status that everything above a token gives it."""
    link = link_of(token)
    if link is None:
        return Status.ACTUAL
    if link.kind == "conj":
        return _context_of(link.above)
    above = _status_of(link.above)
    if link.kind == "beside":
        aim = has_to(link.above) and link_of(link.above) is None
        return Status.ACTUAL if aim or above in _UNREAL else above
    if link.kind in ("failed", "false"):
        return Status.NEGATED if link.kind == "failed" else Status.DENIED
    return _weighed(above, _bearing(link, token))


def _bearing(link: Link, token: Token) -> Bearing:
    able = link.above.lower_ == "able" and link.above.head.tag_ == "VBD"  # "were able to", unlike "are able to"
    taken = link.kind == "to" and link.above.lemma_ in _CHANCES and link.above.head.lemma_ in _TAKEN
    if able or taken or link.kind == "pass" or (token.lemma_ in _SPEECH_ACTS and _is_performed(link)):
        return _ASSERTED  # "took the opportunity to condemn" did
    wants = link.kind == "to" and link.above.lemma_ in _WISHES
    if link.kind == "term" or (wants and any(one.dep_ == "nsubj" for one in token.children)):
        return _DEMANDED  # "wants them to leave", not "wants to leave"; "gave them three days to leave"
    found = bearing_of(link.above, link.kind)
    if found is not None:
        return found
    if link.kind == "that":
        return _REPORTED
    if link.kind == "to" and link.above.pos_ == "ADJ":
        return _GENERIC
    return _ASSERTED


def _is_performed(link: Link) -> bool:
    """Whether "I want to thank ..." or "we would like to express ..." does what it says."""
    return (
        link.kind == "to"
        and link.above.lemma_ in _WISHES
        and any(child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in link.above.children)
    )


def _own_bearing(token: Token) -> Bearing:
    own = own_status(token)
    if own is Status.ACTUAL:
        return _ASSERTED
    negated = Status.HYPOTHETICAL if own in (Status.NEGATED, Status.HYPOTHETICAL) else Status.NEGATED
    return Bearing(own, negated)


def _weighed(context: Status, bearing: Bearing) -> Status:
    """Return what a bearing makes of its complement where it stands in a context of that status itself."""
    if bearing.is_factive or context is Status.ACTUAL:
        return bearing.affirmed
    if context is Status.NEGATED:
        return bearing.negated
    if context is Status.DENIED:
        return Status.HYPOTHETICAL if bearing.affirmed in _UNREAL else Status.DENIED
    return _possibly(context, bearing.affirmed)


def _possibly(context: Status, affirmed: Status) -> Status:
    """What is planned, demanded or possible, of something that itself makes its complement `affirmed`."""
    if affirmed is Status.ACTUAL or context is Status.HYPOTHETICAL:
        return context
    if affirmed in _UNREAL:
        return Status.NEGATED
    return Status.DEMANDED if context is Status.DEMANDED else affirmed
