"""Are there parties enough for a meeting or a pact?"""

from workbench.extraction.events.construction import Construction
from workbench.extraction.mentions.mention import Mention

PARTIES = 2
"""As many as it takes to meet or to agree."""
_MEETS = frozenset({"call", "greet", "host", "hold", "meet", "receive", "visit", "welcome"})


def is_company(construction: Construction, actors: list[Mention]) -> bool:
    """Whether there are parties enough for a meeting or a pact."""
    entry = construction.entry
    if _wants_names(construction):
        return sum(bool(one.participant.id) for one in actors) >= PARTIES
    worded = entry.object is not None and bool(entry.object.words)
    worded = worded or entry.complement is not None or any(heads.words for _, heads in entry.prepositions)
    alone_will_do = entry.recipient_optional or (worded and not entry.noun and entry.mode != "phone")
    return len(actors) >= PARTIES or (alone_will_do and not _is_alone(construction)) or _in_plural(construction)


def _wants_names(construction: Construction) -> bool:
    """Whether anybody might do it, so that it is an event only between known parties: visiting, telling."""
    return construction.entry.mode == "visit" or construction.entry.lemmas == ("tell",)


def _is_alone(construction: Construction) -> bool:
    """Whether one person is said to hold talks with nobody, or goes on at a meeting told just before: "met him and discussed trade"."""
    entry, agents, verb = construction.entry, construction.roles.agents, construction.trigger
    goes_on = verb.dep_ == "conj" and verb.head.lemma_ in _MEETS and not entry.noun
    held = entry.event == "CONSULT" and ("hold" in entry.lemmas or goes_on)
    return held and not any(head.tag_ in ("NNS", "NNPS") or head.ent_type_ in ("ORG", "GPE") for head in agents)


def _in_plural(construction: Construction) -> bool:
    """Whether one phrase names several parties that are not told apart: "the foreign ministers met"."""
    return construction.entry.lemmas == ("meet",) and any(head.tag_ == "NNS" for head in construction.roles.agents)
