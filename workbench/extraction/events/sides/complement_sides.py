"""Who takes part in what a verb's complement tells: "urged Chad to leave Mali"."""

from spacy.tokens import Token

from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.control_verbs import OBJECT_CONTROLS
from workbench.extraction.language.phrases import aimed_at, antecedent, prepositional
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention

_OF_OWN_DOING = frozenset(
    {"bribe", "complicit", "determine", "engage", "implicate", "intend", "involve", "link", "prepare", "tie"}
)
"""Participles that say what their subject itself does."""
_ITS = frozenset({"its", "their", "his", "her", "our", "my"})


def inner(at: Surroundings) -> list[Mention]:
    """Return who does it: the complement's own subject, whom the verb above makes do it, or the noun that it describes."""
    complement = at.construction.complement
    if complement is None:
        return []
    own = _subjects(complement)
    if own and at.construction.entry.event == "ACCUSE" and _befell(complement):
        return at.mentions(roles_of(complement).agents)  # "alleged that its agents were beaten": not they are accused
    if own:
        # "demanded that the Chinese boats leave"
        return at.mentions(own) or [one for one in at.owners(own) if one.participant.text.lower() not in _ITS]
    trigger = at.construction.trigger
    if complement.dep_ == "xcomp" and complement.head == trigger and trigger.lemma_ in OBJECT_CONTROLS:
        return at.mentions(at.patients)
    return at.mentions([complement.head]) if complement.dep_ in ("acl", "relcl") else []


def _befell(complement: Token) -> bool:
    """Whether a clause tells what was done to its subject, and not what its subject is said to be: "was involved"."""
    passive = any(child.dep_ == "nsubjpass" for child in complement.lefts)
    return passive and complement.lemma_ not in _OF_OWN_DOING


def inner_owners(at: Surroundings) -> list[Mention]:
    """Return whose the thing is that is the complement's subject: "said Iran's remarks, the move of Iran, were unacceptable"."""
    if at.construction.complement is None:
        return []
    things = _subjects(at.construction.complement)
    by = [head for thing in things for name, head in prepositional(thing) if name in ("by", "of", "from")]
    # "It is an unacceptable step on the part of Chad."
    steps = [child for child in at.construction.complement.rights if child.dep_ == "attr"]
    parts = [head for one in steps for name, head in prepositional(one) if name == "by" or head.lemma_ == "part"]
    by += [below for head in parts for name, below in prepositional(head) if name == "of"] or parts
    return at.owners(things) or at.mentions(by)


def charged(at: Surroundings) -> list[Mention]:
    """Return of whom an accusation tells that a verb has as its object: "repeated charges that Chad had sent arms"."""
    clauses = [
        clause
        for head in at.construction.objects
        for clause in head.rights
        if clause.dep_ in ("acl", "ccomp") and any(one.dep_ == "mark" for one in clause.lefts)
    ]
    return at.mentions([head for clause in clauses for head in _subjects(clause)])


def _subjects(complement: Token) -> list[Token]:
    return [antecedent(child) for child in complement.children if child.dep_ in ("nsubj", "nsubjpass")]


def of_complement(at: Surroundings, slot: str) -> list[Mention]:
    """Return whom it is done to, or whom its phrases with a preposition name; `slot` is ``object`` or the preposition."""
    complement = at.construction.complement
    if complement is None:
        return []
    patients = roles_of(complement).patients
    if slot == "object":
        if not patients:
            # "refused to let the pilgrims march"
            let = [child for child in complement.children if child.dep_ in ("ccomp", "xcomp")]
            patients = tuple(one for verb in let for one in verb.children if one.dep_ == "nsubj")
        aimed = [head for one in patients for head in aimed_at(one)]
        return at.mentions(patients) or at.mentions(aimed) or at.owners(list(patients))
    sources = [complement, *patients]
    # "threatened to withdraw from the talks with Chad"
    apart = word_classes()["talks"] | word_classes()["accord"] | word_classes()["exercise"]
    sources += [head for name, head in prepositional(complement) if name in ("from", "of") and head.lemma_ in apart]
    return at.mentions([head for source in sources for name, head in prepositional(source) if name == slot])
