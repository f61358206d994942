"""What an article names, and where: states, their bodies, groups and organisations, persons and their roles."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.bodies import BODIES, is_office
from workbench.extraction.mentions.introductions import Introduction, acronyms_in, introductions_in
from workbench.extraction.mentions.people import People, Person, without_titles
from workbench.model import Actor

BLOCK = 1_000_000
"""Distance of two blocks in the positions of names; longer than any block."""
Resolve = Callable[[str], Actor | None]

_OF_PERSONS = frozenset({"GOV", "MIL", "OPP", "REB", "ELI", "PTY", "LEG"})
_LONGEST_PHRASE = 200


class Role(NamedTuple):
    """A body or office that the article gives to somebody: "Niger's ruling junta", "the Uzbek president, Mirziyoyev".

    Attributes
    ----------
    at : position
    head : its noun, singular: ``president``
    modifiers : the words before the noun
    actor : who holds it
    """

    at: int
    head: str
    modifiers: frozenset[str]
    actor: Actor


class ArticleNames:
    """The names of one article, in order.

    Parameters
    ----------
    resolve : from a phrase to who it means
    focus : name of the one state that the article is prominently about, None where several compete

    Attributes
    ----------
    states : position, name and ISO 3166-1 alpha-3 code of each mention of a state
    roles : bodies and offices with their holders
    named : position and actor of each group, company or organisation; None where it is on no list
    unnamed : position and noun of each that comes without a name: "a militia"
    people : persons by surname
    docs : the blocks
    """

    def __init__(self, resolve: Resolve, focus: str | None = None) -> None:
        self._resolve = resolve
        self._focus = focus
        self.states: list[tuple[int, str, str]] = []
        self.roles: list[Role] = []
        self.named: list[tuple[int, Actor | None]] = []
        self.unnamed: list[tuple[int, str]] = []
        self.people = People()
        self.docs: list[Doc] = []
        self._bases: dict[int, int] = {}
        self._sentences: list[int] = []
        self._unlisted: dict[str, Actor | None] = {}

    def read(self, docs: Iterable[Doc]) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces."""
        self.docs = list(docs)
        for number, doc in enumerate(self.docs):
            base = self._bases[id(doc)] = number * BLOCK
            self._sentences += [base + sent.start_char for sent in doc.sents]
            for run in _capitalised_runs(doc):
                self._note_state(run, base)
        for doc in self.docs:
            base, described = self._bases[id(doc)], set[int]()
            for name, acronym, descriptions in acronyms_in(doc):
                self._note_acronym(name, acronym, descriptions, base)
                described |= {token.i for phrase in descriptions for token in phrase}
            for one in introductions_in(doc):
                self._note_name(one, base, described)
            self._note_unnamed(doc, base, described)
        self.states.sort()
        self.roles.sort(key=lambda role: role.at)
        self.named.sort(key=lambda one: one[0])

    def position(self, token: Token) -> int:
        """Where a token stands in the article; comparable over its blocks."""
        return self._bases.get(id(token.doc), 0) + token.idx

    def sentence_at(self, position: int) -> int:
        """The ordinal of the sentence in which a position lies."""
        return bisect_right(self._sentences, position)

    def sentence_before(self, sentence: Span) -> Span | None:
        """Return the sentence before, over the end of a block; None at the first."""
        if sentence.start > 0:
            return sentence.doc[sentence.start - 1].sent
        number = self._bases.get(id(sentence.doc), 0) // BLOCK
        before = self.docs[number - 1] if number else None
        return before[len(before) - 1].sent if before is not None and len(before) else None

    def unlisted(self, phrase: str) -> tuple[bool, Actor | None]:
        """Return whether the article introduces a name that is on no list, and for whom it stands."""
        words = phrase.split(" ", maxsplit=1)
        name = words[1] if len(words) > 1 and words[0].lower() in ("the", "a", "an") else phrase
        return name in self._unlisted, self._unlisted.get(name)

    def person(self, head: Token) -> Person | None:
        """Return the person that a name stands for: a full name, or a surname after it; None where that is not certain."""
        words = [head.text]
        for token in reversed(head.doc[max(head.left_edge.i, head.i - 5) : head.i]):
            if not (token.text[:1].isupper() and token.is_alpha):
                break
            words.insert(0, token.text)
        name, titles = without_titles(words)
        return self.people.named(name, titles)

    def _note_state(self, run: Span, base: int) -> None:
        for span in (run, *(run.doc[token.i : token.i + 1] for token in run if len(run) > 1)):
            actor = self._resolve(span.text)
            if actor is not None and actor.kind in ("organisation", "group", "company", "media", "party"):
                return
            if actor is None or actor.country is None or actor.kind not in ("state", "body"):
                continue
            at, head = base + span.start_char, span[-1].head
            self.states.append((at, span.text if actor.kind == "state" else _state_word(span, actor), actor.country))
            if head.dep_ == "prep" and head.lower_ == "of":
                head = head.head
            if head.i > span[-1].i:
                self._note_role(head.doc[span.start : head.i + 1], head, base)
            elif head.i < span.start and head.pos_ == "NOUN":
                self._note_role(head.doc[head.left_edge.i : span.end], head, base)
            return

    def _note_role(self, phrase: Span, head: Token, base: int) -> None:
        lemma = head.lemma_.lower()
        if lemma not in BODIES and lemma not in again_words()["persons.nouns"]:
            return
        actor = self._resolve(phrase.text)
        if actor is not None and actor.kind == "body" and actor.country is not None:
            modifiers = frozenset(
                one.lower_ for one in phrase if one.i < head.i and one.text.islower() and one.is_alpha
            )
            self.roles.append(Role(base + head.idx, lemma, modifiers, actor))

    def _note_name(self, one: Introduction, base: int, described: set[int]) -> None:
        text, at = one.name.text, base + one.name.start_char
        if text in self._unlisted:
            self.named.append((at, self._unlisted[text]))
            return
        listed = self._listed(one.name)
        if listed is not None and listed.kind in ("state", "body"):
            return
        if listed is not None and listed.kind in ("group", "company", "organisation", "media", "party"):
            self.named.append((at, listed))
            return
        actor, phrase = (listed, None) if listed is not None else self._described(one)
        if phrase is not None:
            described |= {token.i for token in phrase}
        if _is_person(one, actor):
            self._note_person(one, listed or actor, base)
        elif actor is not None:
            self._unlisted[text] = actor
            self.named.append((at, actor))
        elif one.name.root.ent_type_ == "ORG" and len(one.name) > 1:
            self.named.append((at, None))

    def _listed(self, name: Span) -> Actor | None:
        actor = self._resolve(name.text)
        if actor is None and len(name) > 2:  # noqa: PLR2004 - "Democrat Joe Biden"
            actor = self._resolve(name[-2:].text)
            actor = actor if actor is not None and actor.kind == "person" else None
        return actor if actor is not None and "head noun" not in actor.method else None

    def _described(self, one: Introduction) -> tuple[Actor | None, Span | None]:
        """For whom somebody stands by what describes him, "US general", "a Chadian rebel leader", and that phrase."""
        for phrase in one.descriptions:
            actor = self._resolve(phrase.text) if len(phrase.text) < _LONGEST_PHRASE else None
            if actor is not None and "agent" in actor.method and "head noun" not in actor.method:
                return actor, phrase
        for phrase in one.descriptions:
            plain = phrase.text[:1].lower() + phrase.text[1:] if one.title else phrase.text
            alone = len({code for _, _, code in self.states}) == 1
            if self._focus and alone and len(phrase) < 5 and is_office(phrase[-1]):  # noqa: PLR2004 - "defence minister", no more
                actor = self._resolve(f"{self._focus}'s {plain.removeprefix('the ').lower()}")
                if actor is not None and actor.kind == "body":
                    return actor, phrase
        return None, None

    def _note_person(self, one: Introduction, actor: Actor | None, base: int) -> None:
        words = tuple(token.text for token in one.name if token.is_alpha)
        if not words:
            return
        nouns = again_words()["persons.nouns"]
        roles = [one.title] if one.title else []
        roles += [_words_of(phrase) for phrase in one.descriptions]
        titles = tuple(word for role in roles for word in role)
        if len(words) > 1 or actor is not None:
            self.people.add(words, titles, actor)
        known = actor or getattr(self.people.named(words, one.title), "actor", None)
        for role in roles:
            head = role[-1] if role else ""
            if known is not None and head in nouns:
                self.roles.append(Role(base + one.name.start_char, head, frozenset(role[:-1]), known))

    def _note_acronym(self, name: Span, acronym: Token, descriptions: tuple[Span, ...], base: int) -> None:
        """Keep for whom an acronym stands here, whatever it means elsewhere."""
        actor = self._resolve(name.text)
        if actor is None or not actor.method.startswith("name") or "agent" in actor.method:
            described = (self._resolve(phrase.text) for phrase in descriptions)
            short = self._resolve(acronym.text)
            found = [one for one in (*described, short, actor) if one is not None and "head noun" not in one.method]
            actor = found[0] if found else None
        if actor is not None:
            self._unlisted[acronym.text] = self._unlisted[name.text] = actor
            self.named.append((base + name.start_char, actor))

    def _note_unnamed(self, doc: Doc, base: int, described: set[int]) -> None:
        kinds = {word for name, words in again_words().items() if name.startswith("kinds.") for word in words}
        for token in doc:
            if token.pos_ == "NOUN" and token.i not in described and token.lemma_.lower() in kinds:
                determiners = {child.lower_ for child in token.children if child.dep_ in ("det", "nummod")}
                named = any(child.text[:1].isupper() for child in token.children if child.i < token.i)
                if (
                    determiners & {"a", "an", "another", "one", "some"}
                    and not named
                    and token.dep_ not in ("appos", "attr")
                ):
                    self.unnamed.append((base + token.idx, token.lemma_.lower()))


def _is_person(one: Introduction, actor: Actor | None) -> bool:
    if actor is not None and actor.kind == "person":
        return True
    heads = {_words_of(phrase)[-1] for phrase in one.descriptions if _words_of(phrase)}
    if one.title or heads & again_words()["persons.nouns"]:
        return True
    return actor is None and len(one.name) > 1 and one.name.root.ent_type_ == "PERSON"


def _words_of(phrase: Span) -> tuple[str, ...]:
    """The common words of a description up to its head: ("rebel", "leader") of "a Chadian rebel leader in exile"."""
    words: list[str] = []
    for token in phrase:
        if words and (token.pos_ == "ADP" or token.tag_ in ("VBN", "VBG", "WP", "WDT")):
            break
        if token.is_alpha and token.text.islower() and token.pos_ != "DET":
            words.append(token.lemma_.lower() if token.tag_ == "NNS" else token.lower_)
    return tuple(words)


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
