"""One attribution: somebody is said to have said, shown, believed or known something."""

from dataclasses import dataclass

from spacy.tokens import Span, Token


@dataclass(frozen=True)
class Reported:
    """One attribution.

    Attributes
    ----------
    speaker : head of the phrase that names who says so; None where nobody is named
    cue : the verb, preposition or dash that tells it
    kind : ``say``, ``show``, ``believe`` or ``know``
    content : what is said; several stretches where the cue stands inside, or where a quotation runs on
    """

    speaker: Token | None
    cue: Token
    kind: str
    content: tuple[Span, ...]

    def holds(self, token: Token) -> bool:
        """Whether a token stands in what is said."""
        return any(part.doc is token.doc and part.start <= token.i < part.end for part in self.content)

    def length(self) -> int:
        """Tokens of what is said."""
        return sum(len(part) for part in self.content)
