"""Who is for or against whom, where no verb tells an event: "in its fight against", "Iran-backed", "an ally of".

``stances.csv`` has the words of each pattern and the prepositions that join the other side; the patterns
are the functions below. What they find becomes a claim as an event does, with the same status and speaker.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Span, Token

from workbench.extraction.again import again_words
from workbench.extraction.can_act import can_act
from workbench.extraction.clauses import Roles
from workbench.extraction.construction import Construction
from workbench.extraction.lexicon import Entry, word_classes
from workbench.extraction.mentions import Mention, MentionReader
from workbench.extraction.phrases import antecedent, coordinated, governing_verb, objects_of
from workbench.extraction.relations import Relation
from workbench.extraction.subjects import surface_subjects

_ARMED = frozenset({"REB", "PRM", "MIL", "UAF", "CRM"})
_NOT_OF_ARMS = frozenset(
    {"advertising", "charm", "diplomatic", "disinformation", "election", "electoral", "fundraising", "information", "legal",
     "media", "peace", "peaceful", "political", "presidential", "press", "propaganda", "tariff", "trade", "verbal"}
)  # fmt: skip
_ENDS_IT = frozenset(
    {"ask", "appeal", "call", "condemn", "criticise", "criticize", "cut", "demand", "deny", "end", "freeze", "halt", "lack",
     "lose", "need", "request", "seek", "stop", "suspend", "urge", "win", "withdraw", "withhold", "want", "gain", "receive"}
)  # fmt: skip
_PRESSES = frozenset(
    {"apply", "exert", "increase", "intensify", "keep", "maintain", "mount", "pile", "put", "raise", "step"}
)
_CLIMB = 6


@dataclass(frozen=True)
class Stance:
    """A row of stances.csv.

    Attributes
    ----------
    pattern : which function reads it
    words : lemmas, or forms, that tell the stance
    joined : prepositions that lead to the other side
    event, mode : what the claim is coded as
    """

    row: int
    pattern: str
    words: frozenset[str]
    joined: frozenset[str]
    event: str
    mode: str
    example: str


@cache
def stances() -> tuple[Stance, ...]:
    """All rows of stances.csv, in order."""
    with (files(__package__) / "stances.csv").open(encoding="utf-8") as file:
        return tuple(
            Stance(
                number,
                row["pattern"],
                frozenset(row["words"].split("|")),
                frozenset(row["joined"].split("|")),
                row["event"],
                row["mode"],
                row["example"],
            )
            for number, row in enumerate(csv.DictReader(file), start=2)
        )


@cache
def _words_of_stances() -> frozenset[str]:
    return frozenset(word for stance in stances() for word in stance.words)


def stances_in(sentence: Span, reader: MentionReader, block_start: int) -> Iterator[Relation]:
    """Yield the stances that a sentence states, each with both sides, one of them on the list.

    Parameters
    ----------
    sentence : the sentence in the block's parse
    reader : reads the phrases of the article
    block_start : code point of the article at which the block begins
    """
    words = _words_of_stances()
    for token in sentence:
        if token.lemma_.lower() not in words and token.lower_ not in words:
            continue
        for stance in stances():
            if token.lemma_.lower() in stance.words or token.lower_ in stance.words:
                sides = _PATTERNS[stance.pattern](token, stance, reader, block_start)
                if sides is not None and _are_sides(*sides):
                    yield _relation(stance, token, *sides)
                    break


Sides = tuple[list[Mention], list[Mention]]


def _relation(stance: Stance, trigger: Token, actors: list[Mention], recipients: list[Mention]) -> Relation:
    entry = Entry(
        row=stance.row,
        lemmas=(trigger.lemma_,),
        noun=True,
        event=stance.event,
        mode=stance.mode,
        actors=(),
        recipients=(),
        recipient_optional=False,
        example=stance.example,
    )
    return Relation(Construction(trigger, entry, Roles((), (), passive=False), [], None), actors, recipients)


def _are_sides(actors: list[Mention], recipients: list[Mention]) -> bool:
    ids = {one.participant.id for one in actors}
    apart = all(not one.participant.id or one.participant.id not in ids for one in recipients)
    return bool(actors) and bool(recipients) and apart and any(one.participant.id for one in (*actors, *recipients))


def _fight(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "its fight against X", "is at war with X"."""
    if noun.pos_ != "NOUN" or any(one.lower_ in _NOT_OF_ARMS for one in noun.lefts):
        return None
    against = [one for one in _joined(noun, stance, reader, start) if _is_armed(one)]
    return (_holders(noun, reader, start), against) if against else None


def _defeat(verb: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "efforts to defeat X", "committed to destroying X", where X bears arms."""
    if verb.pos_ not in ("VERB", "AUX") or any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return None
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    against = [one for head in objects for one in _foes(head, reader, start)]
    if not against:
        return None
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    above = first.head
    if first.dep_ in ("acl", "relcl") and above.pos_ in ("NOUN", "PROPN") and first.tag_ == "VB":
        acting = reader.mentions(above, start) if can_act(above) else []
        return acting or _holders(above, reader, start), against
    return _doers(verb, reader, start), against


def _foes(head: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Who bears arms and is named by an object: "the militants", "the scourge of X", "X's remnants"."""
    found = [one for one in reader.mentions(head, start) if _is_armed(one) and one.participant.kind != "state"]
    if found or can_act(head):
        return found
    of = [one for prep in head.children if prep.lower_ == "of" for one in objects_of(prep)]
    others = [*reader.owners(head, start), *(one for name in of for one in reader.mentions(name, start))]
    return [one for one in others if one.participant.id and _is_armed(one)]


def _doers(verb: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Who does it, also over "are committed to defeating", where the parser takes the participle for an adjective."""
    above, heads = verb, surface_subjects(verb)
    while (
        not heads and above.dep_ in ("pcomp", "prep", "acomp", "xcomp", "conj", "advcl") and above.head.pos_ != "NOUN"
    ):
        above = above.head
        heads = surface_subjects(above) if above.pos_ in ("VERB", "AUX") else ()
    return [one for head in heads for one in reader.mentions(head, start)]


def _support(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "remains steadfast in its support for X"; "with the support of X" is the other way round."""
    if noun.pos_ != "NOUN" or _is_help_received(noun) or _is_ended(noun):
        return None
    joined = stance.joined if _has_owner(noun) or noun.head.lower_ == "in" else stance.joined - {"of"}
    supported = [
        one
        for prep in noun.children
        if prep.dep_ == "prep" and prep.lower_ in joined
        for head in objects_of(prep)
        for one in reader.mentions(head, start) or reader.owners(head, start)
    ]
    return (_holders(noun, reader, start), supported) if supported else None


def _helped(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "with the help of X": X is for whoever acts."""
    if noun.pos_ != "NOUN" or not _is_help_received(noun):
        return None
    helpers = [*_joined(noun, stance, reader, start), *reader.owners(noun, start)]
    verb = governing_verb(noun)
    subjects = surface_subjects(verb) if verb is not None else ()
    return helpers, [one for head in subjects for one in reader.mentions(head, start)]


def _stand(verb: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "stands shoulder to shoulder with X", "remains committed to standing by X"."""
    if verb.pos_ != "VERB" or (verb.lemma_ != "stand" and not _has_word(verb, "solidarity", "support", "united")):
        return None
    joined = [
        head
        for token in verb.subtree
        if token.dep_ in ("prep", "agent") and token.lower_ in stance.joined and token.i > verb.i
        for head in objects_of(token)
    ]
    supported = [one for head in joined[:1] for one in reader.mentions(head, start)]
    return _doers(verb, reader, start), supported


def _backed(word: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "Iran-backed Houthis"."""
    doc = word.doc
    if word.i < 2 or doc[word.i - 1].text != "-" or not doc[word.i - 2].text[:1].isupper():  # noqa: PLR2004 - "Iran", "-"
        return None
    backer = doc[word.i - 2]
    head = word
    while head.dep_ in ("amod", "compound", "nmod", "punct") and head.head != head:
        head = head.head
    actor = reader.resolve(backer.text)
    if actor is None or head.i <= word.i:
        return None
    named = [one for one in reader.mentions(head, start) if one.participant.id or one.clear]
    return [reader.mention(doc[backer.i : backer.i + 1], actor, start)], named


def _loyal(adjective: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "fighters loyal to X", "The governor is allied with X"."""
    other = _joined(adjective, stance, reader, start)
    head = adjective.head
    if not other or adjective.pos_ not in ("ADJ", "VERB"):
        return None
    if head.pos_ in ("NOUN", "PROPN"):
        return reader.mentions(head, start), other
    return _doers(head if head.pos_ in ("VERB", "AUX") else adjective, reader, start), other


def _ally(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "is an ally of X", "X's ally Y", "Y, an ally of X"."""
    if noun.pos_ != "NOUN":
        return None
    owner = [*_joined(noun, stance, reader, start), *(one for one in reader.owners(noun, start) if one.participant.id)]
    if not owner:
        return None
    named = [child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    if noun.dep_ == "attr" and noun.head.lemma_ in ("be", "remain", "become"):
        named = list(surface_subjects(noun.head))
    elif noun.dep_ == "appos" or (noun.dep_ == "compound" and noun.head.pos_ == "PROPN"):
        named = [noun.head]
    others = [one for head in named for one in reader.mentions(head, start)]
    return others, owner


def _is_help_received(noun: Token) -> bool:
    """Whether it is "with the help of", "thanks to the support of", "bolstered by support from"."""
    before = noun.head
    if noun.dep_ != "pobj" or _has_pronoun(noun):
        return False
    thanks = before.lower_ == "to" and before.head.lower_ == "thanks"
    aided = before.lower_ == "by" and before.head.lemma_ in ("aid", "assist", "bolster", "back", "buoy", "strengthen")
    return before.lower_ == "with" or thanks or aided


def _attack(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "X's attacks on Y", "X airstrikes against Y", where the phrase says whose they are."""
    if noun.pos_ != "NOUN" or any(one.lower_ in _NOT_OF_ARMS | {"verbal", "personal"} for one in noun.lefts):
        return None
    owned = any(child.dep_ == "poss" for child in noun.children) or reader.owners(noun, start)
    return (_holders(noun, reader, start), _joined(noun, stance, reader, start)) if owned else None


def _pressure(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "keeps applying pressure on X", "put pressure on X"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _PRESSES:
        return None
    pressed = _joined(noun, stance, reader, start) or _joined(verb, stance, reader, start)
    return _doers(verb, reader, start), [one for one in pressed if one.participant.id]


def _hands(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "who suffered at the hands of X"."""
    doers = _joined(noun, stance, reader, start)
    if noun.head.lower_ != "at" or not doers:
        return None
    above = noun.head.head
    heads = [above] if above.pos_ in ("NOUN", "PROPN") else list(surface_subjects(above))
    return doers, [one for head in heads for one in reader.mentions(antecedent(head), start)]


def _is_ended(noun: Token) -> bool:
    verb = governing_verb(noun)
    return verb is not None and verb.lemma_ in _ENDS_IT


def _has_owner(noun: Token) -> bool:
    return any(child.dep_ == "poss" for child in noun.children)


def _has_pronoun(noun: Token) -> bool:
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in noun.children)


def _has_word(verb: Token, *words: str) -> bool:
    return any(token.lower_ in words for token in verb.subtree if token.i > verb.i)


def _is_armed(mention: Mention) -> bool:
    """Whether somebody can be fought: a group, forces, a state, or "militants"."""
    one = mention.participant
    last = one.text.split()[-1].lower().removesuffix("s") if one.text else ""
    if not one.id:
        return last in again_words()["kinds.group"] | word_classes()["force"]
    return one.kind in ("group", "state") or one.sector in _ARMED


def _joined(token: Token, stance: Stance, reader: MentionReader, start: int) -> list[Mention]:
    return [
        one
        for prep in token.children
        if prep.dep_ in ("prep", "agent", "dative") and prep.lower_ in stance.joined
        for head in objects_of(prep)
        for one in reader.mentions(head, start)
    ]


def _holders(noun: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Whose an aim or a fight is: by the possessive, "of X", or the subject of the verb that it hangs on."""
    owned = [child for child in noun.children if child.dep_ == "poss"]
    found = [one for owner in owned for head in coordinated(owner) for one in reader.mentions(head, start)]
    if owned:
        return found
    before = [child for child in noun.children if child.dep_ == "compound" and child.pos_ == "NOUN" and can_act(child)]
    found = [*reader.owners(noun, start), *(one for head in before for one in reader.mentions(head, start))]
    if found:
        return found
    of = [head for prep in noun.children if prep.lower_ in ("of", "by") for head in objects_of(prep)]
    found = [one for head in of for one in reader.mentions(head, start)]
    if found:
        return found
    verb = _verb_above(noun)
    heads = [antecedent(head) for head in surface_subjects(verb)] if verb is not None else []
    return [one for head in heads for one in reader.mentions(head, start)]


def _verb_above(noun: Token) -> Token | None:
    """The verb that a noun hangs on, over prepositions and nouns: "play a role in the war"; None for its subject."""
    above = noun
    for _ in range(_CLIMB):
        if above.dep_ in ("nsubj", "nsubjpass", "poss") or above.head == above:
            return None
        above = above.head
        if above.pos_ in ("VERB", "AUX"):
            return above
        if above.pos_ not in ("NOUN", "ADP", "ADJ"):
            return None
    return None


_PATTERNS: dict[str, Callable[[Token, Stance, MentionReader, int], Sides | None]] = {
    "fight": _fight,
    "defeat": _defeat,
    "support": _support,
    "helped": _helped,
    "stand": _stand,
    "backed": _backed,
    "loyal": _loyal,
    "ally": _ally,
    "hostile": _loyal,
    "censure": _support,
    "pressure": _pressure,
    "attack": _attack,
    "hands": _hands,
}
