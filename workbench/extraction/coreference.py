"""Who "the country", "the junta", "the two countries" and a bare surname are, where that is safe; else nobody.

Only rules that are nearly always right are here. What stays open stays unresolved: a wrong actor is
worse than none.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from workbench.extraction.article_names import BLOCK, ArticleNames, Resolve, is_body
from workbench.extraction.phrases import governing_verb
from workbench.extraction.subjects import surface_subjects
from workbench.model import Actor

_COUNTRY = frozenset({"country", "nation", "state"})
_PAIR = frozenset({"country", "nation", "government", "neighbour", "neighbor", "state", "army", "leader", "president"})
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}
_BLOC = frozenset({"bloc", "organisation", "organization"})
_KEPT_BLOCKS = 3


def _with_owner(head: Token) -> str:
    """The words of a phrase up to its head, and whose it is: "the ambassador of Sweden"."""
    end = max([head.i, *(child.right_edge.i for child in head.children if child.lower_ == "of")])
    return head.doc[head.left_edge.i : end + 1].text


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
        self._names = ArticleNames(resolve)
        self._number = 0
        self._offset = 0

    def read(self, docs: Iterable[Doc]) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces."""
        self._names.read(docs)

    def enter(self, number: int) -> None:
        """Go to the block with this ordinal."""
        self._number, self._offset = number, number * BLOCK

    def block_before(self) -> Doc | None:
        """Return the block before the one that was entered; None at the first."""
        return self._names.docs[self._number - 1] if 0 < self._number <= len(self._names.docs) else None

    def actor_of(self, head: Token, core: Span) -> Actor | None:
        """Return who a phrase without a name of its own means: "the country", "the junta", a surname."""
        if head.pos_ == "PROPN" and head.ent_type_ in ("PERSON", "ORG", "GPE", ""):
            # Only the bare surname: "Hunter Biden" is another Biden.
            alone = not any(
                child.pos_ == "PROPN" and child.ent_type_ == "PERSON" and child.i < head.i for child in head.children
            )
            return self._names.people.get(head.text) if alone else None
        lemma = head.lemma_.lower()
        if any(child.dep_ in ("compound", "poss", "amod") and child.text[:1].isupper() for child in head.children):
            return None
        definite = core[0].lower_ in ("the", "this", "that")
        if lemma in _BLOC and definite and len(core) == 2:  # noqa: PLR2004 - "the bloc", no more
            return self._last_organisation(head)
        if lemma in _COUNTRY and definite and head.tag_ == "NN":
            state = self._last_state(head)
            return self._resolve(state) if state else None
        return self._of_body(head, core, lemma)

    def _of_body(self, head: Token, core: Span, lemma: str) -> Actor | None:
        """Read "the junta", "officials": a body without its state."""
        bound = any(child.dep_ in ("poss", "prep") for child in head.children)
        # Of how many states "the ministers" are is not said.
        several = head.tag_ == "NNS" and lemma in ("minister", "leader", "president")
        if not is_body(head) or bound or several:
            return None
        if core[0].lower_ == "the":
            return self._body(head, core)
        return self._in_named_place(head) if len(core) == 1 and head.tag_ == "NNS" else None

    def phrase_with_state(self, span: Span) -> str:
        """Return a phrase's text with a state's name for "the country", and before "the junta": "supporters of Niger's junta"."""
        for token in span:
            the = token.doc[token.i - 1] if token.i else token
            if token.tag_ == "NN" and token.lemma_.lower() in _COUNTRY and the.lower_ in ("the", "this", "that"):
                state = self._last_state(token) if token.i > span.start else ""
                if state:
                    return f"{span.doc[span.start : token.i - 1].text} {state}{span.doc[token.i + 1 : span.end].text}"
            if token.dep_ == "pobj" and is_body(token) and token.i > span.start and token.i == span.end - 1:
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

    def several(self, head: Token) -> list[Actor]:
        """Return the states that "the two countries" or "the three" are: as many of those named last."""
        count = next((_COUNTS[child.lower_] for child in head.children if child.lower_ in _COUNTS), 0)
        if not count or head.lemma_.lower() not in _PAIR or head.tag_ != "NNS":
            return []
        if any(child.text[:1].isupper() for child in head.children if child.i > head.sent.start):
            return []
        here = self._offset + head.idx
        names: dict[str, str] = {}
        for at, name, code in reversed(self._names.states):
            if at < here and here - at < BLOCK + here - self._offset and len(names) < count:
                names.setdefault(code, name)
        actors = [self._resolve(name) for name in reversed(names.values())]
        return [actor for actor in actors if actor is not None] if len(names) == count else []

    def _last_organisation(self, head: Token) -> Actor | None:
        here = self._offset + head.idx
        name = next((name for at, name in reversed(self._names.organisations) if at < here), "")
        return self._resolve(name) if name else None

    def _last_state(self, head: Token) -> str:
        """The state named last before the phrase, other than the one that the clause's subject is."""
        here = self._offset + head.idx
        verb = governing_verb(head)
        subjects = surface_subjects(verb) if verb is not None else ()
        acting = self._resolve(_with_owner(subjects[0])) if subjects and head not in subjects else None
        avoid = acting.country if acting is not None and head.i > subjects[0].i else None
        for at, name, code in reversed(self._names.states):
            if at < here and code != avoid:
                return name
        return ""

    def _body(self, head: Token, core: Span) -> Actor | None:
        """Of which state "the junta" is: the one that had a junta before, else the only one near, else the article's."""
        here = self._offset + head.idx
        lemma = head.lemma_.lower()
        for at, known, actor in reversed(self._names.bodies):
            if at < here and known == lemma:
                return actor
        named = {code for at, _, code in self._names.states if here - _KEPT_BLOCKS * BLOCK < at}
        if core[0].lower_ != "the":
            return None
        acting = self._acting_state(head)
        others = {code for code in named - acting if sum(code == one for _, _, one in self._names.states) > 1}
        named = others if acting and len(others) == 1 else named | acting
        owner = self._focus
        if len(named) == 1:
            owner = next((name for _, name, code in self._names.states if code in named), None)
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
        first, here = self._offset + head.sent.start_char, self._offset + head.idx
        return any(
            first <= at < here and (focus is None or code != focus.country) for at, _, code in self._names.states
        )
