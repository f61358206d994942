"""Is this somebody's own house, rather than an event between two sides?"""

from workbench.extraction.events.public_actors import is_local, is_private
from workbench.extraction.events.relations import Relation

_ALLOWS = frozenset({"allow", "permit", "let"})
_TELLS = frozenset({"order", "instruct", "direct", "tell", "command", "ask"})
_SYMPATHY = frozenset({"condolence", "condolences", "sympathy", "sympathies", "prayer", "thought"})
_UNDERTAKINGS = frozenset({"campaign", "operation"})
_FIGHTING = frozenset({"MIL", "PRM", "REB", "UAF"})
_LEAVING = frozenset({"leave", "withdraw", "evacuate", "depart", "quit", "stop", "release"})
_OFFICIALS = frozenset(
    {
        "agency",
        "agencies",
        "staff",
        "ministry",
        "ministries",
        "department",
        "departments",
        "officials",
        "aides",
        "ministers",
    }
)
_OWN = frozenset({"his", "her", "its", "their", "my", "our"})
_PROMISES = frozenset({"AGREE", "CONCEDE", "REJECT"})
_TO_THE_PUBLIC = frozenset({"COP", "MED", "EDU"})


def is_home_affair(relation: Relation) -> bool:
    """Whether a state only lets its public do something, or somebody only settles what is his own."""
    at_home = (_is_leave_given_at_home, _is_word_to_own_staff, _is_private_promise, _is_advice_to_the_public)
    among_citizens = (_is_meeting_of_citizens, _is_sympathy_at_home, _is_address)
    own = (_is_own_campaign, _is_order_at_home)
    return any(test(relation) for test in (*at_home, *among_citizens, *own))


def _is_leave_given_at_home(relation: Relation) -> bool:
    """Whether somebody who is nobody's party may do something: "allowing the population to vote"."""
    allows = relation.construction.entry.event == "CONCEDE" and relation.construction.trigger.lemma_ in _ALLOWS
    return allows and not any(one.participant.id or one.clear for one in relation.recipients)


def _is_word_to_own_staff(relation: Relation) -> bool:
    """Whether a chief tells his own people what to do: "ordered his staff to hold the money back"."""
    if relation.construction.entry.event != "REQUEST" or relation.construction.trigger.lemma_ not in _TELLS:
        return False
    whom = {one.participant.text.partition(" ")[0].lower() for one in relation.recipients}
    if whom and whom <= _OWN:
        return True
    complement = relation.construction.complement
    if complement is not None and complement.lemma_ in _LEAVING:
        return False
    officials = [
        one.participant.text.rpartition(" ")[2].lower() for one in relation.recipients if not one.participant.id
    ]
    return len(officials) == len(relation.recipients) > 0 and all(one in _OFFICIALS for one in officials)


def _is_meeting_of_citizens(relation: Relation) -> bool:
    """Whether people of one country come together: "Hungarian pensioners meet at the baths"."""
    parties = [one.participant for one in relation.actors]
    return relation.construction.entry.event == "CONSULT" and len(parties) == 1 and parties[0].sector == "CVL"


def _is_sympathy_at_home(relation: Relation) -> bool:
    """Whether somebody mourns with nobody of another state: "The mayor gave his condolences"."""
    if relation.construction.entry.event != "SUPPORT":
        return False
    words = {head.lower_ for head in (*relation.construction.objects, *relation.construction.roles.patients)}
    from_states = {one.participant.country for one in relation.actors} - {None}
    to_states = {one.participant.country for one in relation.recipients} - {None}
    return bool(words & _SYMPATHY) and not to_states - from_states


def _is_address(relation: Relation) -> bool:
    """Whether somebody speaks to an audience, which is no talk between two: "spoke to the Congress"."""
    construction = relation.construction
    speaks = construction.entry.event == "CONSULT" and construction.trigger.lemma_ in ("speak", "talk")
    kinds = {(one.participant.kind, one.participant.sector) for one in relation.actors}
    return speaks and any(
        (kind == "organisation" and sector in ("EDU", "NGO", "IGO", None)) or (sector == "LEG" and kind == "body")
        for kind, sector in kinds
    )


def _is_private_promise(relation: Relation) -> bool:
    """Whether a bank, a singer or a mayor promises or refuses what concerns no other side: "agreed to lower its fees"."""
    entry = relation.construction.entry
    if entry.event == "AGREE" and relation.actors and all(one.participant.sector == "CVL" for one in relation.actors):
        return True  # "a chef promised to open a restaurant in Lisbon"
    if entry.event not in _PROMISES or entry.mode == "yield" or _is_to_somebody(relation) or not relation.actors:
        return False
    private = entry.event != "CONCEDE" and all(is_private(one.participant) for one in relation.actors)
    return private or all(is_local(one.participant) for one in relation.actors)


def _is_advice_to_the_public(relation: Relation) -> bool:
    """Whether police or doctors ask people to take care."""
    asks = relation.construction.entry.event == "REQUEST" and not _is_to_somebody(relation)
    return asks and bool(relation.actors) and all(one.participant.sector in _TO_THE_PUBLIC for one in relation.actors)


def _is_to_somebody(relation: Relation) -> bool:
    return any(one.participant.id for one in relation.recipients)


def _is_own_campaign(relation: Relation) -> bool:
    """Whether what ends is no fighting: a candidate's campaign, an embassy's work."""
    words = {head.lemma_.lower() for head in relation.construction.roles.patients}
    fights = any(
        one.participant.kind in ("state", "group") or one.participant.sector in _FIGHTING for one in relation.actors
    )
    ends = relation.construction.entry.event == "RETREAT" and relation.construction.mode == "ceasefire"
    return ends and bool(words) and words <= _UNDERTAKINGS and not relation.recipients and not fights


def _is_order_at_home(relation: Relation) -> bool:
    """Whether what is ordered is no purchase: "ordered an alert from his troops"."""
    sides = [one.participant for one in (*relation.actors, *relation.recipients)]
    bought = relation.construction.entry.event == "COOPERATE" and relation.construction.trigger.lemma_ == "order"
    return bought and len(sides) > 1 and len({one.country for one in sides}) == 1
