"""Which relations an analyst would take for events, and which claims of a sentence say the same."""

from itertools import groupby

from spacy.tokens import Doc, Token

from workbench.extraction.events.no_event.business import is_business
from workbench.extraction.events.no_event.fiction import is_of_fiction
from workbench.extraction.events.no_event.generic import is_generic, is_habit
from workbench.extraction.events.no_event.home_affairs import is_home_affair
from workbench.extraction.events.no_event.private_crime import is_private_crime
from workbench.extraction.events.no_event.sport import is_of_sport
from workbench.extraction.events.no_event.without_recipient import is_without_recipient
from workbench.extraction.events.relation import Relation
from workbench.extraction.events.sides.without_doer import may_lack_actor
from workbench.extraction.language.article_subject import subject_of
from workbench.extraction.language.part_of_name import is_part_of_name
from workbench.extraction.language.word_classes import word_classes
from workbench.model import Claim, Status
from workbench.ontology import quad_of

_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_MATERIAL = frozenset({"AID", "COOPERATE", "ASSAULT", "MOBILIZE", "COERCE"})
_WITH_SOMEBODY = frozenset({"relation", "relationship", "optimism"})
"""What nobody has, builds or voices alone."""
_MISHAPS = frozenset({"capsize", "collapse", "collide", "crash", "derail", "overturn", "plunge", "sink"})
_OF_ONE_SIDE = frozenset({"PROTEST"})


def is_plausible(relation: Relation) -> bool:
    """Whether an analyst would take the two sides for somebody: one resolved, or all clearly somebody."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    if _is_no_event(relation) or (entry.event in _MATERIAL and is_habit(trigger)):
        return False
    wished = entry.complement_status == "demanded"
    if wished and not any(one.participant.id for one in relation.recipients):
        return False  # "people must know": said to nobody
    everybody = [*relation.actors, *relation.recipients]
    words = {head.lemma_ for head in relation.construction.objects}
    if entry.event == "SUPPORT" and len(everybody) == 1 and words & _WITH_SOMEBODY:
        return False  # "stressed the need to bolster relations": with nobody
    alone = entry.event == "COOPERATE" and len(everybody) == 1  # "sold drugs": with nobody
    if alone and not may_lack_actor(relation.construction):
        return False
    if any(one.participant.id for one in everybody):
        return True
    events = _DEEDS if relation.recipients else _OF_ONE_SIDE
    return entry.event in events and bool(relation.actors) and all(one.clear for one in everybody)


def _is_no_event(relation: Relation) -> bool:
    """Whether it is a game, a crime, a plot, trade, an affair of one house, or told of nobody in particular."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    told_elsewhere = (_is_mischance, is_of_sport, is_private_crime, is_home_affair, is_business, is_without_recipient)
    return (
        any(test(relation) for test in told_elsewhere)
        or is_part_of_name(trigger)
        or is_of_fiction(trigger)
        or is_generic(trigger, quad_of(entry.event))
    )


def distinct(claims: list[Claim]) -> list[Claim]:
    """Return one claim for one event of one pair of sides in a sentence, the more confident, in the order of the text."""

    def key(claim: Claim) -> tuple[str, str, str, list[str], list[str]]:
        actors = sorted(one.id or one.text for one in claim.actors)
        recipients = sorted(one.id or one.text for one in claim.recipients)
        return claim.event, claim.mode, str(claim.status), actors, recipients

    # A verb and the stance that it tells are one claim: the reading that knows more of the two sides stands.
    known = sorted(claims, key=lambda claim: sum(bool(one.id) for one in (*claim.actors, *claim.recipients)))
    claims = list({claim.claim_id: claim for claim in known}.values())
    kept = [
        max(group, key=lambda claim: (claim.confidence, -claim.trigger_start))
        for _, group in groupby(sorted(claims, key=key), key=key)
    ]
    kept = [
        claim
        for claim in kept
        if not (
            _is_arm_of_attack(claim, kept)
            or _is_said_again(claim, kept)
            or _is_told_in_full(claim, kept)
            or _is_of_failed_talks(claim, kept)
            or _is_refusal_reported(claim, kept)
        )
    ]
    return sorted(kept, key=lambda claim: (claim.trigger_start, claim.event, claim.claim_id))


def _is_said_again(claim: Claim, beside: list[Claim]) -> bool:
    """Whether it is only why somebody does what is told as an accusation: "summoned the envoy to protest"."""
    sides = [one.id for one in claim.actors]
    return (claim.event, claim.status) == ("ACCUSE", Status.DEMANDED) and any(
        other.event == "ACCUSE" and other.status is Status.ACTUAL and sides == [one.id for one in other.actors]
        for other in beside
    )


def _is_told_in_full(claim: Claim, beside: list[Claim]) -> bool:
    """Whether another claim reads the same word, or the same threat, and knows a side more."""
    sides = _sides(claim)
    return any(
        other is not claim
        and (other.event, other.status) == (claim.event, claim.status)
        and (other.trigger_start == claim.trigger_start or claim.event == "THREATEN")
        and sides < _sides(other)
        for other in beside
    )


def _is_of_failed_talks(claim: Claim, beside: list[Claim]) -> bool:
    """Whether talks that collapsed are told as held by their verb already."""
    return (claim.event, claim.status) == ("CONSULT", Status.NEGATED) and any(
        (other.event, other.status) == ("CONSULT", Status.ACTUAL) and _sides(other) == _sides(claim) for other in beside
    )


def _is_refusal_reported(claim: Claim, beside: list[Claim]) -> bool:
    """Whether another claim is the saying of it: "said he would not accept the result" refuses once."""
    speaker = claim.attributed_to.id if claim.attributed_to is not None else ""
    own = bool(speaker) and [one.id for one in claim.actors] == [speaker]
    return (
        own
        and claim.event == "REJECT"
        and any(
            other.event == "REJECT"
            and other.attributed_to is None
            and other.trigger_start < claim.trigger_start
            and _sides(other) == _sides(claim)
            for other in beside
        )
    )


def _sides(claim: Claim) -> set[tuple[str, str]]:
    named = [("actor", one) for one in claim.actors] + [("recipient", one) for one in claim.recipients]
    return {(side, one.id or one.text) for side, one in named}


def _is_arm_of_attack(claim: Claim, beside: list[Claim]) -> bool:
    """Whether a launch of missiles is the attack that the sentence tells of: "launched missiles targeting the base"."""
    launched = claim.event == "MOBILIZE" and claim.mode == "weapons" and not claim.recipients
    sides = [one.id for one in claim.actors]
    return launched and any(other.event == "ASSAULT" and sides == [one.id for one in other.actors] for other in beside)


def _is_mischance(relation: Relation) -> bool:
    """Whether no one did it: deaths in a crash, a state of emergency after a storm."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    if entry.mode == "martial-law":
        return _by_nature(trigger.doc)
    if (entry.event, entry.mode) == ("COERCE", "restrict") and not relation.recipients:
        return _by_weather(trigger)
    if entry.mode == "investigate":
        return not any(one.participant.id for one in relation.recipients) and _by_accident(trigger)
    armed = bool(relation.construction.mode)  # "mortar fire", and no fire
    if entry.event == "ASSAULT" and trigger.tag_ == "VBG" and any(one.lemma_ in _MISHAPS for one in trigger.ancestors):
        return True  # "the helicopter crashed, killing nine"
    return entry.event == "ASSAULT" and not relation.actors and not armed and _by_accident(trigger)


def _by_accident(trigger: Token) -> bool:
    """Whether those who "were killed" died in a crash or a storm."""
    causes = word_classes()["roles.accident"] | word_classes()["roles.nature"]
    return any(token.lemma_.lower() in causes for token in trigger.sent) or subject_of(trigger).is_accident_report


def _by_weather(trigger: Token) -> bool:
    """Whether a storm or a flood is why schools are shut and ships kept in port."""
    return any(token.lemma_.lower() in word_classes()["roles.weather"] for token in trigger.sent)


def _by_nature(block: Doc) -> bool:
    """Whether a storm or disease is what a state of emergency answers: relief, not coercion."""
    return any(token.lemma_.lower() in word_classes()["roles.nature"] for token in block)
