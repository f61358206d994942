"""Who did what a noun tells: "carried out a massacre", "said after talks with"."""

from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention

_ANSWERS = frozenset({"answer", "counter", "fire", "hit", "react", "reply", "respond", "retort", "shoot"})
_CLAIMS = frozenset({"announce", "claim"})
_THERE = frozenset({"call", "conversation", "meeting"})
"""In or at which somebody speaks."""
_AFTERWARDS = frozenset({"after", "during", "following"})
_AT_TALKS = frozenset({None, "GOV", "IGO", "LEG", "MIL", "OPP", "PTY", "REB"})
"""Who may be at talks of which a sentence tells only that he spoke after them."""


def doer(at: Surroundings) -> list[Mention]:
    """Read "carried out a massacre", "announced the capture of a rebel": whoever the verb says did what the noun tells."""
    noun = at.construction.trigger
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "with" and verb.head.lemma_ in _ANSWERS:
        return at.mentions(roles_of(verb.head).agents)  # "shot back with an accusation that"
    done = verb.lemma_ in word_classes()["light"] or (verb.lemma_ in _CLAIMS and noun.lemma_ in word_classes()["feat"])
    if noun.dep_ not in ("dobj", "nsubjpass") or not done:
        return []
    return at.mentions(roles_of(verb).agents)


def holder(at: Surroundings) -> list[Mention]:
    """Read "Lavrov said after talks with his counterpart", "during a visit to Ghana": who was at the talks or on the visit."""
    noun = at.construction.trigger
    verb = noun.head.head
    owned = any(child.dep_ == "poss" and child.tag_ != "PRP$" for child in noun.lefts)
    other = any(prep.lower_ in ("with", "to") for prep in noun.rights)
    owned = owned or any(prep.lower_ in ("between", "by", "of") for prep in noun.rights)
    there = noun.head.lower_ in ("at", "in") and noun.lemma_ in _THERE  # "said in a call with"
    if not (there or noun.head.lower_ in _AFTERWARDS) or verb.pos_ != "VERB" or owned or not other:
        return []
    return [one for one in at.mentions(roles_of(verb).agents) if one.participant.sector in _AT_TALKS]
