"""From a noun phrase to the participants it names, by the actor list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from workbench.actors import ActorList
from workbench.extraction.language.again import again_words
from workbench.extraction.language.can_act import can_act, is_clear, may_be
from workbench.extraction.language.headline_words import in_full
from workbench.extraction.language.lexicon import word_classes
from workbench.extraction.language.noun_phrases import core_of, explanation_of, in_brackets, trimmed, with_tail
from workbench.extraction.language.phrases import antecedent, coordinated
from workbench.extraction.mentions.coreference import Memory
from workbench.extraction.mentions.counted import several
from workbench.extraction.mentions.prominence import state_in_focus, states_about
from workbench.extraction.mentions.pronouns import Pronouns, is_own_voice, stands_for_another
from workbench.extraction.mentions.shared_words import shared_in
from workbench.model import Actor, Article, Participant

_NOT_ACTORS = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"}
)
_LONGEST_NAME = 12


@dataclass(frozen=True)
class Mention:
    """A participant, and whether the phrase itself is clearly somebody who can act."""

    participant: Participant
    clear: bool


class MentionReader:
    """Reads the noun phrases of one article.

    Parameters
    ----------
    article : the article, whose offsets the participants get
    actors : the list that phrases are resolved against
    docs : the article parsed, block by block; read only once somebody is asked for, since most sentences name no event
    """

    def __init__(self, article: Article, actors: ActorList, docs: Sequence[Doc]) -> None:
        self._article = article
        self._actors = actors
        self._docs = docs
        self._known: dict[str, Actor | None] = {}
        self._read: dict[tuple[int, int], list[Mention]] = {}

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often the article names each state."""
        return self._actors.states_named(f"{self._article.title}\n{self._article.text}")

    @cached_property
    def _context(self) -> frozenset[str]:
        """ISO 3166-1 alpha-3 codes of the states that the article is about."""
        return states_about(self._counts)

    @cached_property
    def memory(self) -> Memory:
        """What the article is about and whom it introduces."""
        focus = state_in_focus(self._counts)
        about = self._actors.get(focus) if focus else None
        memory = Memory(self.resolve, about.name if about is not None else None)
        memory.read(self._docs)
        return memory

    @cached_property
    def _pronouns(self) -> Pronouns:
        return Pronouns(self.memory.names, self.resolve)

    @cached_property
    def _publisher(self) -> Actor | None:
        """Who "we" is in a ministry's own statement: the ministry."""
        outlet = self._article.outlet
        publisher = self._actors.resolve(outlet, self._article.published) if outlet else None
        speaks = publisher is not None and publisher.kind in ("state", "body", "group", "party")
        return publisher if speaks and publisher is not None and publisher.sector != "JRN" else None

    def article_text(self, start: int, end: int) -> str:
        """Return the article's own characters of a span."""
        return self._article.text[start:end]

    def resolve(self, phrase: str) -> Actor | None:
        """Return who a phrase means, in this article on its day."""
        phrase = phrase[0].lower() + phrase[1:] if phrase.startswith("The ") else phrase
        phrase = in_full(phrase)
        if phrase not in self._known:
            found = self._actors.resolve(phrase, self._article.published, self._context)
            # An agent word without a state is described, not identified.
            self._known[phrase] = found if found is not None and found.id else None
        return self._known[phrase]

    def state_of(self, place: str) -> Actor | None:
        """Return the state that a place is or lies in; None for no known place."""
        code = self._actors.place_country(place)
        return self._actors.get(code) if code is not None else None

    def mention(self, span: Span, actor: Actor, block_start: int) -> Mention:
        """Return an actor as named by the words of a span."""
        return Mention(self._participant(span, actor, block_start), clear=True)

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
        found: list[Mention] = []
        heads = coordinated(antecedent(head))
        shared = shared_in(heads, self.resolve)
        for one in heads:
            if one.i in shared:
                found += [
                    Mention(self._participant(span, actor, block_start), clear=True) for span, actor in shared[one.i]
                ]
                continue
            found += self._one(one, block_start)
            for other in self._listed_beside(one):
                found += self._one(other, block_start)
        return _distinct(found)

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
            # Of a name, only the possessive: nobody is on either side in "the Iraq War".
            of_common = head.pos_ != "PROPN" and child.dep_ in ("compound", "nmod", "amod") and child.text[:1].isupper()
            if child.dep_ == "poss" or of_common:
                for one in coordinated(child):
                    found += [
                        mention for mention in self._one(one, block_start) if mention.participant.id or mention.clear
                    ]
        return _distinct(found)

    def _one(self, head: Token, block_start: int) -> list[Mention]:
        if stands_for_another(head):
            return self._pronoun(head, block_start)
        if (
            head.ent_type_ in _NOT_ACTORS
            and head.pos_ != "PROPN"
            and head.lemma_ not in word_classes()["roles.measures"]
        ):
            return []
        for split in (self._split_modifiers, self._split_owners):
            several_states = split(head, block_start)
            if several_states:
                return several_states
        return self._resolved(head, block_start) or self._unresolved(head, block_start)

    def _resolved(self, head: Token, block_start: int) -> list[Mention]:
        """Who of the list is meant: by the phrase itself, by what follows it, or by what the article said before."""
        core = core_of(head)
        counted = several(head, self.memory.names, self.resolve)
        if counted:
            return [Mention(self._participant(core, actor, block_start), clear=True) for actor in counted]
        introduced, actor = self.memory.introduced(head, core)
        if introduced:
            return [Mention(self._participant(core, actor, block_start), clear=True)] if actor is not None else []
        for span in (core, with_tail(head), explanation_of(head)):
            actor = self._listed(span, head) if span is not None else None
            if span is not None and actor is not None:
                return [Mention(self._participant(span, actor, block_start), clear=True)]
        led = self._leaders(head, block_start)
        if led:
            return led
        actor = self._owned(head) or self._of_state(head) or self.memory.actor_of(head, core)
        return [Mention(self._participant(core, actor, block_start), clear=True)] if actor is not None else []

    def _leaders(self, head: Token, block_start: int) -> list[Mention]:
        """Read "a delegation led by the foreign minister": those who lead it, for whom it comes."""
        if not can_act(head):
            return []
        led = [
            one for one in head.children if one.dep_ == "acl" and one.lemma_ in ("lead", "head") and one.tag_ == "VBN"
        ]
        by = [prep for one in led for prep in one.children if prep.lower_ == "by"]
        heads = [pobj for prep in by for pobj in prep.children if pobj.dep_ == "pobj"]
        return [mention for one in heads for mention in self._one(one, block_start) if mention.participant.id]

    def _of_state(self, head: Token) -> Actor | None:
        """Read "Olivia Rouamba of Burkina Faso": somebody who is not on the list speaks for that state."""
        if head.pos_ != "PROPN" or head.ent_type_ != "PERSON":
            return None
        of = [pobj for prep in head.children if prep.lower_ == "of" for pobj in prep.children if pobj.dep_ == "pobj"]
        state = self.resolve(core_of(of[0]).text) if of else None
        return self._actors.get(f"{state.id}.GOV") if state is not None and state.kind == "state" else None

    def _owned(self, head: Token) -> Actor | None:
        """Read "its fighters", "his government": those of the speaker or of who acts."""
        owner = next((child for child in head.children if child.dep_ == "poss" and child.tag_ == "PRP$"), None)
        lemma, own = head.lemma_.lower(), again_words()
        if owner is None or lemma in own["own.foreign"] or not can_act(head):
            return None
        whose = self._pronoun(owner, 0)
        actor = self._actors.get(whose[0].participant.id) if len(whose) == 1 else None
        if actor is None:
            return None
        if actor.kind in ("group", "company", "organisation", "party") or actor.sector in ("REB", "PRM", "OPP", "UAF"):
            return actor if lemma in own["own.members"] else None
        state = self._actors.get(actor.country) if actor.country else None
        return self.resolve(f"{state.name}'s {head.doc[owner.i + 1 : head.i + 1].text}") if state is not None else None

    def _listed(self, span: Span, head: Token) -> Actor | None:
        phrase = self.memory.phrase_with_state(span)
        actor = self.resolve(phrase) or self.resolve(_uncapitalised(span, phrase))
        if actor is not None and "head noun" in actor.method:
            return self._part_of(actor, head) if can_act(head) else None
        return actor if actor is not None and may_be(head, actor) else None

    def _unresolved(self, head: Token, block_start: int) -> list[Mention]:
        if not can_act(head):
            return []
        span = core_of(head)
        if head.lemma_.lower() in word_classes()["roles.measures"]:
            tail = with_tail(head)
            span = tail if tail is not None and len(tail) <= _LONGEST_NAME else span
        return [Mention(self._participant(span, None, block_start), clear=is_clear(head))]

    def _part_of(self, actor: Actor, head: Token) -> Actor | None:
        """Read "French engineers", "Israeli bulldozers": nobody on the list, but people or a force of that state."""
        if actor.country is None or head.lemma_ == "capital":
            return self._actors.get(actor.country or actor.id)
        sector = "MIL" if head.lemma_.lower() in word_classes()["force"] else "CVL"
        return self._actors.get(f"{actor.country}.{sector}")

    def _split_modifiers(self, head: Token, block_start: int) -> list[Mention]:
        """Read "US and Russian negotiators": one participant for each state."""
        for child in head.children:
            if child.dep_ in ("amod", "nmod", "compound") and child.text[:1].isupper() and head.pos_ == "NOUN":
                names = [one for one in coordinated(child) if one.i < head.i]
                if len(names) < 2:  # noqa: PLR2004 - two names make a pair
                    continue
                resolved = [(one, self.resolve(f"{one.text} {head.text}")) for one in names]
                if all(actor is not None and actor.country for _, actor in resolved):
                    spans = [head.doc[one.left_edge.i if one.dep_ == "conj" else one.i : one.i + 1] for one in names]
                    return [
                        Mention(self._participant(trimmed(span), actor, block_start), clear=True)
                        for span, (_, actor) in zip(spans, resolved, strict=True)
                    ]
        return []

    def _split_owners(self, head: Token, block_start: int) -> list[Mention]:
        """Read "The delegations of Cyprus, Greece and Israel": one participant for each state."""
        roles, measures = word_classes()["roles.words"], word_classes()["roles.measures"] - {"leader"}
        if head.tag_ not in ("NNS", "NNPS", "NNP") or head.lemma_.lower().removesuffix("s") not in roles - measures:
            return []
        phrase = core_of(head).text
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "in", "from"):
                pobjs = [pobj for pobj in child.children if pobj.dep_ == "pobj" and pobj.pos_ == "PROPN"]
                names = [name for pobj in pobjs for name in coordinated(pobj)]
                resolved = [(name, self.resolve(f"{phrase} of {core_of(name).text}")) for name in names]
                if len(resolved) > 1 and all(actor is not None and actor.country for _, actor in resolved):
                    return [
                        Mention(self._participant(core_of(name), actor, block_start), clear=True)
                        for name, actor in resolved
                    ]
        return []

    def _pronoun(self, head: Token, block_start: int) -> list[Mention]:
        span = core_of(head) if head.pos_ in ("ADJ", "NOUN") else head.doc[head.i : head.i + 1]
        meant = [actor for one in self._pronouns.antecedents(head) for actor in self._actors_of(one)]
        if not meant and is_own_voice(head):
            meant = [self._publisher] if self._publisher is not None else []
        return [Mention(self._participant(span, actor, block_start), clear=True) for actor in meant]

    def _actors_of(self, head: Token) -> list[Actor]:
        """Who a phrase means that a pronoun stands for."""
        found = [one.participant.id for one in self._one(head, 0)] if head.pos_ != "PRON" else []
        actors = [self._actors.get(actor) for actor in found if actor]
        return [actor for actor in actors if actor is not None]

    def _participant(self, span: Span, actor: Actor | None, block_start: int) -> Participant:
        start, end = block_start + span.start_char, block_start + span.end_char
        text = self._article.text[start:end]
        if actor is None:
            return Participant("", text, None, None, text, start, end)
        return Participant(actor.id, actor.name, actor.country, actor.sector, text, start, end, actor.kind)


def _uncapitalised(span: Span, phrase: str) -> str:
    """The phrase as it stands within a sentence: "Detained Tatars" at its head are detained Tatars."""
    first = span[0]
    common = first.is_sent_start and first.pos_ in ("ADJ", "VERB", "ADV", "NUM") and not first.ent_type_
    common = common and not first.text.isupper() and len(span) > 1
    return phrase[:1].lower() + phrase[1:] if common else phrase


def _distinct(mentions: list[Mention]) -> list[Mention]:
    seen: set[str] = set()
    kept = []
    for mention in mentions:
        key = mention.participant.id or mention.participant.name.lower()
        if key not in seen:
            seen.add(key)
            kept.append(mention)
    return kept
