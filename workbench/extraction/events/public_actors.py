"""Who acts in public affairs: a state or one of its bodies, a party, rebels, an international body; and who is a private person."""

from workbench.model import Participant

_PRIVATE = frozenset({"BUS", "CVL", "EDU", "JRN", "MED"})
_PUBLIC = frozenset({"GOV", "MIL", "LEG", "PTY", "REB", "PRM", "OPP", "IGO", "NGO", "SPY", "UAF", "LAB", "REL", "JUD"})
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "IGO", "SPY", "JUD"})
_OFFICES = frozenset({"chancellor", "commander", "leader", "minister", "premier", "president", "secretary"})
_LEFT = frozenset({"ex", "ex-", "former", "late", "onetime", "then"})
_LOCAL = frozenset({"council", "councillor", "district", "governor", "mayor", "municipality", "sheriff"})


def is_public(one: Participant) -> bool:
    """Whether what somebody promises, asks or refuses is a public affair by who he is."""
    if not one.id:
        return one.sector in _PUBLIC
    if one.kind == "person" and _is_called_by_office(one):
        return True
    return one.kind not in ("company", "media") and (one.sector is None or one.sector in _PUBLIC)


def _is_called_by_office(one: Participant) -> bool:
    """Whether a text gives somebody an office that he has left by the day of publication: older news, or news retold."""
    words = {word.lower().strip(",.'") for word in one.text.split()}
    return bool(words & _OFFICES) and not words & _LEFT


def is_official(one: Participant) -> bool:
    """Whether somebody is a body of a state or of states, or speaks for one, and is no crowd, party or union."""
    return bool(one.id) and one.sector in _OFFICIAL


def is_private(one: Participant) -> bool:
    """Whether somebody is known to be a company, a citizen, a doctor, a singer."""
    return one.kind == "company" or one.sector in _PRIVATE


def is_local(one: Participant) -> bool:
    """Whether somebody governs a town or a district, and no state."""
    words = {word.lower().strip(",.'") for word in one.text.split()}
    return one.sector == "GOV" and bool(words & _LOCAL)
