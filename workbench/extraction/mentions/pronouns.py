"""Whom "he", "it", "they", "its", "the latter" stand for, where that is safe; else nobody."""

from spacy.tokens import Span, Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.lexicon import word_classes
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.phrases import RELATIVE, coordinated, governing_verb, prepositional
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.agreement import Agreement
from workbench.extraction.mentions.article_names import ArticleNames
from workbench.extraction.mentions.clause_above import of_clause_above
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.met_before import met_before, stands_for_the_two
from workbench.extraction.mentions.possessives import owner_of
from workbench.extraction.mentions.pronoun_words import (
    AS_SUBJECT,
    PERSONAL,
    PRONOUNS,
    QUOTES,
    SPEAKERS,
    is_expletive,
    is_quoted,
    stands_for_another,
)
from workbench.model import Actor

_DENYING = frozenset(
    {"reject", "dispute", "refute", "dismiss", "contest", "disavow", "promise", "pledge", "vow", "swear"}
)
_FURTHEST = 3
"""Sentences back that a chain of pronouns is followed."""
_PAIR = 2
_AIMED = frozenset({"at", "on", "against", "with"})
_ALONE = frozenset({"i", "me", "my"})
_LONGEST_SPEECH = 15
"""Sentences that somebody is quoted over, where only a colon introduces him."""


class Pronouns:
    """Reads the pronouns of one article.

    Parameters
    ----------
    names : what the article names
    resolve : from a phrase to who it means
    """

    def __init__(self, names: ArticleNames, resolve: Resolve) -> None:
        self._names = names
        self._resolve = resolve
        self._fits = Agreement(names, resolve)

    def antecedents(self, pronoun: Token) -> list[Token]:
        """Return the heads that a pronoun stands for, empty where that is not safe.

        Safe are: the speaker, for a subject inside what he says ("Germany said it would ..."), the object of
        the coordinated verb before ("confronted officials ... and accused them"), the subject of the
        sentence before, for the first subject of a sentence, and the only person of the sentence before.
        """
        word = pronoun.lower_
        if stands_for_the_two(pronoun):
            return met_before(pronoun, self._names.order)
        if word in ("former", "latter"):
            pair = self._pair_before(pronoun)
            return pair[:1] if word == "former" else pair[1:]
        if word not in PRONOUNS | SPEAKERS:
            person = (
                self._person_before(pronoun, "") if stands_for_another(pronoun) and pronoun.pos_ != "PRON" else None
            )
            return [person] if person is not None else []
        one = self._antecedent(pronoun, word)
        heads = coordinated(one) if one is not None else []
        if not heads and word == "they" and pronoun.dep_ == "nsubj":
            heads = met_before(pronoun, self._names.order)
        return [head for head in heads if head == one or not head.is_ancestor(pronoun)]  # "Hamas and its ally"

    def _antecedent(self, pronoun: Token, word: str) -> Token | None:
        verb = governing_verb(pronoun)
        if verb is None or (word == "it" and is_expletive(pronoun, verb)):
            return None
        if word in SPEAKERS:
            return self._speaker(pronoun)
        if pronoun.tag_ == "PRP$":
            return owner_of(pronoun, verb, self._fits, self._subject_before)
        if pronoun.dep_ in ("nsubj", "nsubjpass"):
            return self._subject_above(word, pronoun, verb) or self._subject_before(word, pronoun)
        return self._as_object(word, pronoun, verb) if pronoun.dep_ in ("dobj", "pobj", "dative") else None

    def _as_object(self, word: str, pronoun: Token, verb: Token) -> Token | None:
        """The object of the coordinated verb before, else the other person."""
        if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            objects = [child for child in verb.head.children if child.dep_ == "dobj" and child.pos_ != "PRON"]
            if word == "them" and not any(map(can_act, objects)):
                # "fired tear gas at supporters of the opposition and arrested ten of them"
                aimed = [head for name, head in prepositional(verb.head) if name in _AIMED and can_act(head)]
                objects = [head for head in aimed if head.i < verb.i] or objects
            if objects and self._fits.agrees(AS_SUBJECT.get(word, word), objects[0]):
                return objects[0]
        other = self._other_person(pronoun, verb) if word in ("him", "her") else None
        other = other or self._other_party(AS_SUBJECT.get(word, word), verb)
        return other or of_clause_above(pronoun, verb, self._fits)

    def _other_party(self, word: str, verb: Token) -> Token | None:
        """Read "broke off ties with Togo, accusing it": the one on the list to whom the clause above does it."""
        if verb.dep_ not in ("advcl", "conj", "pcomp") or verb.tag_ != "VBG":
            return None
        above = governing_verb(verb)
        while above is not None and above.dep_ == "xcomp":
            above = governing_verb(above)
        if above is None or above.i > verb.i:
            return None
        roles, acting = roles_of(above), self._names_of(surface_subjects(verb))
        heads = [*roles.patients, *(head for one in (above, *roles.patients) for _, head in prepositional(one))]
        heads += [below for one in roles.patients for _, head in prepositional(one) for _, below in prepositional(head)]
        found = {
            actor.id: head
            for head in dict.fromkeys(heads)
            if head.i < verb.i and head.pos_ in ("NOUN", "PROPN") and (word == "they" or self._fits.agrees(word, head))
            for actor in self._names_of((head,)).values()
            if not acting.keys() & {actor.id, actor.country}
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _names_of(self, heads: tuple[Token, ...]) -> dict[str, Actor]:
        """Who of the list phrases name, by id and by state."""
        found = [self._resolve(core_of(head).text) for head in heads]
        return {key: one for one in found if one is not None for key in (one.id, one.country or one.id)}

    def _speaker(self, pronoun: Token) -> Token | None:
        """Who says "we": the subject of the verb of speech around or beside the quotation."""
        verbs = word_classes()["speech.verbs"]
        inside = is_quoted(pronoun)
        quoted = inside or any(token.text in QUOTES for token in pronoun.sent)
        above = next((one for one in pronoun.ancestors if one.pos_ == "VERB" and one.lemma_ in verbs), None)
        subjects = [one for one in surface_subjects(above) if one != pronoun] if above is not None else []
        if not quoted and pronoun.lower_ in _ALONE:
            return self._announced_before(pronoun)
        if not subjects or not quoted:
            return None
        if subjects[0].lower_ in PRONOUNS:
            return self._antecedent(subjects[0], subjects[0].lower_)
        return subjects[0] if subjects[0].pos_ in ("NOUN", "PROPN") else None

    def _announced_before(self, pronoun: Token) -> Token | None:
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
            earlier = self._names.order.sentence_before(sentence)
            if earlier is None:
                return None
            sentence = before = earlier
        return None

    def _subject_before(self, word: str, pronoun: Token) -> Token | None:
        """The subject of the sentence before, where the pronoun is the first subject of its own."""
        first = pronoun.doc[pronoun.sent.start : pronoun.i]
        reports = pronoun.head.lemma_ in word_classes()["speech.verbs"] and any(
            child.dep_ == "ccomp" and child.i < pronoun.i for child in pronoun.head.children
        )
        if not reports and any(token.dep_ in ("nsubj", "nsubjpass") for token in first):
            return None
        if not reports and any(token.pos_ == "PROPN" and token.ent_type_ == "PERSON" for token in first):
            return None
        sentence = self._names.order.sentence_before(pronoun.sent)
        for _ in range(_FURTHEST):
            if sentence is None:
                return None
            subjects = _main_subjects(sentence)
            if not subjects:
                people = self._fits.persons(sentence, word) if word in PERSONAL else []
                return people[0] if len(people) == 1 else None
            if subjects[0].lower_ != word:
                return self._of_sentence(word, subjects[0], sentence)
            sentence = self._names.order.sentence_before(sentence)
        return None

    def _of_sentence(self, word: str, subject: Token, sentence: Span) -> Token | None:
        """Whom a pronoun of the sentence after stands for: the subject, or the only person."""
        named = subject.pos_ in ("NOUN", "PROPN") or stands_for_another(subject)
        people = self._fits.persons(sentence, word) if word in PERSONAL else []
        if named and subject.pos_ != "PRON" and self._fits.agrees(word, subject):
            rivals = [one for one in people if _is_beside(one, subject)]
            known = self._fits.gender(subject) == word and not any(self._fits.gender(one) == word for one in rivals)
            return subject if known or not rivals else None
        return people[0] if word in PERSONAL and len(people) == 1 and subject.lower_ not in PERSONAL else None

    def _person_before(self, head: Token, word: str) -> Token | None:
        """The person who is the subject of the sentence before, or the only one in it."""
        sentence = self._names.order.sentence_before(head.sent)
        for _ in range(_FURTHEST):
            if sentence is None:
                return None
            subjects, people = _main_subjects(sentence), self._fits.persons(sentence, word)
            if subjects and subjects[0].lower_ not in PERSONAL:
                return people[0] if len(people) == 1 else None
            if not subjects or people:
                return None
            sentence = self._names.order.sentence_before(sentence)
        return None

    def _other_person(self, pronoun: Token, verb: Token) -> Token | None:
        """Read "him": the one other person of the sentence, else of the sentence before."""
        word = AS_SUBJECT[pronoun.lower_]
        own = surface_subjects(verb)
        here = [
            one
            for one in self._fits.persons(pronoun.sent, word)
            if one.i < pronoun.i and one not in own and not any(one.is_ancestor(subject) for subject in own)
        ]
        if not here and own and own[0].lower_ in PERSONAL:
            before = self._names.order.sentence_before(pronoun.sent)
            meant = self._antecedent(own[0], own[0].lower_)
            people = self._fits.persons(before, word) if before is not None else []
            here = [one for one in people if meant is not None and one != meant and one.doc is meant.doc]
            return here[0] if len(here) == 1 and own[0].lower_ != word else None
        return here[0] if len(here) == 1 else None

    def _pair_before(self, head: Token) -> list[Token]:
        """The two that the subject of the sentence before, or of the clause before, joins."""
        before = self._names.order.sentence_before(head.sent)
        for sentence in (head.sent, before):
            if sentence is None:
                continue
            for subject in _main_subjects(sentence):
                pair = coordinated(subject)
                if len(pair) == _PAIR and (sentence is before or pair[-1].i < head.i):
                    return pair
        return []

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


def _is_beside(other: Token, subject: Token) -> bool:
    """Whether somebody else takes part in what the subject does: "Macron met Scholz"."""
    verb = subject.head
    by_phrase = other.head.lower_ in ("with", "by", "to", "for", "against", "from")
    above = other.head.head if by_phrase else other.head
    return other != subject and above == verb and not subject.is_ancestor(other)


def _main_subjects(sentence: Span) -> tuple[Token, ...]:
    return surface_subjects(sentence.root)
