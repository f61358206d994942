"""Of which state people without a name are, by the place of the happening: crowds that march through a capital."""

from dataclasses import replace

from spacy.tokens import Token

from workbench.extraction.mentions import Mention, MentionReader

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "through", "across", "of", "on"})


def of_the_place(mentions: list[Mention], trigger: Token, reader: MentionReader) -> list[Mention]:
    """Return the mentions, with those of the state where it happened who are only "residents", "civilians", "people".

    Armed men and foreigners may be from anywhere, so only words for the population of a state count.
    """
    if not mentions or any(one.participant.id for one in mentions):
        return mentions
    state = state_of_place(trigger, reader)
    if state is None:
        return mentions
    found = []
    for one in mentions:
        words = one.participant.text
        plain = words[:1].lower() + words[1:]
        actor = reader.resolve(f"{plain} in {state}") if plain.islower() else None
        known = actor is not None and actor.sector in _POPULATION
        found.append(replace(one, participant=reader.meant(one.participant, actor)) if known and actor else one)
    return found


_POPULATION = frozenset({"CVL", "OPP", "LAB", "AGR", "EDU", "MED", "JRN", "PTY", "SOC", "REL", "COP", "JUD"})


def state_of_place(trigger: Token, reader: MentionReader) -> str | None:
    """Return the name of the one state whose places stand in the phrases of place at a verb or its objects."""
    heads = [trigger, *(child for child in trigger.children if child.dep_ in ("dobj", "nsubjpass"))]
    codes: set[str] = set()
    names = {}
    for head in heads:
        for prep in head.children:
            if prep.dep_ != "prep" or prep.lower_ not in _AT - {"of"}:
                continue
            for token in prep.subtree:
                if token.pos_ != "PROPN" or token.ent_type_ in ("DATE", "TIME", "PERSON", "NORP"):
                    continue
                start = min([token.i, *(one.i for one in token.lefts if one.dep_ == "compound")])
                actor = reader.state_of(token.doc[start : token.i + 1].text)
                if actor is not None:
                    codes.add(actor.id)
                    names[actor.id] = actor.name
    return names[codes.pop()] if len(codes) == 1 else None
