"""The rule-based extractor: from articles to claims in one pass."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from workbench.actors import ActorList
from workbench.extraction.anchors import is_told
from workbench.extraction.attribution import attribution_of, speaker_of
from workbench.extraction.channels import channels_of
from workbench.extraction.confidence import confidence_of
from workbench.extraction.constructions import construction_at
from workbench.extraction.extractor import is_verbatim
from workbench.extraction.language_model import load_language_model, name_and_version
from workbench.extraction.mentions import MentionReader
from workbench.extraction.place import place_of
from workbench.extraction.relations import Relation, relation_of
from workbench.extraction.sentences import Block, blocks_of
from workbench.extraction.status import status_of
from workbench.extraction.when import date_of
from workbench.model import Article, Claim, Participant, claim_identity
from workbench.ontology import quad_of, score_of

VERSION = "1"
LONGEST_SENTENCE = 160
"""Tokens. What is longer is a list or page residue, and is not read."""
_PROMINENT = 2
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})


class RuleExtractor:
    """Codes articles with the lexicon and grammar rules of this room. The same text always gives the same claims.

    Parameters
    ----------
    actors : the list that phrases are resolved against

    Raises
    ------
    LanguageModelMissing
        If no spaCy pipeline is installed.
    """

    def __init__(self, actors: ActorList) -> None:
        self._actors = actors
        self._model: Language = load_language_model()
        self.name_and_version = f"workbench-rules {VERSION} / {name_and_version(self._model)}"

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Yield every article with its claims, in the order given."""
        for article in articles:
            blocks = blocks_of(article.text)
            # One article is one batch: its claims cannot depend on what stands beside it.
            docs = list(self._model.pipe((block.text for block in blocks), batch_size=max(len(blocks), 1)))
            yield article, self._claims(article, blocks, docs)

    def _claims(self, article: Article, blocks: list[Block], docs: list[Doc]) -> list[Claim]:
        reader = MentionReader(article, self._actors, self._context(article))
        reader.memory.read([(doc, block.start) for block, doc in zip(blocks, docs, strict=True)])
        claims: list[Claim] = []
        ordinal = 0
        for number, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
            reader.memory.enter(number)
            for sentence in doc.sents:
                if len(sentence) <= LONGEST_SENTENCE:
                    claims += self._of_sentence(article, block, sentence, ordinal, reader)
                ordinal += 1
        return [claim for claim in claims if is_verbatim(article, claim)]

    def _context(self, article: Article) -> frozenset[str]:
        counts = self._actors.states_named(f"{article.title}\n{article.text}")
        most = max(counts.values(), default=0)
        return frozenset(code for code, count in counts.items() if count >= min(_PROMINENT, most))

    def _of_sentence(
        self, article: Article, block: Block, sentence: Span, ordinal: int, reader: MentionReader
    ) -> list[Claim]:
        found: list[Claim] = []
        used: set[int] = set()
        for token in _triggers(sentence):
            if token.i in used:
                continue
            construction = construction_at(token, reader, block.start)
            if construction is None or (construction.entry.noun and not is_told(token)):
                continue
            relation = relation_of(construction, reader, block.start)
            if relation is None or not _is_plausible(relation):
                continue
            used |= {head.i for head in construction.objects}
            found.append(self._claim(article, block, sentence, ordinal, relation, reader))
        return _distinct(found)

    def _claim(
        self, article: Article, block: Block, sentence: Span, ordinal: int, relation: Relation, reader: MentionReader
    ) -> Claim:
        construction = relation.construction
        entry, trigger = construction.entry, construction.trigger
        start, end = _trimmed(article.text, block.start + sentence.start_char, block.start + sentence.end_char)
        actors = tuple(one.participant for one in relation.actors)
        recipients = tuple(one.participant for one in relation.recipients)
        status = status_of(trigger)
        speaker = speaker_of(trigger)
        place = place_of(trigger)
        span = block.start + trigger.idx, block.start + trigger.idx + len(trigger)
        words = [
            trigger,
            *(token for head in (*construction.objects, *construction.roles.patients) for token in head.subtree),
        ]
        words += [
            token for child in trigger.children if child.dep_ in ("prep", "dobj", "xcomp") for token in child.subtree
        ]
        return Claim(
            claim_id=claim_identity(
                article_id=article.article_id,
                start=start,
                end=end,
                trigger=span,
                event=entry.event,
                mode=entry.mode,
                actors=[one.text for one in actors],
                recipients=[one.text for one in recipients],
            ),
            article_id=article.article_id,
            sentence=ordinal,
            start=start,
            end=end,
            quote=article.text[start:end],
            actors=actors,
            recipients=recipients,
            event=entry.event,
            mode=entry.mode,
            quad=quad_of(entry.event),
            score=score_of(entry.event, entry.mode),
            date=date_of(trigger, construction.objects, status, article.published),
            status=status,
            attributed_to=attribution_of(speaker, reader, block.start) if speaker is not None else None,
            channels=channels_of(entry.event, entry.mode, words, abroad=_between_states(actors, recipients)),
            place=_place_text(article, block, place),
            confidence=confidence_of(relation),
            method=self.name_and_version,
            trigger_start=span[0],
            trigger_end=span[1],
        )


def _between_states(actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> bool:
    return len({one.country or one.id for one in (*actors, *recipients) if one.id}) > 1


def _triggers(sentence: Span) -> list[Token]:
    """Verbs before nouns, so that a noun that a verb has used is not read twice."""
    words = [token for token in sentence if token.pos_ in ("VERB", "AUX", "NOUN")]
    return sorted(words, key=lambda token: (token.pos_ == "NOUN", token.i))


def _is_plausible(relation: Relation) -> bool:
    """Whether an analyst would take the two sides for somebody: one resolved, or both clearly somebody."""
    sides = [relation.actors, relation.recipients]
    if any(one.participant.id for side in sides for one in side):
        return True
    event = relation.construction.entry.event
    if not relation.recipients:
        return event in ("PROTEST", "CONSULT") and bool(relation.actors) and all(one.clear for one in relation.actors)
    return event in _DEEDS and bool(relation.actors) and all(one.clear for side in sides for one in side)


def _distinct(claims: list[Claim]) -> list[Claim]:
    """One claim for one event of one pair of sides in a sentence; the more confident one stays."""
    kept: list[Claim] = []

    def key(claim: Claim) -> tuple[str, str, str, list[str], list[str]]:
        return (
            claim.event,
            claim.mode,
            str(claim.status),
            sorted(one.id or one.text for one in claim.actors),
            sorted(one.id or one.text for one in claim.recipients),
        )

    for _, group in groupby(sorted(claims, key=key), key=key):
        kept.append(max(group, key=lambda claim: (claim.confidence, claim.mode != "", -claim.trigger_start)))
    return sorted(kept, key=lambda claim: (claim.trigger_start, claim.event, claim.claim_id))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _place_text(article: Article, block: Block, place: Token | None) -> str:
    if place is None:
        return ""
    first = place
    for child in place.lefts:
        if child.dep_ in ("compound", "nmod", "amod") and child.text[:1].isupper() and child.i < first.i:
            first = child
    return article.text[block.start + first.idx : block.start + place.idx + len(place)]
