"""From articles to claims: deterministic rules over spaCy's reading of each sentence."""

from workbench.extraction.extractor import Extractor, is_verbatim, verified
from workbench.extraction.pipeline import RuleExtractor

__all__ = ["Extractor", "RuleExtractor", "is_verbatim", "verified"]
