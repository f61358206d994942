"""Who "the country", "the junta", "the group" and a bare surname are, where that is safe; else nobody.

Only rules that are nearly always right are here. What stays open stays unresolved: a wrong actor is
worse than none.
"""

from collections.abc import Iterable
from functools import partial

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.again.bodies_again import ONE_OF_A_STATE, body_named, is_charged, of_body
from workbench.extraction.mentions.again.coalitions_again import of_coalition
from workbench.extraction.mentions.again.kinds_again import of_kind
from workbench.extraction.mentions.again.last_state import last_state
from workbench.extraction.mentions.again.offices_again import of_office
from workbench.extraction.mentions.again.regions_again import of_region
from workbench.extraction.mentions.again.short_names import short_name
from workbench.extraction.mentions.again.whose_body import owner_of_office
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.names.bodies import is_body
from workbench.model import Actor

_COUNTRY = frozenset({"country", "nation", "state"})
_CALLED_WHAT_THEY_ARE = frozenset(
    {
        "army",
        "cabinet",
        "congress",
        "government",
        "junta",
        "military",
        "navy",
        "opposition",
        "parliament",
        "police",
        "senate",
    }
)
"""Bodies that papers write with a capital."""
_OFFICES = frozenset({"government", "minister", "ministry", "parliament", "presidency", "president"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class Memory:
    """What an article has named so far.

    Parameters
    ----------
    resolve : from a phrase to who it means
    focus : name of the one state that the article is prominently about, None where several compete
    """

    def __init__(self, resolve: Resolve, focus: str | None = None) -> None:
        self._resolve = resolve
        self.names = ArticleNames(resolve, focus)

    def read(self, docs: Iterable[Doc]) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces."""
        self.names.read(docs, partial(owner_of_office, self.names))

    def introduced(self, head: Token, core: Span) -> tuple[bool, Actor | None]:
        """Return whether the article itself says who a name is, whatever it means elsewhere, and who that is."""
        if head.pos_ not in ("PROPN", "NOUN") or not head.text[:1].isupper():
            return False, None
        known, actor = self.names.unlisted(core.text)
        if known:
            return True, actor
        person = self.names.person(head)
        actor = person.actor if person is not None else None
        listed = self._resolve(core.text) if actor is not None and actor.kind == "body" else None
        if actor is not None and listed is not None and listed.kind == "person" and listed.country == actor.country:
            return True, listed  # "Prime Minister Tuilaepa", after a full name that no list knows
        return person is not None, actor

    def actor_of(self, head: Token, core: Span) -> Actor | None:
        """Return who a phrase without a name of its own means: "the country", "the junta", "the company"."""
        named = of_coalition(self.names, head) or of_region(self.names, head, core) or short_name(self.names, head)
        if named is not None:
            return named
        if _is_name(head, core):
            return None
        lemma = head.lemma_.lower()
        if not _is_office(head, core) and any(
            child.dep_ in ("compound", "poss", "amod") and _is_named(child) for child in head.children
        ):
            return None
        definite = core[0].lower_ in _DEFINITE and not _is_condition(head)
        if definite and head.tag_ == "NN" and (lemma in _COUNTRY or (lemma == "capital" and len(core) == 2)):  # noqa: PLR2004
            state = last_state(self.names, head)
            return self._resolve(state) if state else None
        bound = any(
            child.dep_ in ("poss", "prep")
            and child.lower_ not in ("in", "on", "at")
            and not (child.lower_ == "of" and is_charged(head))
            for child in head.children
        )
        if definite and not bound:
            found = of_kind(self.names, head, lemma) or of_office(self.names, head, core, lemma)
            if found is not None:
                return found
        return of_body(self.names, head, core, lemma)

    def phrase_with_state(self, span: Span) -> str:
        """Return a phrase's text with a state's name for "the country", and before "the junta": "supporters of Niger's junta"."""
        for token in span:
            the = token.doc[token.i - 1] if token.i else token
            named = token.tag_ == "NN" and token.lemma_.lower() in _COUNTRY and not _is_condition(token)
            if named and the.lower_ in ("the", "this", "that"):
                state = last_state(self.names, token) if token.i > span.start else ""
                if state:
                    return f"{span.doc[span.start : token.i - 1].text} {state}{span.doc[token.i + 1 : span.end].text}"
            if (
                token.dep_ == "pobj"
                and is_body(token)
                and span.start < token.i == span.end - 1
                and not _is_bound(token)
                and not (token.tag_ == "NNS" and token.lemma_.lower() in ONE_OF_A_STATE)
                and of_kind(self.names, token, token.lemma_.lower())
                is None  # "an attack by the rebels", of a group named before
            ):
                start = next((one.i for one in token.lefts if one.lower_ == "the"), None)
                owner = body_named(self.names, token, token.doc[start : token.i + 1]) if start is not None else None
                if owner is not None and owner.country and owner.kind == "body":
                    body = token.doc[token.left_edge.i + 1 : token.i + 1].text
                    return f"{span.doc[span.start : token.left_edge.i].text} {owner.name.split(':')[0]}'s {body}"
        return span.text


def _is_condition(noun: Token) -> bool:
    """Whether it is how something is: "the state of the hospitals", "the highest state of alert"."""
    return noun.lemma_.lower() == "state" and any(child.lower_ == "of" for child in noun.rights)


def _is_named(word: Token) -> bool:
    """Whether a word before a noun is a name's; "Government forces" at the head of a sentence are named by nobody."""
    common = word.is_sent_start and (word.pos_ in ("NOUN", "ADJ") or word.lower_ in _CALLED_WHAT_THEY_ARE)
    return word.text[:1].isupper() and not common


def _is_name(head: Token, core: Span) -> bool:
    """Whether a phrase is a name of its own; "the Government", "Parliament", "the Defence Ministry" are called by what they are."""
    if head.pos_ != "PROPN" or not head.text[:1].isupper() or head.lemma_.lower() in _COUNTRY or _is_office(head, core):
        return False
    return len(core) > 2 or head.lower_ not in _CALLED_WHAT_THEY_ARE  # noqa: PLR2004 - an article and the noun


def _is_office(head: Token, core: Span) -> bool:
    """Whether a phrase in capitals is only what an office is called: "the Foreign Ministry", "the Prime Minister"."""
    fields = again_words()["persons.fields"] | again_words()["persons.titles"]
    return core[0].lower_ == "the" and head.lower_ in _OFFICES and all(one.lower_ in fields for one in core[1:-1])


def _is_bound(head: Token) -> bool:
    """Whether the phrase itself says which one: "the group of farmers", but not "accused the bloc of blackmail"."""
    return any(
        child.dep_ == "poss" or (child.dep_ == "prep" and child.lower_ == "of" and not is_charged(head))
        for child in head.children
    )
