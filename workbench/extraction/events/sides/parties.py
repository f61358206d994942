"""Parties of talks and coups that are a verb's subject: "talks between A and B resumed", "a coup led by C"."""

from workbench.extraction.events.sides.hyphens import pair_before
from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import governing_verb, prepositional
from workbench.extraction.mentions.mention import Mention


def topic(at: Surroundings) -> list[Mention]:
    """Return the parties of talks that are the subject: "talks between A and B resumed", "talks had begun with B"."""
    heads = [*at.construction.roles.agents, *(at.construction.roles.patients if at.construction.roles.passive else ())]
    parties = [
        head for noun in heads for name, head in prepositional(noun) if name in ("between", "with", "of", "among")
    ]
    parties += [head for name, head in prepositional(at.construction.trigger) if name in ("between", "with")]
    found = [*at.owners(heads), *at.mentions(parties)]
    if len(found) < 2:  # noqa: PLR2004 - one alone does not talk
        paired = [mention for head in heads for mention in pair_before(head, at.reader, at.start)]
        found = paired or found
    if len(found) == 1:
        found = [*_speaker(at), *found]
    return found


def _speaker(at: Surroundings) -> list[Mention]:
    """Read "The ministry confirmed that talks had begun with B": who confirms it is the other party."""
    verb = at.construction.trigger
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ not in ("confirm", "announce", "say"):
        return []
    return [
        at.reader.body_of(mention)
        for mention in at.mentions(roles_of(above).agents)
        if mention.participant.sector in (None, "GOV", "MIL")
    ]


def led(at: Surroundings) -> list[Mention]:
    """Return who leads it: "A coup led by the head of the guard"."""
    verbs = [child for child in at.construction.trigger.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    above = governing_verb(at.construction.trigger)
    if above is not None and at.construction.trigger in roles_of(above).patients and roles_of(above).passive:
        verbs.append(above)
    return at.mentions([head for verb in verbs for head in roles_of(verb).agents])
