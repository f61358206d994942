"""Words that weigh the happening in their complement, by ``predicates.csv``: implicative, factive and modal predicates.

A row gives, for one kind of complement of its words, the status of the happening there: `affirmed` where the
predicate itself holds, `negated` where it does not. Two-way implicatives ("manage to") hand their own truth on,
factives ("regret that") presuppose the happening either way, "fail to" reverses; after Karttunen, Implicative Verbs,
Language 47 (1971). A word with an underscore asks for that particle, adverb or preposition beside it: ``rule_out``.

===========  =====================================================
complement   the happening stands in
===========  =====================================================
``to``       an infinitive: "plans to leave", "ordered him to leave"
``that``     a clause with a finite verb: "knew that they had left"
``wish``     a clause with a bare verb: "insists that he leave"
``ing``      a gerund, also after a preposition: "stopped shelling"
``from``     a gerund after "from": "kept them from leaving"
``against``  what "against" leads to: "warned against attacking"
``near``     a gerund after "near" or "close to" beside "is"
``thing``    a noun: "cancelled the visit", "plans for a withdrawal"
===========  =====================================================
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from workbench.model import Status

KINDS = frozenset({"to", "that", "wish", "ing", "from", "against", "near", "thing"})
_BESIDE = frozenset({"prt", "advmod", "prep", "agent"})
_ADJECTIVES_BESIDE = frozenset({"acomp", "amod", "ccomp", "oprd"})
# A kind that a predicate may have under the name of a wider one.
_WIDER = {"from": "ing"}


@dataclass(frozen=True)
class Bearing:
    """What a predicate makes of a happening in its complement.

    Attributes
    ----------
    affirmed : status where the predicate holds
    negated : status where it does not
    """

    affirmed: Status
    negated: Status

    @property
    def is_factive(self) -> bool:
        """Whether the happening is taken for granted either way."""
        return self.affirmed is Status.ACTUAL and self.negated is Status.ACTUAL


@cache
def predicates() -> Mapping[tuple[str, str], Mapping[str, Bearing]]:
    """Every predicate by form (``verb``, ``adjective``, ``noun``) and word: its bearing by kind of complement."""
    found: dict[tuple[str, str], dict[str, Bearing]] = {}
    with (files(__package__) / "predicates.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            bearing = Bearing(Status(row["affirmed"]), Status(row["negated"]))
            for word in row["words"].split("|"):
                found.setdefault((row["form"], word), {}).update(dict.fromkeys(row["complements"].split(), bearing))
    return found


def bearing_of(predicate: Token, kind: str) -> Bearing | None:
    """Return what `predicate` makes of a happening in its complement of that kind; None where it makes nothing of it."""
    table = predicates()
    for form in _forms(predicate):
        for word in _words(predicate):
            kinds = table.get((form, word))
            if kinds is not None and (kind in kinds or _WIDER.get(kind) in kinds):
                return kinds.get(kind) or kinds[_WIDER[kind]]
    return None


def _forms(token: Token) -> tuple[str, ...]:
    if token.pos_ in ("NOUN", "PROPN"):
        return ("noun",)
    if token.pos_ in ("VERB", "AUX"):
        # "is determined to" is tagged now one way, now the other.
        return ("verb", "adjective") if token.tag_ in ("VBN", "JJ") else ("verb",)
    return ("adjective", "verb") if token.pos_ == "ADJ" else ("adjective",)


def _words(token: Token) -> list[str]:
    lemma = token.lemma_.lower()
    beside = [
        f"{lemma}_{child.lower_}"
        for child in token.children
        if child.dep_ in _BESIDE or (child.dep_ in _ADJECTIVES_BESIDE and child.pos_ == "ADJ")
    ]
    return [*beside, token.lower_, lemma]
