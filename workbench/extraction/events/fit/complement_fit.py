"""Does the complement of a verb fit an entry of the lexicon, and what does it tell by itself?"""

from collections.abc import Callable

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.fit.epithets import epithets
from workbench.extraction.events.fit.head_tests import HeadTests, modifiers_of
from workbench.extraction.language.lexicon_entry import Entry, Heads
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.status.clause_status import own_status
from workbench.extraction.status.negation import is_negated
from workbench.extraction.status.wishes import is_conditional, wished
from workbench.model import Status
from workbench.ontology import quad_of

_OF_WILL = frozenset({"will", "wo", "would", "shall", "can", "ca", "could"})
_OPINIONS = frozenset({"ACCUSE", "REJECT"})
_COOPERATION, _HARD_WORDS, _DEEDS = 2, 3, 4
"""Quads up to the first are cooperation, the others are those of hostile words and deeds."""

Told = Callable[[Token], Construction | None]
"""From a verb to what it tells by itself."""


class ComplementFitter:
    """Tests the complements of one verb against entries.

    Parameters
    ----------
    verb : the verb
    below : the verbs of its complements, the nearest first
    tests : of the heads of phrases
    told : from a verb below to what it tells by itself
    """

    def __init__(self, verb: Token, below: list[Token], tests: HeadTests, told: Told) -> None:
        self._verb = verb
        self._below = below
        self._tests = tests
        self._told = told

    def fit(self, entry: Entry) -> tuple[Token | None, Construction | None]:
        """Return the verb below that fits, and what it tells by itself where the entry asks for that; both None where none fits."""
        wanted = entry.complement
        if wanted is None:
            return None, None
        candidates = wished(self._verb, self._below) if entry.event == "REQUEST" else self._below
        if wanted.special in ("cooperation", "conflict"):
            return self._telling(candidates, wanted, entry)
        if wanted.words:
            # "found the priest guilty", "holds them responsible"
            candidates = candidates + [
                child
                for child in self._verb.children
                if child.dep_ in ("ccomp", "xcomp", "oprd") and child.pos_ in ("ADJ", "NOUN", "PROPN")
            ]
            candidates += epithets(self._verb)
        found = next((one for one in candidates if self._tests.fits(one, wanted)), None)
        if found is None and wanted.words and entry.event in _OPINIONS:
            found = next((one for one in candidates if self._is_said_of(one, wanted)), None)
            # "called the seizure an illegal act"
            named = [one for one in candidates if one.pos_ == "NOUN"]
            found = found or next((one for one in named if modifiers_of(one) & wanted.words), None)
        if found is None or not has_status(found, entry.complement_status):
            return None, None
        promised = entry.event == "AGREE" or (bool(wanted.words) and entry.event == "CONCEDE")
        asked = any("inner-any" in choice for choice in entry.recipients)
        # "has no intention of expelling him", "said it would not recall its envoy" refuse nothing
        none = entry.object is not None and "no" in entry.object.modifiers
        unwilling = entry.event == "REJECT" and (none or entry.complement_status == "refused")
        told = self._told(found) if asked or promised or unwilling else None
        if (
            (promised or unwilling)
            and told is not None
            and _is_against(told, any_will_do=not wanted.words and promised)
        ):
            return None, None  # "said it would pay a heavy price", "announced that it would send home their envoy"
        if promised and wanted.words and told is not None and quad_of(told.entry.event) == _HARD_WORDS:
            return None, None  # "said it would deliver a note of protest"
        return found, told if asked else None

    def _is_said_of(self, verb: Token, wanted: Heads) -> bool:
        """Whether a clause says of somebody what an entry wants: "said that the army was guilty", "is to blame"."""
        said = [child for child in verb.children if child.dep_ in ("acomp", "attr", "xcomp", "prep")]
        # "is an unacceptable step"
        steps = [child for child in said if child.dep_ == "attr" and modifiers_of(child) & wanted.words]
        return verb.lemma_ == "be" and (bool(steps) or any(self._tests.fits(child, wanted) for child in said))

    def _telling(
        self, candidates: list[Token], wanted: Heads, entry: Entry
    ) -> tuple[Token | None, Construction | None]:
        """The complement that tells of cooperation, or of conflict, whatever its verb."""
        for one in candidates:
            told = self._told(one) if has_status(one, entry.complement_status) else None
            if told is None or told.entry.is_nothing or (is_negated(one) and entry.complement_status != "refused"):
                continue
            if is_of_kind(told, wanted.special):
                return one, told
        return None, None


def _is_against(told: Construction, *, any_will_do: bool) -> bool:
    """Whether what is promised is against somebody, or nothing; with `any_will_do` only an attack: one may agree to send troops."""
    if any_will_do:
        return told.entry.event == "ASSAULT"
    return told.entry.is_nothing or is_of_kind(told, "conflict")


def is_of_kind(told: Construction, kind: str) -> bool:
    """Whether a construction tells of `cooperation`, or of `conflict` in deeds and not in words."""
    quad = quad_of(told.entry.event)
    return quad <= _COOPERATION if kind == "cooperation" else quad == _DEEDS


def has_status(verb: Token, wanted: str) -> bool:
    """Return whether a verb has the status that an entry wants of it: "would not", "will", "unless" or a status by name."""
    if not wanted:
        return True
    if wanted == "refused":
        return is_negated(verb) and modal_of(verb) in _OF_WILL
    if wanted == "coming":
        return modal_of(verb) in _OF_WILL and not any(child.dep_ == "neg" for child in verb.children)
    return is_conditional(verb) if wanted == "unless" else own_status(verb) is Status(wanted)
