"""What PLOVER types and modes are called in plain words."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("workbench.charts").joinpath("event_words.toml").read_text("utf-8"))


def event_words(event: str, mode: str = "") -> str:
    """``aid`` for AID, ``withdrawal`` for RETREAT withdraw; a type not on the list is named in lower case."""
    modes = _words().get(event)
    if modes is None:
        return event.replace("_", " ").lower()
    return modes.get(mode, modes["any"])
