"""The words of again.toml: what actors that were named before are called when they come again."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def again_words() -> Mapping[str, frozenset[str]]:
    """Return every class of again.toml, as ``section.name``."""
    table = tomllib.loads((files(__package__) / "again.toml").read_text("utf-8"))
    return {f"{section}.{name}": frozenset(words) for section in table for name, words in table[section].items()}
