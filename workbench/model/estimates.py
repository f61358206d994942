"""The words of estimates after ICD 203: how likely something is, and how well it is known.

Likelihood is about the event, confidence about the evidence; no sentence holds both.
"""

from typing import Literal

Likelihood = Literal[
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
]

BANDS: dict[Likelihood, tuple[int, int]] = {
    "almost no chance": (1, 5),
    "very unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly even chance": (45, 55),
    "likely": (55, 80),
    "very likely": (80, 95),
    "almost certain": (95, 99),
}
"""Likelihood word -> its band in percent."""

LIKELIHOOD_WORDS = (
    *BANDS,
    "remote",
    "highly improbable",
    "highly unlikely",
    "improbable",
    "improbably",
    "roughly even odds",
    "even chance",
    "probable",
    "probably",
    "highly likely",
    "highly probable",
    "nearly certain",
    "almost certainly",
    "nearly certainly",
)
"""Every word of likelihood that the standard knows, its second row among them."""

Confidence = Literal["low", "moderate", "high"]
"""How good the evidence is, weakest first."""


def likelihood_of(chance: float) -> Likelihood:
    """Return the word for a chance of 0 to 1; a chance on the border of two bands has the word of the higher one.

    Nothing is certain: below 1 % it stays "almost no chance", above 99 % "almost certain".

    Raises
    ------
    ValueError
        If it is not from 0 to 1.
    """
    if not 0 <= chance <= 1:
        raise ValueError(f"a chance of {chance} is not from 0 to 1")
    return next((word for word, (_, upper) in BANDS.items() if chance * 100 < upper), "almost certain")


def with_band(word: Likelihood) -> str:
    """``likely (55-80 %)``, with the signs that print sets."""
    lower, upper = BANDS[word]
    return f"{word} ({lower}\u2013{upper}\u00a0%)"
