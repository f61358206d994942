"""Who acts in public affairs: a state or one of its bodies, a party, rebels, an international body; and who is a private person."""

from workbench.model import Participant

_PRIVATE = frozenset({"BUS", "CVL", "EDU", "JRN", "MED"})
_PUBLIC = frozenset({"GOV", "MIL", "LEG", "PTY", "REB", "PRM", "OPP", "IGO", "NGO", "SPY", "UAF", "LAB", "REL", "JUD"})
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "IGO", "SPY", "JUD"})
_LOCAL = frozenset({"council", "councillor", "district", "governor", "mayor", "municipality", "sheriff"})


def is_public(one: Participant) -> bool:
    """Whether what somebody promises, asks or refuses is a public affair by who he is."""
    if not one.id:
        return one.sector in _PUBLIC
    return one.kind not in ("company", "media") and (one.sector is None or one.sector in _PUBLIC)


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
