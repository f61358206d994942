"""Whom "he", "it", "they" and "its" stand for, where that is safe; else nobody."""

from spacy.tokens import Doc, Token

from workbench.extraction.article_names import Resolve
from workbench.extraction.lexicon import word_classes
from workbench.extraction.phrases import governing_verb
from workbench.extraction.subjects import surface_subjects

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
_FURTHEST = 3
"""Sentences back that a chain of pronouns is followed."""


def antecedent_of(pronoun: Token, before: Doc | None, resolve: Resolve) -> Token | None:
    """Return the head that a pronoun stands for, None where that is not safe.

    Safe are: the speaker, for a subject inside what he says ("Germany said it would ..."), the object of
    the coordinated verb before ("confronted officials ... and accused them"), and the subject of the
    sentence before, for the first subject of a sentence.

    Parameters
    ----------
    pronoun : the pronoun
    before : the block before the pronoun's own
    resolve : from a phrase to who it means
    """
    word, verb = pronoun.lower_, governing_verb(pronoun)
    if verb is None or word not in _PRONOUNS:
        return None
    if pronoun.tag_ == "PRP$":
        return _owner(word, pronoun, verb, resolve)
    if pronoun.dep_ in ("nsubj", "nsubjpass"):
        return _subject_above(word, pronoun, verb, resolve) or _subject_before(word, pronoun, before, resolve)
    if pronoun.dep_ in ("dobj", "pobj", "dative") and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        objects = [child for child in verb.head.children if child.dep_ == "dobj" and child.pos_ != "PRON"]
        return objects[0] if objects and _agrees(word, objects[0], resolve) else None
    return None


def _subject_before(word: str, pronoun: Token, before: Doc | None, resolve: Resolve) -> Token | None:
    """The subject of the sentence before, where the pronoun is the first subject of its own."""
    if any(token.dep_ in ("nsubj", "nsubjpass") for token in pronoun.doc[pronoun.sent.start : pronoun.i]):
        return None
    if any(
        token.pos_ == "PROPN" and token.ent_type_ == "PERSON" for token in pronoun.doc[pronoun.sent.start : pronoun.i]
    ):
        return None
    doc, at = pronoun.doc, pronoun.sent.start
    for _ in range(_FURTHEST):
        if at == 0:
            if before is None or doc is before or len(before) == 0:
                return None
            doc, at = before, len(before)
        sentence = doc[at - 1].sent
        subjects = surface_subjects(sentence.root)
        if not subjects:
            return None
        if subjects[0].lower_ != word:
            named = subjects[0].pos_ in ("NOUN", "PROPN")
            return subjects[0] if named and _agrees(word, subjects[0], resolve) else None
        at = sentence.start
    return None


def _subject_above(word: str, pronoun: Token, verb: Token, resolve: Resolve) -> Token | None:
    """The subject of the verb above, which speaks, or shares its subject with an adverbial or coordinated clause."""
    above = next((one for one in verb.ancestors if one.pos_ == "VERB"), None)
    if above is None:
        return None
    shares = above.dep_ == "advcl" or verb.dep_ in ("advcl", "conj") or above.lemma_ in word_classes()["speech.verbs"]
    subjects = surface_subjects(above) if shares else ()
    named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN") and subjects[0] != pronoun
    return subjects[0] if named and _agrees(word, subjects[0], resolve) else None


def _owner(word: str, pronoun: Token, verb: Token, resolve: Resolve) -> Token | None:
    """The subject of the clause that "its" stands in; in the subject itself, the speaker of what it stands in."""
    rivals = ("he", "she") if word in ("his", "her") else ("it",) if word == "its" else ()
    if any(token.lower_ in rivals and token.dep_ == "nsubj" for token in pronoun.doc[pronoun.sent.start : pronoun.i]):
        return None  # "He said that she had threatened his government"
    subjects = surface_subjects(verb)
    if subjects and (subjects[0] == pronoun.head or subjects[0].is_ancestor(pronoun)):
        above = governing_verb(verb)
        speaks = above is not None and verb.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"]
        subjects = surface_subjects(above) if above is not None and speaks else ()
    named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
    fits = {"its": "it", "their": "they"}.get(word, "he")
    return subjects[0] if named and _agrees(fits, subjects[0], resolve) else None


def _agrees(pronoun: str, noun: Token, resolve: Resolve) -> bool:
    plural = noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children)
    actor = resolve(noun.text) if noun.ent_type_ == "PERSON" else None
    # The parser takes some states for persons.
    named = noun.ent_type_ == "PERSON" and (actor is None or actor.kind in ("person", "unknown"))
    person = named or noun.lemma_.lower() in word_classes()["person"]
    if pronoun in ("they", "them"):
        return plural or noun.lemma_.lower() in ("government", "police", "group", "junta", "army")
    if pronoun == "it":
        return not plural and not person
    return person and not plural
