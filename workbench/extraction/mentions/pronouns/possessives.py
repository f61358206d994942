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
    joined = pronoun.head.head if pronoun.head.dep_ == "conj" else None
    if joined is not None and joined.ent_type_ == "PERSON" and fits_with.agrees(AS_SUBJECT[word], joined):
        return joined  # "Joe Biden and his son"
    rivals = ("he", "she") if word in ("his", "her") else ("it",) if word == "its" else ()
    if any(token.lower_ in rivals and token.dep_ == "nsubj" for token in pronoun.doc[pronoun.sent.start : pronoun.i]):
        return None  # "He said that she had threatened his government"
    fits = AS_SUBJECT[word]
    near = _beside_in(pronoun)
    if near is not None:
        return near if fits_with.agrees(fits, near) or (word == "their" and near.pos_ == "NOUN") else None
    listed = _listed_before(pronoun)
    if listed is not None:
        return listed
    subjects = surface_subjects(_accuser_of(pronoun, verb) or verb)
    if subjects and (subjects[0] == pronoun.head or subjects[0].is_ancestor(pronoun)):
        above = governing_verb(verb)
        speaks = above is not None and verb.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"]
        # "denied claims that its soldiers had crossed": they are those of who denies it.
        speaks |= above is not None and above.lemma_ in DENYING and verb.dep_ in ("acl", "relcl", "ccomp")
        if above is None or not speaks:
            return subject_before(fits, pronoun) if pronoun.i <= pronoun.sent.start + 1 else None
        subjects = surface_subjects(above)
    named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
    return subjects[0] if named and fits_with.agrees(fits, subjects[0]) else None


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
