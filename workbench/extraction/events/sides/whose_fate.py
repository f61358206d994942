"""Of whom a demand is made whose words name only whom it is for: "demanded the release of the bishop, held in Iran".

Whom somebody wants released, reinstated or extradited is not asked for anything: whoever holds him is.
"""

from dataclasses import replace

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import coordinated, prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_FATES = frozenset(
    [
        "acquittal",
        "arrest",
        "evacuation",
        "extradition",
        "freedom",
        "freeing",
        "handover",
        "liberation",
        "reinstatement",
        "release",
        "repatriation",
        "rescue",
        "restoration",
        "return",
        "safety",
        "trial",
    ]
)
_HOLDS = frozenset(
    [
        "abduct",
        "arrest",
        "capture",
        "charge",
        "convict",
        "detain",
        "hold",
        "imprison",
        "jail",
        "keep",
        "kidnap",
        "oust",
        "overthrow",
        "seize",
        "sentence",
        "take",
        "topple",
    ]
)
_HELD = frozenset({"by", "from", "in", "at"})


def is_of_fate(construction: Construction) -> bool:
    """Whether somebody demands what is to be done with another: his release, his return."""
    return construction.entry.event == "REQUEST" and any(_fates(construction))


def holders(
    construction: Construction, actors: list[Mention], reader: MentionReader, block_start: int
) -> list[Mention]:
    """Return who is asked: whose doing it would be, by the phrases of the noun and what is told of those it is for.

    Parameters
    ----------
    construction : of a demand, see `is_of_fate`
    actors : who makes it
    block_start : code point of the article at which the block begins
    """
    own = {one.participant.country or one.participant.id for one in actors}
    asked = _holders(construction, reader, block_start)
    return [one for one in asked if one.participant.id not in own or one.participant.kind != "state"]


def _holders(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    fates = _fates(construction)
    asked = [
        head
        for noun in (construction.trigger, *fates)
        for name, head in prepositional(noun)
        if name in ("by", "from", "to", "on")
    ]
    found = _listed(asked, reader, block_start)
    if found:
        return found
    held = [head for noun in fates for name, head in prepositional(noun) if name == "of"]
    found = _listed([head for one in held for name, head in prepositional(one) if name == "from"], reader, block_start)
    if found:
        return found
    for verb in (verb for head in held for one in coordinated(head) for verb in _held_by(one)):
        places = [place for name, place in prepositional(verb) if name in _HELD]
        found = _listed([*roles_of(verb).agents, *places], reader, block_start)
        own = _of_his_state(held, reader, block_start) if found and found[0].participant.text.islower() else []
        if own:
            return own  # "held by the military": whose it is he tells better than the text around
        if found:
            return [reader.as_place(one) for one in found[:1]]
    places = [place for noun in (*fates, *held) for name, place in prepositional(noun) if name == "in"]
    found = [reader.as_place(one) for one in _listed(places, reader, block_start)[:1]]
    return found or _of_his_state(held + [child for noun in fates for child in noun.lefts], reader, block_start)


def _of_his_state(held: list[Token], reader: MentionReader, block_start: int) -> list[Mention]:
    """Read "demanded the release of Mohamed Bazoum": a public figure is mostly held, or deposed, in his own state."""
    for one in _listed(held, reader, block_start):
        state = reader.get(one.participant.country or "") if one.participant.kind == "person" else None
        if state is not None:
            return [replace(one, participant=reader.meant(one.participant, state))]
    return []


def _fates(construction: Construction) -> list[Token]:
    """The nouns that say what is to be done with somebody whom a phrase or a possessive names."""
    nouns = [one for head in construction.objects for one in coordinated(head) if one.lemma_ in _FATES]
    return [
        noun
        for noun in nouns
        if any(name == "of" for name, _ in prepositional(noun)) or any(child.dep_ == "poss" for child in noun.lefts)
    ]


def _held_by(head: Token) -> list[Token]:
    """Verbs of holding in the clauses behind a name: "who has been held by", "the crews of boats seized by"."""
    parts = (head, *(below for name, below in prepositional(head) if name == "of"))
    return [one for part in parts for one in part.rights if one.dep_ in ("acl", "relcl") and one.lemma_ in _HOLDS]


def _listed(heads: list[Token], reader: MentionReader, block_start: int) -> list[Mention]:
    return [one for head in heads for one in reader.mentions(head, block_start) if one.participant.id]
