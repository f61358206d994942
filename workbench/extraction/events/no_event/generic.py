"""Is it told of nobody in particular: a rule, a right, a habit, what a word means, what can be done at all?"""

from spacy.tokens import Token

from workbench.extraction.language.lexicon import irregular_forms
from workbench.extraction.language.passives import is_passive
from workbench.extraction.language.phrases import RELATIVE, governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.status.conditions import is_conditional
from workbench.extraction.status.negation import is_negated

_DEEPEST = 8
_TEXTS = frozenset(
    {"law", "act", "constitution", "code", "article", "section", "clause", "statute", "rule", "regulation", "bylaw",
     "provision", "charter", "convention", "handbook", "manual"}
)  # fmt: skip
_RULES = frozenset(
    {"allow", "permit", "require", "forbid", "prohibit", "say", "state", "provide", "specify", "stipulate", "entitle",
     "empower", "enable", "define", "oblige", "authorise", "authorize", "guarantee", "protect", "let", "bar", "ban"}
)  # fmt: skip
_ENTITLED = frozenset({"right", "freedom", "liberty", "privilege", "entitlement", "ability"})
_USES = frozenset({"policy", "practice", "practise", "custom", "tradition", "habit"})
_KINDS = frozenset({"process", "procedure", "practice", "method", "mechanism", "concept", "system", "measure", "means"})
_USUAL = frozenset(
    {"common", "commonplace", "customary", "usual", "unusual", "typical", "rare", "normal", "traditional", "illegal", "legal"}
)  # fmt: skip
_HABITUALLY = frozenset(
    {"often", "usually", "generally", "typically", "commonly", "routinely", "regularly", "frequently", "sometimes",
     "traditionally", "rarely", "normally", "occasionally", "invariably", "annually"}
)  # fmt: skip
_WEEKDAYS = frozenset(
    {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekdays", "weekends"}
)
_WHENEVER = frozenset({"when", "whenever", "if", "unless"})
_SAME_IN_THE_PAST = frozenset({"beat", "cut", "hit", "put", "set", "shut", "spread"}) | frozenset(irregular_forms())
_LEGAL = frozenset({"may", "shall", "must", "can"})
_DEEDS = frozenset({2, 4})


def is_generic(trigger: Token, quad: int) -> bool:
    """Whether a happening of a `quad` is what a text rules, somebody may or can do, or what is usual."""
    # "frequently launches attacks"
    done = trigger.pos_ == "NOUN" and trigger.dep_ == "dobj" and _is_usual(trigger.head)
    if done or _is_usual(trigger) or _is_of_any(trigger):
        return True
    if quad in _DEEDS and modal_of(trigger) == "can" and is_passive(trigger) and not is_negated(trigger):
        return True  # "can be arrested at any time"
    below = trigger
    for _ in range(_DEEPEST):
        if _is_ruled_by(below) or _is_kind_of(below):
            return True
        above = below.head
        if above == below:
            return False
        if _is_under_rule(below, above):
            return True
        below = above
    return False


def is_habit(trigger: Token) -> bool:
    """Whether a deed in the simple present tells what is usual: "trains soldiers"; headlines, which have no full stop, do not."""
    if (
        trigger.lower_ in _SAME_IN_THE_PAST
        or trigger.lemma_ in ("be", "remain")
        or is_conditional(trigger)
        or trigger.tag_ not in ("VBZ", "VBP")
        or any(child.dep_ in ("aux", "auxpass") for child in trigger.children)
    ):
        return False
    sentence = trigger.sent
    return sentence[-1].text in (".", '"', "''") and not any(token.ent_type_ == "DATE" for token in sentence)


def _is_under_rule(below: Token, above: Token) -> bool:
    """Whether a word puts what stands below it as a rule, a right or a meaning."""
    clause = below.dep_ in ("ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "prep", "dobj")
    if above.lemma_ == "mean" and below.dep_ == "ccomp":
        return above.tag_ in ("VBG", "VBZ", "VBP")
    if above.lemma_ in _ENTITLED and below.dep_ in ("acl", "relcl") and below.tag_ == "VB":
        return above.head.lemma_ != "reserve"  # that is a threat
    if above.pos_ == "ADP":
        use = above.head
        in_use = governing_verb(use)
        return (
            below.dep_ == "pcomp"
            and above.lower_ == "of"
            and use.lemma_ in _USES
            and in_use is not None
            and in_use.tag_ in ("VBZ", "VBP")
        )
    if above.lemma_ in _USUAL and above.pos_ == "ADJ":
        return below.tag_ == "VB"
    in_force = above.tag_ in ("VBZ", "VBP") and above.lemma_ in _RULES
    return clause and in_force and any(one.lemma_.lower() in _TEXTS for one in surface_subjects(above))


def _is_ruled_by(verb: Token) -> bool:
    """Read "Under the convention, a diplomat may be expelled", "any person shall be liable"."""
    modal = modal_of(verb)
    if modal == "shall" and not any(one.lower_ in ("i", "we") for one in surface_subjects(verb)):
        return True
    return modal in _LEGAL and any(
        child.lower_ == "under" and any(one.dep_ == "pobj" and one.lemma_.lower() in _TEXTS for one in child.children)
        for child in verb.children
    )


def _is_kind_of(verb: Token) -> bool:
    """Read "Impeachment is the process by which an official can be removed"."""
    head = verb.head
    return (
        verb.dep_ == "relcl"
        and head.dep_ == "attr"
        and head.lemma_ in _KINDS
        and head.head.tag_ in ("VBZ", "VBP", "VB")
    )


def _is_usual(verb: Token) -> bool:
    """Whether a verb in the simple present tells what happens again and again."""
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    passive = [child for child in helping if child.dep_ == "auxpass" and child.lower_ in ("is", "are")]
    present = verb.tag_ in ("VBZ", "VBP") and not helping
    if not present and (len(helping) != 1 or not passive):
        return False
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in _HABITUALLY:
            return True
        if child.dep_ == "prep" and any(one.lower_ in _WEEKDAYS for one in child.children):
            return True
        if child.dep_ == "npadvmod" and any(one.lower_ == "every" for one in child.children):
            return True
        in_present = child.tag_ in ("VBZ", "VBP") and not any(one.tag_ == "MD" for one in child.children)
        if child.dep_ == "advcl" and in_present and any(one.lower_ in _WHENEVER for one in child.lefts):
            return bool(passive)
    return False


def _is_of_any(verb: Token) -> bool:
    """Read "Women who have been raped do not have to explain": any of them, at any time."""
    head = verb.head
    if verb.dep_ != "relcl" or head.tag_ != "NNS" or head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    bare = not any(child.dep_ in ("det", "nummod", "poss", "amod", "compound") for child in head.lefts)
    whoever = any(child.dep_ in ("nsubj", "nsubjpass") and child.tag_ in RELATIVE for child in verb.children)
    above = head.head
    general = above.tag_ in ("VBP", "MD") or modal_of(above) in ("can", "should", "must", "may")
    general = general or any(child.lower_ == "do" and child.dep_ == "aux" for child in above.children)
    return bare and whoever and general
