"""Who bears arms: whom one can fight, hunt down or shelter."""

from workbench.extraction.language.again import again_words
from workbench.extraction.language.word_classes import word_classes
from workbench.model import Participant

_IRREGULAR = frozenset({"CRM", "PRM", "REB", "UAF"})
_SECTORS = _IRREGULAR | {"MIL"}


def is_armed(one: Participant) -> bool:
    """Whether somebody can be fought: a group, forces, a state, or "militants"."""
    last = one.text.split()[-1].lower().removesuffix("s") if one.text else ""
    if not one.id:
        return last in again_words()["kinds.group"] | word_classes()["force"]
    return one.kind in ("group", "state") or one.sector in _SECTORS


def is_armed_group(one: Participant) -> bool:
    """Whether it is such a one, and no state."""
    return is_armed(one) and one.kind != "state"


def is_irregular(one: Participant) -> bool:
    """Whether it bears arms for no state: whom it seizes is abducted, not arrested."""
    last = one.text.split()[-1].lower() if one.text else ""
    known = one.kind == "group" or one.sector in _IRREGULAR
    return known or bool({last, last.removesuffix("s")} & word_classes()["rebel"])
