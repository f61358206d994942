"""Is a deed told without naming who did it: in the passive, through its means, by whom it befell, or as a noun?"""

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.word_classes import word_classes

# What may be told without saying who did it; of words, the speaker is the point.
_WITHOUT_ACTOR = frozenset({"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "REQUEST", "MOBILIZE"})
_STRUCK_BY = frozenset({"blast", "bullet", "device", "gunfire", "pellet", "shrapnel"})
_GIVEN_UP = frozenset({"deport", "extradite", "hand", "surrender", "transfer", "turn"})
"""Of cooperation, only what gives somebody up to another state: "was extradited to Spain"."""
_HOW_THEY_ARE = frozenset({"arm"})
"""In the passive only how somebody is: "gunmen armed with machetes"."""
_AS_NOUNS = frozenset({"ASSAULT", "COERCE", "SANCTION"})


def may_lack_actor(construction: Construction) -> bool:
    """Whether the deed needs no actor: it is one of deeds, and the sentence leaves nobody to be asked for."""
    entry = construction.entry
    if entry.event == "COOPERATE":
        return construction.roles.passive and not construction.roles.agents and bool(_GIVEN_UP & set(entry.lemmas))
    if entry.event == "ACCUSE" and "summon" in entry.lemmas:
        return construction.roles.passive and not construction.roles.agents
    if entry.event not in _WITHOUT_ACTOR or (entry.event == "AID" and construction.trigger.lemma_ in _HOW_THEY_ARE):
        return False
    return is_without_doer(construction) or (entry.noun and entry.event in _AS_NOUNS)


def is_without_doer(construction: Construction) -> bool:
    """Whether nobody is named who did it.

    Examples: "two were killed", "a bomb went off", "sanctions took effect", "the envoy survived an attempt on his life".
    """
    roles, entry = construction.roles, construction.entry
    if entry.event == "ASSAULT" and roles.agents:
        things = word_classes()["attack"] | word_classes()["arms"] | word_classes()["explosive"] | _STRUCK_BY
        if all(head.lemma_ in things for head in roles.agents):
            return True
    if roles.passive and not roles.agents:
        return True
    if entry.subject is not None and entry.subject.words and roles.agents and not any(map(can_act, roles.agents)):
        return True
    return _befalls_subject(construction)


def _befalls_subject(construction: Construction) -> bool:
    """Whether the subject is whom it is done to: "came under attack", "died under torture"."""
    suffered = {slot for choice in construction.entry.recipients for slot in choice}
    doing = {slot for choice in construction.entry.actors for slot in choice}
    return "subject" in suffered and "subject" not in doing
