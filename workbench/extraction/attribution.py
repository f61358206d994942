"""Who says so: the innermost speaker of reported speech, of "according to", or of a quotation."""

from typing import Literal

from spacy.tokens import Span, Token

from workbench.extraction.lexicon import word_classes
from workbench.extraction.mentions import MentionReader
from workbench.extraction.subjects import surface_subjects
from workbench.model import Attribution

_DEEPEST = 15


def speaker_of(trigger: Token) -> Token | None:
    """Return the head of the phrase that names who says that the happening in `trigger` is so; None for the outlet."""
    return _of_speech(trigger) or _according_to(trigger) or _of_quotation(trigger)


def attribution_of(speaker: Token, reader: MentionReader, block_start: int) -> Attribution | None:
    """Return the attribution to a speaker; None where the speaker is a pronoun that is not resolved."""
    found = reader.mentions(speaker, block_start)
    if not found:
        if speaker.pos_ != "PROPN" and speaker.lemma_.lower() not in word_classes()["speech.outlets"] | {
            "source",
            "report",
        }:
            return None
        span = _phrase(speaker)
        start, end = block_start + span.start_char, block_start + span.end_char
        text = reader.article_text(start, end)
        return Attribution("", text, _kind("unknown", text), text, start, end)
    one = found[0].participant
    return Attribution(one.id, one.name, _kind(one.kind, one.text, one.sector), one.text, one.start, one.end)


def _kind(kind: str, text: str, sector: str | None = None) -> Literal["actor", "outlet"]:
    words = {word.strip(".,'\u2019s").lower() for word in text.split()} | {word.lower() for word in text.split()}
    medium = (
        kind == "media"
        or sector == "JRN"
        or (kind in ("unknown", "company") and words & word_classes()["speech.outlets"])
    )
    return "outlet" if medium else "actor"


def _of_speech(trigger: Token) -> Token | None:
    token = trigger
    for _ in range(_DEEPEST):
        above = token.head
        if above == token:
            return None
        reports = above.lemma_.lower() in word_classes()["speech.verbs"] and above.pos_ == "VERB"
        if (
            reports
            and token.dep_ in ("ccomp", "advcl", "parataxis", "dep", "xcomp", "dobj", "prep", "pcomp")
            and above != trigger
        ):
            if token.dep_ == "xcomp" or (
                token.dep_ in ("dobj", "prep", "advcl", "pcomp")
                and above.lemma_
                not in ("report", "confirm", "announce", "describe", "cite", "claim", "reveal", "attribute")
            ):
                token = above
                continue
            subjects = surface_subjects(above)
            if subjects and not any(child.dep_ == "nsubjpass" for child in above.children):
                return subjects[0]
        token = above
    return None


def _according_to(trigger: Token) -> Token | None:
    for token in trigger.sent:
        if token.lower_ == "according":
            for child in token.children:
                if child.lower_ == "to":
                    return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _of_quotation(trigger: Token) -> Token | None:
    """The speaker beside a quotation that the trigger stands in, in this sentence or the one before or after."""
    marks = [token for token in trigger.doc if token.lower_ in ('"', "''", "``")]
    before = [token for token in marks if token.i < trigger.i]
    if len(before) % 2 == 0:
        return None
    opening = before[-1]
    closing = next((token for token in marks if token.i > trigger.i), None)
    first = opening.sent.start
    last = closing.sent.end if closing is not None else len(trigger.doc)
    for token in trigger.doc[first:last]:
        inside = token.i > opening.i and (closing is None or token.i < closing.i)
        if not inside and token.pos_ == "VERB" and token.lemma_ in word_classes()["speech.verbs"]:
            subjects = surface_subjects(token)
            if subjects:
                return subjects[0]
    return None


def _phrase(head: Token) -> Span:
    start = head.i
    while (
        start > head.left_edge.i
        and head.doc[start - 1].is_ancestor is not None
        and head.is_ancestor(head.doc[start - 1])
        and not head.doc[start - 1].is_punct
    ):
        start -= 1
    return head.doc[start : head.i + 1]
