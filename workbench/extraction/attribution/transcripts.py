"""Who speaks in a transcript: the name and colon that begin each turn, which the cleaning leaves in blocks of their own."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.speech_phrases import NO_SOURCES

_LONGEST_LABEL = 9
_FEWEST_TURNS = 2


def of_transcript(docs: Sequence[Doc]) -> list[Reported]:
    """Return what each turn of a transcript reports, up to the next turn; nothing where no two blocks begin one.

    Parameters
    ----------
    docs : the blocks of one article, parsed, in order
    """
    turns = [at for at, doc in enumerate(docs) if _speaker(doc) is not None]
    if len(turns) < _FEWEST_TURNS:
        return []
    found = []
    for at, following in zip(turns, [*turns[1:], len(docs)], strict=True):
        label = _speaker(docs[at])
        said = tuple(doc[:] for doc in docs[at + 1 : following])
        if label is not None and said:
            found.append(Reported(label, docs[at][-1], "say", said))
    return found


def _speaker(doc: Doc) -> Token | None:
    """The last name before the colon of a block that is only a label: "DR. JANE SMITH:"."""
    if len(doc) > 2 * _LONGEST_LABEL + 1:  # a blank stands at most between any two words
        return None
    words = [token for token in doc if not token.is_space]
    if not words or len(words) > _LONGEST_LABEL or words[-1].text != ":":
        return None
    names = [token for token in words[:-1] if token.text[:1].isupper()]
    return names[-1] if names and names[-1].lower_ not in NO_SOURCES else None
