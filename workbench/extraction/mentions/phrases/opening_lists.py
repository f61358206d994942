"""Who a list names that opens a sentence: "Kenya and war-torn Sudan", "Libya's leader X and the Bulgarian president Y".

Small parsers lose members of such lists: they take a name for a modifier of the next, for an explanation of the one
before, or for the end of an adverb. Where every member is somebody on the list of actors, the words and commas are surer.
"""

from spacy.tokens import Span, Token

from workbench.extraction.language.phrases import is_relational
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.phrases.shared_words import Named
from workbench.model import Actor

_AND = frozenset({"and", "&"})
_AS_AND = (("as", "well", "as"), ("along", "with"))
_INSIDE = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
_DAYS = frozenset({"today", "yesterday", "earlier", "late", "early", "also", "both", "jointly", "have", "had", "on"})
_KINDS = frozenset({"state", "organisation", "body", "person", "group", "party"})
_LONGEST = 40
"""Tokens in which a list must have come to its verb."""


def opening_list(sentence: Span, resolve: Resolve) -> Named:
    """Return whom the list names that is a sentence's first phrase; empty where there is none, or a member is unknown.

    Parameters
    ----------
    sentence : in its parse
    resolve : from a phrase to who it means
    """
    if not any(token.lower_ in _AND | {"with", "well"} for token in sentence[:_LONGEST]):
        return []
    members, joined, end = _members(sentence)
    members = [one for one in members if one is members[0] or not _explains(one)]
    if _shares_words(members) or any(member[0].lower_ in ("a", "an") for member in members):
        return []  # "Iran, a sponsor of Hezbollah and Hamas, ...": what follows explains
    if len(members) < 2 or not joined or not _goes_on(sentence, end):  # noqa: PLR2004 - two make a list
        return []
    named: Named = []
    for member in members:
        found = _member(member, resolve)
        if found is None:
            return []
        named.append(found)
    named = _without_offices(named)
    return named if len({actor.id for _, actor in named}) == len(named) and len(named) > 1 else []


def _without_offices(named: Named) -> Named:
    """Read "Chad's transitional leader, Mahamat Deby, and Putin": an office and who holds it are one."""
    kept: Named = []
    for span, actor in named:
        before = kept[-1] if kept else None
        office = before is not None and before[1].kind == "body" and before[0][-1].tag_ in ("NN", "NNP")
        if before is not None and office and actor.kind == "person" and actor.country == before[1].country:
            kept[-1] = (span.doc[before[0].start : span.end], actor)
        else:
            kept.append((span, actor))
    return kept


def _members(sentence: Span) -> tuple[list[Span], bool, int]:
    """The stretches between commas and "and" at the head of a sentence, whether any "and" joins them, and where they end."""
    doc, at = sentence.doc, _first(sentence)
    members: list[Span] = []
    joined, closed, start = False, False, at
    while at < min(sentence.end, sentence.start + _LONGEST):
        length, is_and = _separator(doc[at], sentence.end)
        if length and not is_and and start > sentence.start and doc[start - 1].lower_ in _AND:
            break  # "Denmark and Norway, both members of NATO": what follows explains.
        if length:
            if at == start:
                return [], False, at
            members.append(doc[start:at])
            joined |= is_and
            at += length
            start, closed = at, not is_and
        elif _is_inside(doc[at], opens=at == start):
            at += 1
        else:
            break
    if at > start:
        members.append(doc[start:at])
    elif not closed:
        return [], False, at
    return members, joined, at


def _explains(member: Span) -> bool:
    """Whether a member only says what the one before is to somebody: "Japan, Korea's neighbour, and China"."""
    return is_relational(member[-1]) and any(token.tag_ in ("POS", "PRP$") for token in member)


def _shares_words(members: list[Span]) -> bool:
    """Whether a member is none or not whole, or lends words to others: "the ministers of Chad and Mali", which are read elsewhere."""
    if any(member[-1].pos_ in ("ADP", "DET") or member[0].lower_ in ("a", "an") for member in members[1:] or members):
        return True  # "Iran, a sponsor of Hezbollah and Hamas": what follows the first explains it.
    return any(
        token.pos_ == "ADP" and token.nbor(-1).tag_ in ("NNS", "NNPS")
        for member in members[:-1]
        for token in member[1:]
    )


def _first(sentence: Span) -> int:
    """Where the list would begin: after a quotation mark, "both", or a day that is told first."""
    at = sentence.start
    while at < sentence.end - 1 and (
        sentence.doc[at].is_punct or sentence.doc[at].is_space or sentence.doc[at].lower_ == "both"
    ):
        at += 1
    comma = next((token.i for token in sentence[:7] if token.text == ","), None)
    if (
        comma is not None
        and sentence.doc[at].pos_ == "ADP"
        and any(token.ent_type_ in ("DATE", "TIME") for token in sentence.doc[at:comma])
    ):
        return comma + 1
    return at


def _separator(token: Token, end: int) -> tuple[int, bool]:
    """How many tokens a separator has, and whether it says "and"; 0 where there is none."""
    doc, at = token.doc, token.i
    comma = token.text == ","
    at += comma
    for words in (*((word,) for word in _AND), *_AS_AND):
        if at + len(words) < end and tuple(one.lower_ for one in doc[at : at + len(words)]) == words:
            return comma + len(words), True
    return int(comma), False


def _is_inside(token: Token, *, opens: bool) -> bool:
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    hyphened = token.tag_ == "HYPH" or token.text == "-"
    beside = (token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-") or (
        token.i > 0 and token.doc[token.i - 1].text == "-" and not token.doc[token.i - 1].whitespace_
    )
    of = token.lower_ in ("of", "'s", "'", "\u2019s", "for") and not opens
    return token.pos_ in _INSIDE or hyphened or beside or of


def _goes_on(sentence: Span, end: int) -> bool:
    """Whether a verb follows, or words for when and how that stand before one."""
    if end >= sentence.end:
        return False
    token = sentence.doc[end]
    return (
        token.text == ","
        or token.pos_ in ("VERB", "AUX", "ADV")
        or token.ent_type_ in ("DATE", "TIME")
        or token.lower_ in _DAYS
    )


def _member(span: Span, resolve: Resolve) -> tuple[Span, Actor] | None:
    """Who a member is, by all its words, or by those from a name on: Sudan in "war-torn Sudan"."""
    starts = [span.start, *(token.i for token in span[1:] if token.text[:1].isupper())]
    for start in starts:
        words = span.doc[start : span.end]
        actor = resolve(words.text)
        # "Thai and Cambodian soldiers": whose soldiers is no member.
        whose = actor is not None and actor.method.startswith("demonym") and "agent" not in actor.method
        plural = words[-1].lower_.endswith("s")
        if actor is not None and actor.kind in _KINDS and "head noun" not in actor.method and (plural or not whose):
            return words, actor
        if span.doc[start].pos_ not in ("ADJ", "DET") and start != span.start:
            return None
    return None
