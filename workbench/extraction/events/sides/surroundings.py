"""Whom the phrases around a construction name: themselves, by their examples, or by whose they are."""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.sides.things import owners_of
from workbench.extraction.language.phrases import examples_in, prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_ON_THINGS = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REQUEST", "RETREAT", "SANCTION"})
_PLACED = frozenset({"in", "at", "near", "across", "around", "inside", "within"})
# Prepositions that may stand for another.
_SAME = {"toward": ("to", "at", "against"), "towards": ("to", "at", "against"), "upon": ("on",), "amongst": ("among",)}


@dataclass(frozen=True)
class Surroundings:
    """A construction in its article.

    Attributes
    ----------
    construction : what names the event
    reader : of its article
    start : code point of the article at which its block begins
    """

    construction: Construction
    reader: MentionReader
    start: int

    @property
    def patients(self) -> list[Token]:
        """Heads of the phrases that the verb is done to."""
        return list(self.construction.roles.patients)

    def mentions(self, heads: list[Token] | tuple[Token, ...]) -> list[Mention]:
        """Return whom phrases name, by their examples where they name nobody."""
        found = [mention for head in heads for mention in self.reader.mentions(head, self.start)]
        if not any(one.participant.id for one in found):
            # "envoys of seven states, including Chile and Peru"
            named = [
                one
                for head in heads
                for example in examples_in(head)
                for one in self.reader.mentions(example, self.start)
            ]
            return [one for one in named if one.participant.id] or found
        return found

    def owners(self, heads: list[Token]) -> list[Mention]:
        """Return whose the things are that phrases name."""
        return owners_of(heads, self.reader, self.start)

    def phrases(self, preposition: str) -> list[Mention]:
        """Return whom the phrases with a preposition name, at the trigger and at its objects."""
        trigger = self.construction.trigger
        if self.construction.entry.noun:
            # The parser hangs the second phrase of "an attack by A on B" on A.
            sources = [trigger, *(head for name, head in prepositional(trigger) if name in ("by", "of"))]
        else:
            beside = [child for child in trigger.children if child.dep_ in ("acomp", "prt", "advmod")]
            sources = [trigger, *self.patients, *self.construction.objects, *beside]
        return self._below(sources, preposition)

    def phrases_of_subject(self, preposition: str) -> list[Mention]:
        """Return whom the phrases with a preposition name at a thing that is the subject: "aid to Mali resumed"."""
        roles = self.construction.roles
        return self._below(list(roles.patients if roles.passive else roles.agents), preposition)

    def _below(self, sources: list[Token], preposition: str) -> list[Mention]:
        heads = [
            head
            for source in dict.fromkeys(sources)
            for name, head in prepositional(source)
            if preposition in (name, *_SAME.get(name, ())) and not _is_one_name(source, head)
        ]
        found = self.mentions(list(dict.fromkeys(heads)))
        if preposition in _PLACED:
            found = [self.reader.as_place(one) for one in found]
        # "fired at a Philippine boat", "set fire to the offices of the party": a thing stands for whose it is.
        entry = self.construction.entry
        return found or (self._whose(heads) if entry.noun or entry.event in _ON_THINGS else [])

    def _whose(self, heads: list[Token]) -> list[Mention]:
        of = [below for head in heads for name, below in prepositional(head) if name == "of"]
        return self.owners(heads) or [one for one in self.mentions(of) if one.participant.id]


def _is_one_name(source: Token, head: Token) -> bool:
    """Whether both are in one name: the states of the Organization of American States."""
    between = source.doc[source.i + 1 : head.i + 1] if source.i < head.i else source.doc[:0]
    return bool(source.ent_type_ == "ORG" and len(between) and all(one.ent_iob_ == "I" for one in between))
