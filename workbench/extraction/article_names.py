"""What an article names, and where: states, their bodies, organisations, persons by their surnames."""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Span, Token

from workbench.model import Actor

BLOCK = 1_000_000
"""Distance of two blocks in the positions of names; longer than any block."""
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
        "putschist",
        "mutineer",
    ]
)
_KINDS_OF_BODY = {
    "council": frozenset({"military", "ruling", "transitional", "sovereign", "sovereignty"}),
    "staff": frozenset({"general"}),
    "court": frozenset({"supreme", "constitutional", "state"}),
    "assembly": frozenset({"national"}),
}

Resolve = Callable[[str], Actor | None]


class ArticleNames:
    """The names of one article, in order.

    Parameters
    ----------
    resolve : from a phrase to who it means

    Attributes
    ----------
    states : position, name and ISO 3166-1 alpha-3 code of each mention of a state
    bodies : position, head noun and actor of each body named with its state
    organisations : position and name of each organisation of states
    people : actor by surname
    docs : the blocks
    """

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self.states: list[tuple[int, str, str]] = []
        self.bodies: list[tuple[int, str, Actor]] = []
        self.organisations: list[tuple[int, str]] = []
        self.people: dict[str, Actor] = {}
        self.docs: list[Doc] = []

    def read(self, docs: Iterable[Doc]) -> None:
        """Take in the whole article: where it names states, which bodies and persons it introduces."""
        self.docs = list(docs)
        for number, doc in enumerate(self.docs):
            base = number * BLOCK
            for run in _capitalised_runs(doc):
                self._note_state(run, base)
            for ent in doc.ents:
                if ent.label_ == "PERSON":
                    self._note_person(ent)
        self.states.sort()

    def _note_state(self, run: Span, base: int) -> None:
        for span in (run, *(run.doc[token.i : token.i + 1] for token in run if len(run) > 1)):
            actor = self._resolve(span.text)
            if actor is not None and actor.kind == "organisation" and actor.sector in (None, "IGO"):
                self.organisations.append((base + span.start_char, span.text))
            if actor is None or actor.country is None or actor.kind not in ("state", "body"):
                continue
            at, head = base + span.start_char, span[-1].head
            state = actor.country
            self.states.append((at, span.text if actor.kind == "state" else _state_word(span, actor), state))
            if head.lemma_.lower() in _BODIES and head.i > span.start:
                body = self._resolve(head.doc[span.start : head.i + 1].text)
                if body is not None and body.kind == "body":
                    self.bodies.append((base + head.idx, head.lemma_.lower(), body))
            return

    def _note_person(self, ent: Span) -> None:
        surname = ent[-1].text if ent[-1].tag_ != "POS" or len(ent) == 1 else ent[-2].text
        if len(ent) < 2 or surname in self.people:  # noqa: PLR2004 - a given name and a surname
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
                self.people[surname] = actor
                return


def is_body(head: Token) -> bool:
    """Whether a noun is a body that every state has: "the junta", "the general staff", "the military council"."""
    lemma = head.lemma_.lower()
    kinds = {child.lower_ for child in head.children if child.dep_ in ("amod", "compound")}
    return lemma in _BODIES or bool(kinds & _KINDS_OF_BODY.get(lemma, frozenset()))


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
