"""A participant as the words of an article name it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Span

from workbench.model import Actor, Article, Participant

Resolve = Callable[[str], Actor | None]
"""From a phrase to who it means."""
Get = Callable[[str], Actor | None]
"""From an id to the actor of the list."""


@dataclass(frozen=True)
class Mention:
    """A participant, and whether the phrase itself is clearly somebody who can act."""

    participant: Participant
    clear: bool


def participant_of(span: Span, actor: Actor | None, article: Article, block_start: int) -> Participant:
    """Return an actor, or somebody on no list, as named by the words of a span.

    Parameters
    ----------
    span : in the parse of a block
    actor : who is meant; None where nobody on the list is
    article : whose text the block is a part of
    block_start : code point of the article at which the block begins
    """
    start, end = block_start + span.start_char, block_start + span.end_char
    text = article.text[start:end]
    if actor is None:
        return Participant("", text, None, None, text, start, end)
    return Participant(actor.id, actor.name, actor.country, actor.sector, text, start, end, actor.kind)


def each_once(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions without those of somebody who is among them already."""
    seen: set[str] = set()
    kept = []
    for mention in mentions:
        key = mention.participant.id or mention.participant.name.lower()
        if key not in seen:
            seen.add(key)
            kept.append(mention)
    return kept
