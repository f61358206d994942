"""Is this somebody's own house, rather than an event between two sides?"""

from spacy.tokens import Token

from workbench.extraction.events.no_event.own_business import is_own_business
from workbench.extraction.events.public_actors import is_local, is_private
from workbench.extraction.events.relation import Relation
from workbench.extraction.language.lexicon import verb_entries
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention

_ALLOWS = frozenset({"allow", "permit", "let"})
_TELLS = frozenset({"order", "instruct", "direct", "tell", "command", "ask"})
_SYMPATHY = frozenset({"condolence", "condolences", "sympathy", "sympathies", "prayer", "thought"})
_INTENTS = frozenset({"intent", "intention", "plan"})
_RUNS = frozenset({"contest", "quit", "resign", "retire", "run", "stand"})
_HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_MORE_THAN_HARM = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
_PRAISES = frozenset({"applaud", "commend", "congratulate", "hail", "laud", "praise", "salute", "thank"})
_SERVICES = frozenset(
    {"ambulance", "colleagues", "crew", "crews", "doctors", "fans", "firefighters", "guests", "medics", "nurses", "officers",
     "organisers", "organizers", "people", "personnel", "players", "police", "rescuers", "residents", "responders", "services",
     "sponsors", "staff", "staffers", "teachers", "team", "teams", "voters", "volunteers", "workers"}
)  # fmt: skip
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
    among_citizens = (_is_meeting_of_citizens, _is_sympathy_at_home, _is_praise_at_home, _is_address)
    own = (_is_rally_of_rulers, _is_intent_to_harm_or_run)
    return is_own_business(relation) or any(test(relation) for test in (*at_home, *among_citizens, *own))


def _is_leave_given_at_home(relation: Relation) -> bool:
    """Whether somebody who is nobody's party may do something: "allowing the population to vote"."""
    allows = relation.construction.entry.event == "CONCEDE" and relation.construction.trigger.lemma_ in _ALLOWS
    giving = {one.participant.country or one.participant.id for one in relation.actors}
    named = {one.participant.country or one.participant.id for one in relation.recipients if one.participant.id}
    if allows and len(giving) > 1 and named and named <= giving:
        return True  # "A and B signed a deal allowing A to deploy troops"
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


def _is_praise_at_home(relation: Relation) -> bool:
    """Whether somebody thanks those who serve or follow him: "The mayor praised the firefighters for their courage"."""
    if relation.construction.entry.event != "SUPPORT" or relation.construction.trigger.lemma_ not in _PRAISES:
        return False
    from_states = {one.participant.country for one in relation.actors} - {None}
    to_states = {one.participant.country for one in relation.recipients} - {None}
    words = [set(one.participant.text.lower().split()) for one in relation.recipients]
    return bool(words) and all(one & _SERVICES for one in words) and not to_states - from_states


def _is_rally_of_rulers(relation: Relation) -> bool:
    """Whether those who govern come before a crowd, which is no protest: "The president held a rally in Tampa"."""
    at_home = len({one.participant.country for one in (*relation.actors, *relation.recipients)} - {None}) <= 1
    governs = bool(relation.actors) and all(_governs(one) for one in relation.actors)
    return (
        relation.construction.entry.event == "PROTEST" and relation.construction.mode == "demo" and governs and at_home
    )


def _governs(mention: Mention) -> bool:
    one = mention.participant
    return one.kind in ("person", "body") and one.sector in ("GOV", "JUD")


def _is_address(relation: Relation) -> bool:
    """Whether somebody speaks to an audience, which is no talk between two: "spoke to the Congress"."""
    construction = relation.construction
    verb = construction.trigger.lemma_ if construction.entry.event == "CONSULT" else ""
    kinds = {(one.participant.kind, one.participant.sector) for one in relation.actors}
    in_parliament = ("body", "LEG") in kinds and verb in ("speak", "talk", "tell")
    audience = any(kind == "organisation" and sector in ("EDU", "NGO", "IGO", None) for kind, sector in kinds)
    return in_parliament or (audience and verb in ("speak", "talk"))


def _is_intent_to_harm_or_run(relation: Relation) -> bool:
    """Whether what somebody says he intends is no promise: "signalled its intention to crack down", "his intent to run"."""
    intended = [
        verb
        for head in relation.construction.objects
        for verb in head.children
        if head.lemma_ in _INTENTS and verb.dep_ == "acl"
    ]
    return relation.construction.entry.event == "AGREE" and any(
        verb.lemma_ in _RUNS or _tells_only_of_harm(verb) for verb in intended
    )


def _tells_only_of_harm(verb: Token) -> bool:
    events = {entry.event for entry in verb_entries().get(verb.lemma_, ())}
    return bool(events & _HARM) and not events & _MORE_THAN_HARM


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
    """Whether police or doctors ask people to take care, or whoever it is before a storm."""
    asks = relation.construction.entry.event == "REQUEST" and not _is_to_somebody(relation)
    if not asks or not relation.actors:
        return False
    sentence = relation.construction.trigger.sent
    weather = any(token.lemma_.lower() in word_classes()["roles.weather"] for token in sentence)
    return (weather and bool(relation.recipients)) or all(
        one.participant.sector in _TO_THE_PUBLIC for one in relation.actors
    )


def _is_to_somebody(relation: Relation) -> bool:
    return any(one.participant.id for one in relation.recipients)
