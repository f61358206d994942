"""Whom "he", "it", "they", "its", "the latter" stand for, where that is safe; else nobody."""

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.phrases import RELATIVE, coordinated, governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.again.met_before import met_before, stands_for_the_two, two_before
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.pronouns.agreement import Agreement
from workbench.extraction.mentions.pronouns.object_pronouns import ObjectPronouns
from workbench.extraction.mentions.pronouns.possessives import owner_of
from workbench.extraction.mentions.pronouns.pronoun_words import (
    AS_SUBJECT,
    PRONOUNS,
    SPEAKERS,
    is_expletive,
    stands_for_another,
)
from workbench.extraction.mentions.pronouns.sentence_before import SentenceBefore
from workbench.extraction.mentions.pronouns.speakers_of_we import speaker_of

_DENYING = frozenset(
    {"reject", "dispute", "refute", "dismiss", "contest", "disavow", "promise", "pledge", "vow", "swear"}
)


class Pronouns:
    """Reads the pronouns of one article.

    Parameters
    ----------
    names : what the article names, read before
    resolve : from a phrase to who it means
    """

    def __init__(self, names: ArticleNames, resolve: Resolve) -> None:
        self._names = names
        self._fits = Agreement(names, resolve)
        self._before = SentenceBefore(names.order, self._fits)
        self._objects = ObjectPronouns(names.order, resolve, self._fits, self._antecedent)

    def antecedents(self, pronoun: Token) -> list[Token]:
        """Return the heads that a pronoun stands for, empty where that is not safe.

        Safe are: the speaker, for a subject inside what he says ("Germany said it would ..."), the object of
        the coordinated verb before ("confronted officials ... and accused them"), the subject of the
        sentence before, for the first subject of a sentence, and the only person of the sentence before.
        """
        word = pronoun.lower_
        if stands_for_the_two(pronoun):
            return next(iter(two_before(pronoun, self._names.order)), [])
        if word in ("former", "latter"):
            pair = self._before.pair(pronoun)
            return pair[:1] if word == "former" else pair[1:]
        if word not in PRONOUNS | SPEAKERS:
            person = (
                self._before.person(pronoun, "") if stands_for_another(pronoun) and pronoun.pos_ != "PRON" else None
            )
            return [person] if person is not None else []
        one = self._antecedent(pronoun, word)
        if one is not None and pronoun.tag_ == "PRP$" and one.lower_ == AS_SUBJECT.get(word):
            return self.antecedents(one)  # "He said his country would stay"
        heads = coordinated(one) if one is not None else []
        if not heads and word == "they" and pronoun.dep_ == "nsubj":
            group = _group_that_speaks(pronoun)
            heads = [group] if group is not None else self._counted_above(pronoun)
            heads = heads or met_before(pronoun, self._names.order)
        return [head for head in heads if head == one or not head.is_ancestor(pronoun)]  # "Hamas and its ally"

    def _counted_above(self, pronoun: Token) -> list[Token]:
        """Read "the row between the two countries since they broke off ties": those counted, where no others are told of before."""
        before = pronoun.doc[pronoun.sent.start : pronoun.i]
        several = [one for one in before if one.tag_ in ("NNS", "NNPS") and can_act(one)]
        return several if len(several) == 1 and stands_for_the_two(several[0]) else []

    def _antecedent(self, pronoun: Token, word: str) -> Token | None:
        verb = governing_verb(pronoun)
        if verb is None or (word == "it" and is_expletive(pronoun, verb)):
            return None
        if word in SPEAKERS:
            return speaker_of(pronoun, self._names.order, self._antecedent)
        if pronoun.tag_ == "PRP$":
            return owner_of(pronoun, verb, self._fits, self._before.subject)
        if pronoun.dep_ in ("nsubj", "nsubjpass"):
            return self._subject_above(word, pronoun, verb) or self._before.subject(word, pronoun)
        return self._objects.antecedent(word, pronoun, verb) if pronoun.dep_ in ("dobj", "pobj", "dative") else None

    def _subject_above(self, word: str, pronoun: Token, verb: Token) -> Token | None:
        """The subject of the verb above, which speaks, or shares its subject with an adverbial or coordinated clause."""
        above = next((one for one in verb.ancestors if one.pos_ == "VERB"), None)
        if above is None:
            return None
        speaks = above.lemma_ in word_classes()["speech.verbs"] or above.lemma_ in _DENYING
        # "closed its ports to ships it accuses of smuggling"
        of_thing = verb.dep_ == "relcl" and not any(child.tag_ in RELATIVE for child in verb.children)
        shares = above.dep_ == "advcl" or verb.dep_ in ("advcl", "conj") or speaks or of_thing
        subjects = surface_subjects(above) if shares else ()
        named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN") and subjects[0] != pronoun
        return subjects[0] if named and self._fits.agrees(word, subjects[0]) else None


def _group_that_speaks(pronoun: Token) -> Token | None:
    """The group in "The ELN said they would not yield": many in one name, which speak of themselves."""
    clause = pronoun.head
    if clause.dep_ != "ccomp" or clause.head.lemma_ not in word_classes()["speech.verbs"]:
        return None
    subjects = surface_subjects(clause.head)
    group = len(subjects) == 1 and subjects[0].pos_ == "PROPN" and subjects[0].ent_type_ == "ORG"
    return subjects[0] if group else None
