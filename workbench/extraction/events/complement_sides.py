"""Who takes part in what a verb's complement tells: "urged Chad to leave Mali"."""

from workbench.extraction.events.surroundings import Surroundings
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import aimed_at, antecedent, prepositional
from workbench.extraction.mentions.mention import Mention


def inner(at: Surroundings) -> list[Mention]:
    """Return who does it: the complement's own subject, or the noun that it describes."""
    complement = at.construction.complement
    if complement is None:
        return []
    own = [child for child in complement.children if child.dep_ in ("nsubj", "nsubjpass")]
    if own:
        return at.mentions(tuple(map(antecedent, own)))
    return at.mentions([complement.head]) if complement.dep_ in ("acl", "relcl") else []


def of_complement(at: Surroundings, slot: str) -> list[Mention]:
    """Return whom it is done to, or whom its phrases with a preposition name; `slot` is ``object`` or the preposition."""
    complement = at.construction.complement
    if complement is None:
        return []
    patients = roles_of(complement).patients
    if slot == "object":
        aimed = [head for one in patients for head in aimed_at(one)]
        return at.mentions(patients) or at.mentions(aimed) or at.owners(list(patients))
    sources = [complement, *patients]
    return at.mentions([head for source in sources for name, head in prepositional(source) if name == slot])
