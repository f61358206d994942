"""Of which state somebody is who resigns and is on no list: by the office that he leaves, or by the one state named beside his rank."""

from dataclasses import replace

from spacy.tokens import Token

from workbench.extraction.language.phrases import prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Actor

_LEFT = ("as", "from", "of")
_MILITARY = frozenset({"adm", "admiral", "brig", "brigadier", "capt", "captain", "col", "colonel", "commander", "gen", "general",
                       "lieutenant", "lt", "maj", "major", "marshal"})  # fmt: skip
_CIVIL = frozenset(
    {"chancellor", "governor", "minister", "premier", "president", "secretary", "speaker", "vice-president"}
)


def as_holders(actors: list[Mention], trigger: Token, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return those who resign, as holders of the office that the sentence names where nobody of them is known.

    Examples: "three ministers resigned from the Belgian government", "Gen. Lima stepped down as Guinea's army chief".
    """
    if not actors or any(one.participant.id for one in actors):
        return actors
    offices = [head for name, head in prepositional(trigger) if name in _LEFT]
    known = [one for head in offices for one in reader.mentions(head, block_start) if one.participant.id]
    holder = reader.resolve(known[0].participant.text) if known else _by_rank(actors, trigger, reader)
    if holder is None:
        return actors
    return [replace(one, participant=reader.meant(one.participant, holder)) for one in actors]


def _by_rank(actors: list[Mention], trigger: Token, reader: MentionReader) -> Actor | None:
    """The body of the one state in the sentence, for somebody with a rank or an office before his name."""
    words = {word.lower().strip(".,") for one in actors for word in one.participant.text.split()}
    body = "army" if words & _MILITARY else "government" if words & _CIVIL else ""
    if not body:
        return None
    named = {
        token.text for token in trigger.sent if token.pos_ == "PROPN" and token.dep_ in ("poss", "pobj", "compound")
    }
    actors_named = [reader.resolve(name) for name in named]
    states = {actor.name for actor in actors_named if actor is not None and actor.kind == "state"}
    if not states:
        # "after protests in Lisbon"
        states = {town.name for name in named if (town := reader.state_of(name)) is not None}
    return reader.resolve(f"the {body} of {states.pop()}") if len(states) == 1 else None
