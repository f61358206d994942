"""Who speaks in a quotation: the speaker beside it, the name below it, the subject before the colon, who spoke before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from workbench.extraction.attribution.quotations import Quotation
from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.speakers import has_subject
from workbench.extraction.attribution.speech_cues import kind_of
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.verb_forms import has_to

_NEAR = 2
_SHORTEST_QUOTE = 4


def quoted_by(cue: Token, speaker: Token | None, quotations: list[Quotation], following: Doc | None) -> list[Quotation]:
    """The quotations beside a cue: before it, after it, both."""
    first = min(cue.left_edge.i, speaker.left_edge.i) if speaker is not None and speaker.doc is cue.doc else cue.i
    first = min(cue.i, speaker.left_edge.i) if speaker is not None and speaker.i < cue.i else cue.i
    found = []
    sentence = cue.sent
    colon = next((token.i for token in sentence if token.i > cue.i and token.text == ":"), None)
    for quotation in quotations:
        if quotation.holds(cue):
            continue
        opening, closing = quotation.parts[0], quotation.parts[-1]
        # "held for 'spreading rumours', including a doctor who tried to warn": an infinitive takes no quotation before it.
        ends_before = closing.doc is cue.doc and not has_to(cue) and 0 <= first - closing.end <= _NEAR
        starts_after = opening.doc is cue.doc and cue.i < opening.start <= sentence.end + 1
        if starts_after:
            between = cue.doc[cue.i + 1 : opening.start]
            starts_after = not any(kind_of(token) == "say" for token in between) and (
                opening.start - 1 <= sentence.end - 1 or sentence[-1].text in (":", ",", '"')
            )
        if following is not None and sentence.end == len(cue.doc) and opening.doc is following:
            starts_after = opening.start <= 1 and (sentence[-1].text in (":", ",") or colon is not None)
        if ends_before or (starts_after and len(opening) >= _NEAR):
            found.append(quotation)
    return found


def with_quotations(content: tuple[Span, ...], quoted: list[Quotation]) -> tuple[Span, ...]:
    """What a cue reports by grammar and by quotation marks; a stretch inside a quotation is that quotation."""
    parts = [part for quotation in quoted for part in quotation.parts]
    kept = [
        one
        for one in content
        if not any(part.doc is one.doc and part.start <= one.start and one.end <= part.end for part in parts)
    ]
    return tuple(kept + parts)


def signed(doc: Doc, quotations: list[Quotation]) -> Iterator[Reported]:
    """A name after a dash behind a quotation."""
    for quotation in quotations:
        part = quotation.parts[-1]
        if part.doc is not doc or part.end + 2 >= len(doc):
            continue
        dash, name = doc[part.end + 1], doc[part.end + 2]
        if dash.text in ("-", "--", "\u2014", "\u2013") and name.pos_ == "PROPN":
            head = name
            while head.dep_ == "compound" and head.head.i < len(doc):
                head = head.head
            yield Reported(head, dash, "say", quotation.parts)


def continued(found: list[Reported], quotations: list[Quotation]) -> list[Reported]:
    """Give a quotation that has no cue of its own to who speaks before it.

    That is the subject of a sentence that ends in a colon, or the speaker of the quotation before: in the same paragraph
    right after his sentence, or in the paragraph before where this one holds nothing but the quotation.
    """
    order: dict[int, int] = {}
    for quotation in quotations:
        for part in quotation.parts:
            order.setdefault(id(part.doc), len(order))
    # By block, so that a long article is read in linear time: what is said in it, and who may speak on in it.
    said: dict[int, list[Span]] = defaultdict(list)
    speaking: dict[int, set[int]] = defaultdict(set)
    for number, one in enumerate(found):
        _note(one, number, said, speaking)
    blocks = list(order)
    for quotation in quotations:
        first = quotation.parts[0]
        if len(first) < _SHORTEST_QUOTE or any(_overlaps(part, first) for part in said[id(first.doc)]):
            continue
        announced = _announced(first, quotation)
        if announced is not None:
            found.append(announced)
            _note(announced, len(found) - 1, said, speaking)
            continue
        here = order[id(first.doc)]
        near = speaking[id(first.doc)] | (speaking[blocks[here - 1]] if here else set())
        before = [number for number in sorted(near) if _leads_to(found[number], first, order)]
        if before:
            speaker = found[before[-1]]
            found[before[-1]] = replace(speaker, content=(*speaker.content, *quotation.parts))
            _note(found[before[-1]], before[-1], said, speaking)
    return found


def _note(one: Reported, number: int, said: dict[int, list[Span]], speaking: dict[int, set[int]]) -> None:
    for part in one.content:
        said[id(part.doc)].append(part)
    if one.kind == "say":
        speaking[id(one.cue.doc)].add(number)
        speaking[id(one.content[-1].doc)].add(number)


def _announced(first: Span, quotation: Quotation) -> Reported | None:
    """Read "The envoy was blunt: ...": the subject of the sentence before the colon speaks."""
    mark = first.start - 1
    if mark < 1 or first.doc[mark - 1].text != ":":
        return None
    before = first.doc[first.doc[mark - 1].sent.start : mark - 1]
    verb = next((token for token in before if token.pos_ in ("VERB", "AUX") and has_subject(token)), None)
    subjects = surface_subjects(verb) if verb is not None else ()
    return Reported(subjects[0], verb, "say", quotation.parts) if verb is not None and subjects else None


def _leads_to(one: Reported, part: Span, order: Mapping[int, int]) -> bool:
    """Whether who speaks in `one` may speak on in a quotation that begins with `part`."""
    last = one.content[-1]
    if one.cue.doc is part.doc:
        near = max(one.cue.sent.end, last.end + 1 if last.doc is part.doc else 0)
        return one.cue.i < part.start <= near + 1
    if id(last.doc) not in order or order[id(part.doc)] - order[id(last.doc)] > 1 or part.start > 1:
        return False
    ends_before = one.cue.doc is not last.doc or max(one.cue.sent.end, last.end) >= len(last.doc) - _NEAR
    alone = part.end >= len(part.doc) - _NEAR
    return ends_before and alone and last.doc is not part.doc


def _overlaps(one: Span, other: Span) -> bool:
    return one.doc is other.doc and one.start < other.end and other.start < one.end
