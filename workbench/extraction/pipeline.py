"""The rule-based extractor: from articles to claims in one pass."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from workbench.actors import ActorList
from workbench.extraction.attribution.article_speech import note_speech
from workbench.extraction.claims import Sentence, claim_of, grounds_of
from workbench.extraction.cleaning.clean_text import in_stored
from workbench.extraction.cleaning.sentences import Block
from workbench.extraction.cleaning.written_on import written_on
from workbench.extraction.confidence.confidence import Grounds, all_with_confidence, with_confidence
from workbench.extraction.dates.anchors import is_of_somebody, is_presupposed, is_told
from workbench.extraction.events.answers import with_whom_it_answers
from workbench.extraction.events.fit.constructions import construction_at
from workbench.extraction.events.no_event.plausibility import distinct, is_plausible
from workbench.extraction.events.others_deeds import is_others_deed
from workbench.extraction.events.refusals import refusal_of
from workbench.extraction.events.relation import Relation
from workbench.extraction.events.relations import relation_of
from workbench.extraction.events.separate_talks import each_apart
from workbench.extraction.events.stances.stances import stances_in
from workbench.extraction.events.threats import threat_of
from workbench.extraction.explanation import Explanation, explained
from workbench.extraction.extractor import is_verbatim
from workbench.extraction.language.article_blocks import note_blocks
from workbench.extraction.language.article_subject import note_subject
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model, name_and_version
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.parsed_articles import ParsedArticle, parsed_articles
from workbench.extraction.told_again import date_told_before
from workbench.model import Article, Claim
from workbench.rare_collections import rare_collections

VERSION = "1"
_WITH_AIM = frozenset({"AID", "CONSULT", "SUPPORT"})
"""What a clause below only goes on with: "discussed opening an embassy", "deployed soldiers to help the police"."""
LONGEST_SENTENCE = 160
"""Tokens. What is longer is a list or page residue, and is not read."""


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
        self._reasons: dict[str, Explanation] | None = None
        self._grounds: dict[str, Grounds] = {}
        self._model: Language = load_language_model(familiar_names(actors))
        self.name_and_version = f"workbench-rules {VERSION} / {name_and_version(self._model)}"

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Yield every article with its claims, in the order given."""
        for one in parsed_articles(articles, self._model):
            with rare_collections():
                claims = [claim for claim, _ in self._read(one)]
            yield one.stored, claims

    def explain(self, article: Article) -> list[tuple[Claim, Explanation]]:
        """Return the claims of an article, as `extract` gives them, each with the words and rules behind it."""
        self._reasons = {}
        (parsed,) = parsed_articles([article], self._model)
        found = self._read(parsed)
        reasons, self._reasons = self._reasons, None
        return [(claim, reasons[as_read].of(claim)) for claim, as_read in found]

    def _read(self, one: ParsedArticle) -> list[tuple[Claim, str]]:
        """Return the claims of an article as it is stored, each with the id that it has in the clean text."""
        claims = self._claims(one.read, one.blocks, one.docs)
        article = one.stored
        stored = claims if one.read is article else [in_stored(claim, one.clean, article.text) for claim in claims]
        pairs = zip(stored, (claim.claim_id for claim in claims), strict=True)
        return [(claim, as_read) for claim, as_read in pairs if is_verbatim(article, claim)]

    def _claims(self, article: Article, blocks: list[Block], docs: list[Doc]) -> list[Claim]:
        note_blocks(docs)
        note_speech(docs, [block.start for block in blocks])
        written = written_on(article.text, article.published)
        note_subject(docs)
        reader = MentionReader(article, self._actors, docs)
        self._grounds = {}
        claims: list[Claim] = []
        ordinal = 0
        for block, doc in zip(blocks, docs, strict=True):
            for span in doc.sents:
                if len(span) <= LONGEST_SENTENCE:
                    claims += self._of_sentence(Sentence(article, written, block, span, ordinal), reader, claims)
                ordinal += 1
        return all_with_confidence(claims, self._grounds)

    def _of_sentence(self, sentence: Sentence, reader: MentionReader, before: list[Claim]) -> list[Claim]:
        found: list[Claim] = []
        used: set[int] = set()
        for token in _triggers(sentence.span):
            if token.i in used:
                continue
            construction = construction_at(token, reader, sentence.block.start)
            said = token.pos_ != "NOUN" or is_told(token)
            if construction is None or not (said or is_presupposed(token)):
                continue
            relation = relation_of(construction, reader, sentence.block.start)
            if relation is not None and is_plausible(relation) and (said or _is_certain(relation)):
                used |= {head.i for head in construction.objects if not is_others_deed(head, construction)}
                if construction.complement is not None and construction.entry.event in _WITH_AIM:
                    used.add(construction.complement.i)
                relation = with_whom_it_answers(relation, sentence.ordinal, [*before, *found])
                apart = each_apart(relation, sentence.block.start)
                found += [self._made(sentence, one, reader, [*before, *found]) for one in apart]
                beside = (refusal_of(relation), threat_of(relation, reader, sentence.block.start))
                found += [self._made(sentence, one, reader, before) for one in beside if one is not None]
        told = {(claim.quad < 3, side) for claim in found for side in _pairs(claim)}  # noqa: PLR2004 - cooperation is 1 and 2
        for relation in stances_in(sentence.span, reader, sentence.block.start):
            claim = self._made(sentence, relation, reader, before)
            if not any((claim.quad < 3, pair) in told for pair in _pairs(claim)):  # noqa: PLR2004 - as above
                found.append(claim)
        return distinct(found)

    def _made(self, sentence: Sentence, relation: Relation, reader: MentionReader, before: Sequence[Claim]) -> Claim:
        claim = claim_of(sentence, relation, reader, self.name_and_version)
        claim = replace(claim, date=date_told_before(claim, relation.construction.trigger, before))
        grounds = self._grounds[claim.claim_id] = grounds_of(claim, relation, sentence, reader)
        if self._reasons is not None:
            self._reasons[claim.claim_id] = explained(claim, relation, reader)
        return with_confidence(claim, grounds)


def _is_certain(relation: Relation) -> bool:
    """Whether a noun that the sentence takes for granted says enough of who did it, and to whom."""
    named = any(one.participant.id for one in relation.actors)
    return relation.is_between_named or (named and is_of_somebody(relation.construction.trigger))


def _pairs(claim: Claim) -> set[frozenset[str]]:
    """The pairs of those on either side."""
    return {
        frozenset((one.id or one.text, other.id or other.text)) for one in claim.actors for other in claim.recipients
    }


def _triggers(sentence: Span) -> list[Token]:
    """Verbs before nouns, so that a noun that a verb has used is not read twice."""
    words = [token for token in sentence if token.pos_ in ("VERB", "AUX", "NOUN")]
    return sorted(words, key=lambda token: (token.pos_ == "NOUN", token.i))
