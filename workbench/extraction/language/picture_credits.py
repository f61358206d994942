"""Who is credited with a picture, in a line below its caption or at the caption's end: "Image: Jane Doe / AFP"."""

import re

_CREDIT = re.compile(
    r"(?:^|(?<=[.!?]\s))\s*\(?(?i:(?:image|photo|photograph|picture|video|audio|graphic|map|illustration)s?(?: (?:source|credits?|by|courtesy of))?):\s*"
    r"(?P<name>[A-Z\u00c0-\u00de][\w.'\u2019@-]*(?:(?:\s*[,/&|]\s*|\s+)(?:[A-Z\u00c0-\u00de][\w.'\u2019@-]*|al\.?|and|et|for|of|the|via)){0,7})\s*\)?\s*$"
)
_LONGEST_CAPTION = 400
"""Code points, with the credit. What is longer is text."""


def credit_in(line: str) -> tuple[int, int] | None:
    """Return the places at which the credit and its name begin in a line that is one, or ends with one.

    Parameters
    ----------
    line : a line or paragraph
    """
    found = _CREDIT.search(line) if ":" in line and len(line) <= _LONGEST_CAPTION else None
    return (found.start(), found.start("name")) if found is not None else None


def is_credit(line: str) -> bool:
    """Whether a line does nothing but credit a picture."""
    found = credit_in(line)
    return found is not None and not line[: found[0]].strip()
