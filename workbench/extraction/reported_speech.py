"""Who says what: every stretch of an article that somebody is said to have said, shown, believed or known.

A speaker is found by a cue (`speech_cues`): a verb with a clause ("said that", "..., he said"), a phrase ("according to"),
a verb beside a quotation, a name after a dash. Quotations without a cue go on with the speaker of the one before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from workbench.extraction.phrases import RELATIVE, objects_of
from workbench.extraction.quotations import Quotation, quotations_of
from workbench.extraction.speech_cues import kind_of
from workbench.extraction.subjects import surface_subjects

_CLAIMS = frozenset({"claim", "allegation", "assertion", "accusation", "statement", "belief", "warning", "denial"})
_MOODS = frozenset({"concerned", "convinced", "worried", "persuaded"})
_FORMS = frozenset(
    {"statement", "interview", "speech", "letter", "post", "message", "address", "briefing", "conference"}
)
_OF_DEEDS = frozenset({"deny", "admit", "acknowledge", "report", "remember", "recall", "confess"})
_NO_SOURCES = frozenset(
    {"image", "photo", "picture", "video", "file", "update", "analysis", "opinion", "live", "exclusive", "breaking"}
    | {"watch", "note", "timeline", "explainer", "profile", "interview", "correction", "caption", "source", "audio"}
)
_FULL_STOPS = frozenset({".", "!", "?", ":"})
_LONGEST_SOURCE = 5
# Verbs that hardly ever have anything but speech after them.
_WITHOUT_THAT = frozenset({"say", "think", "believe", "claim", "estimate", "hope", "insist", "argue"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST_ASIDE = 8
_NEAR = 2
_SHORTEST_QUOTE = 4


@dataclass(frozen=True)
class Reported:
    """One attribution.

    Attributes
    ----------
    speaker : head of the phrase that names who says so; None where nobody is named
    cue : the verb, preposition or dash that tells it
    kind : ``say``, ``show``, ``believe`` or ``know``
    content : what is said; several stretches where the cue stands inside, or where a quotation runs on
    """

    speaker: Token | None
    cue: Token
    kind: str
    content: tuple[Span, ...]

    def holds(self, token: Token) -> bool:
        """Whether a token stands in what is said."""
        return any(part.doc is token.doc and part.start <= token.i < part.end for part in self.content)

    def length(self) -> int:
        """Tokens of what is said."""
        return sum(len(part) for part in self.content)


def reported_speech(docs: Sequence[Doc]) -> list[Reported]:
    """Return what an article reports others to have said, in the order of the cues.

    Parameters
    ----------
    docs : the blocks of one article, parsed, in order
    """
    quotations = quotations_of(docs)
    found = [one for number, doc in enumerate(docs) for one in _of_block(docs, number, doc, quotations)]
    return _continued(found, quotations)


def _of_block(docs: Sequence[Doc], number: int, doc: Doc, quotations: list[Quotation]) -> Iterator[Reported]:
    following = docs[number + 1] if number + 1 < len(docs) else None
    found: list[Reported] = []
    for token in doc:
        if token.lower_ == "according":
            found += _according_to(token)
        elif token.lemma_ in ("cite", "quote") and token.dep_ == "advcl" and token.tag_ == "VBG":
            found += _citing(token, found)
        elif kind := kind_of(token):
            found += _of_verb(token, kind, quotations, following)
        elif token.pos_ == "NOUN" and token.lemma_ in _CLAIMS:
            found += _of_noun(token)
    found += _signed(doc, quotations)
    found += _of_headline(doc)
    yield from found


def _according_to(token: Token) -> Iterator[Reported]:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        to = token.nbor()
    speakers = [child for child in to.children if child.dep_ in ("pobj", "pcomp")] if to is not None else []
    if not speakers or speakers[0].tag_ in RELATIVE:
        return
    phrase = {one.i for one in token.subtree} | {one.i for one in speakers[0].subtree}
    content = _runs(token.doc, [one.i for one in token.sent if one.i not in phrase])
    if content:
        yield Reported(speakers[0], token, "say", content)


def _citing(cue: Token, before: list[Reported]) -> Iterator[Reported]:
    """Read "wrote ..., citing officials": what the outer speaker says comes from the inner one."""
    cited = [child for child in cue.children if child.dep_ == "dobj"]
    outer = next((one for one in before if one.cue == cue.head or one.holds(cue)), None)
    phrase = {one.i for one in cue.subtree}
    content = _stretches(outer.content[0].root if outer is not None else cue.head, phrase)
    if cited and content:
        yield Reported(cited[0], cue, "say", content)


def _of_noun(noun: Token) -> Iterator[Reported]:
    """Read "Israel's claim that ..."."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    clause = next((child for child in noun.children if child.dep_ in ("acl", "ccomp") and _has(child, "mark")), None)
    if owner is not None and clause is not None:
        yield Reported(owner, noun, "say", _stretches(clause, set()))


def _of_headline(doc: Doc) -> Iterator[Reported]:
    """Read "Amnesty: army killed 30": a headline that names its source before a colon."""
    colon = next((token for token in doc[: _LONGEST_SOURCE + 1] if token.text == ":"), None)
    if colon is None or colon.i == 0 or doc[-1].text in _FULL_STOPS:
        return
    source, rest = doc[: colon.i], doc[colon.i + 1 :]
    named = all(token.pos_ in ("PROPN", "NOUN", "ADJ", "ADP", "DET") for token in source)
    if named and source.root.lemma_.lower() not in _NO_SOURCES and any(token.pos_ == "VERB" for token in rest):
        yield Reported(source.root, colon, "say", (rest,))


def _of_verb(cue: Token, kind: str, quotations: list[Quotation], following: Doc | None) -> Iterator[Reported]:
    speaker = _speaker_of(cue)
    clause = _clause_of(cue)
    content = (
        _stretches(clause, _cue_phrase(cue, clause)) if clause is not None else _around(cue) or _after(cue, speaker)
    )
    quoted = _quoted_by(cue, speaker, quotations, following) if kind in ("say", "show") else []
    content = _with_quotations(content, quoted)
    if speaker is not None and not _can_speak(speaker, cue):
        return
    if content and (speaker is not None or quoted):
        yield Reported(speaker, cue, kind, content)


def _speaker_of(cue: Token) -> Token | None:
    passive = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    if passive is not None and cue.lower_ in _MOODS:
        return passive
    if passive is not None or (cue.tag_ == "VBN" and cue.dep_ in ("acl", "relcl", "advcl") and not _has(cue, "aux")):
        agents = [pobj for prep in cue.children if prep.dep_ == "agent" for pobj in objects_of(prep)]
        if cue.lemma_ in ("quote", "cite"):
            return passive
        return agents[0] if agents else None
    if cue.lemma_ in ("quote", "cite"):
        return next((child for child in cue.children if child.dep_ == "dobj"), None)
    subjects = surface_subjects(cue if cue.pos_ == "VERB" else cue.head)
    if subjects:
        return subjects[0]
    after = cue.nbor() if cue.i + 1 < len(cue.doc) else cue
    return after if after.pos_ in ("PROPN", "PRON") and after.dep_ != "dobj" else None


def _has_subject(verb: Token) -> bool:
    return _has(verb, "nsubj") or _has(verb, "nsubjpass")


def _can_speak(speaker: Token, cue: Token) -> bool:
    """Whether a subject can be the source: "that said" and "it means" have none."""
    if cue.lemma_ == "mean":
        return speaker.lower_ in ("i", "you", "we", "he", "she", "they")
    if speaker.lower_ in ("this", "that", "what"):
        return False
    return speaker.lower_ not in ("it", "which") or kind_of(cue) in ("say", "show")


def _has(verb: Token, dep: str) -> bool:
    return any(child.dep_ == dep for child in verb.children)


def _clause_of(cue: Token) -> Token | None:
    """The verb of the clause that a cue reports."""
    clauses = [child for child in cue.children if child.dep_ == "ccomp"]
    if not clauses:
        clauses = [child for child in cue.children if child.dep_ == "xcomp" and _is_reported(cue, child)]
    if not clauses:
        # "told the paper in a statement that ...", where the parser hangs the clause on the statement.
        clauses = [one for one in cue.subtree if one.dep_ == "acl" and _has(one, "mark") and one.head.lemma_ in _FORMS]
    if not clauses and cue.lemma_ in ("accuse", "suspect"):
        of = [child for child in cue.children if child.dep_ == "prep" and child.lower_ == "of"]
        clauses = [child for one in of for child in one.children if child.dep_ == "pcomp"]
    return clauses[0] if clauses else None


def _is_reported(cue: Token, clause: Token) -> bool:
    """Whether what has no subject of its own is reported: "claim to have", "denied selling", "know how to"."""
    asked = any(child.tag_ in ("WRB", "WP") or child.lower_ == "whether" for child in clause.children)
    perfect = cue.lemma_ in ("claim", "profess", "allege") and clause.tag_ in ("VB", "VBN")
    return asked or perfect or (clause.tag_ == "VBG" and cue.lemma_ in _OF_DEEDS)


def _cue_phrase(cue: Token, clause: Token) -> set[int]:
    below = {one.i for one in clause.subtree}
    return {one.i for one in cue.subtree if one.i not in below} | {cue.i}


def _around(cue: Token) -> tuple[Span, ...]:
    """What a cue in brackets or after "as" reports: the clause it stands in."""
    above = cue.head
    if above == cue or above.pos_ not in ("VERB", "AUX", "NOUN", "ADJ"):
        return ()
    as_cue = cue.dep_ == "advcl" and any(child.lower_ == "as" for child in cue.children)
    aside = cue.dep_ == "parataxis" or (
        cue.dep_ in ("ccomp", "dep") and not _has(cue, "mark") and not _has(cue, "dobj") and kind_of(above) == ""
    )
    if not as_cue and not aside:
        return ()
    return _stretches(above, {one.i for one in cue.subtree})


def _after(cue: Token, speaker: Token | None) -> tuple[Span, ...]:
    """What follows a cue whose clause the parser has lost: after "that", or after "said" where a finite verb follows."""
    if speaker is None or cue.tag_ not in _FINITE or cue.i <= speaker.i:
        return ()
    rest = cue.doc[cue.i + 1 : cue.sent.end]
    that = next((token for token in rest[:_LONGEST_ASIDE] if token.lower_ == "that" and token.tag_ == "IN"), None)
    if that is not None and that.head.dep_ != "relcl":
        return _runs(cue.doc, list(range(that.i, cue.sent.end)))
    verbs = [token for token in rest if token.tag_ in _FINITE or token.tag_ == "MD"]
    bare = cue.lemma_ in _WITHOUT_THAT and verbs and verbs[0].i > cue.i + 1 and verbs[0].nbor(-1).dep_ != "cc"
    return _runs(cue.doc, list(range(cue.i + 1, cue.sent.end))) if bare and not rest[0].is_punct else ()


def _stretches(head: Token, without: set[int]) -> tuple[Span, ...]:
    """The words below a token but for some, as contiguous stretches."""
    return _runs(head.doc, [token.i for token in head.subtree if token.i not in without])


def _runs(doc: Doc, inside: list[int]) -> tuple[Span, ...]:
    """Contiguous stretches of words, without the punctuation at their ends."""
    starts = [index for number, index in enumerate(inside) if number == 0 or inside[number - 1] != index - 1]
    ends = [index + 1 for number, index in enumerate(inside) if inside[number + 1 : number + 2] != [index + 1]]
    trimmed = (_trimmed(doc[start:end]) for start, end in zip(starts, ends, strict=True))
    return tuple(one for one in trimmed if len(one))


def _trimmed(span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and span.doc[start].is_punct:
        start += 1
    while end > start and span.doc[end - 1].is_punct:
        end -= 1
    return span.doc[start:end]


def _quoted_by(
    cue: Token, speaker: Token | None, quotations: list[Quotation], following: Doc | None
) -> list[Quotation]:
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
        ends_before = closing.doc is cue.doc and 0 <= first - closing.end <= _NEAR
        starts_after = opening.doc is cue.doc and cue.i < opening.start <= sentence.end + 1
        if starts_after:
            between = cue.doc[cue.i + 1 : opening.start]
            starts_after = not any(kind_of(token) == "say" for token in between) and (
                opening.start - 1 <= sentence.end - 1 or sentence[-1].text in (":", ",", '"')
            )
        if following is not None and sentence.end == len(cue.doc) and opening.doc is following:
            starts_after = opening.start <= 1 and (sentence[-1].text == ":" or colon is not None)
        if ends_before or (starts_after and len(opening) >= _NEAR):
            found.append(quotation)
    return found


def _with_quotations(content: tuple[Span, ...], quoted: list[Quotation]) -> tuple[Span, ...]:
    """What a cue reports by grammar and by quotation marks; a stretch inside a quotation is that quotation."""
    parts = [part for quotation in quoted for part in quotation.parts]
    kept = [
        one
        for one in content
        if not any(part.doc is one.doc and part.start <= one.start and one.end <= part.end for part in parts)
    ]
    return tuple(kept + parts)


def _signed(doc: Doc, quotations: list[Quotation]) -> Iterator[Reported]:
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


def _continued(found: list[Reported], quotations: list[Quotation]) -> list[Reported]:
    """Give a quotation that has no cue of its own to who speaks before it.

    That is the subject of a sentence that ends in a colon, or the speaker of the quotation before: in the same paragraph
    right after his sentence, or in the paragraph before where this one holds nothing but the quotation.
    """
    order: dict[int, int] = {}
    for quotation in quotations:
        for part in quotation.parts:
            order.setdefault(id(part.doc), len(order))
    for quotation in quotations:
        first = quotation.parts[0]
        held = (part for one in found for part in one.content)
        if len(first) < _SHORTEST_QUOTE or any(_overlaps(part, first) for part in held):
            continue
        announced = _announced(first, quotation)
        if announced is not None:
            found.append(announced)
            continue
        before = [number for number, one in enumerate(found) if one.kind == "say" and _leads_to(one, first, order)]
        if before:
            speaker = found[before[-1]]
            found[before[-1]] = replace(speaker, content=(*speaker.content, *quotation.parts))
    return found


def _announced(first: Span, quotation: Quotation) -> Reported | None:
    """Read "The envoy was blunt: ...": the subject of the sentence before the colon speaks."""
    mark = first.start - 1
    if mark < 1 or first.doc[mark - 1].text != ":":
        return None
    before = first.doc[first.doc[mark - 1].sent.start : mark - 1]
    verb = next((token for token in before if token.pos_ in ("VERB", "AUX") and _has_subject(token)), None)
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
