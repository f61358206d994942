"""Whose the deed is where a thing stands in the subject's place: "Israeli tanks fired", "an attack by JNIM killed"."""

from spacy.tokens import Token

from workbench.extraction.events.sides.companions import companions
from workbench.extraction.events.sides.hyphens import leaders_before
from workbench.extraction.events.sides.means import claiming
from workbench.extraction.events.sides.sayings import whose_words
from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.events.sides.things import is_craft, users_of
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.lexicon import verb_entries
from workbench.extraction.language.phrases import prepositional
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention

# Nouns that tell by which means somebody was killed: "in an attack by JNIM".
_MEANS = frozenset({"in", "during", "by", "after"})


def subject(at: Surroundings) -> list[Mention]:
    """Return who the subject is, or whose the thing is that stands there."""
    found = at.mentions(at.construction.roles.agents)
    beside = at.mentions([one for head in at.construction.roles.agents for one in companions(head)]) if found else []
    found += [one for one in beside if one.participant.id]
    verb = at.construction.trigger
    if not found and verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ == "dobj":
        # "launched missiles targeting troops": who launched them.
        found = at.mentions(roles_of(verb.head.head).agents)
    if not any(one.participant.id for one in found):
        whose = _whose_things(at)
        known = whose if any(one.participant.id for one in whose) else found or whose  # "Government forces"
        return whose_words(at) or known
    return found


def _whose_things(at: Surroundings) -> list[Mention]:
    """Read "Israeli tanks fired", "a Chinese vessel rammed it", "Saudi-led forces landed": whose they are."""
    things = word_classes()["arms"] | word_classes()["force"] | word_classes()["craft"] | word_classes()["vessel"]
    heads = [head for head in at.construction.roles.agents if head.pos_ == "NOUN" and head.lemma_ in things]
    found = at.owners(heads) or at.mentions([name for head in heads for name in leaders_before(head)])
    crafts = [head for head in at.construction.roles.agents if is_craft(head)]
    return found or [one for head in crafts for one in users_of(head, at.reader, at.start)]


def attacker(at: Surroundings) -> list[Mention]:
    """Return whose it was: "A US drone strike killed ...", "An attack by JNIM wounded ...", "Drones of Iran hit ..."."""
    classes = word_classes()
    attacks, arms = classes["attack"], classes["arms"] | classes["explosive"] | classes["missile"]
    agents = [_attack_above(head, attacks | arms) for head in at.construction.roles.agents]
    nouns = [head for head in agents if head.lemma_ in attacks | arms and head.pos_ == "NOUN"]
    by = [
        head
        for noun in nouns
        for name, head in prepositional(noun)
        if name == ("by" if noun.lemma_ in attacks else "of")
    ]
    by += [head for noun in nouns for head in claiming(noun)]
    parts = [child for noun in nouns for child in noun.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"]
    leaders = [name for noun in nouns for name in leaders_before(noun)]
    whose = at.mentions(by) or at.owners(nouns) or at.mentions(leaders)
    # "Malian army strikes"
    return whose or [one for one in at.mentions(parts) if one.participant.id] or at.owners(parts)


def _attack_above(head: Token, deeds: frozenset[str]) -> Token:
    """The attack in "attacks in the centre of Baghdad that killed 28", where the parser hangs the clause on the town."""
    if head.lemma_ in deeds or head.dep_ != "pobj":
        return head
    if can_act(head) and head.lemma_ not in word_classes()["roles.things"]:
        return head
    above = head
    while above.dep_ in ("pobj", "prep") and above.head != above and above.pos_ != "VERB":
        above = above.head
        if above.lemma_ in deeds:
            return above
    return head


def means(at: Surroundings) -> list[Mention]:
    """Return by whose deed it happened: "killed in an attack by JNIM"."""
    nouns = [
        head
        for name, head in prepositional(at.construction.trigger)
        if name in _MEANS and head.lemma_ in word_classes()["attack"]
    ]
    by = [head for noun in nouns for name, head in prepositional(noun) if name == "by"]
    whose = at.mentions([*by, *(head for noun in nouns for head in claiming(noun))])
    return whose or at.owners(nouns) or _strikers(at)


def _strikers(at: Surroundings) -> list[Mention]:
    """Read "six were killed when Israeli jets bombed a camp": those of the deed at which it happened."""
    if at.construction.roles.agents and not at.construction.roles.passive:
        return []
    deeds = [
        child
        for child in at.construction.trigger.children
        if child.dep_ == "advcl"
        and any(one.lower_ in ("when", "after", "as") for one in child.lefts)
        and any(entry.event in ("ASSAULT", "COERCE") for entry in verb_entries().get(child.lemma_, ()))
    ]
    heads = [head for deed in deeds for head in roles_of(deed).agents]
    found = at.mentions(heads) or at.owners(heads)
    return [one for one in found if one.participant.id or one.clear]
