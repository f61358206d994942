"""Patterns of being for somebody, and of the same words turned against him: "in support of", "Iran-backed", "an ally of"."""

from spacy.tokens import Token

from workbench.extraction.events.stances.stance_sides import NO_LONGER, Sides, doers_of, holders_of, joined_to
from workbench.extraction.events.stances.stance_table import Stance
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import governing_verb, objects_of
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.mentions import MentionReader

_AIMS = frozenset(
    {"aim", "attempt", "campaign", "commitment", "determination", "drive", "duty", "effort", "initiative", "mission",
     "obligation", "operation", "pledge", "plan", "policy", "resolve", "strategy", "work"}
)  # fmt: skip
_ENDS_IT = frozenset(
    {"ask", "appeal", "call", "condemn", "criticise", "criticize", "cut", "demand", "deny", "end", "freeze", "halt", "lack",
     "lose", "need", "request", "seek", "stop", "suspend", "urge", "win", "withdraw", "withhold", "want", "gain", "receive"}
)  # fmt: skip
_LONGEST_BACKER = 3
"""Words of a name before the hyphen: "al-Qaeda-linked" has three."""


def read_support(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "remains steadfast in its support for X"; "with the support of X" is the other way round."""
    if noun.pos_ != "NOUN" or _is_help_received(noun) or _is_ended(noun):
        return None
    of_it = _has_owner(noun) or (noun.head.lower_ == "in" and stance.event == "SUPPORT")
    joined = stance.joined if of_it else stance.joined - {"of"}
    supported = [
        one
        for prep in noun.children
        if prep.dep_ == "prep" and prep.lower_ in joined
        for head in objects_of(prep)
        for one in reader.mentions(head, start) or reader.owners(head, start)
    ]
    return (holders_of(noun, reader, start, of=not of_it), supported) if supported else None


def read_aim(verb: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "its efforts to support X", "committed to continuing to protect X", where X is on the list."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubj") and child.i > verb.i]
    objects += [child for one in verb.children if one.dep_ == "ccomp" for child in one.lefts if child.dep_ == "nsubj"]
    supported = [one for head in objects for one in reader.mentions(head, start) if one.participant.id]
    above = verb.head
    if verb.pos_ != "VERB" or not supported:
        return None
    if verb.dep_ == "acl" and above.lemma_ in _AIMS:
        return holders_of(above, reader, start), supported
    while above.pos_ in ("VERB", "AUX", "ADP") and above.lemma_ != "commit" and above.head != above:
        above = above.head
    return (doers_of(above, reader, start), supported) if above.lemma_ in ("commit", "committed") else None


def read_helped(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "with the help of X": X is for whoever acts."""
    if noun.pos_ != "NOUN" or not _is_help_received(noun):
        return None
    helpers = [*joined_to(noun, stance, reader, start), *reader.owners(noun, start)]
    verb = _helped_in(noun)
    heads: tuple[Token, ...] = ()
    if verb is not None:
        # "He was caught by A with the aid of B": it is A who was helped.
        by_whom = roles_of(verb).agents if verb != noun.head.head or noun.head.dep_ != "agent" else ()
        heads = by_whom or surface_subjects(verb)
    return helpers, [one for head in heads for one in reader.mentions(head, start)]


def _helped_in(noun: Token) -> Token | None:
    """What is done with somebody's help; of "freed the town, aided by" the nearest verb with a subject before it."""
    verb = governing_verb(noun)
    if verb is None or verb.dep_ not in ("acl", "advcl") or verb.tag_ != "VBN":
        return verb
    before = [one for one in verb.sent if one.i < verb.i and one.pos_ == "VERB" and _has_subject(one)]
    return before[-1] if before else verb


def read_stand(verb: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "stands shoulder to shoulder with X", "remains committed to standing by X"."""
    if verb.pos_ != "VERB" or (verb.lemma_ != "stand" and not _has_word(verb, "solidarity", "support", "united")):
        return None
    joined = [
        head
        for token in verb.subtree
        if token.dep_ in ("prep", "agent")
        and token.lower_ in stance.joined
        and token.i > verb.i
        and (token.dep_ == "prep" or token.head == verb)
        for head in objects_of(token)
    ]
    supported = [one for head in joined[:1] for one in reader.mentions(head, start)]
    return doers_of(verb, reader, start), supported


def read_backed(word: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "Iran-backed Houthis"."""
    doc = word.doc
    if word.i < 2 or doc[word.i - 1].text != "-" or not doc[word.i - 2].text[:1].isupper():  # noqa: PLR2004 - "Iran", "-"
        return None
    names = [doc[first : word.i - 1] for first in range(max(word.i - 1 - _LONGEST_BACKER, 0), word.i - 1)]
    names = [name for name in names if name[0].text[:1].isupper()]
    backer, actor = next(((name, who) for name in names for who in [reader.resolve(name.text)] if who), (None, None))
    head = word
    while head.dep_ in ("amod", "compound", "nmod", "punct") and head.head != head:
        head = head.head
    if backer is None or actor is None or head.i <= word.i:
        return None
    return [reader.mention(backer, actor, start)], reader.mentions(head, start)


def read_loyal(adjective: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "fighters loyal to X", "The governor is allied with X"."""
    other = joined_to(adjective, stance, reader, start)
    head = adjective.head
    if not other or adjective.pos_ not in ("ADJ", "VERB"):
        return None
    if head.pos_ in ("NOUN", "PROPN"):
        return reader.mentions(head, start), other
    return doers_of(head if head.pos_ in ("VERB", "AUX") else adjective, reader, start), other


def read_ally(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "is an ally of X", "X's ally Y", "Y, an ally of X"."""
    if noun.pos_ != "NOUN" or any(child.lower_ in NO_LONGER for child in noun.lefts):
        return None
    owner = [
        *joined_to(noun, stance, reader, start),
        *(one for one in reader.owners(noun, start) if one.participant.id),
    ]
    before_name = noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN"
    if before_name and not owner:
        # "Kenya's ally Ethiopia"
        owner = [one for one in reader.owners(noun.head, start) if one.participant.id]
    if not owner:
        return None
    named = [child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    if noun.dep_ == "attr" and noun.head.lemma_ in ("be", "remain", "become"):
        named = list(surface_subjects(noun.head))
    elif noun.dep_ == "appos" or before_name:
        named = [noun.head]
    elif noun.i + 1 < len(noun.doc) and noun.nbor().pos_ == "PROPN":
        # The parser makes two subjects of "Kenya's ally Ethiopia".
        following = noun.nbor()
        named = [following.head if following.dep_ == "compound" else following]
    others = [one for head in named for one in reader.mentions(head, start)]
    if noun.lemma_ == "friend" and not any(one.participant.id for one in others):
        return None  # "paid his friend Joe Shapiro"
    return others, owner


def _is_help_received(noun: Token) -> bool:
    """Whether it is "with the help of", "thanks to the support of", "bolstered by support from", "enjoys the backing of"."""
    before = noun.head
    if noun.dep_ == "dobj" and before.lemma_ in ("enjoy", "have", "receive", "retain"):
        return not any(child.dep_ == "neg" for child in before.children)
    if noun.dep_ != "pobj" or _has_pronoun(noun):
        return False
    thanks = before.lower_ == "to" and before.head.lower_ == "thanks"
    aided = before.lower_ == "by" and before.head.lemma_ in ("aid", "assist", "bolster", "back", "buoy", "strengthen")
    return before.lower_ == "with" or thanks or aided


def _is_ended(noun: Token) -> bool:
    verb = governing_verb(noun)
    if verb is not None and verb.lemma_ in ("condemn", "criticise", "criticize"):
        return not _has_owner(noun)  # "condemned Sweden's support for the PKK", which goes on
    return verb is not None and verb.lemma_ in _ENDS_IT


def _has_owner(noun: Token) -> bool:
    return any(child.dep_ == "poss" for child in noun.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _has_pronoun(noun: Token) -> bool:
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in noun.children)


def _has_word(verb: Token, *words: str) -> bool:
    return any(token.lower_ in words for token in verb.subtree if token.i > verb.i)
