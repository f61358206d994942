"""Fill the slots that a construction's entry names: subject, object, owner, phrases, parties."""

from collections.abc import Callable

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.hyphens import leaders_before, owners_before, pair_before
from workbench.extraction.events.means import claiming
from workbench.extraction.events.whereabouts import place_of
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.lexicon import Slots, verb_entries, word_classes
from workbench.extraction.language.phrases import aimed_at, antecedent, examples_in, governing_verb, prepositional
from workbench.extraction.mentions.mentions import Mention, MentionReader

# Nouns that tell by which means somebody was killed: "in an attack by JNIM".
_MEANS = frozenset({"in", "during", "by", "after"})
_ON_THINGS = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REQUEST", "RETREAT", "SANCTION"})
_CRAFT = frozenset({"boat", "ship", "submarine", "vessel", "warplane", "warship"})
_PLACED = frozenset({"in", "at", "near", "across", "around", "inside", "within"})
# Prepositions that may stand for another.
_SAME = {"toward": ("to", "at", "against"), "towards": ("to", "at", "against"), "upon": ("on",), "amongst": ("among",)}


def _others(recipients: list[Mention], actors: list[Mention], *, at_home: bool = False) -> list[Mention]:
    """Nobody acts on himself here: a phrase that is read on both sides is the actor.

    With `at_home` a government may act on somebody else of it: "the president dismissed the prime minister".
    """
    ids = {one.participant.id for one in actors if one.participant.id}
    if at_home:
        ids -= {one.participant.id for one in actors if one.participant.kind == "body"}
    spans = {(one.participant.start, one.participant.end) for one in actors}
    return [
        one
        for one in recipients
        if one.participant.id not in ids and (one.participant.start, one.participant.end) not in spans
    ]


def _is_force(mention: Mention) -> bool:
    """Whether somebody is a force, by its sector or by the word for it: "UN peacekeepers"."""
    one = mention.participant
    last = one.text.split()[-1].lower().removesuffix("s") if one.text else ""
    return one.sector in ("MIL", "PRM", "REB", "COP") or (bool(one.id) and last in word_classes()["force"])


def _is_one_name(source: Token, head: Token) -> bool:
    """Whether both are in one name: the states of the Organization of American States."""
    between = source.doc[source.i + 1 : head.i + 1] if source.i < head.i else source.doc[:0]
    return bool(source.ent_type_ == "ORG" and len(between) and all(one.ent_iob_ == "I" for one in between))


class SlotFiller:
    """Fills slots at one construction."""

    def __init__(self, construction: Construction, reader: MentionReader, block_start: int) -> None:
        self._at = construction
        self._reader = reader
        self._start = block_start
        self._slots: dict[str, Callable[[], list[Mention]]] = {
            "subject": self._subject,
            "object": lambda: self.mentions(self._objects()),
            "own": self._own,
            "behind": self._behind,
            "tool-own": lambda: self._owners([head for head in self._at.objects if head not in self._objects()]),
            "subject-own": lambda: self._owners(list(self._at.roles.agents)),
            "indirect": lambda: self.mentions([child for child in self._at.trigger.children if child.dep_ == "dative"]),
            "inner": self._inner,
            "inner-object": lambda: self._of_complement("object"),
            "inner-to": lambda: self._of_complement("to"),
            "inner-with": lambda: self._of_complement("with"),
            "inner-of": lambda: self._of_complement("of"),
            "inner-in": lambda: self._of_complement("in"),
            "inner-on": lambda: self._of_complement("on"),
            "inner-from": lambda: self._of_complement("from"),
            "inner-against": lambda: self._of_complement("against"),
            "inner-any": self._of_told,
            "doer": self._doer,
            "passive-own": self._passive_own,
            "means": self._means,
            "attacker": self._attacker,
            "topic": self._topic,
            "led": self._led,
            "force-of": lambda: [one for one in self._phrases("of") if _is_force(one)],
            "leads-to": self._leads_to,
            "place": lambda: place_of(self._at.trigger, self._reader, self._start),
            "made-by": lambda: self.mentions(
                [
                    head
                    for thing in self._at.objects
                    for verb in thing.rights
                    if verb.dep_ == "acl"
                    for head in roles_of(verb).agents
                ]
            ),
        }

    def fill(self, slots: Slots, others_than: list[Mention] | None = None) -> list[Mention]:
        """Return the mentions of the first choice that names anybody, other than those who act."""
        fallback: list[Mention] = []
        for choice in slots:
            found = [mention for slot in choice for mention in self._slot(slot)]
            found = _others(found, others_than or [], at_home=self._is_dismissal())
            distinct: dict[str, Mention] = {}
            for mention in found:
                distinct.setdefault(mention.participant.id or mention.participant.text.lower(), mention)
            # "expelled two diplomats from Chad": whose they are matters more than that they were diplomats.
            if any(one.participant.id for one in found) or (found and self._at.entry.event != "SANCTION"):
                return list(distinct.values())
            fallback = fallback or list(distinct.values())
        return fallback

    def _is_dismissal(self) -> bool:
        entry = self._at.entry
        return entry.event == "SANCTION" and not entry.mode and bool(entry.object and entry.object.special == "human")

    def _slot(self, name: str) -> list[Mention]:
        return self._slots[name]() if name in self._slots else self._phrases(name)

    def _subject(self) -> list[Mention]:
        found = self.mentions(self._at.roles.agents)
        verb = self._at.trigger
        if not found and verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ == "dobj":
            # "launched missiles targeting troops": who launched them.
            found = self.mentions(roles_of(verb.head.head).agents)
        if not any(one.participant.id for one in found):
            return self._whose_things() or found
        return found

    def _whose_things(self) -> list[Mention]:
        """Read "Israeli tanks fired", "a Chinese vessel rammed it", "Saudi-led forces landed": whose they are."""
        things = word_classes()["arms"] | word_classes()["force"] | _CRAFT
        heads = [head for head in self._at.roles.agents if head.pos_ == "NOUN" and head.lemma_ in things]
        return self._owners(heads) or self.mentions([name for head in heads for name in leaders_before(head)])

    def _objects(self) -> list[Token]:
        return list(self._at.roles.patients)

    def mentions(self, heads: list[Token] | tuple[Token, ...]) -> list[Mention]:
        """Return whom phrases name, by their examples where they name nobody."""
        found = [mention for head in heads for mention in self._reader.mentions(head, self._start)]
        if found and not any(one.participant.id for one in found):
            # "envoys of seven states, including Chile and Peru"
            named = [
                one
                for head in heads
                for example in examples_in(head)
                for one in self._reader.mentions(example, self._start)
            ]
            return [one for one in named if one.participant.id] or found
        return found

    def _owners(self, heads: list[Token]) -> list[Mention]:
        found = [mention for head in heads for mention in self._reader.owners(head, self._start)]
        if any(one.participant.id for one in found):
            return found
        return self.mentions([name for head in heads for name in owners_before(head)]) or found

    def _own(self) -> list[Mention]:
        if self._at.entry.noun:
            return self._owners([self._at.trigger])
        return self._owners([*self._objects(), *self._at.objects])

    def _phrases(self, preposition: str) -> list[Mention]:
        trigger = self._at.trigger
        if self._at.entry.noun:
            # The parser hangs the second phrase of "an attack by A on B" on A.
            sources = [trigger, *(head for name, head in prepositional(trigger) if name in ("by", "of"))]
        else:
            beside = [child for child in trigger.children if child.dep_ == "acomp"]
            sources = [trigger, *self._objects(), *self._at.objects, *beside]
        heads = [
            head
            for source in dict.fromkeys(sources)
            for name, head in prepositional(source)
            if preposition in (name, *_SAME.get(name, ())) and not _is_one_name(source, head)
        ]
        found = self.mentions(list(dict.fromkeys(heads)))
        if preposition in _PLACED:
            found = [self._reader.as_place(one) for one in found]
        # "fired at a Philippine boat", "set fire to the offices of the party": a thing stands for whose it is.
        return found or (self._whose(heads) if self._at.entry.event in _ON_THINGS else [])

    def _whose(self, heads: list[Token]) -> list[Mention]:
        of = [below for head in heads for name, below in prepositional(head) if name == "of"]
        return self._owners(heads) or [one for one in self.mentions(of) if one.participant.id]

    def _inner(self) -> list[Mention]:
        complement = self._at.complement
        if complement is None:
            return []
        own = [child for child in complement.children if child.dep_ in ("nsubj", "nsubjpass")]
        if own:
            return self.mentions(tuple(map(antecedent, own)))
        return self.mentions([complement.head]) if complement.dep_ in ("acl", "relcl") else []

    def _of_complement(self, slot: str) -> list[Mention]:
        complement = self._at.complement
        if complement is None:
            return []
        patients = roles_of(complement).patients
        if slot == "object":
            aimed = [head for one in patients for head in aimed_at(one)]
            return self.mentions(patients) or self.mentions(aimed) or self._owners(list(patients))
        sources = [complement, *patients]
        return self.mentions([head for source in sources for name, head in prepositional(source) if name == slot])

    def _of_told(self) -> list[Mention]:
        """Whom it would be done to, by what the complement tells by itself."""
        told = self._at.told
        if told is None:
            return []
        others = tuple(tuple(slot for slot in choice if slot != "subject") for choice in told.entry.actors)
        slots = (*told.entry.recipients, *(others if told.entry.together else ()))
        return SlotFiller(told, self._reader, self._start).fill(slots)

    def _behind(self) -> list[Mention]:
        """Read "Turkey's decision angered C", "A is appalled by the attack of B": whose the act is that does it."""
        heads = [*self._at.roles.agents, *(() if self._at.roles.passive else self._at.objects)]
        heads = [head for head in heads if head not in self._at.roles.patients]
        by = [below for head in heads for name, below in prepositional(head) if name in ("by", "of", "from")]
        return self._owners(heads) or [one for one in self.mentions(by) if one.participant.id] or self.mentions(heads)

    def _doer(self) -> list[Mention]:
        """Read "carried out a massacre", "completed the withdrawal": whoever the verb says did what the noun tells."""
        noun = self._at.trigger
        verb = noun.head
        if noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in word_classes()["light"]:
            return []
        return self.mentions(roles_of(verb).agents)

    def _passive_own(self) -> list[Mention]:
        """Read "Indian rice was delivered": whose it was, where nobody is said to have brought it."""
        roles = self._at.roles
        return self._own() if roles.passive and not roles.agents else []

    def _means(self) -> list[Mention]:
        nouns = [
            head
            for name, head in prepositional(self._at.trigger)
            if name in _MEANS and head.lemma_ in word_classes()["attack"]
        ]
        by = self.mentions([head for noun in nouns for name, head in prepositional(noun) if name == "by"])
        return by or self._owners(nouns) or self._strikers()

    def _strikers(self) -> list[Mention]:
        """Read "six were killed when Israeli jets bombed a camp": those of the deed at which it happened."""
        if self._at.roles.agents and not self._at.roles.passive:
            return []
        deeds = [
            child
            for child in self._at.trigger.children
            if child.dep_ == "advcl"
            and any(one.lower_ in ("when", "after", "as") for one in child.lefts)
            and any(entry.event in ("ASSAULT", "COERCE") for entry in verb_entries().get(child.lemma_, ()))
        ]
        heads = [head for deed in deeds for head in roles_of(deed).agents]
        found = self.mentions(heads) or self._owners(heads)
        return [one for one in found if one.participant.id or one.clear]

    def _attacker(self) -> list[Mention]:
        """Read "A US drone strike killed ...", "An attack by JNIM wounded ...", "Drones of Iran hit ...": whose it was."""
        attacks, arms = word_classes()["attack"], word_classes()["arms"]
        nouns = [head for head in self._at.roles.agents if head.lemma_ in attacks | arms and head.pos_ == "NOUN"]
        by = [
            head
            for noun in nouns
            for name, head in prepositional(noun)
            if name == ("by" if noun.lemma_ in attacks else "of")
        ]
        by += [head for noun in nouns for head in claiming(noun)]
        parts = [child for noun in nouns for child in noun.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"]
        leaders = [name for noun in nouns for name in leaders_before(noun)]
        whose = self.mentions(by) or self._owners(nouns) or self.mentions(leaders)
        # "Malian army strikes"
        return whose or [one for one in self.mentions(parts) if one.participant.id] or self._owners(parts)

    def _topic(self) -> list[Mention]:
        """Parties of talks that are the subject: "talks between A and B resumed", "talks had begun with B"."""
        heads = [*self._at.roles.agents, *(self._at.roles.patients if self._at.roles.passive else ())]
        parties = [
            head for noun in heads for name, head in prepositional(noun) if name in ("between", "with", "of", "among")
        ]
        parties += [head for name, head in prepositional(self._at.trigger) if name in ("between", "with")]
        found = [*self._owners(heads), *self.mentions(parties)]
        if len(found) < 2:  # noqa: PLR2004 - one alone does not talk
            paired = [mention for head in heads for mention in pair_before(head, self._reader, self._start)]
            found = paired or found
        if len(found) == 1:
            found = [*self._speaker(), *found]
        return found

    def _speaker(self) -> list[Mention]:
        """Read "The ministry confirmed that talks had begun with B": who confirms it is the other party."""
        verb = self._at.trigger
        above = verb.head
        if verb.dep_ != "ccomp" or above.lemma_ not in ("confirm", "announce", "say"):
            return []
        return [
            self._reader.body_of(mention)
            for mention in self.mentions(roles_of(above).agents)
            if mention.participant.sector in (None, "GOV", "MIL")
        ]

    def _leads_to(self) -> list[Mention]:
        """Read "sealed off the roads leading into Gaza": where the way goes that is closed."""
        ways = [
            verb for head in self._at.objects for verb in head.rights if verb.dep_ == "acl" and verb.lemma_ == "lead"
        ]
        return self.mentions([head for verb in ways for name, head in prepositional(verb) if name in ("to", "into")])

    def _led(self) -> list[Mention]:
        """Read "A coup led by the head of the guard"."""
        led = [child for child in self._at.trigger.children if child.dep_ == "acl" and child.tag_ == "VBN"]
        verb = governing_verb(self._at.trigger)
        led += (
            [verb]
            if verb is not None and self._at.trigger in roles_of(verb).patients and roles_of(verb).passive
            else []
        )
        return self.mentions([head for one in led for head in roles_of(one).agents])
