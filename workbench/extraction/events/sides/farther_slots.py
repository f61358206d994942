"""Sides that stand a phrase farther than the verb's own: "expelled from", "roads leading into", "trucks donated by"."""

from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.mentions.mention import Mention

_SENT = frozenset({"bring", "receive", "relay", "send"})


def left_in_passive(at: Surroundings) -> list[Mention]:
    """Read "was expelled from Chad", "was suspended from the union's bodies": who has somebody leave is mostly whom he leaves."""
    construction = at.construction
    if not construction.roles.passive or construction.roles.agents:
        return []
    out = [one for one in construction.trigger.rights if one.lower_ in ("from", "out")]
    left = [head for one in out for head in objects_of(one)]
    left += [head for one in out for name, head in prepositional(one) if name == "of"]
    named = [one for one in at.mentions(left) if one.participant.kind in ("state", "organisation")]
    return named or [one for one in at.owners(left) if one.participant.kind in ("state", "organisation")]


def way_to(at: Surroundings) -> list[Mention]:
    """Read "sealed off the roads leading into Gaza": where the way goes that is closed."""
    ways = [
        verb for head in at.construction.objects for verb in head.rights if verb.dep_ == "acl" and verb.lemma_ == "lead"
    ]
    return at.mentions([head for verb in ways for name, head in prepositional(verb) if name in ("to", "into")])


def maker(at: Surroundings) -> list[Mention]:
    """Read "took delivery of trucks donated by Italy", "welcomed the offer sent from Chad": whose doing the thing is."""
    things = [*at.construction.objects, *at.patients]
    things += [below for thing in things for _, below in prepositional(thing)]
    verbs = [verb for thing in things for verb in thing.rights if verb.dep_ == "acl" and verb.tag_ == "VBN"]
    sent = [head for verb in verbs if verb.lemma_ in _SENT for name, head in prepositional(verb) if name == "from"]
    return at.mentions([*(head for verb in verbs for head in roles_of(verb).agents), *sent])
