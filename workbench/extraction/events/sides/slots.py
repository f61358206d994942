"""Fill the slots that a construction's entry names: subject, object, owner, phrases, parties."""

from collections.abc import Callable

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.places.state_of_place import place_of
from workbench.extraction.events.sides.addressed import addressed
from workbench.extraction.events.sides.attackers import attacker, means, subject
from workbench.extraction.events.sides.complement_sides import charged, inner, inner_owners, of_complement
from workbench.extraction.events.sides.doers_of_nouns import doer, holder
from workbench.extraction.events.sides.farther_slots import left_in_passive, maker, way_to
from workbench.extraction.events.sides.parties import led, topic
from workbench.extraction.events.sides.sayings import matter, speaker
from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.clauses import receivers_of
from workbench.extraction.language.lexicon_entry import Slots
from workbench.extraction.language.phrases import coordinated, is_relational, prepositional
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_TO_EACH = frozenset({"COERCE", "SANCTION"})
"""Of several who are expelled, "a Kenyan activist and a Ugandan journalist", each state is concerned."""
BEFALLS = frozenset(
    {"abduction", "acquittal", "arrest", "assassination", "beating", "conviction", "death", "departure", "deportation",
     "detention", "disappearance", "dismissal", "execution", "exit", "expulsion", "extradition", "imprisonment", "jailing",
     "killing", "lynching", "murder", "ouster", "prosecution", "rape", "release", "removal", "sacking", "sentencing", "shooting",
     "torture", "treatment", "trial"}
)  # fmt: skip
"""Acts that whom they are "of" did not do."""


class SlotFiller:
    """Fills slots at one construction."""

    def __init__(self, construction: Construction, reader: MentionReader, block_start: int) -> None:
        at = Surroundings(construction, reader, block_start)
        self._at = at
        self._slots: dict[str, Callable[[], list[Mention]]] = {
            "subject": lambda: subject(at),
            "object": lambda: at.mentions(at.patients),
            "own": self._own,
            "behind": self._behind,
            "tool-own": lambda: at.owners([head for head in construction.objects if head not in at.patients]),
            "subject-own": lambda: at.owners(list(construction.roles.agents)),
            "indirect": lambda: at.mentions(receivers_of(construction.trigger)),
            "said": lambda: speaker(at),
            "matter": lambda: matter(at),
            "inner": lambda: inner(at),
            "inner-own": lambda: inner_owners(at),
            "charged": lambda: charged(at),
            "inner-object": lambda: of_complement(at, "object"),
            "inner-to": lambda: of_complement(at, "to"),
            "inner-with": lambda: of_complement(at, "with"),
            "inner-of": lambda: of_complement(at, "of"),
            "inner-in": lambda: of_complement(at, "in"),
            "inner-on": lambda: of_complement(at, "on"),
            "inner-from": lambda: of_complement(at, "from"),
            "inner-against": lambda: of_complement(at, "against"),
            "inner-any": self._of_told,
            "doer": lambda: doer(at),
            "holder": lambda: holder(at),
            "passive-own": self._passive_own,
            "passive-from": lambda: left_in_passive(at),
            "means": lambda: means(at),
            "attacker": lambda: attacker(at),
            "topic": lambda: topic(at),
            "led": lambda: led(at),
            "force-of": lambda: [one for one in at.phrases("of") if _is_force(one)],
            "leads-to": lambda: way_to(at),
            "there": self._there,
            "place": lambda: place_of(construction.trigger, reader, block_start),
            "made-by": lambda: maker(at),
            "addressed": lambda: addressed(at),
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
            if any(one.participant.id for one in found) or (found and self._at.construction.entry.event != "SANCTION"):
                return list(distinct.values())
            fallback = fallback or list(distinct.values())
        return fallback

    def mentions(self, heads: list[Token] | tuple[Token, ...]) -> list[Mention]:
        """Return whom phrases name, by their examples where they name nobody."""
        return self._at.mentions(heads)

    def _is_dismissal(self) -> bool:
        entry = self._at.construction.entry
        return entry.event == "SANCTION" and not entry.mode and bool(entry.object and entry.object.special == "human")

    def _slot(self, name: str) -> list[Mention]:
        if name in self._slots:
            return self._slots[name]()
        if name == "of" and self._at.construction.entry.event in ("ACCUSE", "PROTEST") and self._is_about_sufferers():
            return []
        below_subject = name.removeprefix("subject-")
        return self._at.phrases(name) if below_subject == name else self._at.phrases_of_subject(below_subject)

    def _is_about_sufferers(self) -> bool:
        """Whether what is protested or condemned befell whom it is "of": "protested the killing of a teacher"."""
        return any(head.lemma_ in BEFALLS for head in self._at.construction.roles.patients)

    def _own(self) -> list[Mention]:
        if self._at.construction.entry.noun:
            return self._at.owners([self._at.construction.trigger])
        heads = [*self._at.patients, *self._at.construction.objects]
        if self._at.construction.entry.event in _TO_EACH:
            heads = [one for head in heads for one in coordinated(head)]
        # Who endorses "his former rival" does not endorse himself.
        found = self._at.owners([head for head in heads if not is_relational(head)])
        if self._at.construction.entry.event != "ACCUSE" or not self._is_about_sufferers():
            return found
        # "condemned the arrest of a Swede" blames him for nothing, "Iran's arrest of a Swede" Iran
        first = self._at.start + min(head.idx for head in self._at.patients)
        return [one for one in found if one.participant.start < first]

    def _of_told(self) -> list[Mention]:
        """Whom it would be done to, by what the complement tells by itself."""
        told = self._at.construction.told
        if told is None:
            return []
        others = tuple(tuple(slot for slot in choice if slot != "subject") for choice in told.entry.actors)
        slots = (*told.entry.recipients, *(others if told.entry.together else ()))
        return SlotFiller(told, self._at.reader, self._at.start).fill(slots)

    def _there(self) -> list[Mention]:
        """Read "arrived in Moscow for talks", with nobody who is named: with those whose state or capital it is."""
        if self._at.phrases("with") or self._at.phrases("between"):
            return []
        found = [one for place in ("in", "at") for one in self._at.phrases(place)]
        return [one for one in found if one.participant.kind == "state"]

    def _behind(self) -> list[Mention]:
        """Read "Turkey's decision angered C", "A is appalled by the attack of B": whose the act is that does it."""
        roles = self._at.construction.roles
        heads = [*roles.agents, *(() if roles.passive else self._at.construction.objects)]
        heads = [head for head in heads if head not in roles.patients]
        by = [below for head in heads for name, below in prepositional(head) if name in ("by", "of", "from")]
        return (
            self._at.owners(heads)
            or [one for one in self._at.mentions(by) if one.participant.id]
            or self._at.mentions(heads)
        )

    def _passive_own(self) -> list[Mention]:
        """Read "Indian rice was delivered": whose it was, where nobody is said to have brought it."""
        roles = self._at.construction.roles
        return self._own() if roles.passive and not roles.agents else []


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
