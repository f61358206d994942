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


def kind_of(token: Token) -> str:
    """Return the kind of a verb or adjective as a cue; empty where it is none."""
    if token.pos_ not in ("VERB", "ADJ"):
        return ""
    return speech_cues().get(token.lemma_.lower(), "") or speech_cues().get(token.lower_, "")
