"""Who "they", "the two", "the sides", "the ministers" are after "A met B": the two who were said to meet."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.complements import complements
from workbench.extraction.language.phrases import coordinated, prepositional
from workbench.extraction.mentions.again.set_against import set_against
from workbench.extraction.mentions.names.article_order import ArticleOrder
from workbench.model import Actor

_MEETING = frozenset(
    {
        "agree", "chat", "confer", "conduct", "consult", "converse", "discuss", "exchange", "greet", "have", "hold", "host",
        "make", "meet", "negotiate", "place", "phone", "receive", "review", "sign", "speak", "take", "talk", "telephone", "visit", "welcome",
    }
)  # fmt: skip
_OF_TWO = frozenset({"greet", "host", "meet", "phone", "receive", "telephone", "visit", "welcome"})
"""Verbs whose object is the other party."""
_HELD = frozenset({"begin", "conduct", "continue", "have", "hold", "open", "reopen", "restart", "resume", "start"})
"""Verbs that say only with their object that anybody met: "had talks", not "had difficulties"."""
_MEETINGS = frozenset(
    {
        "audience", "breakfast", "chat", "conference", "consultation", "contact", "conversation", "deliberation", "dialogue",
        "dinner", "discussion", "drill", "encounter", "exchange", "exercise", "interview", "lunch", "manoeuvre", "maneuver",
        "meeting", "negotiation", "parley", "round", "session", "summit", "talk",
    }
)  # fmt: skip
_OF_CALLS = frozenset({"make", "place", "take"})
_CALLS = frozenset({"call", "conversation", "phone", "telephone"})
_ALONE = frozenset({"two", "both", "pair", "duo"})
"""What the two are called without a noun."""
_PARTIES = frozenset(
    {
        "adversary",
        "ally",
        "army",
        "belligerent",
        "camp",
        "counterpart",
        "country",
        "enemy",
        "faction",
        "foe",
        "government",
    }
    | {"interlocutor", "nation", "neighbor", "neighbour", "party", "power", "rival", "side"}
)
_OFFICES = frozenset({"diplomat", "leader", "minister", "official", "premier", "president"})
_COUNTS = frozenset({"two", "both"})
_DEFINITE = frozenset({"the", "these", "both"})
_PAIR = 2
_FURTHEST = 4
"""Sentences back in which the two may have met."""


def stands_for_the_two(head: Token) -> bool:
    """Whether a phrase means two who were named together: "the two", "both sides", "the parties", "the ministers"."""
    party = head.lemma_ in _PARTIES
    described = {
        child.lower_ for child in head.lefts if party and child.dep_ in ("amod", "compound") and child.text.islower()
    }
    before = {child.lower_ for child in head.lefts} - described  # "the arch rivals"
    if head.lower_ in _ALONE:
        alone = head.dep_ in ("nsubj", "nsubjpass") and not any(child.dep_ == "prep" for child in head.rights)
        return alone and (head.lower_ == "both" or "the" in before)
    counted = bool(before & _COUNTS)
    plain = before <= _DEFINITE | _COUNTS and bool(before)
    return head.tag_ == "NNS" and plain and (counted or party or head.lemma_ in _OFFICES) and head.ent_type_ == ""


def met_before(head: Token, order: ArticleOrder) -> list[Token]:
    """Return the heads of the two who met last before a word; empty where no two did in the sentences before.

    Parameters
    ----------
    head : head of the phrase, or the pronoun, that stands for both
    order : where the sentences of its article stand
    """
    return next(filter(None, (met_in(words, head) for words in sentences_back(head, order))), [])


def two_before(head: Token, order: ArticleOrder) -> list[list[Token]]:
    """Return the heads of each two who met, or stand against each other, in the last sentence that tells of any.

    Parameters
    ----------
    head : head of a phrase that stands for both
    order : where the sentences of its article stand
    """
    for words in sentences_back(head, order):
        pairs = [met_in(words, head), *set_against(words)]
        known = [pair for pair in pairs if pair and all(_may_act(one) and _is_before(one, head) for one in pair)]
        if known:
            return known
    return []


def _may_act(one: Token) -> bool:
    return one.pos_ == "PROPN" or can_act(one)


def _is_before(one: Token, head: Token) -> bool:
    return one.doc is not head.doc or one.i < head.i


def are_two_sides(actors: list[Actor]) -> bool:
    """Whether two actors are of two states, or two persons or powers within one: a rebel and a government."""
    if len(actors) != _PAIR or actors[0].id == actors[1].id:
        return False
    first, second = actors
    within = first.kind == second.kind == "person" or (
        first.sector != second.sector and "state" not in {first.kind, second.kind}
    )
    return within or first.country is None or first.country != second.country


def sentences_back(head: Token, order: ArticleOrder) -> Iterator[Span]:
    """Yield what stands before a word in its sentence, then the few sentences before, the nearest first."""
    sentence: Span | None = head.doc[head.sent.start : head.i]
    before = order.sentence_before(head.sent)
    for _ in range(_FURTHEST + 1):
        if sentence is None:
            return
        yield sentence
        sentence, before = before, order.sentence_before(before) if before is not None else None


def met_in(words: Span, head: Token) -> list[Token]:
    """Return the heads of the two who are said to meet in these words, before `head`; empty where no two are."""
    for verb in words:
        if verb.lemma_ in _MEETING | _HELD and verb.pos_ == "VERB":
            both = _the_two_at(verb)
            several = len(both) == 1 and both[0].tag_ in ("NNS", "NNPS")  # "the ministers of Chad and Mali met"
            # Of "he and Putin agreed" the sentence before tells.
            known = not any(one.pos_ == "PRON" for one in both)
            if (len(both) >= _PAIR or several) and head not in both and known:
                return both
    return []


def _the_two_at(verb: Token) -> list[Token]:
    """Who meet by a verb: those joined in its subject, or its subject and the other party."""
    roles = roles_of(verb)
    if roles.passive:
        return [*roles.patients, *roles.agents] if verb.lemma_ in _OF_TWO else []
    called = any(one.lemma_ in _CALLS for one in roles.patients)
    if verb.lemma_ in _OF_CALLS and not called:
        return []
    joined = [one for subject in roles.agents for one in coordinated(subject)]
    if len(joined) != 1:
        return joined
    if verb.lemma_ in _HELD and not called and not any(one.lemma_ in _MEETINGS for one in roles.patients):
        return []
    beside = list(roles.patients) if verb.lemma_ in _OF_TWO and not called else []
    clauses = complements(verb)
    below = [*clauses, *(one for clause in clauses for one in roles_of(clause).patients)]
    sources = [verb, *roles.patients, *below]  # "discussed widening trade with his counterpart"
    beside = beside or [
        other
        for one in sources
        for name, other in prepositional(one)
        if name == "with" or (called and name in ("from", "to"))
    ]
    return [*joined, *(other for one in beside[:1] for other in coordinated(one))]
