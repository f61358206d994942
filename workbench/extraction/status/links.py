"""How a happening hangs on the word above it."""

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True)
class Link:
    """How a happening hangs on the word above it.

    Attributes
    ----------
    kind : a kind of complement, see `predicates`; ``pass`` where the word above only carries it, ``beside`` where it
        goes along with it, ``conj`` where both stand side by side, ``failed`` for the subject of "failed", ``false`` for
        what is called false, ``term`` for what somebody is given a term to do
    above : the word that governs it
    """

    kind: str
    above: Token
