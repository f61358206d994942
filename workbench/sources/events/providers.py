"""How sure a provider's coding is, as a number beside those of our own extraction.

These are orders of magnitude, not measurements of ours: rows come without the sentence, so nobody can hold a row against it. Rows
that people coded from several reports stand high, those of machines in the middle, and those of GDELT, which codes every page by
its words alone, below them. Published comparisons of ICEWS and GDELT with hand-coded events agree on this order and not on a figure.
"""

from collections.abc import Mapping
from types import MappingProxyType

CONFIDENCE: Mapping[str, float] = MappingProxyType(
    {"GDELT": 0.3, "ICEWS": 0.5, "POLECAT": 0.5, "UCDP GED": 0.9, "ACLED": 0.9}
)
"""Confidence of a claim by the provider of its row."""
