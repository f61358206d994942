"""Bodies and offices that every state has: "the junta", "the defence minister", "the military council"."""

from spacy.tokens import Token

BODIES = frozenset(
    [
        "junta",
        "government",
        "army",
        "military",
        "police",
        "parliament",
        "congress",
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
        "rebel",
        "insurgent",
        "separatist",
        "militant",
        "navy",
        "congress",
        "lawmaker",
        "legislator",
        "legislature",
        "parliamentarian",
        "policeman",
        "presidency",
        "prosecutor",
    ]
)
ASSEMBLIES = frozenset({"congress", "parliament"})
"""Bodies that are named without an article: "Parliament passed the bill"."""
_KINDS_OF_BODY = {
    "council": frozenset({"military", "ruling", "transitional", "sovereign", "sovereignty"}),
    "staff": frozenset({"general"}),
    "court": frozenset(
        {"supreme", "constitutional", "state", "high", "appeals", "federal", "revolutionary", "electoral"}
    ),
    "coalition": frozenset({"opposition", "ruling", "governing"}),
    "commission": frozenset({"electoral", "election"}),
    "party": frozenset({"ruling", "governing"}),
    "service": frozenset({"intelligence", "security"}),
    **dict.fromkeys(
        ("activist", "candidate", "figure", "lawmaker", "legislator", "member", "mp", "politician", "supporter"),
        frozenset({"opposition"}),
    ),
    "assembly": frozenset({"national"}),
    "bank": frozenset({"central"}),
    "negotiator": frozenset({"government"}),
    "officer": frozenset({"army", "military", "naval", "police"}),
    **dict.fromkeys(
        ("spokesman", "spokesperson", "spokeswoman"),
        frozenset({"army", "government", "military", "ministry", "navy", "police", "presidential"}),
    ),
}


def is_office(head: Token) -> bool:
    """Whether a noun is an office or a body that each state has just one of."""
    return head.lower_ in BODIES | {"chief"} and head.tag_ != "NNS"


def is_body(head: Token) -> bool:
    """Whether a noun is a body that every state has: "the junta", "the general staff", "the military council"."""
    lemma = head.lemma_.lower()
    kinds = {child.lower_ for child in head.children if child.dep_ in ("amod", "compound")}
    return lemma in BODIES or bool(kinds & _KINDS_OF_BODY.get(lemma, frozenset()))
