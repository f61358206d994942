"""From a noun phrase to the participants it names, one for each head that it joins."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from workbench.actors import ActorList
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.noun_phrases import core_of, in_brackets, is_opposed
from workbench.extraction.language.phrases import (
    antecedent,
    coordinated,
    counted_by,
    is_relational,
    others_of,
    told_among,
)
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.article_actors import SAINTS, ArticleActors
from workbench.extraction.mentions.mention import Mention, each_once
from workbench.extraction.mentions.names.people import without_own_titles
from workbench.extraction.mentions.one_head import HeadReader
from workbench.extraction.mentions.phrases.opening_lists import opening_list
from workbench.extraction.mentions.phrases.shared_words import Named, shared_in
from workbench.model import Actor, Article, Participant

_PLACE_CALLED = (
    r"\b(?:base|bases|camp|city|district|port|province|region|town|towns|village|villages) (?:of|called|named) {name}\b"
    r"|\b{name} (?:base|camp|city|district|port|province|region|town|village)\b|\b{name}, an? [a-z ]*(?:town|village|city)\b"
)
"""How an article says that a name is a place's."""
_TONGUES = frozenset({"accent", "alphabet", "dialect", "language", "script"})


class MentionReader:
    """Reads the noun phrases of one article.

    Parameters
    ----------
    article : the article, whose offsets the participants get
    actors : the list that phrases are resolved against
    docs : the article parsed, block by block
    """

    def __init__(self, article: Article, actors: ActorList, docs: Sequence[Doc]) -> None:
        self._article = article
        self._actors = ArticleActors(article, actors, docs)
        self._heads = HeadReader(article, self._actors)
        self._read: dict[tuple[int, int], list[Mention]] = {}
        self._openings: dict[tuple[int, int], Named] = {}

    def article_text(self, start: int, end: int) -> str:
        """Return the article's own characters of a span."""
        return self._article.text[start:end]

    def resolve(self, phrase: str) -> Actor | None:
        """Return who a phrase means, in this article on its day."""
        return self._actors.resolve(phrase)

    def get(self, actor_id: str) -> Actor | None:
        """Return an actor of the list by its id; None where there is none."""
        return self._actors.get(actor_id)

    def state_of(self, place: str) -> Actor | None:
        """Return the state that a place is or lies in; None for no known place."""
        return self._actors.state_of(place)

    def is_about(self, state: Actor) -> bool:
        """Return whether this is the one state that the article is prominently about."""
        return self._actors.memory.names.focus == state.name

    def home_reason(self, country: str | None) -> str:
        """Return what speaks for a state if the article is at home in it; else nothing."""
        home = self._actors.home
        return home.basis if home is not None and home.state == country else ""

    def is_called_place(self, name: str) -> bool:
        """Return whether the article calls a name that of a town, a district or a base: "the district of Musa Qala"."""
        return re.search(_PLACE_CALLED.format(name=re.escape(name)), self._article.text) is not None

    def is_known_person(self, name: Token) -> bool:
        """Return whether the article introduces somebody of this name."""
        return self._actors.memory.names.person(name) is not None

    def states_in(self, sentence: Span) -> set[str]:
        """Return the ISO 3166-1 alpha-3 codes of the states that a sentence names."""
        names = self._actors.memory.names
        first = names.order.position(sentence[0])
        return {code for at, _, code in names.states if first <= at < first + len(sentence.text)}

    def state_in_focus(self, sentence: Span) -> Actor | None:
        """Return the state that the article is prominently about, or at home in; None where a sentence names another one."""
        focus = self._actors.memory.names.focus
        state = self.resolve(focus) if focus else None
        return state if state is not None and self.states_in(sentence) <= {state.country or state.id} else None

    def mention(self, span: Span, actor: Actor, block_start: int) -> Mention:
        """Return an actor as named by the words of a span."""
        return self._heads.mention(span, actor, block_start)

    def meant(self, participant: Participant, actor: Actor) -> Participant:
        """Return a participant, in its own words, as this actor."""
        return replace(
            participant, id=actor.id, name=actor.name, country=actor.country, sector=actor.sector, kind=actor.kind
        )

    def as_place(self, mention: Mention) -> Mention:
        """Return the state for a capital that only says where: "in Conakry" is in Guinea, not its government."""
        one = mention.participant
        named = self.resolve(one.text) if one.id.endswith(".GOV") else None
        state = self._actors.get(one.country) if one.country and named and named.method.startswith("capital") else None
        return replace(mention, participant=self.meant(one, state)) if state is not None else mention

    def body_of(self, mention: Mention) -> Mention:
        """Return the body that a person on the list speaks for: a party to talks is the state, not its spokesman."""
        one = mention.participant
        body = self._actors.get(f"{one.country}.{one.sector}") if one.kind == "person" else None
        return replace(mention, participant=self.meant(one, body)) if body is not None else mention

    def mentions(self, head: Token, block_start: int) -> list[Mention]:
        """Return the participants that a noun phrase names, one for each coordinated head; empty where it names nobody.

        Parameters
        ----------
        head : head of the phrase
        block_start : code point of the article at which the head's block begins
        """
        key = (id(head.doc), head.i)
        if key not in self._read:
            self._read[key] = self._mentions(head, block_start)
        return list(self._read[key])

    def _mentions(self, head: Token, block_start: int) -> list[Mention]:
        opening = self._opening(head)
        if any(head in span for span, _ in opening):
            return each_once(self._heads.named(opening, block_start))
        found: list[Mention] = []
        joined = without_own_titles(coordinated(antecedent(told_among(head))))
        heads = [counted_by(others_of(one)) for one in joined]
        heads = [antecedent(one) if is_relational(one) else one for one in heads]  # "Ecuador and its ally Venezuela"
        shared = shared_in(heads, self.resolve)
        for one in heads:
            if one.i in shared:
                found += self._heads.named(shared[one.i], block_start)
                continue
            found += self._heads.one(one, block_start)
            for other in self._listed_beside(one):
                found += self._heads.one(other, block_start)
        return each_once(found)

    def _opening(self, head: Token) -> Named:
        """Whom the list names that opens the head's sentence."""
        key = (id(head.doc), head.sent.start)
        if key not in self._openings:
            self._openings[key] = opening_list(head.sent, self.resolve)
        return self._openings[key]

    def _listed_beside(self, head: Token) -> list[Token]:
        """Read "Mali, Chad and Niger", where the parser takes the second name for an explanation of the first."""
        found = []
        for child in head.children:
            if child.dep_ != "appos" or head.pos_ != "PROPN" or in_brackets(child):
                continue
            first = self.resolve(core_of(head).text)
            if first is None or first.kind not in ("state", "organisation"):
                continue
            second = self.resolve(core_of(child).text)
            named = child.pos_ == "PROPN" and second is not None and second.kind in ("state", "organisation")
            joined = (
                any(one.dep_ == "cc" for one in child.children) and can_act(child) and core_of(child)[0].lower_ == "the"
            )
            if (named and second is not None and second.id != first.id) or (joined and not named):
                found += coordinated(child)
        return found

    def owners(self, head: Token, block_start: int) -> list[Mention]:
        """Return whom a phrase belongs to or comes from: "Poland's decision", "the Israeli raid", "the army of Mali"."""
        found: list[Mention] = []
        for child in head.children:
            # Of a name, only the possessive: nobody is on either side in "the Iraq War"; but "the French Embassy".
            common = head.pos_ != "PROPN" or head.lower_ in word_classes()["posts"]
            of_common = common and child.dep_ in ("compound", "nmod", "amod") and child.text[:1].isupper()
            of_coalition = child.lower_ == "coalition" and child.dep_ == "compound"
            of_rebels = child.dep_ in ("compound", "nmod", "amod") and _are_rebels(child)
            of_rebels = of_rebels and (not can_act(head) or head.lemma_ in word_classes()["roles.things"])
            saint = head.pos_ == "PROPN" and child.left_edge.lower_ in SAINTS  # "St. John's Church"
            if is_opposed(child):
                continue
            if (child.dep_ == "poss" and not saint) or of_common or of_coalition or of_rebels:
                for one in coordinated(antecedent(child)):
                    found += [
                        mention
                        for mention in self._heads.one(one, block_start)
                        if mention.participant.id or mention.clear
                    ]
        if head.lemma_ in _TONGUES:
            # The Russian language is not Russia's.
            found = [one for one in found if one.participant.kind != "state"]
        return each_once(found)


def _are_rebels(word: Token) -> bool:
    """Whether a word before a noun says that rebels hold it: "rebel positions", "a guerrilla camp"."""
    return word.pos_ in ("NOUN", "ADJ") and word.lemma_.lower() in word_classes()["rebel"]
