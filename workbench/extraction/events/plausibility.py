"""Which relations an analyst would take for events, and which claims of a sentence say the same."""

from itertools import groupby

from spacy.tokens import Doc, Token

from workbench.extraction.events.home_affairs import is_home_affair
from workbench.extraction.events.private_crime import is_private_crime
from workbench.extraction.events.relations import Relation
from workbench.extraction.events.sport import is_of_sport
from workbench.extraction.language.lexicon import irregular_forms, word_classes
from workbench.extraction.status.conditions import is_conditional
from workbench.model import Claim

_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_MATERIAL = frozenset({"AID", "COOPERATE", "ASSAULT", "MOBILIZE", "COERCE"})
_SAME_IN_THE_PAST = frozenset({"beat", "cut", "hit", "put", "set", "shut", "spread"}) | frozenset(irregular_forms())
_OF_ONE_SIDE = frozenset({"PROTEST"})


def is_plausible(relation: Relation) -> bool:
    """Whether an analyst would take the two sides for somebody: one resolved, or all clearly somebody."""
    entry = relation.construction.entry
    if _is_mischance(relation) or is_of_sport(relation) or is_private_crime(relation) or is_home_affair(relation):
        return False
    wished = entry.complement_status == "demanded"
    if wished and not any(one.participant.id for one in relation.recipients):
        return False  # "people must know": said to nobody
    if entry.event in _MATERIAL and _is_habit(relation.construction.trigger):
        return False
    everybody = [*relation.actors, *relation.recipients]
    alone = entry.event == "COOPERATE" and len(everybody) == 1  # "sold drugs": with nobody
    if alone or all(one.participant.kind == "company" for one in everybody):
        return False
    if any(one.participant.id for one in everybody):
        return True
    events = _DEEDS if relation.recipients else _OF_ONE_SIDE
    return entry.event in events and bool(relation.actors) and all(one.clear for one in everybody)


def distinct(claims: list[Claim]) -> list[Claim]:
    """Return one claim for one event of one pair of sides in a sentence, the more confident, in the order of the text."""

    def key(claim: Claim) -> tuple[str, str, str, list[str], list[str]]:
        actors = sorted(one.id or one.text for one in claim.actors)
        recipients = sorted(one.id or one.text for one in claim.recipients)
        return claim.event, claim.mode, str(claim.status), actors, recipients

    kept = [
        max(group, key=lambda claim: (claim.confidence, -claim.trigger_start))
        for _, group in groupby(sorted(claims, key=key), key=key)
    ]
    kept = [claim for claim in kept if not _is_arm_of_attack(claim, kept)]
    return sorted(kept, key=lambda claim: (claim.trigger_start, claim.event, claim.claim_id))


def _is_arm_of_attack(claim: Claim, beside: list[Claim]) -> bool:
    """Whether a launch of missiles is the attack that the sentence tells of: "launched missiles targeting the base"."""
    launched = claim.event == "MOBILIZE" and claim.mode == "weapons" and not claim.recipients
    sides = [one.id for one in claim.actors]
    return launched and any(other.event == "ASSAULT" and sides == [one.id for one in other.actors] for other in beside)


def _is_habit(trigger: Token) -> bool:
    """Whether a deed in the simple present tells what is usual: "trains soldiers"; headlines, which have no full stop, do not."""
    if (
        trigger.lower_ in _SAME_IN_THE_PAST
        or is_conditional(trigger)
        or trigger.tag_ not in ("VBZ", "VBP")
        or any(child.dep_ in ("aux", "auxpass") for child in trigger.children)
    ):
        return False
    sentence = trigger.sent
    return sentence[-1].text in (".", '"', "''") and not any(token.ent_type_ == "DATE" for token in sentence)


def _is_mischance(relation: Relation) -> bool:
    """Whether no one did it: deaths in a crash, a state of emergency after a storm."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    if entry.mode == "martial-law":
        return _by_nature(trigger.doc)
    return entry.event == "ASSAULT" and not relation.actors and _by_accident(trigger)


def _by_accident(trigger: Token) -> bool:
    """Whether those who "were killed" died in a crash or a storm."""
    causes = word_classes()["roles.accident"] | word_classes()["roles.nature"]
    return any(token.lemma_.lower() in causes for token in trigger.sent)


def _by_nature(block: Doc) -> bool:
    """Whether a storm or disease is what a state of emergency answers: relief, not coercion."""
    return any(token.lemma_.lower() in word_classes()["roles.nature"] for token in block)
