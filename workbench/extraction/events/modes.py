"""A closer mode than the verb's own, from what stands beside it: "killed ... in a drone strike", "spoke by video link".

Only where the entry leaves the mode open. The weapon or the means is looked for in the subject, in the phrases of the
verb and among what the attack is said to be.
"""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.fit.head_tests import modifiers_of
from workbench.extraction.language.phrases import prepositional
from workbench.extraction.language.word_classes import word_classes

_BY_MEANS = frozenset({"with", "by", "in", "via", "using", "over", "on", "from", "during"})
_OF_ONE_WEAPON = (
    ("suicide-attack", frozenset({"suicide"})),
    ("unconventional", frozenset({"chemical", "chlorine", "novichok", "sarin"})),
    ("drone", frozenset({"drone", "uav"})),
    ("aerial", frozenset({"airstrike", "warplane", "jet", "bomber", "gunship", "helicopter", "air", "aircraft", "plane"})),
    ("heavy-weapons", frozenset({"missile", "rocket", "mortar", "shell", "artillery", "shelling", "howitzer", "tank"})),
    ("explosives", frozenset({"bomb", "ied", "landmine", "mine", "grenade", "explosive"})),
    ("primitive", frozenset({"knife", "machete", "axe", "spear", "sword", "stone", "club"})),
    ("firearms", frozenset({"gunfire", "rifle", "pistol", "sniper", "bullet", "gun"})),
)  # fmt: skip
_THREATENED = {
    ("ASSAULT", ""): "violence",
    ("MOBILIZE", ""): "violence",
    ("SANCTION", ""): "restrict",
    ("SANCTION", "discontinue"): "relations",
    ("SANCTION", "withdraw"): "relations",
    ("SANCTION", "expel"): "expel",
    ("COERCE", ""): "restrict",
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "deport"): "expel",
    ("COERCE", "seize"): "territory",
}
"""What is threatened, by what the complement tells."""
_PHONE = frozenset({"telephone", "phone", "call", "videolink", "link", "videoconference", "teleconference"})


def closer_mode(construction: Construction) -> str:
    """Return the entry's mode, or the one that the words around the trigger name where it has none."""
    entry = construction.entry
    if entry.mode:
        return entry.mode
    if entry.event == "THREATEN" and construction.told is not None:
        return mode_of_threat(construction.told)
    if entry.event == "CONSULT":
        below = [head for one in construction.objects for name, head in prepositional(one) if name in _BY_MEANS]
        heads = [*_means(construction), *construction.objects, *below]
        return "phone" if any(_words(head) & _PHONE and head.lemma_ != "meeting" for head in heads) else ""
    if entry.event != "ASSAULT":
        return ""
    words = {word for head in (*construction.roles.agents, *_means(construction)) for word in _words(head)}
    if construction.entry.noun:
        words |= _words(construction.trigger)
    return next((mode for mode, weapons in _OF_ONE_WEAPON if words & weapons), "")


def mode_of_threat(threatened: Construction) -> str:
    """Return the mode of a threat to do what a construction tells; empty where none fits."""
    event, mode = threatened.entry.event, threatened.entry.mode
    return _THREATENED.get((event, mode), _THREATENED.get((event, ""), ""))


def _means(construction: Construction) -> list[Token]:
    """Heads of phrases that say by which means: with rockets, in an airstrike, by telephone."""
    trigger = construction.trigger
    sources = [trigger, *(head for head in construction.objects if head.lemma_ in word_classes()["attack"])]
    found = [head for one in sources for name, head in prepositional(one) if name in _BY_MEANS]
    return [*found, *(head for head in construction.objects if head.lemma_ in word_classes()["attack"])]


def _words(head: Token) -> set[str]:
    return {head.lemma_.lower(), *modifiers_of(head)} if head.pos_ == "NOUN" else set()
