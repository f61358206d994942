"""Patterns of fighting somebody: "in its fight against", "in pursuit of", "freed the town from", "efforts to defeat"."""

from spacy.tokens import Token

from workbench.extraction.events.armed import is_armed, is_armed_group
from workbench.extraction.events.sides.companions import companions
from workbench.extraction.events.stances.stance_sides import Sides, doers_of, holders_of, joined_to
from workbench.extraction.events.stances.stance_table import Stance
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

NOT_OF_ARMS = frozenset(
    {"advertising", "charm", "diplomatic", "disinformation", "election", "electoral", "fundraising", "information", "legal",
     "media", "peace", "peaceful", "political", "presidential", "press", "propaganda", "tariff", "trade", "verbal"}
)  # fmt: skip
"""Before "campaign", "war" or "attack": one without arms."""
_MOVES = frozenset({"beat", "chase", "drive", "flush", "push", "root", "wipe"})
"""Against somebody only where he has to go: "pushed them back"."""
_BESIDE = frozenset({"alongside", "behind", "beside", "by", "with"})
_SIDED = frozenset({"by", "with"})
_ABOVE_ALL = frozenset({"especially", "notably", "particular", "particularly"})
_LONGEST_LEAD = 10
"""Words from a fight to who is singled out: "its fight against terrorism and banditry, in particular against X"."""
_AWAY = frozenset({"away", "back", "from", "off", "out"})


def read_fight(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "its fight against X", "is at war with X"."""
    if noun.pos_ != "NOUN" or _is_of_words(noun) or any(one.lower_ in NOT_OF_ARMS for one in noun.lefts):
        return None
    foes = [one for head in _singled_out(noun) for one in reader.mentions(head, start)]
    against = [one for one in (*joined_to(noun, stance, reader, start), *foes) if is_armed(one.participant)]
    return (_fighters(noun, reader, start), against) if against else None


def _singled_out(noun: Token) -> list[Token]:
    """Heads of who is named behind what a fight is against: "against terrorism, in particular against X", "especially X"."""
    for word in noun.doc[noun.i + 1 : min(noun.i + _LONGEST_LEAD, noun.sent.end - 1)]:
        if word.lower_ in _ABOVE_ALL:
            after = word.nbor()
            if after.lower_ in ("against", "on"):
                return objects_of(after)
            name = after.head if after.dep_ in ("amod", "compound") else after
            return [name] if name.pos_ == "PROPN" else []
    return []


def read_hunt(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "in pursuit of X", "its hunt for X"."""
    against = [one for one in joined_to(noun, stance, reader, start) if is_armed(one.participant)]
    return (holders_of(noun, reader, start, of=False), against) if noun.pos_ == "NOUN" and against else None


def read_rid(verb: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "freed the town from X", "protects civilians against X"."""
    if verb.pos_ != "VERB":
        return None
    heads = [verb, *roles_of(verb).patients]
    against = [
        one for head in heads for one in joined_to(head, stance, reader, start) if is_armed_group(one.participant)
    ]
    return (doers_of(verb, reader, start), against) if against else None


def read_defeat(verb: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "efforts to defeat X", "committed to destroying X", where X bears arms."""
    away = any(child.lower_ in _AWAY for child in verb.children)
    if verb.pos_ not in ("VERB", "AUX") or (verb.lemma_ in _MOVES and not away):
        return None
    roles = roles_of(verb)
    against = [one for head in roles.patients for one in _foes(head, reader, start)]
    if not against:
        return None
    if roles.passive:
        return [one for head in roles.agents for one in reader.mentions(head, start)], against
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    aim = _aim_before(first)
    above = aim if aim is not None else first.head
    of_noun = aim is not None or first.dep_ in ("acl", "relcl")
    if of_noun and above.pos_ in ("NOUN", "PROPN") and first.tag_ == "VB":
        acting = reader.mentions(above, start) if can_act(above) else []
        return acting or _fighters(above, reader, start), against
    # "stands by Iraq to defeat X", "fights alongside Mali to defeat X"
    beside = companions(above, _SIDED) if above.pos_ == "VERB" and first.tag_ == "VB" else []
    together = [
        one for head in beside if head.i < first.i for one in reader.mentions(head, start) if one.participant.id
    ]
    doers = doers_of(verb, reader, start)
    if not doers and verb.tag_ == "VBG":
        # "Defeating them will take time, but it is a fight we must win."
        doers = [one for token in verb.sent if token.lower_ == "we" for one in reader.mentions(token, start)][:1]
    return [*doers, *together], against


def _aim_before(verb: Token) -> Token | None:
    """The campaign in "supports soldiers in their campaign to defeat X", where the parser hangs the defeat on "supports"."""
    to = verb.left_edge
    if to.tag_ != "TO" or to.i <= to.sent.start or verb.dep_ not in ("advcl", "xcomp"):
        return None
    noun = to.nbor(-1)
    led_in = noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return noun if led_in and any(child.tag_ == "PRP$" for child in noun.lefts) else None


def _is_of_words(noun: Token) -> bool:
    """Whether a fight is one without arms: "a war of words"."""
    return any(name == "of" and head.lemma_ in ("word", "nerve") for name, head in prepositional(noun))


def _fighters(noun: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Whose a fight is, and who is helped in it: "supports Iraq in its fight", "UK support for Iraq in the fight"."""
    helped: list[Mention] = []
    objects: list[Token] = []
    if noun.dep_ == "pobj" and noun.head.lower_ == "in":
        above = noun.head.head
        objects = (
            [above] if above.pos_ in ("PROPN", "NOUN") else [child for child in above.children if child.dep_ == "dobj"]
        )
        # "stiffened the resolve of Mali in its fight"
        objects += [head for name, head in prepositional(above) if name == "of" and above.pos_ == "NOUN"]
        # "stands with Mali in its fight"
        objects += [
            head for name, head in prepositional(above) if name in _BESIDE and above.lemma_ in ("side", "stand", "work")
        ]
        objects += [
            head
            for one in tuple(objects)
            for prep in one.rights
            if prep.lower_ in ("for", "to")
            for head in objects_of(prep)
        ]
        helped = [one for head in objects for one in reader.mentions(head, start) if one.participant.id]
    others = [] if helped and _is_theirs(noun, objects) else holders_of(noun, reader, start)
    known = {one.participant.id for one in helped}
    return [*helped, *(one for one in others if one.participant.id not in known)]


def _is_theirs(noun: Token, helped: list[Token]) -> bool:
    """Whether a pronoun says that a fight is that of those who are helped: "its" is not said of several."""
    owners = {child.lower_ for child in noun.children if child.dep_ == "poss" and child.tag_ == "PRP$"}
    several = any(head.tag_ in ("NNS", "NNPS") or head.lower_ == "forces" for head in helped)
    return bool(owners) and not (owners == {"its"} and several)


def _foes(head: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Who bears arms and is named by an object: "the militants", "the scourge of X", "X's remnants"."""
    found = [one for one in reader.mentions(head, start) if is_armed_group(one.participant)]
    if found or can_act(head):
        return found
    of = [one for prep in head.children if prep.lower_ == "of" for one in objects_of(prep)]
    others = [*reader.owners(head, start), *(one for name in of for one in reader.mentions(name, start))]
    return [one for one in others if one.participant.id and is_armed(one.participant)]
