"""What an article names, and where: states, their bodies, groups and organisations, persons and their roles."""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.article_order import ArticleOrder
from workbench.extraction.mentions.names.descriptions import (
    WhoseOffice,
    described_as,
    is_person,
    is_rebel,
    spoken_for_in,
    words_of,
)
from workbench.extraction.mentions.names.groups_named import actor_of_acronym, group_of_rebel, possessed_in, unnamed_in
from workbench.extraction.mentions.names.introductions import Introduction, acronyms_in, introductions_in
from workbench.extraction.mentions.names.people import People, Person, without_titles
from workbench.extraction.mentions.names.roles import Role, role_in
from workbench.extraction.mentions.names.state_names import capitalised_runs, office_of, state_in, state_word
from workbench.model import Actor

_LED = frozenset({"force", "government", "junta", "regime"})
"""What a state's rulers and their men are called by the name of who leads them."""


class ArticleNames:
    """The names of one article, in order.

    Parameters
    ----------
    resolve : from a phrase to who it means
    focus : name of the one state that the article is prominently about, None where several compete

    Attributes
    ----------
    resolve, focus : as above
    home : name of the state at home: by headline, dateline and first sentence, else the one in focus
    about : ISO 3166-1 alpha-3 codes of the states that the article is about
    states : position, name and ISO 3166-1 alpha-3 code of each mention of a state
    roles : bodies and offices with their holders
    strangers : position and office of those who have one of nobody knows which state
    named : position and actor of each group, company or organisation; None where it is on no list
    unnamed : position and noun of each that comes without a name: "a militia"
    people : persons by surname
    order : where words and sentences stand
    """

    def __init__(self, resolve: Resolve, focus: str | None = None) -> None:
        self.resolve = resolve
        self.focus = focus
        self.home = focus
        self.about: frozenset[str] = frozenset()
        self.order = ArticleOrder()
        self.states: list[tuple[int, str, str]] = []
        self.roles: list[Role] = []
        self.strangers: list[tuple[int, str]] = []
        self.named: list[tuple[int, Actor | None]] = []
        self.unnamed: list[tuple[int, str]] = []
        self.people = People()
        self._unlisted: dict[str, Actor | None] = {}

    def read(self, docs: Iterable[Doc], whose: WhoseOffice) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces.

        Parameters
        ----------
        docs : the article, block by block
        whose : from the head of a name to the state whose office somebody has of whom only the office is told
        """
        self.order = ArticleOrder(docs)
        for doc in self.order.docs:
            for run in capitalised_runs(doc, self.resolve):
                self._note_state(run, self.order.base(doc))
        for doc in self.order.docs:
            base, described = self.order.base(doc), set[int]()
            for name, acronym, descriptions in acronyms_in(doc):
                actor = actor_of_acronym(name, acronym, descriptions, self.resolve, self.focus)
                if actor is not None:
                    self._unlisted[acronym.text] = self._unlisted[name.text] = actor
                    self.named.append((base + name.start_char, actor))
                described |= {token.i for phrase in descriptions for token in phrase}
            for one in introductions_in(doc):
                self._note_name(one, base, described, whose)
            self.unnamed += [(base + token.idx, token.lemma_.lower()) for token in unnamed_in(doc, described)]
            self.named += [(base + first.idx, actor) for first, actor in possessed_in(doc, self.resolve)]
        self.states.sort()
        self.roles.sort(key=lambda role: role.at)
        self.named.sort(key=lambda one: one[0])

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
        person = self.people.named(name, titles)
        if person is not None and len(name) == 1 and name[0] != person.words[-1] and self.resolve(name[0]) is not None:
            return None  # "Iran" after "the envoy for Iran Brian Hook"
        return person

    def _note_state(self, run: Span, base: int) -> None:
        named = state_in(run, self.resolve)
        if named is None:
            # "the Assad regime": one that is named by who leads it
            office = office_of(run)
            if office is not None and office[1].lemma_.lower() in _LED:
                self._note_role(*office, base)
            return
        span, actor = named
        if _owns_medium(span, self.resolve):
            return
        self.states.append((base + span.start_char, state_word(span, actor), actor.country or ""))
        office = office_of(span)
        if office is not None:
            self._note_role(*office, base)

    def _note_role(self, phrase: Span, head: Token, base: int) -> None:
        role = role_in(phrase, head, base + head.idx, self.resolve)
        if role is not None:
            self.roles.append(role)

    def _note_name(self, one: Introduction, base: int, described: set[int], whose: WhoseOffice) -> None:
        text, at = one.name.text, base + one.name.start_char
        if text in self._unlisted:
            self.named.append((at, self._unlisted[text]))
            return
        listed = self._listed(one.name)
        if listed is not None and listed.kind == "person" and self._is_namesake(listed, one):
            listed = None
        if listed is not None and listed.kind in ("state", "body"):
            return
        if listed is not None and listed.kind in ("group", "company", "organisation", "media", "party"):
            self.named.append((at, listed))
            return
        actor, phrase = (
            (listed, None) if listed is not None else described_as(one, self.resolve, self.states, self.focus, whose)
        )
        if listed is None and is_rebel(one):
            actor = group_of_rebel(self.named, actor) or actor
        if phrase is not None:
            described |= {token.i for token in phrase}
        if is_person(one, actor):
            self._note_person(one, listed or actor, base)
        elif actor is not None:
            self._unlisted[text] = actor
            self.named.append((at, actor))
        elif one.name.root.ent_type_ == "ORG" and len(one.name) > 1:
            self.named.append((at, None))

    def _is_namesake(self, listed: Actor, one: Introduction) -> bool:
        """Whether a title gives a name to another state than that of the person of the list: a "Saudi Crown Prince" of the name."""
        described = [self.resolve(phrase.text) for phrase in one.descriptions[:1]]
        states = {actor.country for actor in described if actor is not None and actor.kind == "body"} - {None}
        return listed.country is not None and bool(states) and listed.country not in states

    def _listed(self, name: Span) -> Actor | None:
        actor = self.resolve(name.text)
        if actor is None and len(name) > 2:  # noqa: PLR2004 - "Democrat Joe Biden"
            actor = self.resolve(name[-2:].text)
            actor = actor if actor is not None and actor.kind == "person" else None
        return actor if actor is not None and "head noun" not in actor.method else None

    def _note_person(self, one: Introduction, actor: Actor | None, base: int) -> None:
        words = tuple(token.text for token in one.name if token.is_alpha)
        if not words:
            return
        nouns = again_words()["persons.nouns"]
        roles = [one.title] if one.title else []
        roles += [words_of(phrase) for phrase in one.descriptions]
        titles = tuple(word for role in roles for word in role)
        if len(words) > 1 or actor is not None:
            self.people.add(words, titles, actor, spoken_for_in(one) if actor is None else None)
        known: Actor | None = actor or getattr(self.people.named(words, one.title), "actor", None)
        for role in roles:
            head = role[-1] if role else ""
            if known is not None and head in nouns:
                self.roles.append(Role(base + one.name.start_char, head, frozenset(role[:-1]), known))
            elif head in nouns:
                self.strangers.append((base + one.name.start_char, head))
        if known is not None and known.kind == "person" and not roles:
            again = {(role.head, role.modifiers): role for role in self.roles if role.actor.id == known.id}
            self.roles += [role._replace(at=base + one.name.start_char) for role in again.values()]


def _owns_medium(state: Span, resolve: Resolve) -> bool:
    """Read "Turkey's Anadolu Agency reported": what follows is not on Turkey for that."""
    head = state[-1].head
    if state[-1].dep_ != "poss" or head.pos_ not in ("NOUN", "PROPN"):
        return False
    medium = resolve(state.doc[state.end + 1 : head.i + 1].text) if state.end + 1 <= head.i else None
    return medium is not None and medium.kind == "media"
