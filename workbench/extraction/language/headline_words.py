"""Words that headlines shorten: "Sri Lanka govt", "Kenya PM"."""

import re

_IN_FULL = {
    "govt": "government",
    "gov't": "government",
    "pm": "prime minister",
    "fm": "foreign minister",
    "prez": "president",
    "cops": "police",
}
_SHORT = re.compile(r"(?<=\s)(?:govt|gov't|PM|FM|prez|cops)(?![\w'-])|^(?:govt|gov't|cops)(?![\w'-])")


def in_full(phrase: str) -> str:
    """Return a phrase with those words in full: "Kenya prime minister"."""
    return _SHORT.sub(lambda found: _IN_FULL[found.group().lower()], phrase)
