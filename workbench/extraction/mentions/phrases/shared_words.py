"""What those in a list share: "media and government" of one state, "officials and lawmakers in France and Germany"."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.phrases import coordinated
from workbench.extraction.mentions.mention import Resolve
from workbench.model import Actor

Named = list[tuple[Span, Actor]]
"""Who is named, by which words."""
_WHOSE = frozenset({"of", "in", "from"})
_STATES = frozenset({"state", "organisation"})
_OF_THE_STATE = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "JRN", "BUS"})
"""Of others the state before the first says nothing: the militants of "Israeli troops and militants" are not Israel's."""


def shared_in(heads: Sequence[Token], resolve: Resolve) -> dict[int, Named]:
    """Return, by the place of each head of a list that borrows words of another, whom it names; nobody where it lends.

    Parameters
    ----------
    heads : the coordinated heads, in the order of the text
    resolve : who a phrase means
    """
    if len(heads) == 1:
        both = _taken_for_one(heads[0], resolve)
        return {heads[0].i: both} if both else {}
    roles = [head for head in heads if _is_bare_role(head)]
    return _by_tail(roles, heads, resolve) or _by_owner(heads[0], roles, resolve)


def _by_tail(roles: Sequence[Token], heads: Sequence[Token], resolve: Resolve) -> dict[int, Named]:
    """Read "lawmakers and officials in France and Germany": each of them of each state."""
    tail = next((prep for role in reversed(roles) for prep in role.rights if prep.lower_ in _WHOSE), None)
    first = next((one for one in tail.children if one.dep_ == "pobj" and one.pos_ == "PROPN"), None) if tail else None
    if tail is None or first is None:
        return {}
    # The parser hangs the second state on those who are named first.
    later = [one for one in heads if one.i > first.i and one.pos_ == "PROPN" and not _has_article(one)]
    states = [*coordinated(first), *later]
    before = [role for role in roles if role.i < tail.i]
    if len(before) + len(later) < 2 or any(role.tag_ != "NNS" for role in before if len(states) > 1):  # noqa: PLR2004 - one alone shares nothing
        return {}
    found: dict[int, Named] = {one.i: [] for one in later}
    for role in before:
        for state in states:
            actor = resolve(f"{core_of(role).text} {tail.lower_} {core_of(state).text}")
            if actor is None or actor.country is None:
                return {}
            found.setdefault(role.i, []).append((core_of(role), actor))
    return found


def _by_owner(first: Token, roles: Sequence[Token], resolve: Resolve) -> dict[int, Named]:
    """Read "Danish media and government", "Israel's army and police": all of the state before the first."""
    owner = next(
        (one for one in first.lefts if one.text[:1].isupper() and one.dep_ in ("poss", "amod", "compound")), None
    )
    whose = resolve(core_of(owner).text) if owner is not None and first.pos_ == "NOUN" else None
    if owner is None or whose is None or whose.kind != "state":
        return {}
    found: dict[int, Named] = {}
    for role in roles:
        if role.i > first.i and not _has_article(role) and not any(prep.lower_ in _WHOSE for prep in role.rights):
            actor = resolve(f"{whose.name}'s {core_of(role).text}")
            if actor is not None and actor.country == whose.country and actor.sector in _OF_THE_STATE:
                found[role.i] = [(core_of(role), actor)]
    return found


def _taken_for_one(head: Token, resolve: Resolve) -> Named:
    """Read "France and the weary Germany", which the parser takes for one name."""
    joined = next((one for one in head.lefts if any(child.dep_ == "cc" for child in one.rights)), None)
    if joined is None or head.pos_ != "PROPN" or not joined.text[:1].isupper():
        return []
    whole = core_of(head)
    between = next((one.i for one in whole if one.i > joined.i and one.lower_ in ("and", "or")), None)
    if between is None or between + 1 >= whole.end:
        return []
    spans = [head.doc[whole.start : between], head.doc[between + 1 : whole.end]]
    named = [(span, resolve(span.text)) for span in spans]
    found = [(span, actor) for span, actor in named if actor is not None and actor.kind in _STATES]
    return found if len({actor.id for _, actor in found}) == len(spans) else []


def _is_bare_role(head: Token) -> bool:
    """Whether it is somebody by a role only: nothing before it says whose."""
    owned = any(one.dep_ == "poss" or (one.text[:1].isupper() and not one.is_sent_start) for one in head.lefts)
    common = head.pos_ == "NOUN" or head.text in ("Army", "Government", "Parliament", "Party", "State")
    return common and can_act(head) and not owned


def _has_article(head: Token) -> bool:
    return any(one.dep_ == "det" for one in head.lefts)
