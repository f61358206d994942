"""Does a noun such as "attack" or "talks" tell of a happening here, or only speak of the thing?

Verbs tell of happenings; nouns do so only where the sentence says that the thing took place: after
"after", as the subject of "began" or "killed", as the object of "confirmed".
"""

from spacy.tokens import Token

from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.language.word_classes import word_classes

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
        "anger",
        "cripple",
        "draw",
        "enter",
        "erupt",
        "flare",
        "foil",
        "intensify",
        "paralyse",
        "persist",
        "rage",
        "reach",
        "rock",
        "shake",
        "spread",
        "sweep",
        "thwart",
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
_NOT_DONE = frozenset(
    {"aim", "ask", "demand", "discuss", "imagine", "mediate", "need", "offer", "plan", "propose", "require", "seek", "want"}
)  # fmt: skip
"""Below these a noun is what is wished for or spoken of."""

_WHICH = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "last", "only", "another"})
_NOTIONS = frozenset(
    {"chance", "field", "future", "idea", "importance", "issue", "level", "means", "need", "opportunity", "perspective"}
    | {"possibility", "potential", "prospect", "question", "topic", "way"}
)
"""Of these a noun is only a notion."""


def is_presupposed(noun: Token) -> bool:
    """Whether a sentence takes for granted what a noun names, if the noun also says who did it to whom.

    "The arrival of Turkish trainers in Mogadishu angered Ethiopia", "in response to Iran's attack on Israel".
    """
    above = noun.head
    if any(child.lower_ in ("any", "no", "such", "every", "further", "another") for child in noun.lefts):
        return False
    if noun.lemma_ in word_classes()["accord"]:
        # "a pact between A and B angered C" tells that it was made; "the pact between A and B" may be an old one.
        new = any(child.lower_ in ("a", "an", "new") for child in noun.lefts)
        return new and noun.dep_ in ("nsubj", "nsubjpass") and above.lemma_ != "be"
    there_is = noun.dep_ == "attr" and any(child.dep_ == "expl" for child in above.lefts)
    if there_is or _is_one_of_many(noun) or noun.dep_ in ("nsubj", "nsubjpass", "dobj"):
        finite = above.tag_ in ("VBD", "VBZ", "VBP") or any(
            child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP") for child in above.children
        )
        wished = above.lemma_ in _NOT_DONE or (noun.dep_ == "dobj" and above.lemma_ == "have")
        return finite and not wished and not modal_of(above)
    if above.lower_ == "of" and above.head.lemma_ in _NOTIONS:
        return False  # "discussed the prospects of cooperation between A and B"
    return noun.dep_ == "pobj" and above.lower_ in (
        "to",
        "of",
        "for",
        "over",
        "by",
        "with",
        "in",
        "about",
        "at",
        "into",
        "from",
    )


def _is_one_of_many(noun: Token) -> bool:
    """Read "It was the first raid by Israel on Lebanon since May", "the attack was the deadliest by Boko Haram"."""
    which = any(child.lower_ in _WHICH or child.tag_ == "JJS" for child in noun.lefts)
    return noun.dep_ == "attr" and noun.head.lemma_ == "be" and which


def is_of_somebody(noun: Token) -> bool:
    """Whether a noun is the subject of what happened, and somebody's: "Rwanda's withdrawal", "a strike by miners of Peru"."""
    subject = noun.dep_ in ("nsubj", "nsubjpass")
    owned = any(child.dep_ == "poss" and child.tag_ != "PRP$" for child in noun.lefts)
    return subject and (owned or any(child.dep_ == "prep" and child.lower_ == "by" for child in noun.rights))


def is_told(noun: Token) -> bool:
    """Whether the sentence presents the happening that `noun` names as one, rather than mentioning the notion."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in ("for", "to", "on") and above.head.lemma_ in _PLANNING:
        return True
    if noun.dep_ in ("pobj", "pcomp") and (above.dep_ in ("prep", "agent", "mark") or above.lower_ == "following"):
        return above.lower_ in _TIMES and (
            above.head.pos_ in ("VERB", "AUX") or above.lower_ in ("after", "following", "during", "since")
        )
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return above.lemma_ in _HAPPEN | _TOLD | word_classes()["light"]
    if noun.dep_ == "dobj":
        return above.lemma_ in _TOLD | word_classes()["light"]
    return noun.dep_ == "conj" and above.pos_ == "NOUN" and is_told(above)
