"""Who stands where in a clause: subjects, objects, agents and phrases of a verb, seen through grammar.

Passive voice, relative clauses, participles, infinitives and coordinated verbs are undone here, so that
the rest of the room asks only for who does it (agents) and whom it is done to (patients). Labels are
those of spaCy's English pipelines (ClearNLP dependencies).
"""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.language.objects import objects_at, relative_object
from workbench.extraction.language.passives import agents_of, is_passive, misplaced_agent, ordered_to
from workbench.extraction.language.phrases import antecedent, objects_of
from workbench.extraction.language.subjects import surface_subjects

# Participles of somebody's own opinion: "is opposed to it" is no passive.
_STANCES = frozenset({"oppose"})
# "were engaged in the shelling": who is engaged in it does it.
_TAKING_PART = frozenset({"engage", "involve"})


@dataclass(frozen=True)
class Roles:
    """Heads of the noun phrases around one verb.

    Attributes
    ----------
    agents : who does it; with coordination, the first head only (see `coordinated`)
    patients : whom or what it is done to
    passive : whether the verb is in the passive
    """

    agents: tuple[Token, ...]
    patients: tuple[Token, ...]
    passive: bool


def roles_of(verb: Token) -> Roles:
    """Return who does what to whom at a verb."""
    objects = objects_at(verb)
    ordered = ordered_to(verb) if not objects else None
    if ordered is not None:
        return Roles(misplaced_agent(ordered), (ordered,), passive=True)
    if is_passive(verb) and verb.lemma_ in _STANCES and _towards(verb):
        return Roles(surface_subjects(verb), tuple(_towards(verb)), passive=False)
    if is_passive(verb) and verb.lemma_ in _TAKING_PART and _takes_part(verb):
        return Roles(surface_subjects(verb), (), passive=False)
    if is_passive(verb):
        return Roles(tuple(map(antecedent, agents_of(verb))), surface_subjects(verb) + objects, passive=True)
    if not objects and verb.dep_ == "relcl":
        objects = relative_object(verb)
    return Roles(surface_subjects(verb), tuple(map(antecedent, objects)), passive=False)


def receivers_of(verb: Token) -> list[Token]:
    """Return who is given something: Kenya in "gave Kenya three ferries", and in "Kenya was given three ferries"."""
    given = [child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    if given or not is_passive(verb) or not any(child.dep_ == "dobj" for child in verb.rights) or not agents_of(verb):
        return given
    return list(surface_subjects(verb))


def _towards(verb: Token) -> list[Token]:
    """Whom "is opposed to the plan" is aimed at; there the subject holds the opinion."""
    by = any(child.dep_ == "agent" for child in verb.children)
    return [
        head
        for prep in verb.children
        if prep.dep_ == "prep" and prep.lower_ == "to" and not by
        for head in objects_of(prep)
    ]


def _takes_part(verb: Token) -> bool:
    """Whether a participle says in what somebody takes part: "engaged in", by nobody else."""
    phrases = {child.lower_ for child in verb.children if child.dep_ in ("prep", "agent")}
    return "in" in phrases and "by" not in phrases
