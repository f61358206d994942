"""Does a verb in its clause fit an entry of the lexicon?"""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.fit.complement_fit import ComplementFitter, Told, has_status
from workbench.extraction.events.fit.head_tests import HeadTests, heads_of
from workbench.extraction.events.sides.means import is_only_means
from workbench.extraction.language.clauses import Roles, receivers_of, roles_of
from workbench.extraction.language.complements import complements
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.mentions.mentions import MentionReader

_PARTICLES = frozenset({"prt", "advmod", "prep"})
_BESIDE = frozenset({"acomp", "advmod", "oprd", "attr", "intj"})
_TIMES = frozenset({"DATE", "TIME"})


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
        self._tests = HeadTests(reader, block_start)
        self._near = [(child.lower_, child) for child in verb.children]
        self._roles = roles_of(verb)
        self._objects = [head for one in self._roles.patients for head in heads_of(one)]
        beside = [child for child in verb.children if child.dep_ in ("acomp", "prt", "advmod")]
        found = [pair for head in (verb, *self._objects, *beside) for pair in prepositional(head)]
        found += [("whom", child) for child in receivers_of(verb)]
        self._phrases = [(name, head) for name, head in found if head.ent_type_ not in _TIMES]
        below = complements(verb)
        below += [inner for child in verb.children if child.dep_ == "acomp" for inner in complements(child)]
        self._complements = ComplementFitter(verb, below, self._tests, told)

    def fit(self, entry: Entry) -> Construction | None:
        """Return the construction if the entry fits, else None."""
        # What most entries fail at goes first, and who somebody is last: that may take a reading of the whole article.
        if not self._words_fit(entry):
            return None
        roles = self._with_particle(entry)
        matched = self._matched_objects(entry, roles)
        phrases = self._matched_phrases(entry) if matched is not None else None
        if matched is None or phrases is None or not self._subject_fits(entry):
            return None
        if entry.complement is None and not has_status(self._verb, entry.complement_status):
            return None
        complement, told = self._complements.fit(entry)
        if entry.complement is not None and complement is None:
            return None
        if entry.event == "ASSAULT" and is_only_means(roles.agents, self._reader, self._start):
            roles = Roles((), roles.patients, passive=True)
        # "has no intention of leaving": that he has none is what he says, and so.
        of_will = entry.object is not None and "no" in entry.object.modifiers
        # "will take all necessary measures", "will respond firmly": that he will is the threat.
        coming = entry.complement is None and entry.complement_status in ("coming", "planned", "refused")
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
        particle = any(self._is_particle(child, entry) for word, child in self._near if word in entry.particles)
        beside = any(child.dep_ in _BESIDE for word, child in self._near if word in entry.beside)
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
        fits = [self._tests.fits(head, wanted, acts=True) for one in subjects for head in heads_of(one)]
        # Of "Kenya and Uganda stood down" each must be none of those whom a row leaves out.
        return bool(fits) and (all(fits) if wanted.excluded else any(fits))

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
