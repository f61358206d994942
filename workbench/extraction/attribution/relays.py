"""How a speaker's words came to the article: "a statement by the army", "told Al Jazeera", "was quoted by Tass"."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.extraction.language.phrases import objects_of
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes

CITING = frozenset({"cite", "quote"})
"""Verbs whose object is the speaker, and whose subject only passes on what he says."""
_TELLING = frozenset(
    {"tell", "inform", "say", "speak", "brief", "write", "confirm", "admit", "add", "state", "announce", "reveal"}
)
_OCCASIONS = frozenset(
    {"interview", "comment", "remark", "statement", "briefing", "column", "article", "op-ed", "call"}
)

_FORMS = _OCCASIONS | {"letter", "tweet", "post", "message", "communique", "communiqué", "declaration", "memo", "email"}
_FORMS |= {
    "release",
    "speech",
    "address",
    "account",
    "dispatch",
    "transcript",
    "notice",
    "telegram",
    "estimate",
    "information",
    "intelligence",
    "tally",
    "count",
    "figure",
}


def author_of(speaker: Token) -> Token:
    """Return whose statement, letter or speech speaks; of "a statement by the ministry" the ministry, else the speaker itself."""
    if speaker.lemma_.lower() not in _FORMS:
        return speaker
    owner = next((child for child in speaker.children if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    by = (
        child for child in speaker.children if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of")
    )
    issued = (one for child in speaker.children if child.dep_ == "acl" for one in child.children if one.dep_ == "agent")
    return owner or next((one for prep in (*by, *issued) for one in objects_of(prep)), speaker)


def passed_through(cue: Token) -> list[Token]:
    """Return the heads of the phrases that name those who pass on what is said by a cue; mostly none."""
    return list(dict.fromkeys(one for one in _around(cue) if _is_medium(one)))


def _around(cue: Token) -> Iterator[Token]:
    if cue.lemma_ in CITING:
        yield from (one for prep in cue.children if prep.dep_ == "agent" for one in objects_of(prep))
        yield from surface_subjects(cue.head if cue.dep_ == "advcl" else cue)
    if cue.dep_ == "pcomp" and cue.head.lower_ == "as" and cue.head.head.lemma_ in CITING:
        yield from _around(cue.head.head)
    if cue.lemma_ not in _TELLING:
        return
    yield from (child for child in cue.children if child.dep_ in ("dobj", "dative"))
    for prep in (child for child in cue.children if child.dep_ in ("prep", "dative") and child.pos_ == "ADP"):
        for one in objects_of(prep):
            if prep.lower_ == "to":
                yield one
            elif one.lemma_.lower() in _OCCASIONS:
                below = (child for child in one.children if child.lower_ in ("with", "to", "by", "for"))
                yield from (medium for inner in below for medium in objects_of(inner))
        # "in an interview with the BBC", where the parser hangs the medium on the verb.
        if prep.lower_ == "with" and any(token.lemma_ in _OCCASIONS for token in prep.doc[max(prep.i - 2, 0) : prep.i]):
            yield from objects_of(prep)


def _is_medium(head: Token) -> bool:
    """Whether a phrase names a newspaper, agency or station; "reporters" and "journalists" name none."""
    if head.pos_ != "PROPN" and not any(child.pos_ == "PROPN" for child in head.lefts):
        return False
    words = {head.lower_, *(child.lower_ for child in head.children if child.dep_ in ("compound", "nmod", "amod"))}
    return bool(words & word_classes()["speech.outlets"])
