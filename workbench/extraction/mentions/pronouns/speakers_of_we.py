"""Who says "we", "our" and "I": whoever the verb of speech or the colon before names."""

from collections.abc import Callable

from spacy.tokens import Token

from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.names.article_order import ArticleOrder
from workbench.extraction.mentions.pronouns.pronoun_words import (
    PRONOUNS,
    QUOTES,
    SPEAKERS,
    is_quoted,
)

_ALONE = frozenset({"i", "me", "my"})
_TEXTS = frozenset({"communique", "statement"})
_LONGEST_SPEECH = 15
"""Sentences that somebody is quoted over, where only a colon introduces him."""
Antecedent = Callable[[Token, str], Token | None]
"""Whom a pronoun stands for, by its word; None where that is not safe."""


def speaker_of(pronoun: Token, order: ArticleOrder, antecedent: Antecedent) -> Token | None:
    """Return who says "we" or "I": the subject of the verb of speech around or beside the quotation.

    Parameters
    ----------
    pronoun : the word of the speaker
    order : where the sentences of the article stand
    antecedent : finds whom a pronoun stands for that speaks itself: "he said"
    """
    verbs = word_classes()["speech.verbs"]
    inside = is_quoted(pronoun)
    quoted = inside or any(token.text in QUOTES for token in pronoun.sent)
    above = next((one for one in pronoun.ancestors if one.pos_ == "VERB" and one.lemma_ in verbs), None)
    subjects = [one for one in surface_subjects(above) if one != pronoun] if above is not None else []
    if not quoted and pronoun.lower_ in _ALONE:
        return _announced_before(pronoun, order)
    if not subjects or not quoted:
        return None
    if subjects[0].lower_ in PRONOUNS:
        return antecedent(subjects[0], subjects[0].lower_)
    if subjects[0].lemma_ in _TEXTS:
        return _author_of(subjects[0], order)
    return subjects[0] if subjects[0].pos_ in ("NOUN", "PROPN") else None


def _author_of(text: Token, order: ArticleOrder) -> Token | None:
    """Who said "in a statement" what "the statement said" goes on with; the text itself where nobody did."""
    sentence = order.sentence_before(text.sent)
    for _ in range(_LONGEST_SPEECH):
        if sentence is None:
            return text
        for token in sentence:
            if token.lemma_ == text.lemma_ and token.dep_ == "pobj" and token.head.lower_ == "in":
                verb = governing_verb(token)
                subjects = surface_subjects(verb) if verb is not None else ()
                named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
                return subjects[0] if named else text
        sentence = order.sentence_before(sentence)
    return text


def _announced_before(pronoun: Token, order: ArticleOrder) -> Token | None:
    """Who says "I" in what stands without quotation marks after "The minister said:", paragraphs of it."""
    sentence = pronoun.sent
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    for _ in range(_LONGEST_SPEECH):
        colon = next((token for token in reversed(list(before)) if token.text == ":"), None)
        if colon is not None:
            cue = next((token for token in before if token.lemma_ in word_classes()["speech.verbs"]), None)
            subjects = surface_subjects(cue) if cue is not None and cue.i < colon.i else ()
            named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
            own = named and any(token.lower_ in SPEAKERS for token in subjects[0].subtree)  # "my doctor said:"
            return subjects[0] if named and not own else None
        earlier = order.sentence_before(sentence)
        if earlier is None:
            return None
        sentence = before = earlier
    return None
