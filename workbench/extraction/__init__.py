"""From articles to claims: deterministic rules over spaCy's reading of each sentence, or another package's coder."""

from workbench.extraction.explanation import Explanation, Reason
from workbench.extraction.extractor import Extractor, is_verbatim
from workbench.extraction.extractors import CheckedExtractor, extractor_names, load_extractor
from workbench.extraction.pipeline import RuleExtractor

__all__ = [
    "CheckedExtractor",
    "Explanation",
    "Extractor",
    "Reason",
    "RuleExtractor",
    "extractor_names",
    "is_verbatim",
    "load_extractor",
]
