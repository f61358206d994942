"""Who says what: every stretch of an article that somebody is said to have said, shown, believed or known.

A speaker is found by a cue (`speech_cues`): a verb with a clause ("said that", "..., he said"), a phrase ("according to"),
a verb beside a quotation, a name after a dash. Quotations without a cue go on with the speaker of the one before.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from workbench.extraction.attribution.according_to import according_to
from workbench.extraction.attribution.credits import of_credit
from workbench.extraction.attribution.interviews import of_interview
from workbench.extraction.attribution.quotations import Quotation, quotations_of
from workbench.extraction.attribution.quoted_speech import continued, quoted_by, signed, with_quotations
from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.reported_clauses import (
    after,
    around,
    clause_of,
    said_in,
)
from workbench.extraction.attribution.speakers import can_speak, speaker_of_cue
from workbench.extraction.attribution.speech_cues import kind_of
from workbench.extraction.attribution.speech_phrases import (
    CLAIMS,
    citing,
    in_words_of,
    of_headline,
    of_noun,
)
from workbench.extraction.attribution.transcripts import of_transcript


def reported_speech(docs: Sequence[Doc]) -> list[Reported]:
    """Return what an article reports others to have said, in the order of the cues.

    Parameters
    ----------
    docs : the blocks of one article, parsed, in order
    """
    quotations = quotations_of(docs)
    of_block: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        for block in {id(part.doc) for part in quotation.parts}:
            of_block[block].append(quotation)
    found: list[Reported] = of_transcript(docs) or of_interview(docs)
    for before, doc, following in zip([None, *docs[:-1]], docs, [*docs[1:], None], strict=True) if docs else ():
        # Only a quotation of this block or the next can stand beside a cue: a long article is read in linear time.
        near = {id(one): one for block in (doc, following) for one in of_block.get(id(block), ())}
        found += _of_block(doc, following, list(near.values()))
        found += of_credit(doc, before)
    return continued(found, quotations)


def _of_block(doc: Doc, following: Doc | None, quotations: list[Quotation]) -> Iterator[Reported]:
    found: list[Reported] = []
    for token in doc:
        if token.lower_ == "according":
            found += according_to(token, quotations, following)
        elif token.lemma_ in ("cite", "quote") and token.dep_ == "advcl" and token.tag_ == "VBG":
            found += citing(token, found)
        elif kind := kind_of(token):
            found += _of_verb(token, kind, quotations, following)
        elif token.pos_ == "NOUN":
            found += of_noun(token) if token.lemma_ in CLAIMS else ()
            found += in_words_of(token)
    found += signed(doc, quotations)
    found += of_headline(doc)
    yield from found


def _of_verb(cue: Token, kind: str, quotations: list[Quotation], following: Doc | None) -> Iterator[Reported]:
    speaker = speaker_of_cue(cue)
    clause = clause_of(cue)
    content = said_in(cue, clause, speaker) if clause is not None else around(cue) or after(cue, speaker)
    quoted = quoted_by(cue, speaker, quotations, following) if kind in ("say", "show", "quote") else []
    if kind == "quote":
        # "mocked the 'special operation'" quotes a word, and says nothing.
        direct = next((child for child in cue.children if child.dep_ == "dobj"), None)
        speaker = direct if speaker is None else speaker  # "sobbed a nurse from Homs"
        spoken = quoted and direct in (None, speaker)
        content, kind = content if spoken else (), "say"
    content = with_quotations(content, quoted)
    if speaker is not None and not can_speak(speaker, cue):
        return
    if content and (speaker is not None or quoted):
        yield Reported(speaker, cue, kind, content)
