"""Whether a pronoun may stand for a noun: number, person or thing, he or she."""

from spacy.tokens import Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.pronouns.pronoun_words import is_aged


class Agreement:
    """Holds the nouns of an article against pronouns.

    Parameters
    ----------
    names : what the article names
    resolve : from a phrase to who it means
    """

    def __init__(self, names: ArticleNames, resolve: Resolve) -> None:
        self._names = names
        self._resolve = resolve

    def agrees(self, pronoun: str, noun: Token) -> bool:
        """Whether a pronoun, in the form of a subject, may stand for a noun."""
        plural = noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children)
        if pronoun == "they":
            return plural or noun.lemma_.lower() in ("government", "police", "group", "junta", "army")
        if pronoun == "it":
            return not plural and not self._is_person(noun)
        return self._is_person(noun) and not plural and self.gender(noun) in ("", pronoun)

    def persons(self, sentence: Span, word: str) -> list[Token]:
        """Return the persons of a sentence that a pronoun may stand for, each once."""
        found: list[Token] = []
        for token in sentence:
            if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound" or not self.agrees(word or "he", token):
                continue
            beside = token.dep_ == "appos" and any(one.is_ancestor(token) for one in found)
            if not beside:
                found.append(token)
        return found

    def _is_person(self, noun: Token) -> bool:
        if noun.lemma_.lower() in again_words()["persons.nouns"] or noun.lemma_.lower() in word_classes()["person"]:
            return noun.lemma_.lower() not in ("delegation", "team", "foreign", "prime") or noun.pos_ == "PROPN"
        if noun.pos_ != "PROPN" and noun.ent_type_ != "PERSON":
            return is_aged(noun)
        if self._names.person(noun) is not None:
            return True
        actor = self._resolve(core_of(noun).text) or self._resolve(noun.text)
        # The parser takes some states and groups for persons.
        known = self._names.unlisted(core_of(noun).text)[0]
        return actor.kind == "person" if actor is not None else noun.ent_type_ == "PERSON" and not known

    def gender(self, noun: Token) -> str:
        """Return ``she`` or ``he`` where the noun, a title or the given name tell, else empty."""
        words = again_words()
        if noun.lower_ in words["persons.she"]:
            return "she"
        if noun.lower_ in words["persons.he"]:
            return "he"
        person = self._names.person(noun) if noun.pos_ == "PROPN" else None
        if person is not None:
            return person.gender
        given = {token.lower_ for token in noun.lefts if token.dep_ == "compound"}
        return "she" if given & words["persons.women"] else ""
