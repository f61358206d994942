"""Who "the country", "the junta", "the two countries", "he" and "they" are, where that is safe; else nobody.

Only rules that are nearly always right are here. What stays open stays unresolved: a wrong actor is
worse than none.
"""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Span, Token

from workbench.extraction.clauses import governing_verb, surface_subjects
from workbench.extraction.lexicon import word_classes
from workbench.model import Actor

_COUNTRY = frozenset({"country", "nation", "state"})
_BODIES = frozenset(
    [
        "junta",
        "government",
        "army",
        "military",
        "police",
        "parliament",
        "regime",
        "president",
        "minister",
        "authority",
        "official",
        "troop",
        "force",
        "soldier",
        "opposition",
        "leader",
        "senate",
        "cabinet",
        "protester",
        "demonstrator",
        "ministry",
        "guard",
    ]
)
_PAIR = frozenset({"country", "nation", "government", "neighbour", "neighbor", "state", "army", "leader", "president"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
_KEPT_BLOCKS = 3

_Resolve = Callable[[str], Actor | None]


class Memory:
    """What an article has named so far.

    Parameters
    ----------
    resolve : from a phrase to who it means
    """

    def __init__(self, resolve: _Resolve) -> None:
        self._resolve = resolve
        self._states: list[tuple[int, str, str]] = []
        self._bodies: list[tuple[int, str, Actor]] = []
        self._people: dict[str, Actor] = {}
        self._offset = 0

    def read(self, docs: Iterable[Doc]) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces."""
        for number, doc in enumerate(docs):
            base = number * 1_000_000
            for run in _capitalised_runs(doc):
                self._note_state(run, base)
            for ent in doc.ents:
                if ent.label_ == "PERSON":
                    self._note_person(ent)
        self._states.sort()

    def enter(self, number: int) -> None:
        """Go to the block with this ordinal."""
        self._offset = number * 1_000_000

    def actor_of(self, head: Token, core: Span) -> Actor | None:
        """Return who a phrase without a name of its own means: "the country", "the junta", a surname."""
        if head.pos_ == "PROPN" and head.ent_type_ in ("PERSON", "ORG", "GPE", ""):
            # Only the bare surname: "Hunter Biden" is another Biden.
            alone = not any(
                child.pos_ == "PROPN" and child.ent_type_ == "PERSON" and child.i < head.i for child in head.children
            )
            return self._people.get(head.text) if alone else None
        lemma = head.lemma_.lower()
        if any(child.dep_ in ("compound", "poss", "amod") and child.text[:1].isupper() for child in head.children):
            return None
        definite = core[0].lower_ in ("the", "this", "that")
        if lemma in _COUNTRY and definite and head.tag_ == "NN":
            state = self._last_state(head)
            return self._resolve(state) if state else None
        return self._of_body(head, core, lemma)

    def _of_body(self, head: Token, core: Span, lemma: str) -> Actor | None:
        """Read "the junta", "officials": a body without its state."""
        bound = any(child.dep_ in ("poss", "prep") for child in head.children)
        # Of how many states "the ministers" are is not said.
        several = head.tag_ == "NNS" and lemma in ("minister", "leader", "president")
        if lemma not in _BODIES or bound or several:
            return None
        if core[0].lower_ == "the":
            return self._body(head, core)
        return self._in_named_place(head) if len(core) == 1 and head.tag_ == "NNS" else None

    def phrase_with_state(self, span: Span) -> str:
        """Return a phrase's text with the state's name for "the country": "the head of Niger's guard"."""
        for token in span:
            if (
                token.lemma_.lower() in _COUNTRY
                and token.tag_ == "NN"
                and token.i > span.start
                and span.doc[token.i - 1].lower_ in ("the", "this", "that")
            ):
                state = self._last_state(token)
                if state:
                    return f"{span.doc[span.start : token.i - 1].text} {state}{span.doc[token.i + 1 : span.end].text}"
        return span.text

    def _in_named_place(self, head: Token) -> Actor | None:
        """Read "Following a coup in Mali, officials ...": the state of the place that the sentence opened with."""
        places = [
            token
            for token in head.sent
            if token.i < head.i
            and token.dep_ == "pobj"
            and token.head.lower_ == "in"
            and token.pos_ == "PROPN"
            and token.ent_type_ != "DATE"
        ]
        if not places:
            return None
        return self._resolve(f"{places[-1].text} {head.text}")

    def several(self, head: Token) -> list[Actor]:
        """Return the states that "the two countries" or "both sides" are: the last two that were named."""
        counted = any(child.lower_ in ("two", "both") for child in head.children)
        if not counted or head.lemma_.lower() not in _PAIR or head.tag_ != "NNS":
            return []
        if any(child.text[:1].isupper() for child in head.children if child.i > head.sent.start):
            return []
        here = self._offset + head.idx
        names: list[str] = []
        for at, name, code in reversed(self._states):
            if (
                at < here
                and here - at < 1_000_000 + here - self._offset
                and code not in [c for _, c in map(self._coded, names)]
            ):
                names.append(name)
            if len(names) == 2:  # noqa: PLR2004 - the two countries
                break
        actors = [self._resolve(name) for name in reversed(names)]
        return [actor for actor in actors if actor is not None] if len(names) == 2 else []  # noqa: PLR2004 - as above

    def antecedent(self, pronoun: Token) -> Token | None:
        """Return the head that a pronoun stands for, None where that is not safe.

        Safe are: the speaker, for a subject inside what he says ("Germany said it would ..."), and the
        object of the coordinated verb before ("confronted officials ... and accused them").
        """
        word, verb = pronoun.lower_, governing_verb(pronoun)
        if verb is None or word not in _PRONOUNS:
            return None
        if pronoun.tag_ == "PRP$":
            return _owner(word, pronoun, verb, self._resolve)
        if pronoun.dep_ in ("nsubj", "nsubjpass"):
            return _subject_above(word, pronoun, verb, self._resolve)
        if pronoun.dep_ in ("dobj", "pobj", "dative") and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            objects = [child for child in verb.head.children if child.dep_ == "dobj" and child.pos_ != "PRON"]
            return objects[0] if objects and _agrees(word, objects[0], self._resolve) else None
        return None

    def _coded(self, name: str) -> tuple[str, str]:
        actor = self._resolve(name)
        return name, (actor.country or "") if actor else ""

    def _last_state(self, head: Token) -> str:
        """The state named last before the phrase, other than the one that the clause's subject is."""
        here = self._offset + head.idx
        verb = governing_verb(head)
        subjects = surface_subjects(verb) if verb is not None else ()
        acting = (
            self._resolve(subjects[0].doc[subjects[0].left_edge.i : subjects[0].i + 1].text)
            if subjects and head not in subjects
            else None
        )
        avoid = acting.country if acting is not None and head.i > subjects[0].i else None
        for at, name, code in reversed(self._states):
            if at < here and code != avoid:
                return name
        return ""

    def _body(self, head: Token, core: Span) -> Actor | None:
        here = self._offset + head.idx
        lemma = head.lemma_.lower()
        for at, known, actor in reversed(self._bodies):
            if at < here and known == lemma:
                return actor
        named = {code for at, _, code in self._states if here - _KEPT_BLOCKS * 1_000_000 < at}
        if len(named) == 1 and core[0].lower_ == "the":
            name = next(name for at, name, code in self._states if code in named)
            return self._resolve(f"{name} {core[-1].text}")
        return None

    def _note_state(self, run: Span, base: int) -> None:
        for span in (run, *(run.doc[token.i : token.i + 1] for token in run if len(run) > 1)):
            actor = self._resolve(span.text)
            if actor is None or actor.country is None or actor.kind not in ("state", "body"):
                continue
            at, head = base + span.start_char, span[-1].head
            state = actor.country
            self._states.append((at, span.text if actor.kind == "state" else _state_word(span, actor), state))
            if head.lemma_.lower() in _BODIES and head.i > span.start:
                body = self._resolve(head.doc[span.start : head.i + 1].text)
                if body is not None and body.kind == "body":
                    self._bodies.append((base + head.idx, head.lemma_.lower(), body))
            return

    def _note_person(self, ent: Span) -> None:
        surname = ent[-1].text if ent[-1].tag_ != "POS" or len(ent) == 1 else ent[-2].text
        if len(ent) < 2 or surname in self._people:  # noqa: PLR2004 - a given name and a surname
            return
        head = ent.root
        phrases = [head.doc[head.left_edge.i : max(head.i, ent.end - 1) + 1].text]
        if head.dep_ == "appos":
            phrases.append(head.doc[head.head.left_edge.i : head.head.i + 1].text)
        phrases += [
            head.doc[child.left_edge.i : min(child.right_edge.i + 1, child.i + 6)].text
            for child in head.children
            if child.dep_ == "appos"
        ]
        for phrase in phrases:
            actor = self._resolve(phrase) if len(phrase) < 200 else None  # noqa: PLR2004 - longer ones are whole clauses
            if (
                actor is not None
                and actor.kind in ("person", "body", "organisation", "party", "group")
                and "head noun" not in actor.method
            ):
                self._people[surname] = actor
                return


def _subject_above(word: str, pronoun: Token, verb: Token, resolve: _Resolve) -> Token | None:
    """The subject of the verb above, which speaks, or shares its subject with an adverbial or coordinated clause."""
    above = next((one for one in verb.ancestors if one.pos_ == "VERB"), None)
    if above is None:
        return None
    shares = above.dep_ == "advcl" or verb.dep_ in ("advcl", "conj") or above.lemma_ in word_classes()["speech.verbs"]
    subjects = surface_subjects(above) if shares else ()
    named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN") and subjects[0] != pronoun
    return subjects[0] if named and _agrees(word, subjects[0], resolve) else None


def _owner(word: str, pronoun: Token, verb: Token, resolve: _Resolve) -> Token | None:
    """The subject of the clause that "its" stands in; in the subject itself, the speaker of what it stands in."""
    subjects = surface_subjects(verb)
    if subjects and (subjects[0] == pronoun.head or subjects[0].is_ancestor(pronoun)):
        above = governing_verb(verb)
        speaks = above is not None and verb.dep_ == "ccomp" and above.lemma_ in word_classes()["speech.verbs"]
        subjects = surface_subjects(above) if above is not None and speaks else ()
    named = bool(subjects) and subjects[0].pos_ in ("NOUN", "PROPN")
    fits = {"its": "it", "their": "they"}.get(word, "he")
    return subjects[0] if named and _agrees(fits, subjects[0], resolve) else None


def _state_word(span: Span, actor: Actor) -> str:
    return actor.name.split(":", maxsplit=1)[0] if actor.kind == "body" else span.text


def _capitalised_runs(doc: Doc) -> list[Span]:
    """Stretches of capitalised words: where names of states can be."""
    runs: list[Span] = []
    start = -1
    for token in doc:
        if (token.text[:1].isupper() and token.is_alpha) or token.text in ("U.S.", "U.N.", "U.K."):
            start = token.i if start < 0 else start
        elif start >= 0:
            runs.append(doc[start : token.i])
            start = -1
    if start >= 0:
        runs.append(doc[start : len(doc)])
    return runs


def _agrees(pronoun: str, noun: Token, resolve: _Resolve) -> bool:
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
