"""Does a verb or noun in its clause fit an entry of the lexicon?"""

from spacy.tokens import Token

from workbench.extraction.clause_status import own_status
from workbench.extraction.clauses import Roles, complements, roles_of
from workbench.extraction.hyphens import leaders_before
from workbench.extraction.lexicon import Entry, Heads, known_verb, noun_entries, verb_entries, word_classes
from workbench.extraction.mentions import MentionReader
from workbench.extraction.negation import is_negated
from workbench.extraction.phrases import coordinated, objects_of, prepositional
from workbench.extraction.verb_forms import modal_of
from workbench.model import Status

_OF_WILL = frozenset({"will", "wo", "would", "shall", "can", "ca", "could"})
_PARTICLES = frozenset({"prt", "advmod", "prep"})
_BESIDE = frozenset({"acomp", "advmod", "oprd", "attr", "intj"})
_TIMES = frozenset({"DATE", "TIME"})
_SUBJUNCTIVE = frozenset({"demand", "insist", "urge", "request", "order", "recommend", "require", "ask"})


def _means() -> frozenset[str]:
    return word_classes()["attack"] | word_classes()["explosive"] | word_classes()["missile"] | {"device", "gunfire"}


class Construction:
    """A trigger and the entry that it fits.

    Attributes
    ----------
    trigger : the verb or noun
    entry : the entry
    roles : who does what to whom at the verb; at a noun, nobody
    objects : heads that fit the entry's object, so that they are not read as happenings again
    complement : the verb of the complement clause that fits, None where the entry asks for none
    """

    def __init__(
        self, trigger: Token, entry: Entry, roles: Roles, objects: list[Token], complement: Token | None
    ) -> None:
        self.trigger = trigger
        self.entry = entry
        self.roles = roles
        self.objects = objects
        self.complement = complement


def construction_at(token: Token, reader: MentionReader, block_start: int) -> Construction | None:
    """Return the most specific construction that `token` is the trigger of; None where it names no event."""
    if token.pos_ == "NOUN":
        for entry in noun_entries().get(token.lemma_, ()):
            return Construction(token, entry, Roles((), (), passive=False), [], None)
        return None
    if token.dep_ == "pcomp" and token.head.dep_ == "agent":
        return None  # "interrupted by protesting legislators"
    rows = verb_entries().get(known_verb(token.lemma_.lower(), token.lower_), ())
    if not rows:
        return None
    fitter = _Fitter(token, reader, block_start)
    for entry in rows:
        fit = fitter.fit(entry)
        if fit is not None:
            return None if entry.event == "-" else fit
    return None


class _Fitter:
    """Tests the entries of one verb against its clause."""

    def __init__(self, verb: Token, reader: MentionReader, block_start: int) -> None:
        self._verb = verb
        self._reader = reader
        self._start = block_start
        self._roles = roles_of(verb)
        self._objects = [head for one in self._roles.patients for head in _heads_of(one)]
        beside = [child for child in verb.children if child.dep_ in ("acomp", "prt", "advmod")]
        found = [pair for head in (verb, *self._objects, *beside) for pair in prepositional(head)]
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
        if phrases is None:
            return None
        complement = self._complement(entry)
        if entry.complement is not None and complement is None:
            return None
        if entry.event == "ASSAULT" and self._is_only_means(roles.agents):
            roles = Roles((), roles.patients, passive=True)
        return Construction(self._verb, entry, roles, matched + phrases, complement)

    def _is_only_means(self, agents: tuple[Token, ...]) -> bool:
        """Whether a bomb or an attack does it, and the text does not say whose: "a roadside bomb killed two soldiers"."""
        return bool(agents) and all(
            head.pos_ == "NOUN"
            and head.lemma_.lower() in _means()
            and not self._reader.owners(head, self._start)
            and not leaders_before(head)
            and not any(child.dep_ == "compound" and self._reader.mentions(child, self._start) for child in head.lefts)
            and not any(name in ("by", "of", "from") for name, _ in prepositional(head))
            for head in agents
        )

    def _with_particle(self, entry: Entry) -> Roles:
        """The roles, with what the parser hung on the particle as object: "switched off the internet"."""
        if not entry.particles or entry.object is None or self._objects:
            return self._roles
        particles = [child for child in self._verb.children if child.dep_ == "prep" and child.lower_ in entry.particles]
        moved = tuple(pobj for particle in particles for pobj in objects_of(particle))
        return Roles(self._roles.agents, self._roles.patients + moved, self._roles.passive)

    def _words_fit(self, entry: Entry) -> bool:
        near = [child for child in self._verb.children if child.lower_ in entry.particles | entry.beside]
        particle = any(child.dep_ in _PARTICLES for child in near if child.lower_ in entry.particles)
        beside = any(child.dep_ in _BESIDE for child in near if child.lower_ in entry.beside)
        return (particle or not entry.particles) and (beside or not entry.beside)

    def _matched_objects(self, entry: Entry, roles: Roles) -> list[Token] | None:
        if entry.no_object and (self._objects or roles.passive):
            return None
        wanted = entry.object
        if wanted is None:
            return []
        objects = self._objects
        if roles is not self._roles:
            objects = [head for one in roles.patients for head in _heads_of(one)]
        return [head for head in objects if self._is(head, wanted)] or None

    def _subject_fits(self, entry: Entry) -> bool:
        wanted = entry.subject
        if wanted is None:
            return True
        subjects = self._roles.patients if self._roles.passive else self._roles.agents
        if wanted.special == "several":
            return (len(self._parties(subjects)) > 1) != wanted.excluded
        return any(self._is(head, wanted) for one in subjects for head in _heads_of(one))

    def _parties(self, heads: tuple[Token, ...]) -> set[str]:
        """Who of the actor list a phrase names."""
        found = {one.participant.id for head in heads for one in self._reader.mentions(head, self._start)}
        return found - {""}

    def _matched_phrases(self, entry: Entry) -> list[Token] | None:
        matched: list[Token] = []
        for names, wanted in entry.prepositions:
            fitting = [
                head
                for name, pobj in self._phrases
                if name in names
                for head in _heads_of(pobj)
                if self._is(head, wanted)
            ]
            if not fitting:
                return None
            matched += fitting
        return matched

    def _complement(self, entry: Entry) -> Token | None:
        wanted = entry.complement
        if wanted is None:
            return None
        candidates = _wished(self._verb, self._below) if entry.event == "REQUEST" else self._below
        if wanted.words:
            # "found the priest guilty", "holds them responsible"
            candidates = candidates + [
                child
                for child in self._verb.children
                if child.dep_ in ("ccomp", "xcomp", "oprd") and child.pos_ in ("ADJ", "NOUN")
            ]
        found = next((one for one in candidates if self._is(one, wanted)), None)
        if found is None or not entry.complement_status:
            return found
        if entry.complement_status == "refused":
            return found if is_negated(found) and modal_of(found) in _OF_WILL else None
        if entry.complement_status == "unless":
            return found if _is_conditional(found) else None
        return found if own_status(found) is Status(entry.complement_status) else None

    def _is(self, head: Token, allowed: Heads) -> bool:
        if allowed.special and self._is_special(head, allowed.special):
            return not allowed.excluded
        fits = (
            not (allowed.words or allowed.special)
            or head.lemma_.lower() in allowed.words
            or head.lower_ in allowed.words
        )
        if allowed.modifiers:
            modifiers = [child for child in head.lefts if child.dep_ in ("amod", "compound", "nmod")]
            named = {word for child in modifiers for word in (child.lemma_.lower(), child.lower_)}
            fits = fits and bool(named & allowed.modifiers)
        return fits != allowed.excluded

    def _is_special(self, head: Token, special: str) -> bool:
        if special == "person" and (head.ent_type_ == "PERSON" or head.lemma_.lower() in word_classes()["person"]):
            return True
        if special == "person" and head.pos_ != "PROPN":
            return False
        found = [one.participant for one in self._reader.mentions(head, self._start)]
        if special == "human":
            return head.ent_type_ == "PERSON" or (head.pos_ == "NOUN" and bool(found))
        if special == "state":
            named = self._reader.resolve(head.text) if head.pos_ == "PROPN" else None
            return named is not None and named.kind == "state" and not named.method.startswith("demonym")
        if special in ("person", "organisation"):
            return any(one.kind == special for one in found)
        return any(one.id for one in found) if special == "resolved" else bool(found)


def _is_conditional(verb: Token) -> bool:
    """Whether it will happen unless somebody does something: "will close its camps unless Kenya pays"."""
    return any(
        mark.lower_ == "unless" for child in verb.children if child.dep_ == "advcl" for mark in child.children
    ) and bool(modal_of(verb))


def _wished(verb: Token, below: list[Token]) -> list[Token]:
    """Those complements that are asked for: "to leave", "that he leave", "that he should leave", never "that he left"."""
    if verb.lemma_ in ("call", "appeal") and not any(
        child.lower_ in ("on", "upon", "for", "to") for child in verb.children
    ):
        return []  # "called the decision hasty"
    due = () if verb.lemma_ in ("tell", "ask") else ("should", "must")
    return [
        one
        for one in below
        if (one.tag_ == "VB" or (one.tag_ == "VBP" and verb.lemma_ in _SUBJUNCTIVE and one.dep_ == "ccomp"))
        and not any(child.tag_ == "MD" and child.lower_ not in due for child in one.children)
        and (due or any(child.lower_ == "to" for child in one.children))
    ]


def _heads_of(head: Token) -> list[Token]:
    """The head, those coordinated with it, and for a measure what it measures: "a round of talks"."""
    found: list[Token] = []
    for one in coordinated(head):
        found.append(one)
        if one.lemma_.lower() in word_classes()["roles.measures"] | word_classes()["portion"]:
            # "20 tons of wheat", "500 million euros in aid"
            found += [pobj for name, pobj in prepositional(one) if name in ("of", "in")]
    return found
