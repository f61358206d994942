"""Names as an article introduces them: with a title, a description beside them, an acronym in brackets.

The patterns are of words and commas, since a small parser is least sure just where names are unknown.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.again import again_words

_PARTICLES = frozenset(
    {"al", "ag", "bin", "ben", "da", "de", "del", "der", "dos", "el", "ibn", "ould", "ul", "van", "von", "wa"}
)
_OPENERS = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PRON", "ADV", "AUX", "VERB", "INTJ"})
_WEEKDAYS = frozenset(day.lower() for day in calendar.day_name)
_LONGEST_DESCRIPTION = 14
_LONGEST_NAME = 10
_CLOSERS = frozenset({",", ".", ";", ":", "(", ")", '"', "''", "--", "\u2013", "\u2014", "-"})
_TASKS = frozenset({"at", "for", "in", "on", "to"})
"""What stands between an office and its place or task: "the envoy for Chad", "the commander in Tuzla"."""
_INSIDE_NAMES = frozenset({"of", "for", "and", "the", "in", "de", "du", "des", "la", "to"})


@dataclass(frozen=True)
class Introduction:
    """A name and how the article describes it.

    Attributes
    ----------
    name : the name, its title left off
    title : the words of the title, lower case: ``("prime", "minister")``
    descriptions : phrases beside the name, the nearest first
    """

    name: Span
    title: tuple[str, ...]
    descriptions: tuple[Span, ...]


def introductions_in(doc: Doc) -> Iterator[Introduction]:
    """Yield every name of a block, with its title and the descriptions beside it."""
    for span in _name_spans(doc):
        start, before = span.start, tuple[Span, ...]()
        titles = again_words()["persons.titles"]
        for token in span[:-1]:
            if token.lower_.rstrip(".") in titles or (token.text == "." and token.i == start):
                start = token.i + 1
        if start > span.start:
            titled = next(token.i for token in span if token.lower_.rstrip(".") in titles)
            words = [token.lower_.rstrip(".") for token in doc[titled:start] if token.text[:1].isupper()]
            first = _first_before(doc, span.start)
            if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in titles:
                first = _first_before(doc, first - 1)  # "U.S. Secretary of State" before a name
            before = (doc[first:start], *_directly_before(doc, span.start))  # "Army spokesman Lt. Col."
        else:
            words, before = [], _directly_before(doc, start)
        name = doc[start : span.end]
        yield Introduction(name, tuple(words), (*before, *_after(doc, span.end), *_before_comma(doc, span)))


def acronyms_in(doc: Doc) -> Iterator[tuple[Span, Token, tuple[Span, ...]]]:
    """Yield (full name, acronym, descriptions) where brackets introduce one: "Front for Change in Chad (FACT), a group"."""
    for token in doc[2:-1]:
        if not token.text.isupper() or len(token) == 1:
            continue
        if doc[token.i - 1].text == "(" and doc[token.i + 1].text == ")":
            start = _start_of_full_name(doc, token.i - 1, token.text)
            if start is not None:
                yield doc[start : token.i - 1], token, _after(doc, token.i + 2)


def _start_of_full_name(doc: Doc, end: int, acronym: str) -> int | None:
    """Where the words begin whose initials, read backwards from the bracket, are the acronym."""
    letters = [letter for letter in acronym if letter.isalpha()]
    left, at = len(letters), end
    while at > 0 and end - at < len(acronym) + _LONGEST_NAME and left:
        at -= 1
        word = doc[at]
        if len(word) > 1 and word.text.isupper() and "".join(letters[:left]).endswith(word.text):
            left -= len(word)  # "the AU's Peace and Security Council (AUPSC)"
        elif word.text[:1].upper() == letters[left - 1] and (word.text[:1].isupper() or left < len(letters)):
            left -= 1
        elif not (word.lower_ in _INSIDE_NAMES or word.text in ("-", "'s") or word.text[:1].isupper()):
            return None
    return at if not left and doc[at].text[:1].isupper() else None


def _name_spans(doc: Doc) -> Iterator[Span]:
    start = -1
    for token in doc:
        named = _is_capitalised(token)
        joins = start >= 0 and token.i + 1 < len(doc) and _is_capitalised(doc[token.i + 1])
        joins = joins and (token.lower_ in _PARTICLES or (token.text == "-" and not token.whitespace_))
        joins = joins or (
            start >= 0 and token.lower_ in ("al", "el") and doc[min(token.i + 1, len(doc) - 1)].text == "-"
        )
        # "Lt. Col. Ana Mora", where the full stop is a word of its own
        joins = joins or (token.text == "." and start >= 0 and token.nbor(-1).lower_ in again_words()["persons.titles"])
        if named and start < 0 and not (token.is_sent_start and token.pos_ in _OPENERS):
            start = token.i
        elif start >= 0 and not named and not joins:
            yield doc[start : token.i]
            start = -1
    if start >= 0:
        yield doc[start : len(doc)]


def _is_capitalised(token: Token) -> bool:
    if token.lower_ in _WEEKDAYS or token.ent_type_ == "DATE":
        return False  # "On Wednesday, an assembly of ministers ...": a day is nobody's name
    return token.text[:1].isupper() and (token.text.isalnum() or (len(token) > 1 and token.text[:-1].isalpha()))


def _first_before(doc: Doc, start: int) -> int:
    """Where the nouns and adjectives begin that stand directly before a name."""
    at = start
    while at > doc[start - 1 if start else 0].sent.start and start - at < _LONGEST_NAME:
        token = doc[at - 1]
        if not (token.pos_ in ("NOUN", "ADJ", "PROPN") or token.tag_ in ("POS", "HYPH") or token.text == "-"):
            break
        at -= 1
    return at


def _directly_before(doc: Doc, start: int) -> tuple[Span, ...]:
    """Read "Kyrgyz opposition leader" before a name: it ends in a common noun."""
    first = _first_before(doc, start)
    return (doc[first:start],) if first < start and doc[start - 1].pos_ == "NOUN" else ()


def _after(doc: Doc, end: int) -> tuple[Span, ...]:
    """Read ", a jihadist group based in Nigeria," after a name, whole and without what follows its first clause."""
    at = end
    if at + 2 < len(doc) and doc[at].text == "(":
        closing = next((token.i for token in doc[at : at + _LONGEST_NAME] if token.text == ")"), None)
        at = closing + 1 if closing is not None else at
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 1].like_num and doc[at + 2].text == ",":
        at += 2
    if at + 2 >= len(doc) or doc[at].text != ",":
        return ()
    first = doc[at + 1]
    if not (first.lower_ in ("a", "an", "the", "one") or first.text[:1].isupper() or first.pos_ in ("ADJ", "NOUN")):
        return ()
    last = at + 1
    while last < len(doc) and doc[last].text not in _CLOSERS - {"-"} and last - at <= _LONGEST_DESCRIPTION:
        last += 1
    whole = doc[at + 1 : last]
    cut = next((token.i for token in whole if token.tag_ in ("WP", "WDT", "WRB", "VBD", "VBZ", "VBP", "MD")), last)
    clause = next((token.i for token in whole if token.i > at + 1 and token.tag_ in ("VBN", "VBG", "IN")), last)
    closed = last < len(doc) and doc[last].text in _CLOSERS and cut == last
    if not closed and cut == last:
        return ()
    spans = [doc[at + 1 : cut], doc[at + 1 : min(cut, clause)]]
    return tuple(one for one in spans if len(one) > 0)


def _before_comma(doc: Doc, span: Span) -> tuple[Span, ...]:
    """Read "Sri Lanka's army chief, General Nimal Ranawake," where the name is shut in by commas; also "the envoy for Chad, ..."."""
    comma = span.start - 1
    shut_in = span.end < len(doc) and doc[span.end].text in _CLOSERS
    if comma < 1 or doc[comma].text != "," or not shut_in:
        return ()
    start, office = comma, comma
    while start > doc[comma].sent.start and comma - start < _LONGEST_DESCRIPTION:
        token = doc[start - 1]
        inside = token.pos_ in ("NOUN", "ADJ", "PROPN", "DET") or token.tag_ in ("POS", "HYPH") or token.lower_ == "of"
        if token.lower_ in _TASKS and start > 1 and _is_office(doc[start - 2]):
            inside, office = True, start - 1
        if not inside or doc[start].pos_ == "DET":
            break
        start -= 1
    return tuple(doc[start:end] for end in dict.fromkeys((comma, office)) if start < end)


def _is_office(word: Token) -> bool:
    """Whether somebody may be a word: "commander", "envoy", "chief-of-staff"."""
    return word.lower_ in again_words()["persons.nouns"] | {"staff"}
