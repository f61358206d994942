"""Whether a verb is in the passive, and who does it then."""

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.phrases import begins_after, objects_of
from workbench.extraction.language.word_classes import word_classes

_ALSO_PAST = frozenset({"fled", "left", "met"})
_COUNTS = ("DATE", "TIME", "PERCENT", "QUANTITY", "MONEY", "CARDINAL")
_DONE_BY = ("tion", "sion", "ment", "ism", "ance", "ence", "al", "ing", "ure")
_PLACES_IN_ING = frozenset({"building", "crossing", "gathering", "landing", "meeting", "wedding"})
_OF_CAUSE = frozenset({"about", "after", "due", "following", "for", "over", "to"})
_SAID_BY = frozenset(
    {"article", "book", "comment", "criticism", "effort", "film", "letter", "member", "misuse", "protest", "remark",
     "report", "rule", "speech", "statement", "study", "survey", "support", "tweet", "use", "victory", "warning", "work"}
)  # fmt: skip


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive, also without its own auxiliary: "arrested and deported"."""
    labels = {child.dep_ for child in verb.children}
    if verb.lower_ in _ALSO_PAST and verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and "prt" not in labels:
        return False  # The last soldiers left: the parser makes a participle of the sentence's only verb.
    if labels & {"nsubjpass", "auxpass"}:
        return True
    if verb.tag_ not in ("VBN", "VBD") or "nsubj" in labels:
        return _shares_auxiliary(verb, labels)
    has_auxiliary = any(child.dep_ == "aux" for child in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "amod", "oprd") and not has_auxiliary:
        return "dobj" not in labels or "agent" in labels
    if (
        verb.dep_ == "conj"
        and verb.head.pos_ == "VERB"
        and verb.tag_ == "VBN"
        and not has_auxiliary
        and "dobj" not in labels
    ):
        return is_passive(verb.head)
    return False


def _shares_auxiliary(verb: Token, labels: set[str]) -> bool:
    """Whether the auxiliary of the verb above is left out: "forty were killed and nine others arrested"."""
    above = any(child.dep_ == "auxpass" for child in verb.head.children)
    return verb.tag_ == "VBN" and verb.dep_ == "conj" and above and not labels & {"aux", "dobj"}


def agents_of(verb: Token) -> tuple[Token, ...]:
    """Return the heads of the phrases with "by" that say who does what a passive tells."""
    agents = tuple(
        pobj
        for prep in verb.children
        if prep.dep_ == "agent" or (prep.dep_ == "prep" and prep.lower_ == "by")
        for pobj in objects_of(prep)
    )
    return tuple(one for one in agents if one.ent_type_ not in _COUNTS) or _agent_below(verb)


def _agent_below(verb: Token) -> tuple[Token, ...]:
    """Italy's minister in "was invited to the summit by Italy's minister", which parsers hang on the summit."""
    before = [child for child in verb.rights if child.dep_ in ("prep", "oprd", "dobj", "attr", "advmod", "npadvmod")]
    for child in before:
        for prep in child.subtree:
            under = prep.head
            # "accused of taking bribes by the prosecutor": a gerund in the active has no agent of its own.
            gerund = under.tag_ == "VBG" and under.dep_ == "pcomp" and under.head == child
            hung = prep.lower_ == "by" and prep.dep_ in ("prep", "agent")
            hung = hung and (gerund or under.pos_ in ("NOUN", "PROPN", "ADP"))
            told = under.dep_ == "pobj" and under.head.lower_ in _OF_CAUSE  # "over a border crossing by gunmen"
            deed = under.lemma_.lower().endswith(_DONE_BY) and (told or under.lemma_ not in _PLACES_IN_ING)
            if not hung or deed or under.lemma_ in _done_by():
                continue
            by = tuple(one for one in objects_of(prep) if one.ent_type_ not in _COUNTS)
            if by and by[0].pos_ != "VERB" and (by[0].pos_ == "PROPN" or can_act(by[0])):
                return by
    return ()


def _done_by() -> frozenset[str]:
    """Nouns that have a "by" of their own: "criticised for an attack by", "over remarks by"."""
    classes = word_classes()
    return classes["act"] | classes["visit"] | classes["relation"] | _SAID_BY


def ordered_to(verb: Token) -> Token | None:
    """Return who is ordered in "troops ordered to leave": a verb that needs an object and has none is in the passive."""
    if verb.lemma_ not in ("order", "force", "instruct", "compel") or verb.tag_ not in ("VBD", "VBN"):
        return None
    to_do = any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return subjects[0] if to_do and subjects else None


def misplaced_agent(head: Token) -> tuple[Token, ...]:
    """Return the junta in "the ruling junta American troops ordered to leave", an order of words that translation leaves."""
    first = max(head.left_edge.i - 1, head.sent.start)
    return tuple(token for token in head.doc[first : head.i] if begins_after(token))
