"""Does a noun such as "attack" or "talks" tell of a happening here, or only speak of the thing?

Verbs tell of happenings; nouns do so only where the sentence says that the thing took place: after
"after", as the subject of "began" or "killed", as the object of "confirmed".
"""

from spacy.tokens import Token

_TIMES = frozenset(
    {"after", "following", "during", "since", "amid", "despite", "over", "for", "because", "upon", "in", "by"}
)
_HAPPEN = frozenset(
    [
        "begin",
        "start",
        "continue",
        "resume",
        "take",
        "occur",
        "happen",
        "follow",
        "come",
        "end",
        "conclude",
        "kill",
        "wound",
        "injure",
        "destroy",
        "leave",
        "prompt",
        "cause",
        "trigger",
        "lead",
        "force",
        "spark",
        "hit",
        "damage",
        "fail",
        "collapse",
        "yield",
        "produce",
        "break",
    ]
)
_TOLD = frozenset(
    {
        "confirm",
        "report",
        "follow",
        "condemn",
        "witness",
        "announce",
        "mark",
        "see",
        "denounce",
        "criticise",
        "criticize",
        "welcome",
        "praise",
        "survive",
        "suffer",
        "complete",
        "finish",
        "begin",
        "start",
        "continue",
        "protest",
        "investigate",
        "decry",
        "deplore",
    }
)

_PLANNING = frozenset({"plan", "prepare", "agree", "arrange"})


def is_told(noun: Token) -> bool:
    """Whether the sentence presents the happening that `noun` names as one, rather than mentioning the notion."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in ("for", "to", "on") and above.head.lemma_ in _PLANNING:
        return True
    if noun.dep_ in ("pobj", "pcomp") and above.dep_ in ("prep", "agent", "mark"):
        return above.lower_ in _TIMES and (
            above.head.pos_ in ("VERB", "AUX") or above.lower_ in ("after", "following", "during", "since")
        )
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return above.lemma_ in _HAPPEN or above.lemma_ in _TOLD
    if noun.dep_ == "dobj":
        return above.lemma_ in _TOLD
    return noun.dep_ == "conj" and above.pos_ == "NOUN" and is_told(above)
