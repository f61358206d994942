"""The classes of words that rows and rules share, from ``words.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Every class of words.toml by name, with the classes it names filled in."""
    table = tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
    raw: dict[str, list[str]] = dict(table["classes"])
    for section in ("roles", "speech", "channels", "sport", "private", "headline"):
        raw |= {f"{section}.{name}": words for name, words in table[section].items()}

    def expand(name: str) -> frozenset[str]:
        words: set[str] = set()
        for word in raw[name]:
            words |= expand(word[1:]) if word.startswith("@") else {word}
        return frozenset(words)

    return {name: expand(name) for name in raw}
