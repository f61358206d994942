"""Where an article names states: by themselves, or as whose a body or an office is."""

from spacy.tokens import Doc, Span, Token

from workbench.extraction.mentions.mention import Resolve
from workbench.model import Actor

_PARTS = frozenset({"lower", "middle", "upper"})
_WATERS = frozenset({"channel", "gulf", "ocean", "peninsula", "sea", "strait", "straits"})


def capitalised_runs(doc: Doc, resolve: Resolve) -> list[Span]:
    """Return the stretches of capitalised words: where names of states can be; "Guinea-Bissau" is one."""
    runs: list[Span] = []
    start = -1
    for token in doc:
        if (token.text[:1].isupper() and token.is_alpha) or token.text in ("U.S.", "U.N.", "U.K."):
            start = token.i if start < 0 else start
        elif start >= 0 and token.text == "-" and _is_within_name(token, resolve):
            continue
        elif start >= 0:
            if not _is_of_an_era(token):
                runs.append(doc[start : token.i])
            start = -1
    if start >= 0:
        runs.append(doc[start : len(doc)])
    return runs


def _is_of_an_era(hyphen: Token) -> bool:
    """Whether a hyphen makes of a state a time: "its Soviet-era name"."""
    return hyphen.text == "-" and hyphen.i + 1 < len(hyphen.doc) and hyphen.nbor().lower_ in ("era", "style", "built")


def _is_within_name(hyphen: Token, resolve: Resolve) -> bool:
    """Whether a hyphen stands in the name of one state."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1:
        return False
    words = hyphen.doc[hyphen.i - 1 : hyphen.i + 2]
    actor = resolve(words.text) if words[-1].text[:1].isupper() else None
    return actor is not None and actor.kind == "state" and not actor.method.startswith("demonym")


def state_in(run: Span, resolve: Resolve) -> tuple[Span, Actor] | None:
    """Return the state, or the body of one, that a stretch names, and by which words; None where it names another."""
    if len(run) > 1 and (run[-1].lower_ in _WATERS or run[0].lower_ in _PARTS):
        return None  # "the South China Sea" is not China, "Lower Juba" not the capital of that name
    if _is_rest_of_name(run, resolve):
        return None
    pairs = (run.doc[token.i : token.i + 2] for token in run[:-1] if len(run) > 2)  # noqa: PLR2004 - "South African President"
    for span in (run, *pairs, *(run.doc[token.i : token.i + 1] for token in run if len(run) > 1)):
        actor = resolve(span.text)
        if actor is not None and actor.kind == "body" and 1 < len(span) < len(run):
            continue  # "His Democratic Party" is that of another state elsewhere
        if actor is not None and actor.kind in ("organisation", "group", "company", "media", "party"):
            return None
        if actor is not None and actor.country is not None and actor.kind in ("state", "body"):
            longer = run.doc[span.start - 1 : span.end] if len(span) == 1 and span.start > run.start else span
            whole = resolve(longer.text) if longer is not span else actor
            # "Equatorial Guinea President Teodoro Obiang"
            other = whole is not None and whole.kind == "state" and whole.country != actor.country
            return (longer, whole) if other and whole is not None else (span, actor)
    return None


def _is_rest_of_name(run: Span, resolve: Resolve) -> bool:
    """Whether a stretch ends the name of something else: "Port of Spain", "the Gulf of Oman"."""
    first = run.start - 2
    if first < 0 or run.doc[run.start - 1].lower_ != "of" or not run.doc[first].text[:1].isupper():
        return False
    if run.doc[first].lower_ in _WATERS:
        return True
    whole, own = resolve(run.doc[first : run.end].text), resolve(run.text)
    return whole is not None and own is not None and own.country != whole.country and " of " in whole.method


def office_of(state: Span) -> tuple[Span, Token] | None:
    """Return the phrase in which a state is whose an office or a body is, and its head: "the foreign minister of Mali"."""
    head = state[-1].head
    if head.dep_ == "prep" and head.lower_ == "of":
        head = head.head
    if head.i > state[-1].i:
        return head.doc[state.start : head.i + 1], head
    if head.i < state.start and head.pos_ == "NOUN":
        return head.doc[head.left_edge.i : state.end], head
    return None


def state_word(span: Span, actor: Actor) -> str:
    """Return the name of the state itself: "Mali" for its government."""
    return actor.name.split(":", maxsplit=1)[0] if actor.kind == "body" else span.text
