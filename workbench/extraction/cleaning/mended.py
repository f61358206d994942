"""The parse of a block with what the parser usually reads wrong set right."""

from spacy.tokens import Doc

from workbench.extraction.cleaning.headlines import mend_headlines
from workbench.extraction.dates.opening_dates import mend_opening_dates
from workbench.extraction.language.mends.far_infinitives import mend_far_infinitives
from workbench.extraction.language.mends.hidden_verbs import mend_hidden_verbs
from workbench.extraction.language.mends.joined_verbs import mend_joined_verbs
from workbench.extraction.language.mends.listeners import mend_listeners
from workbench.extraction.language.mends.lost_parties import mend_lost_parties
from workbench.extraction.language.mends.named_offices import mend_named_offices
from workbench.extraction.language.mends.second_clauses import mend_second_clauses
from workbench.extraction.language.mends.shifted_objects import mend_shifted_objects
from workbench.extraction.language.mends.trailing_speakers import mend_trailing_speakers


def mended(doc: Doc) -> Doc:
    """Return a parse with its verbs, offices and opening dates in their places; mostly `doc` itself, changed."""
    verbs = mend_second_clauses(mend_listeners(mend_joined_verbs(mend_hidden_verbs(mend_headlines(doc)))))
    clauses = mend_lost_parties(mend_trailing_speakers(mend_shifted_objects(mend_far_infinitives(verbs))))
    return mend_opening_dates(mend_named_offices(clauses))
