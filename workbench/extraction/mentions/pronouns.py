"""Whom "he", "it", "they", "its", "the latter" stand for, where that is safe; else nobody."""

from spacy.tokens import Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.lexicon import word_classes
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.phrases import coordinated, governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.article_names import ArticleNames, Resolve

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
_AS_SUBJECT = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it"}
_PERSONAL = frozenset({"he", "she"})
_DENYING = frozenset(
    {"reject", "dispute", "refute", "dismiss", "contest", "disavow", "promise", "pledge", "vow", "swear"}
)
_READY = frozenset({"about", "ready", "willing", "prepared", "set", "due", "able", "unable", "unwilling", "determined"})
_SPEAKERS = frozenset({"i", "we", "us", "our", "me", "my"})
_QUOTES = frozenset({'"', "''", "``", "\u201c", "\u201d"})
_FURTHEST = 3
"""Sentences back that a chain of pronouns is followed."""
_PAIR = 2


def stands_for_another(head: Token) -> bool:
    """Whether a head has no noun of its own: a pronoun, "the latter", "the 54-year-old"."""
    the = any(child.lower_ in ("the", "this") for child in head.lefts)
    return (
        head.pos_ == "PRON"
        or head.tag_ in ("PRP", "PRP$", "WP", "WDT")
        or (the and head.lower_ in ("former", "latter"))
        or (the and _is_aged(head))
        or (the and head.lower_ in again_words()["persons.anybody"] and len(list(head.children)) == 1)
    )


def is_own_voice(pronoun: Token) -> bool:
    """Whether it is "we" or "our" outside quotations: whoever publishes the text."""
    return pronoun.lower_ in _SPEAKERS and not _is_quoted(pronoun)


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

    def antecedents(self, pronoun: Token) -> list[Token]:
        """Return the heads that a pronoun stands for, empty where that is not safe.

        Safe are: the speaker, for a subject inside what he says ("Germany said it would ..."), the object of
        the coordinated verb before ("confronted officials ... and accused them"), the subject of the
        sentence before, for the first subject of a sentence, and the only person of the sentence before.
        """
        word = pronoun.lower_
        if word in ("former", "latter"):
            pair = self._pair_before(pronoun)
            return pair[:1] if word == "former" else pair[1:]
        if word not in _PRONOUNS | _SPEAKERS:
            person = (
                self._person_before(pronoun, "") if stands_for_another(pronoun) and pronoun.pos_ != "PRON" else None
            )
            return [person] if person is not None else []
        one = self._antecedent(pronoun, word)
        return coordinated(one) if one is not None else []

    def _antecedent(self, pronoun: Token, word: str) -> Token | None:
        verb = governing_verb(pronoun)
        if verb is None or (word == "it" and _is_expletive(pronoun, verb)):
            return None
        if word in _SPEAKERS:
            return self._speaker(pronoun)
        if pronoun.tag_ == "PRP$":
            return self._owner(word, pronoun, verb)
        if pronoun.dep_ in ("nsubj", "nsubjpass"):
            return self._subject_above(word, pronoun, verb) or self._subject_before(word, pronoun)
        return self._as_object(word, pronoun, verb) if pronoun.dep_ in ("dobj", "pobj", "dative") else None

    def _as_object(self, word: str, pronoun: Token, verb: Token) -> Token | None:
        """The object of the coordinated verb before, else the other person."""
        if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            objects = [child for child in verb.head.children if child.dep_ == "dobj" and child.pos_ != "PRON"]
            if objects and self._agrees(_AS_SUBJECT.get(word, word), objects[0]):
                return objects[0]
        return self._other_person(pronoun, verb) if word in ("him", "her") else None

    def _speaker(self, pronoun: Token) -> Token | None:
        """Who says "we": the subject of the verb of speech around or beside the quotation."""
        verbs = word_classes()["speech.verbs"]
        inside = _is_quoted(pronoun)
        quoted = inside or any(token.text in _QUOTES for token in pronoun.sent)
        above = next((one for one in pronoun.ancestors if one.pos_ == "VERB" and one.lemma_ in verbs), None)
        subjects = [one for one in surface_subjects(above) if one != pronoun] if above is not None else []
        if not subjects or not quoted:
            return None
        if subjects[0].lower_ in _PRONOUNS:
            return self._antecedent(subjects[0], subjects[0].lower_)
        return subjects[0] if subjects[0].pos_ in ("NOUN", "PROPN") else None

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
        sentence = self._names.sentence_before(pronoun.sent)
        for _ in range(_FURTHEST):
            if sentence is None:
                return None
            subjects = _main_subjects(sentence)
            if not subjects:
                people = self._persons(sentence, word) if word in _PERSONAL else []
                return people[0] if len(people) == 1 else None
            if subjects[0].lower_ != word:
                return self._of_sentence(word, subjects[0], sentence)
            sentence = self._names.sentence_before(sentence)
        return None

    def _of_sentence(self, word: str, subject: Token, sentence: Span) -> Token | None:
        """Whom a pronoun of the sentence after stands for: the subject, or the only person."""
        named = subject.pos_ in ("NOUN", "PROPN") or stands_for_another(subject)
        people = self._persons(sentence, word) if word in _PERSONAL else []
        if named and subject.pos_ != "PRON" and self._agrees(word, subject):
            rivals = [one for one in people if _is_beside(one, subject)]
            known = self._gender(subject) == word and not any(self._gender(one) == word for one in rivals)
            return subject if known or not rivals else None
        return people[0] if word in _PERSONAL and len(people) == 1 and subject.lower_ not in _PERSONAL else None

    def _person_before(self, head: Token, word: str) -> Token | None:
        """The person who is the subject of the sentence before, or the only one in it."""
        sentence = self._names.sentence_before(head.sent)
        for _ in range(_FURTHEST):
            if sentence is None:
                return None
            subjects, people = _main_subjects(sentence), self._persons(sentence, word)
            if subjects and subjects[0].lower_ not in _PERSONAL:
                return people[0] if len(people) == 1 else None
            if not subjects or people:
                return None
            sentence = self._names.sentence_before(sentence)
        return None

    def _other_person(self, pronoun: Token, verb: Token) -> Token | None:
        """Read "him": the one other person of the sentence, else of the sentence before."""
        word = _AS_SUBJECT[pronoun.lower_]
        own = surface_subjects(verb)
        here = [
            one
            for one in self._persons(pronoun.sent, word)
            if one.i < pronoun.i and one not in own and not any(one.is_ancestor(subject) for subject in own)
        ]
        if not here and own and own[0].lower_ in _PERSONAL:
            before = self._names.sentence_before(pronoun.sent)
            meant = self._antecedent(own[0], own[0].lower_)
            people = self._persons(before, word) if before is not None else []
            here = [one for one in people if meant is not None and one != meant and one.doc is meant.doc]
            return here[0] if len(here) == 1 and own[0].lower_ != word else None
        return here[0] if len(here) == 1 else None

    def _pair_before(self, head: Token) -> list[Token]:
        """The two that the subject of the sentence before, or of the clause before, joins."""
        before = self._names.sentence_before(head.sent)
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
        shares = above.dep_ == "advcl" or verb.dep_ in ("advcl", "conj") or speaks
        subjects = surface_subjects(above) if shares else ()
        named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN") and subjects[0] != pronoun
        return subjects[0] if named and self._agrees(word, subjects[0]) else None

    def _owner(self, word: str, pronoun: Token, verb: Token) -> Token | None:
        """The subject of the clause that "its" stands in; in the subject itself, the speaker, or the subject before."""
        rivals = ("he", "she") if word in ("his", "her") else ("it",) if word == "its" else ()
        if any(
            token.lower_ in rivals and token.dep_ == "nsubj" for token in pronoun.doc[pronoun.sent.start : pronoun.i]
        ):
            return None  # "He said that she had threatened his government"
        fits = _AS_SUBJECT[word]
        near = _beside_in(pronoun)
        if near is not None:
            return near if self._agrees(fits, near) or (word == "their" and near.pos_ == "NOUN") else None
        subjects = surface_subjects(verb)
        if subjects and (subjects[0] == pronoun.head or subjects[0].is_ancestor(pronoun)):
            above = governing_verb(verb)
            speaks = above is not None and verb.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"]
            if above is None or not speaks:
                return self._subject_before(fits, pronoun) if pronoun.i <= pronoun.sent.start + 1 else None
            subjects = surface_subjects(above)
        named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
        return subjects[0] if named and self._agrees(fits, subjects[0]) else None

    def _agrees(self, pronoun: str, noun: Token) -> bool:
        plural = noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children)
        if pronoun == "they":
            return plural or noun.lemma_.lower() in ("government", "police", "group", "junta", "army")
        if pronoun == "it":
            return not plural and not self._is_person(noun)
        return self._is_person(noun) and not plural and self._gender(noun) in ("", pronoun)

    def _persons(self, sentence: Span, word: str) -> list[Token]:
        """The persons of a sentence that a pronoun may stand for, each once."""
        found: list[Token] = []
        for token in sentence:
            if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound" or not self._agrees(word or "he", token):
                continue
            beside = token.dep_ == "appos" and any(one.is_ancestor(token) for one in found)
            if not beside:
                found.append(token)
        return found

    def _is_person(self, noun: Token) -> bool:
        if noun.lemma_.lower() in again_words()["persons.nouns"] or noun.lemma_.lower() in word_classes()["person"]:
            return noun.lemma_.lower() not in ("delegation", "team", "foreign", "prime") or noun.pos_ == "PROPN"
        if noun.pos_ != "PROPN" and noun.ent_type_ != "PERSON":
            return _is_aged(noun)
        if self._names.person(noun) is not None:
            return True
        actor = self._resolve(core_of(noun).text) or self._resolve(noun.text)
        # The parser takes some states and groups for persons.
        known = self._names.unlisted(core_of(noun).text)[0]
        return actor.kind == "person" if actor is not None else noun.ent_type_ == "PERSON" and not known

    def _gender(self, noun: Token) -> str:
        """``she`` or ``he`` where the noun, a title or the given name tell, else empty."""
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


def _is_beside(other: Token, subject: Token) -> bool:
    """Whether somebody else takes part in what the subject does: "Macron met Scholz"."""
    verb = subject.head
    by_phrase = other.head.lower_ in ("with", "by", "to", "for", "against", "from")
    above = other.head.head if by_phrase else other.head
    return other != subject and above == verb and not subject.is_ancestor(other)


def _main_subjects(sentence: Span) -> tuple[Token, ...]:
    return surface_subjects(sentence.root)


def _is_aged(head: Token) -> bool:
    """Whether it is "54-year-old", taken for a noun."""
    before = head.doc[max(head.i - 4, 0) : head.i]
    return (
        head.lower_ == "old" and any(token.lower_ in ("year", "years") for token in before) and not _before_noun(head)
    )


def _before_noun(head: Token) -> bool:
    return head.dep_ in ("amod", "compound") and head.head.i > head.i


def _is_quoted(token: Token) -> bool:
    return sum(one.text in _QUOTES for one in token.doc[: token.i]) % 2 == 1


def _is_expletive(pronoun: Token, verb: Token) -> bool:
    """Whether "it" is nobody: of weather, of what is said to be so, or of what something is."""
    words = again_words()
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    clause = any(child.dep_ in ("ccomp", "xcomp", "advcl", "csubj") and child.i > verb.i for child in verb.children)
    ready = any(child.dep_ == "acomp" and child.lower_ in _READY for child in verb.children)
    is_something = verb.lemma_ == "be" and pronoun.dep_ == "nsubj" and not ready
    return (
        is_something
        or verb.lemma_ in words["expletive.weather"]
        or (passive and verb.lemma_ in words["expletive.said"])
        or (clause and verb.lemma_ in words["expletive.seeming"])
    )
