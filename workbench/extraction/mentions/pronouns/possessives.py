"""Whose it is: "its", "their", "his" before a noun."""

from collections.abc import Callable

from spacy.tokens import Token

from workbench.extraction.language.lexicon import verb_entries
from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.pronouns.agreement import Agreement
from workbench.extraction.mentions.pronouns.pronoun_words import AS_SUBJECT

_TERRITORY = frozenset(
    {"airspace", "border", "boat", "embassy", "outpost", "position", "post", "ship", "territory", "town", "village"}
)
DENYING = frozenset({"deny", "reject", "dispute", "refute", "dismiss", "contest", "disavow", "rebut", "repudiate"})

SubjectBefore = Callable[[str, Token], Token | None]
"""The subject of the sentence before, for a pronoun in the form of a subject."""


def owner_of(pronoun: Token, verb: Token, fits_with: Agreement, subject_before: SubjectBefore) -> Token | None:
    """Return the subject of the clause that "its" stands in; in the subject itself, the speaker, or the subject before.

    Parameters
    ----------
    pronoun : the possessive
    verb : the nearest above it
    fits_with : what nouns it may stand for
    subject_before : finds the subject of the sentence before
    """
    word = pronoun.lower_
    fits = AS_SUBJECT[word]
    joined = pronoun.head.head if pronoun.head.dep_ == "conj" else None
    if joined is not None and joined.ent_type_ == "PERSON" and fits_with.agrees(fits, joined):
        return joined  # "Joe Biden and his son"
    same = _pronouns_before(pronoun)
    if same and (len(same) > 1 or word != "their"):
        # "He said his country would stay", but not "He said that she had threatened his government"
        alone = len(same) == 1 and same[0].lower_ == fits
        if not alone or not _is_of(same[0], pronoun, verb, fits_with):
            return None
        return _subject_around(pronoun, verb, fits_with, subject_before) or same[0]
    near = _beside_in(pronoun)
    if near is not None:
        return near if fits_with.agrees(fits, near) or (word == "their" and near.pos_ == "NOUN") else None
    listed = _listed_before(pronoun)
    return listed if listed is not None else _subject_around(pronoun, verb, fits_with, subject_before)


def _subject_around(pronoun: Token, verb: Token, fits_with: Agreement, subject_before: SubjectBefore) -> Token | None:
    """The subject of the clause, unless the pronoun is within it: then who speaks, who acts before "and", or the one before."""
    fits = AS_SUBJECT[pronoun.lower_]
    subjects = surface_subjects(_accuser_of(pronoun, verb) or verb)
    if subjects and (subjects[0] == pronoun.head or subjects[0].is_ancestor(pronoun)):
        above = governing_verb(verb)
        speaks = above is not None and verb.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"]
        # "denied claims that its soldiers had crossed": they are those of who denies it.
        speaks |= above is not None and above.lemma_ in DENYING and verb.dep_ in ("acl", "relcl", "ccomp")
        # "Chile rejected it, and its navy stayed"
        speaks |= verb.dep_ == "conj" and pronoun.i > pronoun.sent.start + 1
        if above is None or not speaks:
            return subject_before(fits, pronoun) if pronoun.i <= pronoun.sent.start + 1 else None
        subjects = surface_subjects(above)
    if subjects and subjects[0].lower_ == fits and subjects[0].i < pronoun.i:
        return subjects[0]  # "They said their countries would sign"
    named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
    return subjects[0] if named and fits_with.agrees(fits, subjects[0]) else None


def _pronouns_before(pronoun: Token) -> list[Token]:
    """The subjects "he", "she", "it", "they" of the sentence before "his", "her", "its", "their"."""
    rivals = {"his": ("he", "she"), "her": ("he", "she"), "its": ("it",)}.get(pronoun.lower_, ("they",))
    sentence = pronoun.doc[pronoun.sent.start : pronoun.i]
    return [one for one in sentence if one.lower_ in rivals and one.dep_ == "nsubj"]


def _is_of(subject: Token, pronoun: Token, verb: Token, fits_with: Agreement) -> bool:
    """Whether "he" of a sentence is who "his" is, too: it names one person at most, before him, and no other acts."""
    named = [one for one in pronoun.sent.ents if one.label_ == "PERSON" and one.end <= pronoun.i]
    if len(named) > 1 or (named and named[0].start > subject.i):
        return False
    acting = [one for one in surface_subjects(verb) if one.pos_ in ("NOUN", "PROPN") and not one.is_ancestor(pronoun)]
    others = [one for one in acting if not named or one not in named[0]]
    others = [one for one in others if one != pronoun.head]
    return not any(one.pos_ == "PROPN" or fits_with.agrees(subject.lower_, one) for one in others)


def _accuser_of(pronoun: Token, verb: Token) -> Token | None:
    """The accusing in "accused Uganda of firing at its boats": what one is said to attack is mostly not his own."""
    first = verb.head if verb.dep_ == "conj" else verb  # "of blocking and ramming its boats"
    above = first.head.head
    accuses = first.dep_ == "pcomp" and first.head.lower_ == "of" and above.lemma_ in ("accuse", "suspect", "blame")
    own = pronoun.nbor().lower_ == "own"
    classes = word_classes()
    mine = (
        pronoun.head.lemma_
        in classes["force"] | classes["vessel"] | classes["craft"] | classes["diplomat"] | _TERRITORY
    )
    harmed = any(entry.event == "ASSAULT" for entry in verb_entries().get(verb.lemma_, ()))
    return above if accuses and mine and harmed and not own else None


def _listed_before(pronoun: Token) -> Token | None:
    """Whose it is in "Hamas and its ally": the one before in the list."""
    noun = pronoun.head
    before = noun.head
    joined = noun.dep_ == "conj" and before.pos_ in ("NOUN", "PROPN") and before.i < pronoun.i
    return before if joined and pronoun.nbor(-1).lower_ == "and" else None


def _beside_in(pronoun: Token) -> Token | None:
    """Whose it is in "support Mali in its fight", "the people of Mali in their struggle": who is helped, or named before."""
    noun = pronoun.head
    prep = noun.head if noun.dep_ == "pobj" else noun
    if prep.lower_ != "in":
        return None
    if prep.head.pos_ in ("NOUN", "PROPN") and prep.head.i == prep.i - 1:
        return prep.head
    helps = prep.head.lemma_ in ("support", "assist", "help", "aid", "back", "join", "encourage")
    objects = [child for child in prep.head.children if child.dep_ == "dobj"] if helps else []
    return objects[0] if objects else None
