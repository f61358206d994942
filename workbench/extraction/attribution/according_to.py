"""Read "according to": for its sentence, for the quotation below it, and in "a statement according to which ..."."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from workbench.extraction.attribution.quotations import Quotation
from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.reported_clauses import runs, stretches
from workbench.extraction.attribution.speakers import has_subject
from workbench.extraction.language.phrases import RELATIVE, governing_verb
from workbench.extraction.language.subjects import surface_subjects

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def according_to(token: Token, quotations: Sequence[Quotation], following: Doc | None) -> Iterator[Reported]:
    """Read what a source is said to have said: the rest of the sentence, or the quotation that begins the next block.

    Parameters
    ----------
    token : the word "according"
    quotations : those that stand in its block and the next
    following : the next block of the article
    """
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        to = token.nbor()
    speakers = [child for child in to.children if child.dep_ in ("pobj", "pcomp")] if to is not None else []
    if not speakers:
        return
    if speakers[0].tag_ in RELATIVE:
        yield from _according_to_which(token, speakers[0])
        return
    phrase = {one.i for one in token.subtree} | {one.i for one in speakers[0].subtree}
    content = runs(token.doc, [one.i for one in _held_by(token, speakers[0]) if one.i not in phrase])
    if not content and token.sent.end == len(token.doc) and token.sent[-1].text in (",", ":"):
        content = tuple(
            part
            for quotation in quotations
            if quotation.parts[0].doc is following and quotation.parts[0].start <= 1
            for part in quotation.parts
        )
    if content:
        yield Reported(speakers[0], token, "say", content)


def _held_by(token: Token, speaker: Token) -> list[Token]:
    """The words that a source vouches for: of a phrase between commas in a relative clause that clause, else the sentence."""
    clause = next((one for one in token.ancestors if one.dep_ == "relcl"), None)
    inside = (
        speaker.i + 1 < len(token.doc) and speaker.nbor().text == "," and token.i > 0 and token.nbor(-1).text == ","
    )
    if clause is None or token.i < clause.left_edge.i or not inside:
        return list(token.sent)
    return list(clause.subtree)


def _according_to_which(token: Token, which: Token) -> Iterator[Reported]:
    """Read "the ministry issued a statement according to which ...": whose statement it is says so."""
    statement = next((one for one in reversed(token.doc[token.sent.start : token.i]) if not one.is_punct), None)
    rest = token.doc[which.i + 1 : token.sent.end]
    verb = next((one for one in rest if one.tag_ in _FINITE and one.pos_ == "VERB" and has_subject(one)), None)
    if statement is None or statement.pos_ != "NOUN" or verb is None:
        return
    issued = governing_verb(statement)
    owner = next((child for child in statement.children if child.dep_ == "poss"), None)
    subjects = surface_subjects(issued) if issued is not None and statement.dep_ == "dobj" else ()
    speaker = owner or next(iter(subjects), statement)
    yield Reported(speaker, token, "say", stretches(verb, {one.i for one in token.subtree}))
