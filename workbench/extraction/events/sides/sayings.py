"""Who says it, and of whom, where no subject names him: "An amnesty is out of the question, the minister said"."""

import itertools

from workbench.extraction.attribution.attribution import speaker_of
from workbench.extraction.events.sides.surroundings import Surroundings
from workbench.extraction.language.phrases import objects_of, prepositional
from workbench.extraction.mentions.mention import Mention

_WORDS = frozenset(
    {"announcement", "communique", "communiqué", "declaration", "letter", "memorandum", "note", "report", "resolution"}
    | {"statement"}
)


def speaker(at: Surroundings) -> list[Mention]:
    """Return who says the clause."""
    head = speaker_of(at.construction.trigger)
    return at.mentions([head]) if head is not None else []


def matter(at: Surroundings) -> list[Mention]:
    """Return whom the subject names first: "Lifting the sanctions on Burma is out of the question"."""
    subjects = [child for child in at.construction.trigger.lefts if child.dep_ in ("nsubj", "csubj")]
    names = [token for one in subjects for token in one.subtree if token.pos_ in ("PROPN", "NOUN")]
    found = (one for name in names for one in at.mentions([name]) if one.participant.id)
    return list(itertools.islice(found, 1))


def whose_words(at: Surroundings) -> list[Mention]:
    """Return whose the words are that stand in the subject's place: "a letter from Chad accused it"."""
    said = [head for head in at.construction.roles.agents if head.pos_ == "NOUN" and head.lemma_ in _WORDS]
    by = [below for head in said for name, below in prepositional(head) if name in ("by", "from", "of")]
    # "The report, by the agency, faulted Iran", where the parser hangs the phrase on the verb.
    before = [one for one in at.construction.trigger.lefts if said and one.dep_ == "prep" and one.lower_ == "by"]
    by += [below for prep in before for below in objects_of(prep)]
    return [one for one in at.mentions(by) if one.participant.id] or at.owners(said)
