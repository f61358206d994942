"""What stands around a quote: the sentence before it and the one after, as a reader needs them to judge it."""

import re

_FULL_STOP = re.compile(r"[.!?][\"')\]\u2019\u201d]*\s+(?=[\"'(\[\u2018\u201c]?[A-Z0-9])")
_MARKS = " .!?\"')]\u2019\u201d"
_LONGEST = 240  # characters to either side


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what precedes and follows ``text[start:end]`` in its paragraph: about a sentence of each.

    Parameters
    ----------
    start, end : code points of the quote, half-open

    Returns
    -------
    before, after : with ``…`` where a long sentence was cut; empty at the ends of a paragraph
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, after = text[first:start], text[end : len(text) if last < 0 else last]
    begins = [stop.end() for stop in _FULL_STOP.finditer(before + text[start:end][:2]) if stop.end() < len(before)]
    ends = [stop.end() for stop in _FULL_STOP.finditer(after) if after[: stop.end()].strip(_MARKS)]
    before = before[begins[-1] :].strip() if begins else before.strip()
    after = after[: ends[0]].strip() if ends else after.strip()
    if len(before) > _LONGEST:
        before = "… " + before[-_LONGEST:].partition(" ")[2]
    if len(after) > _LONGEST:
        after = after[:_LONGEST].rpartition(" ")[0] + " …"
    return before, after
