"""Make the record of one relation in its sentence."""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span, Token

from workbench.extraction.attribution.attribution import attributions_of, speakers_of
from workbench.extraction.cleaning.sentences import Block
from workbench.extraction.confidence.confidence import Grounds
from workbench.extraction.confidence.hedges import hedge_of
from workbench.extraction.confidence.signs import signs_of
from workbench.extraction.dates.dates import publication_date
from workbench.extraction.dates.when import date_of
from workbench.extraction.events.channels import channels_of
from workbench.extraction.events.construction import Construction
from workbench.extraction.events.places.place import place_span
from workbench.extraction.events.relation import Relation
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.status.status import status_of, status_of_saying
from workbench.model import Article, Claim, ClaimDate, Participant, Status, claim_identity
from workbench.ontology import quad_of, score_of


@dataclass(frozen=True)
class Sentence:
    """A sentence in its article.

    Attributes
    ----------
    article, block : where it stands
    written : the day on which the article was written, from which its date words count
    span : the sentence in the block's parse
    ordinal : its number in the article, from 0
    """

    article: Article
    written: date | None
    block: Block
    span: Span
    ordinal: int

    def offsets(self) -> tuple[int, int]:
        """Code points of the sentence in the article, without the blanks around it."""
        text = self.article.text
        start, end = self.block.start + self.span.start_char, self.block.start + self.span.end_char
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end


def claim_of(sentence: Sentence, relation: Relation, reader: MentionReader, method: str) -> Claim:
    """Return the claim that a relation in a sentence makes; `method` names extractor and version."""
    article, block, construction = sentence.article, sentence.block, relation.construction
    entry, trigger = construction.entry, construction.trigger
    start, end = sentence.offsets()
    actors = tuple(one.participant for one in relation.actors)
    recipients = tuple(one.participant for one in relation.recipients)
    status = status_of_saying(trigger) if construction.of_will else status_of(trigger)
    said_by = attributions_of(speakers_of(trigger), reader, block.start)
    named = _trigger_offsets(sentence, trigger)
    return Claim(
        claim_id=_identity(sentence, relation),
        article_id=article.article_id,
        sentence=sentence.ordinal,
        start=start,
        end=end,
        quote=article.text[start:end],
        actors=actors,
        recipients=recipients,
        event=entry.event,
        mode=construction.mode,
        quad=quad_of(entry.event),
        score=score_of(entry.event, construction.mode),
        date=_date(trigger, construction, status, sentence),
        status=status,
        attributed_to=said_by[0] if said_by else None,
        relayed_by=tuple(said_by[1:]),
        channels=channels_of(
            entry.event, construction.mode, _words(construction), abroad=_between_states(actors, recipients)
        ),
        place=_place_text(sentence, place_span(trigger)),
        method=method,
        trigger_start=named[0],
        trigger_end=named[1],
    )


def grounds_of(claim: Claim, relation: Relation, sentence: Sentence, reader: MentionReader) -> Grounds:
    """Return what the confidence of a claim rests on, beside the other claims of its article."""
    hedge = hedge_of(relation.construction.trigger)
    signs = signs_of(relation, claim.status, reader, sentence.block.start)
    return Grounds(signs, hedge.text if hedge is not None else "")


def _trigger_offsets(sentence: Sentence, trigger: Token) -> tuple[int, int]:
    """Code points of the trigger in the article."""
    start = sentence.block.start + trigger.idx
    return start, start + len(trigger)


def _identity(sentence: Sentence, relation: Relation) -> str:
    start, end = sentence.offsets()
    construction = relation.construction
    return claim_identity(
        article_id=sentence.article.article_id,
        start=start,
        end=end,
        trigger=_trigger_offsets(sentence, construction.trigger),
        event=construction.entry.event,
        mode=construction.mode,
        actors=[one.participant.text for one in relation.actors],
        recipients=[one.participant.text for one in relation.recipients],
    )


def _date(trigger: Token, construction: Construction, status: Status, sentence: Sentence) -> ClaimDate | None:
    day = date_of(trigger, construction.objects, status, sentence.written)
    told = day is not None and day.basis != "publication"
    return day if told else publication_date(sentence.article.published)


def _words(construction: Construction) -> list[Token]:
    """The trigger and what depends on it, subject aside: the words that tell the channel."""
    trigger = construction.trigger
    below = [child for child in trigger.children if child.dep_ in ("prep", "dobj", "xcomp")]
    heads = [*construction.objects, *construction.roles.patients, *below]
    return [trigger, *(token for head in heads for token in head.subtree)]


def _between_states(actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> bool:
    return len({one.country or one.id for one in (*actors, *recipients) if one.id}) > 1


def _place_text(sentence: Sentence, place: Span | None) -> str:
    if place is None:
        return ""
    start = sentence.block.start
    return sentence.article.text[start + place.start_char : start + place.end_char]
