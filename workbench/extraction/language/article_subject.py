"""What an article is about as a whole, where its words make it plain: a private crime, a game.

A sentence of a crime report ("police arrested the six men on Saturday") says nothing of the theft; the article does.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Doc, Token

from workbench.extraction.language.word_classes import word_classes

_SUBJECT = "article_subject"
_ALSO_OF_CRIME = frozenset({"attack", "border", "foreign", "state", "suicide"})
"""Political words that crime reports have as well."""
_ALSO_OF_POLITICS = frozenset({"abuse", "car", "domestic", "harassment", "husband", "kidnapping", "kill", "wife"})
"""Words of crimes that political reports have as well."""
_ALSO_OF_GAMES = frozenset({"attack", "foreign", "president", "state", "strike", "war"})
"""Political words that reports on games have as well."""
_ENOUGH = 2
_ENOUGH_OF_GAMES = 4
_TIMES_AS_MANY = 3


class ArticleSubject:
    """The words of one article, counted once somebody asks: most articles make no claim that depends on it.

    Parameters
    ----------
    docs : its blocks, parsed, in order
    """

    def __init__(self, docs: Sequence[Doc]) -> None:
        self._docs = docs

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(token.lemma_.lower() for doc in self._docs for token in doc if token.is_alpha)

    @cached_property
    def is_crime_report(self) -> bool:
        """Whether words of private crimes are many, and political ones next to none."""
        classes = word_classes()
        crimes = self._count(classes["private.crimes"] | classes["private.thieves"]) - self._count(_ALSO_OF_POLITICS)
        return crimes >= _ENOUGH and crimes >= _TIMES_AS_MANY * self._political

    @cached_property
    def is_sports_report(self) -> bool:
        """Whether words of games are many, and political ones next to none."""
        classes = word_classes()
        games = self._count(classes["sport.sure"] | classes["sport.hints"])
        political = self._count(classes["private.political"] - _ALSO_OF_GAMES)
        sure = self._count(classes["sport.sure"]) > 0
        return sure and games >= _ENOUGH_OF_GAMES and games >= _TIMES_AS_MANY * political

    @cached_property
    def is_accident_report(self) -> bool:
        """Whether it tells of a crash, a fire or a storm more than once, and of public affairs less."""
        classes = word_classes()
        accidents = self._count(classes["roles.accident"] | classes["roles.nature"])
        return accidents >= _ENOUGH and accidents > self._political

    @cached_property
    def is_political_report(self) -> bool:
        """Whether words of public affairs come more than once, and it is about no crime and no game."""
        return self._political >= _ENOUGH and self.may_be_political

    @cached_property
    def may_be_political(self) -> bool:
        """Whether there is any word of public affairs, and it is about no crime and no game."""
        return self._political > 0 and not self.is_crime_report and not self.is_sports_report

    @cached_property
    def _political(self) -> int:
        classes = word_classes()
        return self._count((classes["private.political"] | classes["private.public"]) - _ALSO_OF_CRIME)

    def _count(self, words: frozenset[str]) -> int:
        return sum(self._words[word] for word in words)


def note_subject(docs: Sequence[Doc]) -> None:
    """Keep the subject of an article beside its blocks."""
    subject = ArticleSubject(docs)
    for doc in docs:
        doc.user_data[_SUBJECT] = subject


def subject_of_article(docs: Sequence[Doc]) -> ArticleSubject:
    """Return what an article is about; its blocks were noted, or are counted for themselves."""
    noted: ArticleSubject | None = docs[0].user_data.get(_SUBJECT) if docs else None
    return noted or ArticleSubject(docs)


def subject_of(token: Token) -> ArticleSubject:
    """Return what the article of a token is about; its block alone where no article is noted."""
    subject: ArticleSubject = token.doc.user_data.setdefault(_SUBJECT, ArticleSubject([token.doc]))
    return subject
