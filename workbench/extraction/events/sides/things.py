"""A thing in the place of whose it is: "a checkpoint manned by Hezbollah", "RAF Typhoons", "Su-25s of the Russian air force"."""

import re

from spacy.tokens import Token

from workbench.extraction.events.sides.hyphens import HYPHENS, owners_before, pair_before
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_HELD = frozenset(
    {"belong", "build", "carry", "command", "control", "crew", "deploy", "dominate", "drive", "fly", "garrison", "guard",
     "hold", "house", "inhabit", "man", "occupy", "operate", "own", "pilot", "run", "shelter", "staff", "transport", "use"}
)  # fmt: skip
"""What tells whose a thing is, or who is in it: "trucks belonging to JNIM", "a jeep carrying Indian policemen"."""
_DESIGNATION = re.compile(r"(a|ac|ah|av|b|ch|f|fa|fgr|gr|j|jf|ka|l|mi|mig|mq|oh|rq|su|tb|tu|uh|z)-?\d{1,3}[a-z]{0,2}s?")
"""How aircraft are called: "F-16s", "Su-25", "GR4s"."""
_HOMES = frozenset({"camp", "centre", "center", "home", "hostel", "settlement", "shelter", "site", "village"})
"""Where people live, whoever built it: "a camp for Congolese refugees"."""
_BORDERS = frozenset({"border", "boundary", "frontier"})
_LONGEST_OWNER = 4
"""Words of a name before an aircraft's: "US Marine Corps AV-8B Harriers"."""


def owners_of(heads: list[Token], reader: MentionReader, start: int) -> list[Mention]:
    """Return whom things belong to: by their possessives, "Portuguese-flagged", or "held by" after them."""
    # "US-Cuba relations"
    found = [mention for head in heads if _has_pair(head) for mention in pair_before(head, reader, start)]
    found = found or [mention for head in heads for mention in reader.owners(head, start)]
    if any(one.participant.id for one in found):
        return found
    flagged = [name for head in heads for name in owners_before(head)]
    held = [one for head in heads for one in (*_holding(head), *_living_in(head))]
    named = [mention for head in (*flagged, *held) for mention in reader.mentions(head, start)]
    return [one for one in named if one.participant.id or one.clear] or found


def _has_pair(noun: Token) -> bool:
    """Whether two names joined by a hyphen stand right before a noun; a border is where, and not whose."""
    return noun.lemma_ not in _BORDERS and any(
        child.text in HYPHENS for one in noun.lefts if one.dep_ in ("compound", "amod", "nmod") for child in one.subtree
    )


def _holding(thing: Token) -> list[Token]:
    """Who holds a thing, or is in it, by a participle after it or after what it measures."""
    parts = [thing, *(head for name, head in prepositional(thing) if name == "of")]
    found: list[Token] = []
    for part in parts:
        # Parsers hang "a jeep carrying policemen" on the verb above.
        beside = [verb for verb in part.head.rights if verb.dep_ == "advcl" and verb.i == part.i + 1]
        for verb in (*part.rights, *beside):
            if verb.dep_ not in ("acl", "advcl") or verb.lemma_ not in _HELD:
                continue
            if verb.tag_ == "VBN":
                found += roles_of(verb).agents
            elif verb.lemma_ == "belong":
                found += [head for prep in verb.rights if prep.lower_ == "to" for head in objects_of(prep)]
            else:
                found += roles_of(verb).patients
    return found


def _living_in(home: Token) -> list[Token]:
    """Who lives where something is built for them."""
    if home.lemma_ not in _HOMES:
        return []
    people = word_classes()["people"]
    return [head for name, head in prepositional(home) if name in ("for", "of") and head.lemma_.lower() in people]


def is_craft(head: Token) -> bool:
    """Whether a noun or name is an aircraft's: "Typhoons", "F-16s", "gunships"."""
    word = head.lower_
    types = word_classes()["craft"]
    named = head.pos_ in ("NOUN", "PROPN") and (word in types or word.removesuffix("s") in types)
    return named or _DESIGNATION.fullmatch(word) is not None


def users_of(craft: Token, reader: MentionReader, start: int) -> list[Mention]:
    """Return whose aircraft one is: "US Marine Corps Harriers", "F-16s of the Royal Netherlands Air Force"."""
    doc, first = craft.doc, craft.left_edge.i
    names = [doc[first:end] for end in range(craft.i, first, -1)]
    names += [doc[begin:end] for begin in range(first + 1, craft.i) for end in range(craft.i, begin, -1)]
    for span in names:
        joined = "-" in (span[-1].text, doc[span.end].text, doc[max(span.start - 1, 0)].text)  # "Turkish-built"
        named = len(span) <= _LONGEST_OWNER and span.text[:1].isupper() and not joined
        actor = reader.resolve(span.text) if named else None
        if (
            actor is not None
            and actor.kind in ("body", "group", "organisation", "state")
            and "head" not in actor.method
        ):
            return [reader.mention(span, actor, start)]
    of = [head for name, head in prepositional(craft) if name in ("of", "from")]
    found = [mention for head in of for mention in reader.mentions(head, start)]
    return [one for one in found if one.participant.id] or owners_of([craft], reader, start)
