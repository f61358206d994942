"""Who says so: the innermost speaker in whose words a happening is told, as an actor or outlet of the claim."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from spacy.tokens import Token

from workbench.extraction.attribution.article_speech import BLOCK_START, speech_of
from workbench.extraction.attribution.relays import CITING, author_of, passed_through
from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.speech_phrases import CLAIMS
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.status.denied_asides import denial_of
from workbench.extraction.status.predicates import bearing_of
from workbench.model import Attribution, Participant, Status

_DEEPEST = 6
# What somebody knows is told by the outlet as a fact; the rest is told on the speaker's word.
_ON_HIS_WORD = frozenset({"say", "show", "believe"})
# Who says "I" is the speaker of the quotation around.
_SELF = frozenset({"i", "we", "you", "me", "us", "one"})
_NOBODY = frozenset({"that", "this", "which", "what", "there", "who", "those", "these"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "him", "her", "them"})
_TOLD = frozenset({"report", "confirm", "announce", "describe", "cite", "claim", "reveal", "attribute", "allege"})
_OWNED = frozenset({"acknowledge", "admit", "deny", "dispute", "refute"})
"""Who owns up to a raid, or denies it, tells of it; who admits to raiding does it."""


def speaker_of(trigger: Token) -> Token | None:
    """Return the head of the phrase that names who says that the happening in `trigger` is so; None for the outlet."""
    return next(iter(speakers_of(trigger)), None)


def speakers_of(trigger: Token) -> list[Token]:
    """Return the heads of the phrases that name who says that the happening in `trigger` is so, from the inside out.

    Of "Reuters reported that the minister said that ..." the minister and Reuters; empty where the outlet speaks for itself.
    """
    around = [
        one
        for one in speech_of(trigger.doc).around(trigger)
        if one.kind in _ON_HIS_WORD and one.cue != trigger and _is_other(one.speaker)
    ]
    lengths = {one.cue: one.length() for one in reversed(around)}

    def depth(one: Reported) -> tuple[int, bool]:
        # Who is cited stands inside of who cites him, though both tell the same words.
        cited = one.cue.lemma_ in CITING
        return min(one.length(), lengths.get(one.cue.head, one.length()) if cited else one.length()), not cited

    around.sort(key=depth)
    speakers = [
        speaker
        for one in around
        if one.speaker is not None
        for speaker in (author_of(one.speaker), *passed_through(one.cue))
    ]
    if around and (denier := _denier_of(around[0].cue)) is not None:
        speakers = [denier, *speakers]
    if not speakers and (teller := _teller_of(trigger)) is not None:
        speakers = [teller]
    denial = denial_of(trigger)
    if denial is not None and denial.denier is not None:
        speakers = [denial.denier, *speakers]  # who denies speaks for a claim that is read as denied
    return list(dict.fromkeys(speakers))


def attributions_of(speakers: Sequence[Token], reader: MentionReader, block_start: int) -> list[Attribution]:
    """Return the attributions to speakers, each speaker once, in the order given; without words that name nobody.

    "Macron said he believed that ..." has one speaker: a pronoun for the speaker around it gives way to his name.
    """
    named = [one for one in (attribution_of(token, reader, block_start) for token in speakers) if one is not None]
    found: list[Attribution] = []
    for number, one in enumerate(named):
        outer = named[number + 1] if number + 1 < len(named) else None
        stands_for_outer = outer is not None and one.text.lower() in _PRONOUNS and one.id in ("", outer.id)
        if not stands_for_outer and not any(_is_same(one, other) for other in found):
            found.append(one)
    return found


def attribution_of(speaker: Token, reader: MentionReader, block_start: int) -> Attribution | None:
    """Return the attribution to a speaker; None where the word names nobody."""
    start = speaker.doc.user_data.get(BLOCK_START, block_start)
    one = _participant(speaker, reader, start)
    if one is None:
        if speaker.lower_ in _NOBODY:
            return None
        span = core_of(speaker)
        text = reader.article_text(start + span.start_char, start + span.end_char)
        return Attribution("", text, _kind("unknown", text), text, start + span.start_char, start + span.end_char)
    named = _name_behind(speaker)
    end = max(one.end, start + named.idx + len(named)) if named is not None else one.end
    text = reader.article_text(one.start, end)
    return Attribution(one.id, one.name, _kind(one.kind, one.text, one.sector), text, one.start, end)


def _name_behind(speaker: Token) -> Token | None:
    """The name right behind an office, which the parser took for an explanation: "the president's envoy Jane Doe"."""
    following = (child for child in speaker.rights if child.dep_ == "appos" and child.ent_type_ == "PERSON")
    return next((child for child in following if child.left_edge.i == speaker.i + 1), None)


def _is_same(one: Attribution, other: Attribution) -> bool:
    return one.text == other.text or (one.id != "" and one.id == other.id)


def _is_other(speaker: Token | None) -> bool:
    # "US officials" are others, and so is the US.
    return speaker is not None and (speaker.lower_ not in _SELF or speaker.text == "US")


def _participant(speaker: Token, reader: MentionReader, start: int) -> Participant | None:
    found = reader.mentions(speaker, start)
    if found:
        return found[0].participant
    before = _speaker_before(speaker) if speaker.pos_ == "PRON" else None
    meant = reader.mentions(before, before.doc.user_data.get(BLOCK_START, start)) if before is not None else []
    if not meant or not meant[0].participant.id:
        return None
    begin = start + speaker.idx
    return replace(
        meant[0].participant,
        text=reader.article_text(begin, begin + len(speaker)),
        start=begin,
        end=begin + len(speaker),
    )


def _speaker_before(pronoun: Token) -> Token | None:
    """Who spoke last before "he added"."""
    last: Token | None = None
    for one in speech_of(pronoun.doc).found:
        if one.speaker == pronoun:
            return last
        if one.speaker is not None and one.speaker.pos_ in ("PROPN", "NOUN") and one.kind in ("say", "show"):
            last = one.speaker
    return None


def _kind(kind: str, text: str, sector: str | None = None) -> Literal["actor", "outlet"]:
    words = {word.strip(".,'\u2019s").lower() for word in text.split()} | {word.lower() for word in text.split()}
    medium = (
        kind == "media"
        or sector == "JRN"
        or (kind in ("unknown", "company") and words & word_classes()["speech.outlets"])
    )
    return "outlet" if medium else "actor"


def _denier_of(claim: Token) -> Token | None:
    """Who denies what others claim: "Iran rejected US claims that it had armed them"; he speaks, and they are told."""
    if claim.dep_ not in ("dobj", "ccomp") or claim.lemma_ not in CLAIMS:
        return None
    weighs = bearing_of(claim.head, "that")
    denied = weighs is not None and weighs.affirmed is Status.DENIED
    return next(iter(surface_subjects(claim.head)), None) if denied else None


def _teller_of(trigger: Token) -> Token | None:
    """Who tells of a thing rather than in a clause: "officials confirmed the arrest of ..."."""
    token = trigger
    for _ in range(_DEEPEST):
        above = token.head
        if above == token or token.dep_ not in ("dobj", "prep", "pobj", "conj", "compound", "amod", "pcomp", "acl"):
            return None
        if above.pos_ == "VERB":
            told = (
                above.lemma_.lower() in (_TOLD | _OWNED if trigger.pos_ == "NOUN" else _TOLD)
                and above != trigger
                and token.dep_ in ("dobj", "prep")
            )
            subjects = surface_subjects(above) if told else ()
            passive = any(child.dep_ == "nsubjpass" for child in above.children)
            return subjects[0] if subjects and not passive else None
        token = above
    return None
