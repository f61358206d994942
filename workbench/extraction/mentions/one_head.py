"""Whom the single head of a noun phrase names: by the list, by what follows it, by what the article said before."""

from spacy.tokens import Span, Token

from workbench.extraction.language.can_act import can_act, is_clear
from workbench.extraction.language.noun_phrases import NAMES, core_of, explanation_of, with_name, with_tail
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.again.candidates import state_addressing
from workbench.extraction.mentions.again.counted import several
from workbench.extraction.mentions.again.met_before import are_two_sides, stands_for_the_two, two_before
from workbench.extraction.mentions.again.owned import (
    belonging,
    counterpart_of,
    is_opposite,
    may_be_owned,
    other_of,
    owned_land_below,
    owner_in,
)
from workbench.extraction.mentions.article_actors import ArticleActors
from workbench.extraction.mentions.mention import Mention, participant_of
from workbench.extraction.mentions.own_statements import government_of_office
from workbench.extraction.mentions.phrases.named_beside import each_named_beside
from workbench.extraction.mentions.phrases.several_states import each_of_modifiers, each_of_owners
from workbench.extraction.mentions.phrases.shared_words import Named
from workbench.extraction.mentions.phrases.spoken_for import actor_spoken_for
from workbench.extraction.mentions.phrases.that_of import that_of
from workbench.extraction.mentions.phrases.those_behind import may_stand_behind, those_behind
from workbench.extraction.mentions.pronouns.pronoun_words import is_own_voice, stands_for_another
from workbench.model import Actor, Article

_NOT_ACTORS = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"}
)
_LONGEST_NAME = 12
_PAIR = 2
_NEIGHBOURS = frozenset({"country", "nation", "neighbor", "neighbour"})


class HeadReader:
    """Reads single heads of the noun phrases of one article, coordination aside.

    Parameters
    ----------
    article : the article, whose offsets the participants get
    actors : who phrases mean in it
    """

    def __init__(self, article: Article, actors: ArticleActors) -> None:
        self._article = article
        self._actors = actors

    def one(self, head: Token, block_start: int) -> list[Mention]:
        """Return whom one head names: by what it takes up, as a pronoun, by its modifiers, by the list, else as somebody on no list."""
        taken_up = that_of(head, self._actors.resolve)
        if taken_up is not None:
            return self.named([taken_up], block_start)
        if stands_for_another(head):
            return self._pronoun(head, block_start)
        if (
            head.ent_type_ in _NOT_ACTORS
            and head.pos_ != "PROPN"
            and head.lemma_ not in word_classes()["roles.measures"]
        ):
            return []
        for each in (each_of_modifiers, each_of_owners, each_named_beside):
            named = each(head, self._actors.resolve)
            if named:
                return self.named(named, block_start)
        return (
            self._person(head, block_start) or self._resolved(head, block_start) or self._unresolved(head, block_start)
        )

    def mention(self, span: Span, actor: Actor, block_start: int) -> Mention:
        """Return an actor as named by the words of a span."""
        return Mention(participant_of(span, actor, self._article, block_start), clear=True)

    def named(self, named: Named, block_start: int) -> list[Mention]:
        """Return actors as named by the words of their spans."""
        return [self.mention(span, actor, block_start) for span, actor in named]

    def _person(self, head: Token, block_start: int) -> list[Mention]:
        """Read "the former president Ana Mora", where the parser takes what she was for the head."""
        span = with_name(head)
        actor = self._actors.listed(span, head) if span is not None else None
        return self.named([(span, actor)], block_start) if span and actor is not None and actor.kind == "person" else []

    def _resolved(self, head: Token, block_start: int) -> list[Mention]:
        """Who of the list is meant: by the phrase itself, by what follows it, or by what the article said before."""
        core = core_of(head)
        counted = several(head, self._actors.memory.names, self._actors.resolve, self._the_two) or self._those_who_met(
            head
        )
        if counted:
            return [self.mention(core, actor, block_start) for actor in counted]
        introduced, actor = self._actors.memory.introduced(head, core)
        if introduced:
            actor = actor or actor_spoken_for(head, self._actors.resolve, self._actors.get) or self._spoken_for(head)
            return [self.mention(core, actor, block_start)] if actor is not None else []
        if _is_own(head):
            return [self.mention(core, actor, block_start) for actor in self._owned(head)]
        tail = with_tail(head)
        # "The ministry in Cotonou" is not that of the state of which the article spoke before.
        names = any(token.pos_ == "PROPN" or token.ent_type_ in NAMES for token in core)
        for span in (core, tail, explanation_of(head)) if names else (tail, core, explanation_of(head)):
            actor = self._actors.listed(span, head) if span is not None else None
            if span is not None and actor is not None:
                return [self.mention(span, actor, block_start)]
        others = [mention for one in those_behind(head) for mention in self.one(one, block_start)]
        others = [one for one in others if may_stand_behind(head, one.participant)]
        if others:
            return others
        return self._by_context(head, core, block_start)

    def _spoken_for(self, head: Token) -> Actor | None:
        """Read a name after "the group's spokesman", "a leader of the rebels": for whom that is by the article."""
        person = self._actors.memory.names.person(head)
        if person is None or person.of is None or head in person.of.subtree:
            return None
        if person.of.pos_ == "PROPN":
            sender = self._actors.resolve(core_of(person.of).text)
            return sender if sender is not None and sender.kind in ("group", "organisation") else None
        found = self._actors_of(person.of)
        return found[0] if len(found) == 1 and found[0].kind not in ("person", "state") else None

    def _by_context(self, head: Token, core: Span, block_start: int) -> list[Mention]:
        """Who a phrase means that names nobody of the list itself: by whose it is, by what was said before."""
        owned = self._owned(head)
        if owned:
            return [self.mention(core, one, block_start) for one in owned]
        actor = (
            actor_spoken_for(head, self._actors.resolve, self._actors.get)
            or self._actors.described(head, core)
            or self._opposite(head)
        )
        if actor is not None:
            return [self.mention(core, actor, block_start)]
        held = any(role.head == head.lemma_.lower() for role in self._actors.memory.names.roles)
        readings = (self._remembered, self._own_government) if held else (self._own_government, self._remembered)
        found = (reading(head, core) for reading in readings)
        return next(([self.mention(span, one, block_start)] for span, one in found if one is not None), [])

    def _remembered(self, head: Token, core: Span) -> tuple[Span, Actor | None]:
        """Who a phrase without a name means by what the article said before."""
        return core, self._actors.memory.actor_of(head, core)

    def _own_government(self, head: Token, core: Span) -> tuple[Span, Actor | None]:
        """Read "the Foreign Secretary" in his government's own statement."""
        whole = with_tail(head) or core
        publisher = self._actors.publisher if _is_office(head) else None
        return whole, government_of_office(whole.text, publisher, self._actors.get)

    def _those_who_met(self, head: Token) -> list[Actor]:
        """Read "the two", "the sides", "the ministers" after "A met B": both, where both are on the list."""
        return (self._the_two(head) or self._two_states(head)) if stands_for_the_two(head) else []

    def _two_states(self, head: Token) -> list[Actor]:
        """Read "the neighbours", "the two nations" in an article about just two states, both named before."""
        names = self._actors.memory.names
        if head.lemma_.lower() not in _NEIGHBOURS or len(names.about) != _PAIR:
            return []
        here = names.order.position(head)
        before = {code: name for at, name, code in reversed(names.states) if at < here and code in names.about}
        found = [self._actors.get(code) for code in before]
        return [one for one in found if one is not None] if len(before) == _PAIR else []

    def _the_two(self, head: Token) -> list[Actor]:
        """Return the two who met, or stand against each other, before a word; nobody where that is not certain."""
        names = self._actors.memory.names
        pairs = self._pairs_before(head)
        acting = state_addressing(head, names)
        known = [pair for pair in pairs if are_two_sides(pair) and all(one.country != acting for one in pair if acting)]
        return known[0] if len({frozenset(one.id for one in pair) for pair in known}) == 1 else []

    def _pairs_before(self, head: Token) -> list[list[Actor]]:
        """Each two who met, or stand against each other, in the last sentence that tells of any."""
        order = self._actors.memory.names.order
        return [[actor for one in pair for actor in self._actors_of(one)] for pair in two_before(head, order)]

    def _owned(self, head: Token) -> list[Actor]:
        """Read "its fighters", "his government", "their countries": those of the speaker or of who acts."""
        owner = owner_in(head)
        land = owned_land_below(head) if owner is None else None
        if land is not None:
            words = core_of(head).text.removeprefix("The ").removeprefix("the ")
            states = [one for one in self._owned(land) if one.kind == "state"]
            found = [self._actors.resolve(f"{state.name}'s {words}") for state in states]
            return [one for one in found if one is not None]
        if owner is None or not may_be_owned(head):
            return []
        whose = [self._actors.get(one.participant.id) for one in self._pronoun(owner, 0)]
        if len(whose) > (_PAIR if head.tag_ == "NNS" else 1):
            return []
        found = [
            belonging(head, owner, one, self._actors.resolve, self._actors.get) if one is not None else None
            for one in whose
        ]
        known = [one for one in found if one is not None]
        return known if len(known) == len(whose) else []

    def _opposite(self, head: Token) -> Actor | None:
        """Read "his counterpart", "her rival": the other one of two."""
        owner = owner_in(head)
        whose = self._pronoun(owner, 0) if owner is not None and is_opposite(head) else []
        one = self._actors.get(whose[0].participant.id) if len(whose) == 1 else None
        if one is None:
            return None
        if head.lemma_ == "counterpart":
            return counterpart_of(self._actors.memory.names, head, one)
        return other_of(self._pairs_before(head), one)

    def _unresolved(self, head: Token, block_start: int) -> list[Mention]:
        if not can_act(head):
            return []
        span = core_of(head)
        if head.lemma_.lower() in word_classes()["roles.measures"]:
            tail = with_tail(head)
            span = tail if tail is not None and len(tail) <= _LONGEST_NAME else span
        return [Mention(participant_of(span, None, self._article, block_start), clear=is_clear(head))]

    def _pronoun(self, head: Token, block_start: int) -> list[Mention]:
        span = core_of(head) if head.pos_ in ("ADJ", "NOUN") else head.doc[head.i : head.i + 1]
        meant = [actor for one in self._actors.pronouns.antecedents(head) for actor in self._actors_of(one)]
        if not meant and is_own_voice(head):
            meant = [self._actors.publisher] if self._actors.publisher is not None else []
        return [self.mention(span, actor, block_start) for actor in meant]

    def _actors_of(self, head: Token) -> list[Actor]:
        """Who a phrase means that a pronoun stands for."""
        found = [one.participant.id for one in self.one(head, 0)] if head.pos_ != "PRON" else []
        actors = [self._actors.get(actor) for actor in found if actor]
        return [actor for actor in actors if actor is not None]


def _is_own(head: Token) -> bool:
    """Whether it is said to be one's own: "brought food to their own forces in Mariupol"."""
    return any(child.lower_ == "own" for child in head.lefts) and any(child.tag_ == "PRP$" for child in head.lefts)


def _is_office(head: Token) -> bool:
    return head.lemma_.lower() in ("minister", "premier", "secretary")
