"""Of which state "the junta", "officials", "the army" are: those of the state that the article or the sentence is about."""

from spacy.tokens import Span, Token

from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.article_names import ArticleNames
from workbench.extraction.mentions.article_order import BLOCK
from workbench.extraction.mentions.bodies import ASSEMBLIES, is_body
from workbench.extraction.mentions.offices_again import holder
from workbench.model import Actor

_KEPT_BLOCKS = 3
_OPPONENTS = frozenset({"OPP", "PRM", "PTY", "REB"})
"""Who deals with the government and the army of their own state: "The rebels agreed to talk to the government"."""
_SUSPENDED = frozenset({"cabinet", "congress", "parliament"})
"""What only somebody of the same state acts on, as a rule: "The president suspended parliament"."""
_ONE_IN_EACH = frozenset({"government", "junta", "leader", "minister", "parliament", "president", "regime"})
"""What each state has one of: several of them are of several states."""
_OF_SEVERAL = frozenset(
    {"allied", "coalition", "combined", "foreign", "international", "joint", "multinational", "regional"}
)
"""What forces of several states are called: "the new joint force"."""
_OF_STATE = frozenset(
    {
        "army",
        "federal",
        "government",
        "junta",
        "military",
        "naval",
        "police",
        "regime",
        "riot",
        "ruling",
        "security",
        "state",
    }
)
"""What says no more of forces than whose they are: "government troops", "security forces"."""
_OF_REBELS = frozenset(
    {"anti-government", "armed", "communist", "islamic", "islamist", "jihadist", "leftist", "maoist", "marxist", "muslim",
     "separatist", "suspected"}
)  # fmt: skip
"""What says no more of rebels than what they fight for: "Islamist rebels"."""
_OF_OPPOSITION = frozenset({"antigovernment", "opposition", "pro-democracy"})
"""What says no more of lawmakers and protesters than against whom they are: "opposition lawmakers"."""


def of_body(names: ArticleNames, head: Token, core: Span, lemma: str) -> Actor | None:
    """Return who "the junta", "officials" are: a body without its state."""
    bound = any(child.dep_ in ("poss", "prep") for child in head.children)
    # Of how many states "the ministers" are is not said.
    several = head.tag_ == "NNS" and lemma in _ONE_IN_EACH
    if not bound and any(word.lower_ == "opposition" for word in core[:-1]):
        return _of_focus(names, head, core[1:].text if core[0].pos_ == "DET" else core.text)
    if not is_body(head) or bound or several:
        return None
    if core[0].lower_ == "the":
        return body_named(names, head, core)
    doer = _doer(names, head) if lemma in _SUSPENDED and len(core) == 1 else None
    home = next((name for _, name, code in names.states if doer is not None and code == doer.country), None)
    if home is not None:
        return names.resolve(f"{home}'s {lemma}")
    before = {word.lower_ for word in core if word.i < head.i}
    alone = lemma == "police" or (lemma in ASSEMBLIES and head.text[:1].isupper())
    if before - _OF_STATE - _OF_REBELS - _OF_OPPOSITION or (head.tag_ != "NNS" and not alone):
        return None
    return _in_named_place(names, head) or _of_focus(names, head, core.text)


def body_named(names: ArticleNames, head: Token, core: Span) -> Actor | None:
    """Return the body that "the junta" is: of the state that had a junta before, else the only one near, else the article's."""
    here = names.order.position(head)
    roles = [role for role in names.roles if role.at < here and role.head == head.lemma_.lower()]
    joint = head.lemma_.lower() in ("force", "soldier", "troop") and any(word.lower_ in _OF_SEVERAL for word in core)
    if core[0].lower_ != "the" or joint:
        return None
    if roles:
        return holder(names, roles, head, here)
    near = [(at, code) for at, _, code in names.states if here - _KEPT_BLOCKS * BLOCK < at]
    named = {code for _, code in near}
    doer = _doer(names, head)
    acting = {doer.country} if doer is not None and doer.country else set()
    others = {code for code in named - acting if sum(code == one for _, _, one in names.states) > 1}
    at_home = doer is not None and (doer.sector in _OPPONENTS or head.lemma_.lower() in _SUSPENDED)
    named = acting if acting and at_home else others if acting and len(others) == 1 else named | acting
    owner = names.focus
    before = {code for at, code in near if at < here}
    named = before if len(before) == 1 and not acting and owner is None else named
    if len(named) == 1:
        owner = next((name for _, name, code in names.states if code in named), None)
    elif _is_contested(names, head):
        return None
    return names.resolve(f"{owner}'s {core[1:].text.lower()}") if owner else None


def _of_focus(names: ArticleNames, head: Token, words: str) -> Actor | None:
    """Read "Soldiers patrolled": those of the state that the article is prominently about, if no other is near."""
    contested = _is_contested(names, head) or _doer(names, head) is not None
    focus = names.focus or _only_state(names)
    return names.resolve(f"{focus}'s {words.lower()}") if focus and not contested else None


def _only_state(names: ArticleNames) -> str | None:
    """The one state that an article names, twice or more."""
    only = len({code for _, _, code in names.states}) == 1 and len(names.states) > 1
    return names.states[0][1] if only else None


def _in_named_place(names: ArticleNames, head: Token) -> Actor | None:
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
    return names.resolve(f"{places[-1].text} {head.text}")


def _doer(names: ArticleNames, head: Token) -> Actor | None:
    """Who of a state acts on the body: "Macron called on the soldiers"."""
    verb = governing_verb(head)
    subjects = surface_subjects(verb) if verb is not None else ()
    if not subjects or head in subjects or head.is_ancestor(subjects[0]):
        return None
    acting = names.resolve(head.doc[subjects[0].left_edge.i : subjects[0].i + 1].text)
    return acting if acting is not None and acting.country else None


def _is_contested(names: ArticleNames, head: Token) -> bool:
    """Whether the sentence names, before the body, another state than the article's."""
    focus = names.resolve(names.focus) if names.focus else None
    here = names.order.position(head)
    first = here - head.idx + head.sent.start_char
    return any(first <= at < here and (focus is None or code != focus.country) for at, _, code in names.states)
