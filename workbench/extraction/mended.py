"""The parse of a block with what the parser usually reads wrong set right."""

from spacy.tokens import Doc

from workbench.extraction.headlines import mend_headlines
from workbench.extraction.hidden_verbs import mend_hidden_verbs
from workbench.extraction.opening_dates import mend_opening_dates


def mended(doc: Doc) -> Doc:
    """Return a parse with its hidden verbs and opening dates in their places; mostly `doc` itself, changed."""
    return mend_opening_dates(mend_hidden_verbs(mend_headlines(doc)))
