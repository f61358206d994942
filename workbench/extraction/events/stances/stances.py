"""Who is for or against whom, where no verb tells an event: "in its fight against", "Iran-backed", "an ally of".

``stances.csv`` has the words of each pattern and the prepositions that join the other side. What the patterns
find becomes a claim as an event does, with the same status and speaker.
"""

from collections.abc import Callable, Iterator
from functools import cache

from spacy.tokens import Span, Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.relation import Relation
from workbench.extraction.events.stances.stance_sides import Sides
from workbench.extraction.events.stances.stance_table import Stance, stances
from workbench.extraction.events.stances.stances_against import (
    read_attack,
    read_cruelty,
    read_dispute,
    read_hands,
    read_pressure,
)
from workbench.extraction.events.stances.stances_for import (
    read_aim,
    read_ally,
    read_backed,
    read_helped,
    read_loyal,
    read_stand,
    read_support,
)
from workbench.extraction.events.stances.stances_mutual import read_alongside, read_mutual, read_odds, read_together
from workbench.extraction.events.stances.stances_of_fights import read_defeat, read_fight, read_hunt, read_rid
from workbench.extraction.language.clauses import Roles
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_NO_PARTIES = frozenset({"BUS", "EDU", "MED"})

_PATTERNS: dict[str, Callable[[Token, Stance, MentionReader, int], Sides | None]] = {
    "fight": read_fight,
    "defeat": read_defeat,
    "support": read_support,
    "helped": read_helped,
    "stand": read_stand,
    "backed": read_backed,
    "loyal": read_loyal,
    "ally": read_ally,
    "hostile": read_loyal,
    "censure": read_support,
    "pressure": read_pressure,
    "attack": read_attack,
    "hands": read_hands,
    "dispute": read_dispute,
    "cruelty": read_cruelty,
    "aim": read_aim,
    "together": read_together,
    "alongside": read_alongside,
    "mutual": read_mutual,
    "odds": read_odds,
    "hunt": read_hunt,
    "rid": read_rid,
}


@cache
def _words_of_stances() -> frozenset[str]:
    return frozenset(word for stance in stances() for word in stance.words)


def stances_in(sentence: Span, reader: MentionReader, block_start: int) -> Iterator[Relation]:
    """Yield the stances that a sentence states, each with both sides, one of them on the list.

    Parameters
    ----------
    sentence : the sentence in the block's parse
    reader : reads the phrases of the article
    block_start : code point of the article at which the block begins
    """
    words = _words_of_stances()
    for token in sentence:
        if token.lemma_.lower() not in words and token.lower_ not in words:
            continue
        for stance in stances():
            if token.lemma_.lower() in stance.words or token.lower_ in stance.words:
                sides = _PATTERNS[stance.pattern](token, stance, reader, block_start)
                if sides is not None and _are_sides(*sides):
                    yield _relation(stance, token, *sides)
                    break


def _relation(stance: Stance, trigger: Token, actors: list[Mention], recipients: list[Mention]) -> Relation:
    entry = Entry(
        row=stance.row,
        is_stance=True,
        lemmas=(trigger.lemma_,),
        noun=True,
        event=stance.event,
        mode=stance.mode,
        actors=(),
        recipients=(),
        recipient_optional=False,
        example=stance.example,
    )
    return Relation(Construction(trigger, entry, Roles((), (), passive=False), [], None), actors, recipients)


def _are_sides(actors: list[Mention], recipients: list[Mention]) -> bool:
    ids = {one.participant.id for one in actors}
    apart = all(not one.participant.id or one.participant.id not in ids for one in recipients)
    everybody = (*actors, *recipients)
    # "students affiliated with the university": whose they are is no stance.
    public = any(one.participant.sector not in _NO_PARTIES for one in recipients)
    return bool(actors) and bool(recipients) and apart and public and any(one.participant.id for one in everybody)
