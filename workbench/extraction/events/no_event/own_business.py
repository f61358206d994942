"""Does somebody only see to his own: his campaign, his troops, the way home of his ambassador?"""

from workbench.extraction.events.relation import Relation

_UNDERTAKINGS = frozenset({"campaign", "operation"})
_CIVIL = frozenset(
    {"aid", "bank", "business", "clearance", "commercial", "construction", "drilling", "evacuation", "exploration", "ferry",
     "fishing", "flight", "humanitarian", "logging", "mining", "port", "production", "rail", "recovery", "relief", "rescue",
     "search", "train", "vaccination"}
)  # fmt: skip
"""Operations that are no fighting, whoever halts them."""
_FIGHTING = frozenset({"MIL", "PRM", "REB", "UAF"})


def is_own_business(relation: Relation) -> bool:
    """Whether what somebody ends, orders, brings or returns to is his own."""
    tests = (_is_own_campaign, _is_order_at_home, _is_way_home, _is_own_supply)
    return any(test(relation) for test in tests)


def _is_own_campaign(relation: Relation) -> bool:
    """Whether what ends is no fighting: a candidate's campaign, an embassy's work."""
    patients = relation.construction.roles.patients
    words = {head.lemma_.lower() for head in patients}
    civil = any(child.lower_ in _CIVIL for head in patients for child in head.children)
    fights = not civil and any(
        one.participant.kind in ("state", "group") or one.participant.sector in _FIGHTING for one in relation.actors
    )
    ends = relation.construction.entry.event == "RETREAT" and relation.construction.mode == "ceasefire"
    return ends and bool(words) and words <= _UNDERTAKINGS and not relation.recipients and not fights


def _is_order_at_home(relation: Relation) -> bool:
    """Whether what is ordered is no purchase: "ordered an alert from his troops"."""
    sides = [one.participant for one in (*relation.actors, *relation.recipients)]
    bought = relation.construction.entry.event == "COOPERATE" and relation.construction.trigger.lemma_ == "order"
    return bought and len(sides) > 1 and len({one.country for one in sides}) == 1


def _is_way_home(relation: Relation) -> bool:
    """Whether somebody only goes back to his own state, or says that he will: "our ambassador will return to France"."""
    entry, complement = relation.construction.entry, relation.construction.complement
    sides = [one.participant for one in (*relation.actors, *relation.recipients)]
    goes = (entry.event, entry.mode) == ("CONSULT", "visit") or (
        entry.event == "AGREE" and complement is not None and complement.lemma_ in ("come", "go", "return")
    )
    return goes and len({one.country for one in sides} - {None}) == 1 and any(one.kind == "state" for one in sides)


def _is_own_supply(relation: Relation) -> bool:
    """Whether a state's men only bring things to others of its men: "brought food to their own forces"."""
    givers = {one.participant.country or one.participant.id for one in relation.actors}
    takers = [one.participant for one in relation.recipients if one.participant.id]
    forces = bool(takers) and all(one.sector in ("MIL", "COP", "PRM") for one in takers)
    return relation.construction.entry.event == "AID" and forces and {one.country for one in takers} == givers
