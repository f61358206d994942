"""Whom the sentence before a pronoun is about: its subject, its only person, its pair."""

from spacy.tokens import Span, Token

from workbench.extraction.language.phrases import coordinated
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.names.article_order import ArticleOrder
from workbench.extraction.mentions.pronouns.agreement import Agreement
from workbench.extraction.mentions.pronouns.pronoun_words import (
    PERSONAL,
    stands_for_another,
)

_FURTHEST = 3
"""Sentences back that a chain of pronouns is followed."""
_PAIR = 2


class SentenceBefore:
    """Looks back from a pronoun for whom the sentence before it is about.

    Parameters
    ----------
    order : where the sentences of the article stand
    fits : what nouns a pronoun may stand for
    """

    def __init__(self, order: ArticleOrder, fits: Agreement) -> None:
        self._order = order
        self._fits = fits

    def subject(self, word: str, pronoun: Token) -> Token | None:
        """Return the subject of the sentence before, where the pronoun is the first subject of its own."""
        first = pronoun.doc[pronoun.sent.start : pronoun.i]
        reports = pronoun.head.lemma_ in word_classes()["speech.verbs"] and any(
            child.dep_ == "ccomp" and child.i < pronoun.i for child in pronoun.head.children
        )
        if not reports and any(token.dep_ in ("nsubj", "nsubjpass") for token in first):
            return None
        if not reports and any(token.pos_ == "PROPN" and token.ent_type_ == "PERSON" for token in first):
            return None
        sentence = self._order.sentence_before(pronoun.sent)
        for _ in range(_FURTHEST):
            if sentence is None:
                return None
            subjects = _main_subjects(sentence)
            if not subjects:
                people = self._fits.persons(sentence, word) if word in PERSONAL else []
                return people[0] if len(people) == 1 else None
            if subjects[0].lower_ != word:
                return self._of_sentence(word, subjects[0], sentence)
            sentence = self._order.sentence_before(sentence)
        return None

    def person(self, head: Token, word: str) -> Token | None:
        """Return the person who is the subject of the sentence before, or the only one in it."""
        sentence = self._order.sentence_before(head.sent)
        for _ in range(_FURTHEST):
            if sentence is None:
                return None
            subjects, people = _main_subjects(sentence), self._fits.persons(sentence, word)
            if subjects and subjects[0].lower_ not in PERSONAL:
                return people[0] if len(people) == 1 else None
            if not subjects or people:
                return None
            sentence = self._order.sentence_before(sentence)
        return None

    def pair(self, head: Token) -> list[Token]:
        """Return the two that the subject of the sentence before, or of the clause before, joins."""
        before = self._order.sentence_before(head.sent)
        for sentence in (head.sent, before):
            if sentence is None:
                continue
            for subject in _main_subjects(sentence):
                pair = coordinated(subject)
                if len(pair) == _PAIR and (sentence is before or pair[-1].i < head.i):
                    return pair
        return []

    def _of_sentence(self, word: str, subject: Token, sentence: Span) -> Token | None:
        """Whom a pronoun of the sentence after stands for: the subject, or the only person."""
        named = subject.pos_ in ("NOUN", "PROPN") or stands_for_another(subject)
        people = self._fits.persons(sentence, word) if word in PERSONAL else []
        if named and subject.pos_ != "PRON" and self._fits.agrees(word, subject):
            rivals = [one for one in people if _is_beside(one, subject)]
            known = self._fits.gender(subject) == word and not any(self._fits.gender(one) == word for one in rivals)
            return subject if known or not rivals else None
        return people[0] if word in PERSONAL and len(people) == 1 and subject.lower_ not in PERSONAL else None


def _is_beside(other: Token, subject: Token) -> bool:
    """Whether somebody else takes part in what the subject does: "Macron met Scholz"."""
    verb = subject.head
    by_phrase = other.head.lower_ in ("with", "by", "to", "for", "against", "from")
    above = other.head.head if by_phrase else other.head
    return other != subject and above == verb and not subject.is_ancestor(other)


def _main_subjects(sentence: Span) -> tuple[Token, ...]:
    return surface_subjects(sentence.root)
