"""Who vouches for a picture: the caption above "Image: Jane Doe / AFP" is told on the word of who is credited."""

from collections.abc import Iterator

from spacy.tokens import Doc

from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.reported_clauses import runs
from workbench.extraction.language.picture_credits import credit_in, is_credit

_LONGEST_CAPTION = 60


def of_credit(doc: Doc, before: Doc | None) -> Iterator[Reported]:
    """Read a block that credits a picture, as who shows what its caption tells: the block before, or what stands in front.

    Parameters
    ----------
    doc : the block
    before : the block above it; longer ones than 60 words are text and no caption
    """
    found = credit_in(doc.text)
    if found is None:
        return
    name = doc.char_span(found[1], len(doc.text.rstrip(" .)")), alignment_mode="expand")
    credit = doc.char_span(found[0], found[1], alignment_mode="expand")
    if name is None or credit is None or name.start == 0:
        return
    colon = doc[name.start - 1]
    if doc.text[: found[0]].strip():
        caption = runs(doc, list(range(credit.start)))
    else:
        caption = (before[:],) if before is not None and len(before) <= _LONGEST_CAPTION else ()
    if caption and not (before is not None and caption[0].doc is before and is_credit(before.text)):
        yield Reported(name.root, colon, "show", caption)
