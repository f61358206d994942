"""Of which state "the army", "officials", "the foreign minister" are, where nothing says so; nobody's where two states compete."""

from spacy.tokens import Token

from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.complements import complements
from workbench.extraction.language.noun_phrases import with_owner
from workbench.extraction.language.phrases import governing_verb, prepositional
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.again.kinds_again import of_kind
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.names.article_order import BLOCK
from workbench.model import Actor

_KEPT_BLOCKS = 3
_OPPONENTS = frozenset({"OPP", "PRM", "PTY", "REB"})
"""Who deals with the government and the army of their own state: "The rebels agreed to talk to the government"."""
_RULING = frozenset({"COP", "GOV", "JUD", "MIL"})
SUSPENDED = frozenset({"cabinet", "congress", "parliament"})
"""What only somebody of the same state acts on, as a rule: "The president suspended parliament"."""
_AGAINST = frozenset({"against", "from", "into", "on", "to", "with"})


def owner_of_body(names: ArticleNames, head: Token) -> str | None:
    """Return the name of the state that a body with "the" is of: by who deals with it, by who is near, else the article's."""
    here = names.order.position(head)
    near = [(at, code) for at, _, code in names.states if here - _KEPT_BLOCKS * BLOCK < at]
    named = {code for _, code in near}
    doer = doer_above(names, head)
    acting = {doer.country} if doer is not None and doer.country else set()
    others = {code for code in named - acting if sum(code == one for _, _, one in names.states) > 1}
    at_home = doer is not None and (doer.sector in _OPPONENTS or head.lemma_.lower() in SUSPENDED)
    at_home |= _are_rebels_against(names, head, doer)
    if acting:
        elsewhere = names.focus is None or _code(names, names.focus) not in acting
        if not at_home and head.dep_ == "poss" and named - acting and elsewhere:
            return None  # "Macron's visit is part of the government's policy"
        named = acting if at_home else others if len(others) == 1 else named | acting
    elif names.focus is None:
        return owner_of_office(names, head)
    if len(named) == 1 and (acting or named <= names.about):
        return _name_of(names, named)
    return names.focus if not is_contested(names, head) else None


def owner_at_home(names: ArticleNames, head: Token) -> str | None:
    """Return the name of the state that "soldiers", "police", "a government spokesman" are of: the article's own."""
    doer = doer_above(names, head) or _joined_ruler(names, head)
    if doer is not None and _are_rebels_against(names, head, doer):
        return _name_of(names, {doer.country or ""})
    owner = names.focus or (_only_state(names) if names.home is None else None)
    if owner is None:
        return owner_of_office(names, head) if doer is None else None
    foreign = doer is not None and doer.country != _code(names, owner)
    return owner if not foreign and not is_contested(names, head) else None


def _joined_ruler(names: ArticleNames, head: Token) -> Actor | None:
    """Who is joined to rebels: "the Peruvian government and communist rebels"."""
    if head.lemma_.lower() not in word_classes()["rebel"] or head.dep_ != "conj":
        return None
    return names.resolve(with_owner(head.head)[: head.head.idx + len(head.head) - head.head.left_edge.idx])


def _are_rebels_against(names: ArticleNames, head: Token, doer: Actor | None) -> bool:
    """Whether rebels are those of the state whose government, army or police deals with them, where the sentence names no other."""
    if doer is None or doer.kind != "body" or doer.sector not in _RULING:
        return False
    first, end = names.order.position(head.sent[0]), names.order.position(head.sent[-1])
    named = {code for at, _, code in names.states if first <= at <= end}
    return head.lemma_.lower() in word_classes()["rebel"] and named <= {doer.country}


def owner_of_office(names: ArticleNames, head: Token) -> str | None:
    """Return the name of the state at home, or of the other of two; None where a third was named just before or is dealt with."""
    against = _dealt_with(names, head)
    lately = _named_lately(names, head) - against
    home = names.resolve(names.home) if names.home else None
    if home is not None and home.country is not None:
        return names.home if home.country not in against and lately <= {home.country} else None
    end = names.order.position(head.sent[-1])
    earlier = {code for at, _, code in names.states if at < end}
    owners = (names.about or earlier) - against
    # A state that only a later sentence names is not yet at home: "the Senate", and then "trade with Jamaica".
    owners = owners if against else owners & earlier
    of_rebels = head.lemma_.lower() in word_classes()["rebel"]
    return _name_of(names, owners) if len(owners) == 1 and lately <= owners and not of_rebels else None


def doer_above(names: ArticleNames, head: Token) -> Actor | None:
    """Return who, of a state, acts on somebody: "Macron called on the soldiers", "The group attacked the army"."""
    verb = governing_verb(head)
    subjects = surface_subjects(verb) if verb is not None else ()
    if not subjects or head in subjects or head.is_ancestor(subjects[0]):
        return None
    acting = names.resolve(head.doc[subjects[0].left_edge.i : subjects[0].i + 1].text)
    person = names.person(subjects[0]) if acting is None and subjects[0].pos_ == "PROPN" else None
    acting = acting or (person.actor if person is not None else of_kind(names, subjects[0], subjects[0].lemma_.lower()))
    return acting if acting is not None and acting.country else None


def is_contested(names: ArticleNames, head: Token) -> bool:
    """Whether the sentence names, before a body, another state than the article's."""
    focus = names.resolve(names.focus) if names.focus else None
    here = names.order.position(head)
    first = here - head.idx + head.sent.start_char
    return any(first <= at < here and (focus is None or code != focus.country) for at, _, code in names.states)


def _dealt_with(names: ArticleNames, head: Token) -> set[str]:
    """The states that a body deals with by the verb of which it is the subject: "The government accused Chad"."""
    verb = governing_verb(head)
    if verb is None or head not in surface_subjects(verb):
        return set()
    verbs = [verb, *(below for below in complements(verb) if head in surface_subjects(below) or _is_own(below))]
    heads = [patient for one in verbs for patient in roles_of(one).patients]
    heads += [below for one in (*verbs, *heads) for name, below in prepositional(one) if name in _AGAINST]
    others = word_classes()["envoy"] | word_classes()["force"] | {"embassy"}
    found = [(one, names.resolve(with_owner(one))) for one in heads]
    return {
        actor.country
        for one, actor in found
        if actor is not None and actor.country and (actor.kind == "state" or one.lemma_.lower() in others)
    }


def _is_own(verb: Token) -> bool:
    """Whether somebody says a thing of himself: "said it had summoned the ambassador"."""
    subjects = surface_subjects(verb)
    return bool(subjects) and subjects[0].lower_ in ("he", "it", "she", "they")


def _named_lately(names: ArticleNames, head: Token) -> set[str]:
    """The states that this sentence names before the head, and the one before as those who act: before its verb."""
    here = names.order.position(head)
    before = names.order.sentence_before(head.sent)
    stretches = [(here - head.idx + head.sent.start_char, here)]
    if before is not None:
        stretches.append((names.order.position(before[0]), names.order.position(before.root)))
    return {code for at, _, code in names.states if any(first <= at < end for first, end in stretches)}


def _only_state(names: ArticleNames) -> str | None:
    """The one state that an article names, twice or more."""
    only = len({code for _, _, code in names.states}) == 1 and len(names.states) > 1
    return names.states[0][1] if only else None


def _code(names: ArticleNames, state: str) -> str | None:
    actor = names.resolve(state)
    return actor.country if actor is not None else None


def _name_of(names: ArticleNames, codes: frozenset[str] | set[str]) -> str | None:
    return next((name for _, name, code in names.states if code in codes), None)
