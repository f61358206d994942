"""Words that tell who says, shows, believes or knows something, by ``speech_cues.csv``."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spacy.tokens import Token


@cache
def speech_cues() -> Mapping[str, str]:
    """Every cue by lemma, with its kind: ``say``, ``show``, ``believe`` or ``know``."""
    with (files(__package__) / "speech_cues.csv").open(encoding="utf-8") as file:
        return {word: row["kind"] for row in csv.DictReader(file) for word in row["words"].split("|")}


OPENLY = frozenset({"clear", "plain", "public"})
"""What is made so is said: "made clear that"."""


def kind_of(token: Token) -> str:
    """Return the kind of a verb or adjective as a cue; empty where it is none."""
    if token.pos_ not in ("VERB", "ADJ"):
        return ""
    if token.lemma_ == "make":
        return "say" if any(child.lower_ in OPENLY for child in token.children) else ""
    return speech_cues().get(token.lemma_.lower(), "") or speech_cues().get(token.lower_, "")
