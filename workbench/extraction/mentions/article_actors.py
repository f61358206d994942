"""Who phrases mean in one article: by the list on its day, by the states it is about, by what it said before."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from workbench.actors import ActorList
from workbench.actors.state_signs import Signs, counted_by_state
from workbench.extraction.language.can_act import can_act, may_be
from workbench.extraction.language.headline_words import in_full
from workbench.extraction.language.noun_phrases import acronym_in, uncapitalised, with_tail
from workbench.extraction.language.phrases import is_relational
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.again.colonial_power import colonial_power
from workbench.extraction.mentions.again.coreference import Memory
from workbench.extraction.mentions.first_peoples import as_people_of, home_of_first_peoples, may_be_first_people
from workbench.extraction.mentions.home.home import Home, home_of
from workbench.extraction.mentions.home.home_by_opening import home_by_opening
from workbench.extraction.mentions.home.home_by_text import home_by_text
from workbench.extraction.mentions.home.prominence import states_about
from workbench.extraction.mentions.metonyms import in_this_article
from workbench.extraction.mentions.names.surnames import surnames_in
from workbench.extraction.mentions.own_statements import publisher_of
from workbench.extraction.mentions.phrases.followers import leader_of
from workbench.extraction.mentions.phrases.told_apart import state_taken_over
from workbench.extraction.mentions.pronouns.pronouns import Pronouns
from workbench.model import Actor, Article

SAINTS = frozenset({"st.", "st", "saint"})
_TOWN_OF_A_SAINT = 3
"""Tokens of "St. John's"."""


class ArticleActors:
    """The actor list as one article uses it.

    Parameters
    ----------
    article : its day and words decide who a phrase means
    actors : the list that phrases are resolved against
    docs : the article parsed, block by block; read only once somebody is asked for, since most sentences name no event
    """

    def __init__(self, article: Article, actors: ActorList, docs: Sequence[Doc]) -> None:
        self._article = article
        self._actors = actors
        self._docs = docs
        self._known: dict[str, Actor | None] = {}

    @cached_property
    def _signs(self) -> Signs:
        """How often the article has each sign of a state."""
        return self._actors.signs_of_states(f"{self._article.title}\n{self._article.text}")

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often the article names each state."""
        return counted_by_state(self._signs)

    @cached_property
    def _home_by_text(self) -> Home | None:
        """The state that the whole text speaks for."""
        return home_by_text(self._article, self._docs, self._signs, self._actors)

    @cached_property
    def home(self) -> Home | None:
        """The state that the article is at home in, and what speaks for it."""
        opening = home_by_opening(self._article, self._docs, self.resolve, self.state_of, self._counts)
        return home_of(self._home_by_text, opening)

    @cached_property
    def _context(self) -> frozenset[str]:
        """ISO 3166-1 alpha-3 codes of the states that the article is about."""
        about = states_about(self._counts)
        return about or (frozenset({self._home_by_text.state}) if self._home_by_text is not None else about)

    @cached_property
    def memory(self) -> Memory:
        """What the article is about and whom it introduces."""
        home = self.home
        state = self._actors.get(home.state) if home is not None else None
        name = state.name if state is not None else None
        memory = Memory(self.resolve, name if home is not None and home.throughout else None)
        memory.names.home = name
        memory.names.about = self._context
        memory.read(self._docs)
        if not memory.names.focus and not memory.names.states:
            # "The army clashed with the New People's Army": of an article that names no state, that of its one group
            groups = {actor.country for _, actor in memory.names.named if actor is not None and actor.kind == "group"}
            groups |= set(self._counts)
            of_group = self._actors.get(groups.pop() or "") if len(groups) == 1 else None
            memory.names.focus = of_group.name if of_group is not None else None
        return memory

    @cached_property
    def pronouns(self) -> Pronouns:
        """The pronouns of the article."""
        return Pronouns(self.memory.names, self.resolve)

    @cached_property
    def publisher(self) -> Actor | None:
        """Who "we" is in a ministry's own statement: the ministry."""
        return publisher_of(self._article, self._actors)

    def resolve(self, phrase: str) -> Actor | None:
        """Return who a phrase means, in this article on its day."""
        phrase = phrase[0].lower() + phrase[1:] if phrase.startswith("The ") else phrase
        phrase = in_full(phrase)
        if phrase not in self._known:
            found = self._actors.resolve(phrase, self._article.published, self._context)
            if found is not None and may_be_first_people(phrase, found):
                found = self._first_people(phrase, found)
            # An agent word without a state is described, not identified.
            self._known[phrase] = self._here(phrase, found) if found is not None and found.id else None
        return self._known[phrase]

    def _here(self, phrase: str, found: Actor) -> Actor:
        if not found.method.startswith("metonym"):
            return found
        text = f"{self._article.title}\n{self._article.text}"
        return in_this_article(found, self._actors.place_country(phrase), text, self._counts, self._actors.get)

    @cached_property
    def _home_of_first_peoples(self) -> str | None:
        return home_of_first_peoples(f"{self._article.title}\n{self._article.text}", self._counts)

    def _first_people(self, phrase: str, of_india: Actor) -> Actor | None:
        """Return those of the American state that the article is about, for the Indians of a phrase."""
        state = self._actors.get(self._home_of_first_peoples) if self._home_of_first_peoples else None
        if state is None:
            return of_india
        return self._actors.resolve(as_people_of(state.name, phrase), self._article.published, self._context)

    def get(self, actor_id: str) -> Actor | None:
        """Return an actor of the list by its id, as it was on the article's day; None where there is none."""
        return self._actors.get(actor_id, self._article.published)

    def state_of(self, place: str) -> Actor | None:
        """Return the state that a place is or lies in; None for no known place."""
        code = self._actors.place_country(place)
        return self._actors.get(code) if code is not None else None

    def listed(self, span: Span, head: Token) -> Actor | None:
        """Return who of the list a phrase names; its head must be somebody who can act, unless it is a name."""
        short = acronym_in(span)
        known = self.resolve(short.text) if short is not None else None
        if known is not None and known.kind in ("group", "organisation", "party") and can_act(head):
            return known  # "Colombia's Revolutionary Armed Forces (FARC) rebels"
        phrase = self.memory.phrase_with_state(span)
        actor = self.resolve(phrase) or self.resolve(uncapitalised(span, phrase))
        if actor is not None and actor.method.startswith("metonym"):
            actor = self._of_state_behind(span, head) or actor
        if actor is not None and actor.kind in ("state", "body") and is_relational(head) and head.lemma_ != "opponent":
            return None  # "Ukraine's allies", "Iranian rivals" are others
        if actor is not None and "head noun" in actor.method:
            return self._part_of(actor, head) if can_act(head) else None
        if head.pos_ == "PROPN" and span[0].lower_ in SAINTS and len(span) > _TOWN_OF_A_SAINT:
            return None  # St. John's Church is not of Antigua
        if actor is not None and actor.method.startswith("capital") and span.text in self._surnames:
            return None  # Amman, after an article has named Sudesh Amman
        return actor if actor is not None and may_be(head, actor) else None

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return surnames_in(self._docs)

    def _of_state_behind(self, span: Span, head: Token) -> Actor | None:
        """Read "the Ministry of Defence of Chad", whose first words alone mean another state's."""
        words = with_tail(head) or span
        of = next((one for one in reversed(words) if one.lower_ == "of" and one.i > head.i), None)
        state = self.resolve(span.doc[of.i + 1 : words.end].text) if of is not None else None
        if of is None or state is None or state.kind != "state":
            return None
        ministry = span.doc[words.start : of.i].text
        return self.resolve(f"{state.name}'s {ministry.removeprefix('The ').removeprefix('the ')}")

    def described(self, head: Token, core: Span) -> Actor | None:
        """Return who a phrase describes: "forces loyal to Haftar", "the former colonial power", "the junta that ousted him"."""
        leader = leader_of(head)
        if leader:
            return self.resolve(f"{leader}'s {head.text.lower()}")
        ruler = colonial_power(head, self.memory.names)
        if ruler:
            return self._actors.get(ruler)
        state = self._actors.get(state_taken_over(head, self.resolve) or "")
        return self.resolve(f"{state.name}'s {core.text.removeprefix('The ').removeprefix('the ')}") if state else None

    def _part_of(self, actor: Actor, head: Token) -> Actor | None:
        """Read "French engineers", "Israeli bulldozers": nobody on the list, but people or a force of that state."""
        if actor.kind in ("group", "organisation"):
            return actor if head.lemma_.lower() in word_classes()["force"] else None  # "an al-Shabaab base"
        if actor.country is None or head.lemma_ == "capital":
            return self._actors.get(actor.country or actor.id)
        sector = "MIL" if head.lemma_.lower() in word_classes()["force"] else "CVL"
        return self._actors.get(f"{actor.country}.{sector}")
