"""May this noun, name or verb stand where an entry of the lexicon wants a certain head?"""

from collections.abc import Callable
from functools import cache

from spacy.tokens import Token

from workbench.extraction.events.armed import is_armed_group, is_irregular
from workbench.extraction.events.public_actors import is_official, is_public
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.lexicon_entry import Heads
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.phrases import coordinated, prepositional
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Participant

_NO = frozenset({"no", "neither"})
_TAKES = frozenset({"capture", "hold", "seize", "take"})
"""What is done to towns more than to somebody of one name: "seized Baga"."""
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
_BESIDE_VERB = frozenset({"advmod", "dobj", "oprd", "prt"})


@cache
def _measures() -> frozenset[str]:
    return word_classes()["roles.measures"] | word_classes()["portion"]


class HeadTests:
    """Tests heads of phrases of one block against what entries want.

    Parameters
    ----------
    reader : reads the phrases of the article
    block_start : code point of the article at which the block begins
    """

    def __init__(self, reader: MentionReader, block_start: int) -> None:
        self._reader = reader
        self._start = block_start

    def fits(self, head: Token, allowed: Heads, *, acts: bool = False) -> bool:
        """Whether a head is one of those allowed, by its word, its modifiers or by who it is; `acts` for a subject."""
        # Words are looked up at once; who somebody is may take a reading of the whole article.
        named = _is_worded(head, allowed.words)
        if allowed.words and not allowed.modifiers and named:
            return not allowed.excluded
        if allowed.special and self._is_special(head, allowed.special):
            return not allowed.excluded
        if allowed.excluded and not allowed.special and head.ent_type_ == "PERSON" and not acts:
            return False  # "was airlifted": what is given is a thing
        fits = named or not (allowed.words or allowed.special)
        if allowed.modifiers:
            fits = fits and bool(modifiers_of(head) & allowed.modifiers)
        return fits != allowed.excluded

    def _is_special(self, head: Token, special: str) -> bool:
        if special == "person":
            named = head.ent_type_ == "PERSON" and not (head.head.lemma_ in _TAKES and self._is_place(head))
            office = named or head.lemma_.lower() in word_classes()["person"]
            if office or head.pos_ != "PROPN":
                return office
        named = special in ("state", "official") and self._is_named_state(head)
        if named or special == "state":
            return named
        found = [one.participant for one in self._reader.mentions(head, self._start)]
        if special == "official" and head.pos_ == "PRON" and any(one.kind == "state" for one in found):
            return True
        if special in ("people", "official") and _is_of_people(head) != (special == "people"):
            return False
        if special == "human":
            office = head.pos_ == "PROPN" and head.lemma_.lower() in word_classes()["person"]  # "an opposition MP"
            things = word_classes()["roles.things"] | word_classes()["protest"] | word_classes()["talks"]
            common = head.pos_ == "NOUN" and head.lemma_ not in things
            people = head.tag_ == "NNPS" or common or office
            return (people and bool(found)) or (head.ent_type_ == "PERSON" and not self._is_place(head))
        return any(_is_one(one, special) for one in found)

    def _is_named_state(self, head: Token) -> bool:
        named = self._reader.resolve(head.text) if head.pos_ == "PROPN" else None
        return named is not None and named.kind == "state" and not named.method.startswith("demonym")

    def _is_place(self, name: Token) -> bool:
        """Whether a name is a town's that parsers take for a person's: on the list, or of one word and of nobody named before."""
        alone = name.left_edge == name and not any(child.dep_ == "appos" and can_act(child) for child in name.children)
        if self._reader.state_of(core_of(name).text) is not None or self._reader.is_called_place(core_of(name).text):
            return True
        return alone and name.head.lemma_ in _TAKES and not self._reader.is_known_person(name)


_TESTS: dict[str, Callable[[Participant], bool]] = {
    "resolved": lambda one: bool(one.id),
    "armed": is_armed_group,
    "public": is_public,
    "official": is_official,
    "irregular": is_irregular,
    "party": lambda one: one.sector == "PTY" and one.kind != "person",
    "person": lambda one: one.kind == "person",
    "organisation": lambda one: one.kind == "organisation",
}
"""What a participant must be where an entry asks for one on the list, armed, in public affairs; else anybody will do."""


def _is_one(participant: Participant, special: str) -> bool:
    return special not in _TESTS or _TESTS[special](participant)


def _is_of_people(head: Token) -> bool:
    """Whether a head is a population or some of it: "Palestinians", "villagers", no officials."""
    named = head.tag_ == "NNPS" or head.ent_type_ == "NORP"
    return named or (head.pos_ == "NOUN" and head.lemma_.lower() in word_classes()["people"])


def _is_worded(head: Token, words: frozenset[str]) -> bool:
    """Whether a head is one of the words, or the person whose title is one: "Ambassador Ana Mora".

    A plural that opens a sentence may have been taken for a name: "Rebels".
    """
    lower = head.lower_
    titles = (one.lower_ for one in head.lefts if one.dep_ == "compound") if head.ent_type_ == "PERSON" else ()
    return (
        head.lemma_.lower() in words
        or lower in words
        or ("-" in lower and lower.replace("-", "") in words)  # "cease-fire"
        or (bool(head.is_sent_start) and head.pos_ == "PROPN" and lower.removesuffix("s") in words)
        or any(title in words for title in titles)
    )


def modifiers_of(head: Token) -> set[str]:
    """The words before a noun that say which it is, or "no", as lemmas and as they stand; of a verb what stands beside it.

    A bare adjective behind a noun counts too: "set him free".
    """
    if head.pos_ == "VERB":
        modifiers = [child for child in head.children if child.dep_ in _BESIDE_VERB]
    else:
        modifiers = [child for child in head.children if child.dep_ in _BEFORE_NOUN or child.lower_ in _NO]
    return {word for child in modifiers for word in (child.lemma_.lower(), child.lower_, _joined(child))}


def _joined(word: Token) -> str:
    """A word with the one that a hyphen joins to it: "no-confidence", which is cut in three."""
    if word.i < 2 or word.nbor(-1).text != "-" or word.nbor(-1).whitespace_:  # noqa: PLR2004 - a word and a hyphen
        return word.lower_
    return f"{word.nbor(-2).lower_}-{word.lower_}"


def heads_of(head: Token) -> list[Token]:
    """The head, those coordinated with it, and for a measure what it measures: "a round of talks"."""
    found: list[Token] = []
    for one in coordinated(head):
        found.append(one)
        if one.lemma_.lower() in _measures():
            # "20 tons of wheat", "500 million euros in aid"
            for name, pobj in prepositional(one):
                # "a tranche of 60 tons of aid"
                found += heads_of(pobj) if name in ("of", "in") and pobj.i > one.i else []
    return found
