"""Does a verb in its clause fit an entry of the lexicon?"""

from collections.abc import Callable

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.head_tests import HeadTests, heads_of, modifiers_of
from workbench.extraction.events.means import is_only_means
from workbench.extraction.language.clauses import Roles, receivers_of, roles_of
from workbench.extraction.language.complements import complements
from workbench.extraction.language.lexicon_entry import Entry, Heads
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.status.clause_status import own_status
from workbench.extraction.status.negation import is_negated
from workbench.extraction.status.wishes import is_conditional, wished
from workbench.model import Status
from workbench.ontology import quad_of

_OF_WILL = frozenset({"will", "wo", "would", "shall", "can", "ca", "could"})
_PARTICLES = frozenset({"prt", "advmod", "prep"})
_BESIDE = frozenset({"acomp", "advmod", "oprd", "attr", "intj"})
_TIMES = frozenset({"DATE", "TIME"})
_OPINIONS = frozenset({"ACCUSE", "REJECT"})
_COOPERATION, _DEEDS = 2, 4
"""Quads up to the first are cooperation, the second is that of hostile deeds."""

Told = Callable[[Token], Construction | None]


class VerbFitter:
    """Tests the entries of one verb against its clause.

    Parameters
    ----------
    verb : the verb
    reader, block_start : read the phrases around it
    told : from a verb below to what it tells by itself
    """

    def __init__(self, verb: Token, reader: MentionReader, block_start: int, told: Told) -> None:
        self._verb = verb
        self._reader = reader
        self._start = block_start
        self._told = told
        self._tests = HeadTests(reader, block_start)
        self._roles = roles_of(verb)
        self._objects = [head for one in self._roles.patients for head in heads_of(one)]
        beside = [child for child in verb.children if child.dep_ in ("acomp", "prt", "advmod")]
        found = [pair for head in (verb, *self._objects, *beside) for pair in prepositional(head)]
        found += [("whom", child) for child in receivers_of(verb)]
        self._phrases = [(name, head) for name, head in found if head.ent_type_ not in _TIMES]
        self._below = complements(verb)
        self._below += [inner for child in verb.children if child.dep_ == "acomp" for inner in complements(child)]

    def fit(self, entry: Entry) -> Construction | None:
        """Return the construction if the entry fits, else None."""
        roles = self._with_particle(entry)
        matched = self._matched_objects(entry, roles)
        if matched is None or not self._words_fit(entry) or not self._subject_fits(entry):
            return None
        phrases = self._matched_phrases(entry)
        if phrases is None or (entry.complement is None and not _has_status(self._verb, entry.complement_status)):
            return None
        complement, told = self._complement(entry)
        if entry.complement is not None and complement is None:
            return None
        if entry.event == "ASSAULT" and is_only_means(roles.agents, self._reader, self._start):
            roles = Roles((), roles.patients, passive=True)
        # "has no intention of leaving": that he has none is what he says, and so.
        of_will = entry.object is not None and "no" in entry.object.modifiers
        # "will take all necessary measures", "will respond firmly": that he will is the threat.
        coming = entry.complement is None and entry.complement_status in ("coming", "planned")
        of_will |= entry.event == "THREATEN" and coming
        return Construction(self._verb, entry, roles, matched + phrases, complement, told, of_will=of_will)

    def _with_particle(self, entry: Entry) -> Roles:
        """The roles, with what the parser hung on the particle as object: "switched off the internet"."""
        if not entry.particles or entry.object is None or self._objects:
            return self._roles
        particles = [child for child in self._verb.children if child.dep_ == "prep" and child.lower_ in entry.particles]
        moved = tuple(pobj for particle in particles for pobj in objects_of(particle))
        return Roles(self._roles.agents, self._roles.patients + moved, self._roles.passive)

    def _words_fit(self, entry: Entry) -> bool:
        if not entry.particles and not entry.beside:
            return True
        near = [child for child in self._verb.children if child.lower_ in entry.particles | entry.beside]
        particle = any(self._is_particle(child, entry) for child in near if child.lower_ in entry.particles)
        beside = any(child.dep_ in _BESIDE for child in near if child.lower_ in entry.beside)
        return (particle or not entry.particles) and (beside or not entry.beside)

    def _is_particle(self, word: Token, entry: Entry) -> bool:
        """Whether a word goes with the verb alone; the "in" of "gave it in an honest way" goes with the way."""
        return word.dep_ in _PARTICLES and (
            word.dep_ != "prep" or entry.object is not None or not (self._objects and objects_of(word))
        )

    def _matched_objects(self, entry: Entry, roles: Roles) -> list[Token] | None:
        if entry.no_object and (self._objects or roles.passive):
            return None
        wanted = entry.object
        if wanted is None:
            return []
        objects = self._objects
        if roles is not self._roles:
            objects = [head for one in roles.patients for head in heads_of(one)]
        return [head for head in objects if self._tests.fits(head, wanted)] or None

    def _subject_fits(self, entry: Entry) -> bool:
        wanted = entry.subject
        if wanted is None:
            return True
        roles = self._roles
        # "terms were handed down by a court": who hands them down stands behind.
        subjects = roles.patients if roles.passive and not (roles.agents and entry.object) else roles.agents
        if wanted.special == "several":
            return (len(self._parties(subjects)) > 1) != wanted.excluded
        return any(self._tests.fits(head, wanted, acts=True) for one in subjects for head in heads_of(one))

    def _parties(self, heads: tuple[Token, ...]) -> set[str]:
        """Who of the actor list a phrase names."""
        found = {one.participant.id for head in heads for one in self._reader.mentions(head, self._start)}
        return found - {""}

    def _matched_phrases(self, entry: Entry) -> list[Token] | None:
        matched: list[Token] = []
        phrases = self._phrases
        if entry.prepositions and entry.subject is not None and entry.subject.words:
            # "flights between A and B resumed": what the subject is says the rest.
            phrases = [*phrases, *(pair for head in self._roles.agents for pair in prepositional(head))]
        for names, wanted in entry.prepositions:
            # "came under criticism from", where the parser hangs the second phrase on the first.
            below = [pair for head in matched for pair in prepositional(head)]
            fitting = [
                head
                for name, pobj in (*phrases, *below)
                if name in names
                for head in heads_of(pobj)
                if self._tests.fits(head, wanted)
            ]
            if not fitting:
                return None
            matched += fitting
        return matched

    def _complement(self, entry: Entry) -> tuple[Token | None, Construction | None]:
        """The verb below that fits, and what it tells by itself where the entry asks for that."""
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
        found = next((one for one in candidates if self._tests.fits(one, wanted)), None)
        if found is None and wanted.words and entry.event in _OPINIONS:
            found = next((one for one in candidates if self._is_said_of(one, wanted)), None)
        if found is None or not _has_status(found, entry.complement_status):
            return None, None
        promised = bool(wanted.words) and entry.event in ("AGREE", "CONCEDE")
        asked = any("inner-any" in choice for choice in entry.recipients)
        told = self._told(found) if asked or promised else None
        if promised and told is not None and (told.entry.is_nothing or is_of_kind(told, "conflict")):
            return None, None  # "said it would pay a heavy price", "announced that it would send home their envoy"
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
            told = self._told(one) if _has_status(one, entry.complement_status) else None
            if told is None or told.entry.is_nothing or (is_negated(one) and entry.complement_status != "refused"):
                continue
            if is_of_kind(told, wanted.special):
                return one, told
        return None, None


def is_of_kind(told: Construction, kind: str) -> bool:
    """Whether a construction tells of `cooperation`, or of `conflict` in deeds and not in words."""
    quad = quad_of(told.entry.event)
    return quad <= _COOPERATION if kind == "cooperation" else quad == _DEEDS


def _has_status(verb: Token, wanted: str) -> bool:
    if not wanted:
        return True
    if wanted == "refused":
        return is_negated(verb) and modal_of(verb) in _OF_WILL
    if wanted == "coming":
        return modal_of(verb) in _OF_WILL and not any(child.dep_ == "neg" for child in verb.children)
    return is_conditional(verb) if wanted == "unless" else own_status(verb) is Status(wanted)
