"""Whose a stance is, and towards whom: the phrases around its noun, verb or adjective."""

from spacy.tokens import Token

from workbench.extraction.events.sides.companions import companions
from workbench.extraction.events.stances.stance_table import Stance
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.phrases import antecedent, coordinated, objects_of
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

Sides = tuple[list[Mention], list[Mention]]
"""Who takes the stance, and towards whom."""
NO_LONGER = frozenset(
    {"erstwhile", "ex", "ex-", "former", "formerly", "nominal", "nominally", "once", "onetime", "supposed"}
)
"""Before a noun for what somebody is to another: that it is over, or only a name."""
_CLIMB = 6


def joined_to(token: Token, stance: Stance, reader: MentionReader, start: int) -> list[Mention]:
    """Whom the prepositions of a stance's row lead to from its word."""
    return [
        one
        for prep in token.children
        if prep.dep_ in ("prep", "agent", "dative") and prep.lower_ in stance.joined
        for head in objects_of(prep)
        for one in reader.mentions(head, start)
    ]


def doers_of(verb: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Who does it, also over "are committed to defeating", where the parser takes the participle for an adjective."""
    above, heads = verb, surface_subjects(verb)
    while (
        not heads and above.dep_ in ("pcomp", "prep", "acomp", "xcomp", "conj", "advcl") and above.head.pos_ != "NOUN"
    ):
        above = above.head
        heads = surface_subjects(above) if above.pos_ in ("VERB", "AUX") else ()
    if not heads and above is not verb and above.dep_ == "acl" and can_act(above.head):
        # "troops focused on defeating Islamic State"
        heads = (above.head,)
    found = [one for head in heads for one in reader.mentions(head, start)]
    joining = [one for head in heads for token in companions(head) for one in reader.mentions(token, start)]
    told = {one.participant.id for one in found}
    return found + [one for one in joining if found and one.participant.id and one.participant.id not in told]


def holders_of(noun: Token, reader: MentionReader, start: int, *, of: bool = True) -> list[Mention]:
    """Whose an aim or a fight is: by the possessive, "of X", or the subject of the verb that it hangs on.

    Without `of` what "of" leads to is the other side: "others in support of the mission".
    """
    owned = [child for child in noun.children if child.dep_ == "poss"]
    found = [one for owner in owned for head in coordinated(owner) for one in reader.mentions(head, start)]
    if owned:
        its = all(owner.lower_ in ("its", "their") for owner in owned)
        return found or (_subjects_above(noun, reader, start) if its else [])
    before = [child for child in noun.children if child.dep_ == "compound" and child.pos_ == "NOUN" and can_act(child)]
    found = [*reader.owners(noun, start), *(one for head in before for one in reader.mentions(head, start))]
    if found:
        return found
    names = ("of", "by") if of else ("by",)
    by = [head for prep in noun.children if prep.lower_ in names for head in objects_of(prep)]
    if not of and noun.head.lower_ == "in" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        by += _listed_with(noun.head.head)
    found = [one for head in by for one in reader.mentions(head, start)]
    return found or _subjects_above(noun, reader, start)


def _listed_with(noun: Token) -> list[Token]:
    """The noun, or the whole list that it ends: "soldiers, policemen and others in support of the mission"."""
    first = noun
    while noun.lower_ == "others" and first.dep_ == "conj":
        first = first.head
    return [first]


def _subjects_above(noun: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Who does what the verb tells that a noun hangs on."""
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
