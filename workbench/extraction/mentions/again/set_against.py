"""The two whom a sentence sets against each other, or joins: "Peru accused Chile", "a war between Peru and Chile"."""

from spacy.tokens import Span, Token

from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import coordinated, objects_of, prepositional
from workbench.extraction.language.subjects import surface_subjects

_AGAINST = frozenset(
    {
        "accuse", "attack", "battle", "besiege", "blame", "bomb", "bombard", "condemn", "confront", "criticise", "criticize",
        "denounce", "fight", "invade", "occupy", "raid", "shell", "strike", "sue", "threaten", "warn",
    }
)  # fmt: skip
"""Verbs whose object is the other side."""
_WITH = frozenset({"battle", "clash", "feud", "fight", "quarrel", "skirmish", "spar", "struggle", "vie", "war"})
"""Verbs that lead to the other side by "with" or "against"."""
_PAIR = 2


def set_against(words: Span) -> list[list[Token]]:
    """Return the heads of each two that words of a sentence tell of as two sides; the surest reading first.

    Parameters
    ----------
    words : of one sentence, up to the phrase that means the two
    """
    between: list[list[Token]] = []
    opposed: list[list[Token]] = []
    joined: list[list[Token]] = []
    for word in words:
        if word.lower_ == "between":
            between += _two([one for first in objects_of(word)[:1] for one in coordinated(first)])
        elif word.pos_ == "VERB":
            opposed += _two(_opposed_at(word))
            joined += _two([one for first in surface_subjects(word)[:1] for one in coordinated(first)])
    return [*between, *opposed, *joined]


def _two(heads: list[Token]) -> list[list[Token]]:
    """The heads as one pair where they are two, nouns both."""
    return [heads] if len(heads) == _PAIR and all(one.pos_ in ("NOUN", "PROPN") for one in heads) else []


def _opposed_at(verb: Token) -> list[Token]:
    """Who is against whom by a verb."""
    if verb.lemma_ not in _AGAINST | _WITH:
        return []
    roles = roles_of(verb)
    others = list(roles.patients) if verb.lemma_ in _AGAINST else []
    if not others and verb.lemma_ in _WITH:
        others = [head for name, head in prepositional(verb) if name in ("with", "against")]
    return [*roles.agents[:1], *others[:1]]
