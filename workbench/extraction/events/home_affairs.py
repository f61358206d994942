"""Is this somebody's own house, rather than an event between two sides?"""

from workbench.extraction.events.relations import Relation

_ALLOWS = frozenset({"allow", "permit", "let"})
_TELLS = frozenset({"order", "instruct", "direct", "tell", "command", "ask"})
_OWN = frozenset({"his", "her", "its", "their", "my", "our"})


def is_home_affair(relation: Relation) -> bool:
    """Whether a state only lets its public do something, or a chief only tells his own people what to do."""
    return _is_leave_given_at_home(relation) or _is_word_to_own_staff(relation)


def _is_leave_given_at_home(relation: Relation) -> bool:
    """Whether somebody who is nobody's party may do something: "allowing the population to vote"."""
    allows = relation.construction.entry.event == "CONCEDE" and relation.construction.trigger.lemma_ in _ALLOWS
    return allows and not any(one.participant.id or one.clear for one in relation.recipients)


def _is_word_to_own_staff(relation: Relation) -> bool:
    """Whether a chief tells his own people what to do: "ordered his staff to hold the money back"."""
    if relation.construction.entry.event != "REQUEST" or relation.construction.trigger.lemma_ not in _TELLS:
        return False
    whom = {one.participant.text.partition(" ")[0].lower() for one in relation.recipients}
    return bool(whom) and whom <= _OWN
