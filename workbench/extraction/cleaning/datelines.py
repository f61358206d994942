"""Where an article's place, day and agency stand before its first sentence: "NAIROBI, April 3 (Reuters) - "."""

import re

from workbench.actors import ActorList

_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_NEXT = r"(?:[ ,/]+(?:(?:of|and|the|de|du|la) )*[A-Z\u00c0-\u00de][\w.'\u2019-]*)"
_CAPITALS = rf"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]+{_NEXT}{{0,4}}"
_TITLE = rf"[A-Z\u00c0-\u00de][\w.'\u2019-]+{_NEXT}{{0,4}}"
_NO_DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_AGENCY = r"(?:,?\s*\([A-Za-z][A-Za-z. /]{1,30}\)|/[A-Z][A-Za-z. ]{1,20}/)"
_DAY_AFTER = rf"(?:,\s*{_DAY})?"
_DASH = r"\s*(?:[\u2013\u2014]|--|-|_)\s+"
_DATELINE = re.compile(
    r"\s*(?:"
    rf"{_CAPITALS}(?:[,.]?\s*{_DAY})?(?:\s*\([^()]{{1,30}}\))?{_DASH}"
    rf"|{_CAPITALS}(?:[,.]?\s*{_DAY}\.?)?\s*{_AGENCY}\s*[:.]?\s+"
    rf"|{_TITLE}(?:,\s*{_DAY})?\s*{_AGENCY}(?:{_DASH}|\s*:\s+)"
    rf"|{_TITLE},\s*{_DAY}{_DASH}|{_NO_DAY}{_TITLE},\s*{_DAY}\s*:\s+"
    rf"|{_TITLE}\s*{_AGENCY}\s*{_DAY}{_DASH}"
    rf"|{_TITLE},\s*{_DAY}\s*{_AGENCY}\s+"
    rf"|\[{_TITLE}\](?:{_DASH}|\s+)|\({_TITLE}\){_DASH}"
    rf"|{_CAPITALS}:\s+"
    # "Luanda, Angola - Chad has ...", "Harare \u2014 The police ...": only a first dash, and only before a sentence's beginning.
    r"|[A-Z\u00c0-\u00de][\w'\u2019-]+(?: [A-Z\u00c0-\u00de][\w'\u2019-]+)?(?:, (?:[A-Z][\w.]+ ){0,3}[A-Z][\w.]+)?"
    r" [\u2013\u2014] (?=[A-Z][^.\u2013\u2014]*(?:\.|$))"
    # Where a page has lost the dash: "LAGOS Feb 16 The army ...", "ISLAMABAD The army ..."
    rf"|[A-Z]{{4,20}}(?: [A-Z]{{3,20}})?,? {_DAY}\s+(?=[A-Z])|[A-Z]{{4,20}}\s+(?=(?:The|A|An|At|In|On) [A-Za-z])"
    # "Niger | Germany will ...": a section's label, where more than an outlet's name follows.
    r"|[A-Z\u00c0-\u00de][\w'\u2019-]+(?: [A-Z\u00c0-\u00de][\w'\u2019-]+)?\s\|\s(?=(?:\S+\s+){4})"
    # "Delta News / Egypt's president ...": the outlet, and where it has the report from.
    rf"|{_TITLE} (?:News|Agency|Press|Times|Post|TV|Today|Online|Herald|Monitor)(?: [A-Z][a-z]+)?{_DAY_AFTER}\s[/|]\s"
    r")(?=\S)"
)
_LONGEST = 80
_BEFORE_COLON = re.compile(
    r"\s*(?P<place>[A-Z\u00c0-\u00de][^\W\d_]+(?: [A-Z\u00c0-\u00de][^\W\d_]+){0,2}):\s+(?=[\"\u201c]?[A-Z])"
)
_SHORTEST_SENTENCE = 60
"""Code points. What stands behind "Tehran:" in a shorter line, or in one without an end, is what Tehran said: a headline."""


def dateline_end(text: str, start: int, end: int) -> int:
    """Return the code point behind the dateline with which the line [start, end) begins; `start` where it has none."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST)) or _place_before_colon(text, start, end)
    return found.end() if found is not None else start


def _place_before_colon(text: str, start: int, end: int) -> re.Match[str] | None:
    """Read "New Delhi: The foreign minister met ...": a town, and a whole sentence behind it."""
    found = _BEFORE_COLON.match(text, start, min(end, start + _LONGEST))
    if found is None or end - found.end() < _SHORTEST_SENTENCE or text[end - 1] not in '.!?"\u201d':
        return None
    actors = ActorList.builtin()
    place = found["place"]
    return found if actors.place_country(place) is not None and not _is_state(actors, place) else None


def _is_state(actors: ActorList, name: str) -> bool:
    actor = actors.resolve(name)
    return actor is not None and actor.kind == "state"
