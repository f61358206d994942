"""Words that name days: where they stand in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"


_YEAR = r"(?P<year>(?:19|20)\d\d)"


_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"


_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


_NUMBER = r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


_UNIT = r"(?P<unit>day|week|month|year)s?"


_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("iso", r"\b(?P<year>(?:19|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)\b"),
        ("days", rf"\b{_MONTH} {_DAY}\s?(?:-|\u2013|to|and|through|until)\s?(?P<last>[0-3]?\d)\b(?:,? {_YEAR})?"),
        ("days", rf"\b{_DAY}\s?(?:-|\u2013|to|and)\s?(?P<last>[0-3]?\d)(?:st|nd|rd|th)? {_MONTH}\b(?: {_YEAR})?"),
        ("day", rf"\b{_MONTH} {_DAY}\b(?!\d|:|,\d)(?:,? {_YEAR})?"),
        ("day", rf"\b{_DAY}(?: of)? {_MONTH}(?![a-z])(?:,? {_YEAR})?"),
        ("since", rf"\b[Ss]ince (?:{_MONTH} )?{_YEAR}\b"),
        ("month", rf"\b(?:(?P<which>last|next|this|past) )?{_MONTH},?(?: of)? {_YEAR}\b"),
        ("month", r"\b(?P<which>last|next|this|past) " + _MONTH + r"(?![a-z])"),
        (
            "month",
            r"\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Bb]y|of|[Ee]arly|[Ll]ate|[Mm]id-?) ?(?:early |late |mid-)?"
            + _MONTH
            + r"(?![a-z])",
        ),
        (
            "ago",
            rf"\b(?P<vague>about |around |nearly |almost |more than |over |less than )?{_NUMBER} {_UNIT} (?:ago|earlier|before)\b",
        ),
        ("weekday", rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|past) )?{_WEEKDAY}\b"),
        ("today", r"\b[Ee]arlier today\b|\b[Tt]oday\b|\b[Tt]onight\b|\b[Tt]his (?:morning|afternoon|evening)\b"),
        ("yesterday", r"\b[Yy]esterday\b|\b[Ll]ast night\b|\b[Oo]vernight\b"),
        ("tomorrow", r"\b[Tt]omorrow\b"),
        ("unit", r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he past|[Tt]he coming) (?P<unit>week|month|year|weekend)\b"),
        (
            "year",
            rf"\b(?:(?P<which>last|next|this) year\b|(?:[Ii]n|[Dd]uring|[Tt]he|a|an|of|[Ee]arly|[Ll]ate|[Bb]y) (?:early |late |mid-)?{_YEAR}\b(?! (?:people|troops|soldiers|dollars|men|women|civilians|million|euros|migrants|refugees|workers|votes|meters|metres|km|miles)))",
        ),
    )
)


@dataclass(frozen=True)
class DateWords:
    """Words that name days.

    Attributes
    ----------
    start, end : characters of the sentence, half-open
    text : the words
    kind : name of the pattern that found them
    parts : the pattern's groups, lower-cased; empty where a group is absent
    """

    start: int
    end: int
    text: str
    kind: str
    parts: dict[str, str]


def find_dates(sentence: str) -> list[DateWords]:
    """Return the words of a sentence that name days, in order; of two that overlap the longer pattern wins."""
    found: list[DateWords] = []
    for words in _all_dates(sentence):
        if not any(words.start < other.end and other.start < words.end for other in found):
            found.append(words)
    return sorted(found, key=lambda words: words.start)


def _all_dates(sentence: str) -> Iterator[DateWords]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            parts = {name: (value or "").lower() for name, value in match.groupdict().items()}
            yield DateWords(match.start(), match.end(), match.group(), kind, parts)
