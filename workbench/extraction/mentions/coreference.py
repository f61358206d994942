"""Who "the country", "the junta", "the group" and a bare surname are, where that is safe; else nobody.

Only rules that are nearly always right are here. What stays open stays unresolved: a wrong actor is
worse than none.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.article_names import BLOCK, ArticleNames, Resolve, Role
from workbench.extraction.mentions.bodies import is_body
from workbench.model import Actor

_COUNTRY = frozenset({"country", "nation", "state"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_REBELS = frozenset({"REB", "PRM", "UAF", "CRM"})
_WITH_OF = frozenset({"accuse", "assure", "convict", "inform", "notify", "remind", "rob", "strip", "suspect", "warn"})
_KEPT_BLOCKS = 3
_MANY = 3
"""States in one sentence that are too many to say which one "the country" is."""
_NEAR = 3
"""Sentences back that an office of another state than the article's own is remembered."""


class Memory:
    """What an article has named so far.

    Parameters
    ----------
    resolve : from a phrase to who it means
    focus : name of the one state that the article is prominently about, None where several compete
    """

    def __init__(self, resolve: Resolve, focus: str | None = None) -> None:
        self._resolve = resolve
        self._focus = focus
        self.names = ArticleNames(resolve, focus)

    def read(self, docs: Iterable[Doc]) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces."""
        self.names.read(docs)

    def introduced(self, head: Token, core: Span) -> tuple[bool, Actor | None]:
        """Return whether the article itself says who a name is, whatever it means elsewhere, and who that is."""
        if head.pos_ not in ("PROPN", "NOUN") or not head.text[:1].isupper():
            return False, None
        known, actor = self.names.unlisted(core.text)
        if known:
            return True, actor
        person = self.names.person(head)
        return person is not None, person.actor if person is not None else None

    def actor_of(self, head: Token, core: Span) -> Actor | None:
        """Return who a phrase without a name of its own means: "the country", "the junta", "the company"."""
        if head.pos_ == "PROPN" and head.text[:1].isupper() and head.lemma_.lower() not in _COUNTRY:
            return None
        lemma = head.lemma_.lower()
        if any(child.dep_ in ("compound", "poss", "amod") and child.text[:1].isupper() for child in head.children):
            return None
        definite = core[0].lower_ in _DEFINITE
        if definite and head.tag_ == "NN" and (lemma in _COUNTRY or (lemma == "capital" and len(core) == 2)):  # noqa: PLR2004
            state = self._last_state(head)
            return self._resolve(state) if state else None
        bound = any(
            child.dep_ in ("poss", "prep") and child.lower_ not in ("in", "on", "at") for child in head.children
        )
        if definite and not bound:
            found = self._again_by_kind(head, lemma) or self._again_by_role(head, core, lemma)
            if found is not None:
                return found
        return self._of_body(head, core, lemma)

    def _again_by_kind(self, head: Token, lemma: str) -> Actor | None:
        """Read "the company", "the militants": the one that was named before, if no other can be meant."""
        words = again_words()
        kinds = {
            kind for kind in ("company", "organisation", "group", "party", "media") if lemma in words[f"kinds.{kind}"]
        }
        if not kinds:
            return None
        here = self.names.position(head)
        earlier = [
            (at, actor)
            for at, actor in self.names.named
            if at < here and (actor is None or self._may_be_called(actor, lemma, kinds))
        ]
        if not any(actor is not None for _, actor in earlier):
            return None
        if any(earlier[-1][0] < at < here and noun == lemma for at, noun in self.names.unnamed):
            return None
        return self._only_one(earlier, here)

    def _may_be_called(self, actor: Actor, lemma: str, kinds: set[str]) -> bool:
        rebels = "group" in kinds and actor.kind in ("body", "unknown") and actor.sector in _REBELS
        party = "party" in kinds and actor.kind == "body" and actor.sector in ("OPP", "PTY")
        if actor.kind not in kinds and not rebels and not party:
            return False
        if actor.kind in ("organisation", "company") and lemma in again_words()["name.words"]:
            return any(lemma in name.lower() for name in (actor.name, *actor.aliases))
        of_the_un = actor.id == "UN" or actor.parent == "UN"
        return not (lemma in ("bloc", "alliance") and of_the_un)

    def _only_one(self, earlier: list[tuple[int, Actor | None]], here: int) -> Actor | None:
        """The one named, or the only one in the last sentence that names any."""
        last = self.names.sentence_at(earlier[-1][0])
        for some in (earlier, [one for one in earlier if self.names.sentence_at(one[0]) == last]):
            distinct = {actor.id if actor is not None else "": actor for _, actor in some}
            near = some is earlier or self.names.sentence_at(here) - last <= 1
            if len(distinct) == 1 and near:
                return next(iter(distinct.values()))
        return None

    def _again_by_role(self, head: Token, core: Span, lemma: str) -> Actor | None:
        """Read "the minister", "the army chief": who was given that office before, if just one was."""
        if head.tag_ not in ("NN", "NNP"):
            return None
        here = self.names.position(head)
        modifiers = {token.lower_ for token in core[1:] if token.i < head.i}
        roles = [
            role for role in self.names.roles if role.at < here and role.head == lemma and modifiers <= role.modifiers
        ]
        if not roles:
            return self._politician(here) if lemma in again_words()["persons.politicians"] and not modifiers else None
        return self._holder(roles, head, here)

    def _holder(self, roles: list[Role], head: Token, here: int) -> Actor | None:
        """Who of those with an office is meant: the only one, the only one of the state where the sentence is."""
        place = self._place_before(head)
        if place is not None:
            roles = [role for role in roles if role.actor.country == place]
        states = {role.actor.country for role in roles}
        if len(states) != 1:
            return None
        focus = self._resolve(self._focus) if self._focus else None
        of_focus = focus is None or focus.country in states
        distance = self.names.sentence_at(here) - self.names.sentence_at(roles[-1].at)
        if not of_focus and distance > _NEAR:
            return None
        persons = {role.actor.id for role in roles if role.actor.kind == "person"}
        return roles[-1].actor if len(persons) <= 1 else None

    def _politician(self, here: int) -> Actor | None:
        """The one person before who has a part in politics."""
        people = {
            role.actor.id: role.actor for role in self.names.roles if role.at < here and role.actor.sector != "MIL"
        }
        return next(iter(people.values())) if len(people) == 1 else None

    def _place_before(self, head: Token) -> str | None:
        """The state of the place that the sentence opened with: "In Bamako, the junta ..."."""
        for token in head.sent:
            if token.i >= head.i:
                return None
            if (
                token.dep_ == "pobj"
                and token.head.lower_ == "in"
                and token.pos_ == "PROPN"
                and token.ent_type_ != "DATE"
            ):
                actor = self._resolve(token.text)
                return actor.country if actor is not None else None
        return None

    def _of_body(self, head: Token, core: Span, lemma: str) -> Actor | None:
        """Read "the junta", "officials": a body without its state."""
        bound = any(child.dep_ in ("poss", "prep") for child in head.children)
        # Of how many states "the ministers" are is not said.
        several = head.tag_ == "NNS" and lemma in ("minister", "leader", "president")
        if not is_body(head) or bound or several:
            return None
        if core[0].lower_ == "the":
            return self._body(head, core)
        if len(core) > 1 or head.tag_ != "NNS":
            return None
        return self._in_named_place(head) or self._of_focus(head, core.text)

    def _of_focus(self, head: Token, words: str) -> Actor | None:
        """Read "Soldiers patrolled": those of the state that the article is prominently about, if no other is near."""
        contested = self._is_contested(head) or self._acting_state(head)
        return self._resolve(f"{self._focus}'s {words.lower()}") if self._focus and not contested else None

    def phrase_with_state(self, span: Span) -> str:
        """Return a phrase's text with a state's name for "the country", and before "the junta": "supporters of Niger's junta"."""
        for token in span:
            the = token.doc[token.i - 1] if token.i else token
            if token.tag_ == "NN" and token.lemma_.lower() in _COUNTRY and the.lower_ in ("the", "this", "that"):
                state = self._last_state(token) if token.i > span.start else ""
                if state:
                    return f"{span.doc[span.start : token.i - 1].text} {state}{span.doc[token.i + 1 : span.end].text}"
            if (
                token.dep_ == "pobj"
                and is_body(token)
                and span.start < token.i == span.end - 1
                and not _is_bound(token)
            ):
                start = next((one.i for one in token.lefts if one.lower_ == "the"), None)
                owner = self._body(token, token.doc[start : token.i + 1]) if start is not None else None
                if owner is not None and owner.country and owner.kind == "body":
                    body = token.doc[token.left_edge.i + 1 : token.i + 1].text
                    return f"{span.doc[span.start : token.left_edge.i].text} {owner.name.split(':')[0]}'s {body}"
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

    def _last_state(self, head: Token) -> str:
        """The state named last before the phrase, other than the one that the clause's subject is."""
        here = self.names.position(head)
        verb = governing_verb(head)
        subjects = surface_subjects(verb) if verb is not None else ()
        acting = self._resolve(_with_owner(subjects[0])) if subjects and head not in subjects else None
        avoid = acting.country if acting is not None and head.i > subjects[0].i else None
        earlier = [(at, name, code) for at, name, code in self.names.states if at < here and code != avoid]
        if not earlier:
            return ""
        last = self.names.sentence_at(earlier[-1][0])
        together = {code: name for at, name, code in earlier if self.names.sentence_at(at) == last}
        if len(together) < _MANY:
            return earlier[-1][1]
        focus = self._resolve(self._focus) if self._focus else None
        return together.get(focus.country or "", "") if focus is not None else ""

    def _body(self, head: Token, core: Span) -> Actor | None:
        """Of which state "the junta" is: the one that had a junta before, else the only one near, else the article's."""
        here = self.names.position(head)
        roles = [role for role in self.names.roles if role.at < here and role.head == head.lemma_.lower()]
        if roles and core[0].lower_ == "the":
            return self._holder(roles, head, here)
        if core[0].lower_ != "the":
            return None
        near = [(at, code) for at, _, code in self.names.states if here - _KEPT_BLOCKS * BLOCK < at]
        named = {code for _, code in near}
        acting = self._acting_state(head)
        others = {code for code in named - acting if sum(code == one for _, _, one in self.names.states) > 1}
        named = others if acting and len(others) == 1 else named | acting
        owner = self._focus
        before = {code for at, code in near if at < here}
        named = before if len(before) == 1 and not acting and owner is None else named
        if len(named) == 1:
            owner = next((name for _, name, code in self.names.states if code in named), None)
        elif self._is_contested(head):
            return None
        return self._resolve(f"{owner}'s {core[1:].text}") if owner else None

    def _acting_state(self, head: Token) -> set[str]:
        """The state of whoever acts on the body: "Macron called on the soldiers"."""
        verb = governing_verb(head)
        subjects = surface_subjects(verb) if verb is not None else ()
        if not subjects or head in subjects or head.is_ancestor(subjects[0]):
            return set()
        acting = self._resolve(head.doc[subjects[0].left_edge.i : subjects[0].i + 1].text)
        return {acting.country} if acting is not None and acting.country else set()

    def _is_contested(self, head: Token) -> bool:
        """Whether the sentence names, before the body, another state than the article's."""
        focus = self._resolve(self._focus) if self._focus else None
        here = self.names.position(head)
        first = here - head.idx + head.sent.start_char
        return any(first <= at < here and (focus is None or code != focus.country) for at, _, code in self.names.states)


def _is_bound(head: Token) -> bool:
    """Whether the phrase itself says which one: "the group of farmers", but not "accused the bloc of blackmail"."""
    verb = governing_verb(head)
    of_verb = verb is not None and verb.lemma_ in _WITH_OF and head.dep_ in ("dobj", "nsubjpass")
    return any(
        child.dep_ == "poss" or (child.dep_ == "prep" and child.lower_ == "of" and not of_verb)
        for child in head.children
    )


def _with_owner(head: Token) -> str:
    """The words of a phrase up to its head, and whose it is: "the ambassador of Sweden"."""
    end = max([head.i, *(child.right_edge.i for child in head.children if child.lower_ == "of")])
    return head.doc[head.left_edge.i : end + 1].text
