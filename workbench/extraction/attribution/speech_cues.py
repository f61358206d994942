"""Words that tell who says, shows, believes or knows something, by ``speech_cues.csv``.

A row is a family. A word with an underscore asks for that particle or adverb beside it: ``point_out``.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spacy.tokens import Token


@cache
def speech_cues() -> Mapping[str, str]:
    """Every cue by lemma, with its kind: ``say``, ``show``, ``believe``, ``know``; ``quote`` where it takes only quotations."""
    with (files(__package__) / "speech_cues.csv").open(encoding="utf-8") as file:
        return {word: row["kind"] for row in csv.DictReader(file) for word in row["words"].split("|")}


_BESIDE = frozenset({"prt", "prep", "advmod", "acomp", "ccomp", "dobj"})
"""Where the second word of a cue stands: "point out", "let slip", "come clean"."""
OPENLY = frozenset({"clear", "plain", "public"})
"""What is made so is said: "made clear that"."""


def kind_of(token: Token) -> str:
    """Return the kind of a verb or adjective as a cue; empty where it is none."""
    if token.pos_ not in ("VERB", "ADJ") or _is_no_speech(token):
        return ""
    if token.lemma_ == "make" and any(child.lower_ in OPENLY for child in token.children):
        return "say"
    if token.lemma_ == "put":
        return "say" if any(child.lower_ == "it" and child.dep_ == "dobj" for child in token.children) else ""
    if is_made_known(token):
        return "say"
    lemma, cues = token.lemma_.lower(), speech_cues()
    beside = (f"{lemma}_{child.lower_}" for child in token.children if child.dep_ in _BESIDE)
    particle = next((cues[words] for words in beside if words in cues), "")
    return particle or next((cues[word] for word in (lemma, *_as_written(token.lower_)) if word in cues), "")


def _is_no_speech(token: Token) -> bool:
    """Whether a cue is used otherwise: "is determined to leave", "finds it hard to leave"."""
    if token.lower_ == "determined":
        return any(child.dep_ == "xcomp" for child in token.children)
    if token.lemma_ != "find" or token.i + 1 == len(token.doc) or token.nbor().lower_ != "it":
        return False
    found = token.nbor().head  # "finds it helps the poor" says what is so
    return found == token or found.tag_ not in ("VBZ", "VBD", "VBP", "MD")


def is_made_known(token: Token) -> bool:
    """Whether a word is the "known" of "let it be known that", "made it known that"."""
    return token.lower_ == "known" and token.head.lemma_ in ("let", "make")


def _as_written(word: str) -> tuple[str, ...]:
    """A word itself and, of a past form, what it may come from: the lemmatiser makes "raged" a "rag"."""
    if not word.endswith("ed"):
        return (word,)
    doubled = word[-4:-3] == word[-3:-2]
    return (word, word[:-1], word[:-2], *((word[:-3],) if doubled else ()))
