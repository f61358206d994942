"""Who speaks in a transcript: the name and colon that begin each turn, which the cleaning leaves in blocks of their own.

A label may be a name, initials ("WN:") of somebody who is named above, or the letter of an answer, which is that of
the person whom the introduction names most. Who asks is nobody's source.
"""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.speech_phrases import NO_SOURCES
from workbench.extraction.language.turns import is_titled

_LONGEST_LABEL = 14
_LONGEST_INITIALS = 3
_FEWEST_TURNS = 2
_QUESTIONS = frozenset({"interviewer", "moderator", "q", "question", "reporter"})
_ANSWERS = frozenset({"a", "answer"})


def of_transcript(docs: Sequence[Doc]) -> list[Reported]:
    """Return what each turn of a transcript reports, up to the next turn; nothing where no two blocks begin one, and none has a title.

    Parameters
    ----------
    docs : the blocks of one article, parsed, in order
    """
    turns = [at for at, doc in enumerate(docs) if _label(doc) is not None]
    if len(turns) < _FEWEST_TURNS and not any(is_titled(docs[at].text) for at in turns):
        return []
    found = []
    for at, following in zip(turns, [*turns[1:], len(docs)], strict=True):
        speaker = _speaker(docs[at], docs[: turns[0]])
        said = tuple(doc[:] for doc in docs[at + 1 : following])
        if speaker is not None and said:
            found.append(Reported(speaker, docs[at][-1], "say", said))
    return found


def _label(doc: Doc) -> Token | None:
    """The last name before the colon of a block that is only a label: "DR. JANE SMITH:"."""
    words = [token for token in doc if not token.is_space]
    if not words or len(words) > _LONGEST_LABEL or words[-1].text != ":":
        return None
    office = next((number for number, token in enumerate(words) if token.text == ","), -1)
    names = [token for token in words[:office] if token.text[:1].isupper()]  # "JANE SMITH, CHIEF CORRESPONDENT:"
    return names[-1] if names and names[-1].lower_ not in NO_SOURCES else None


def _speaker(doc: Doc, above: Sequence[Doc]) -> Token | None:
    """Who speaks by a label, with the blocks above the first turn; None where he is not named or only asks."""
    label = _label(doc)
    if label is None or label.lower_ in _QUESTIONS:
        return None
    persons = [one for block in above for one in block.ents if one.label_ == "PERSON"]
    if label.lower_ in _ANSWERS:
        named = Counter(one.root.lower_ for one in persons).most_common(1)
        return next((one.root for one in persons if one.root.lower_ == named[0][0]), None) if named else None
    if label.is_upper and len(label) <= _LONGEST_INITIALS and label.i == 0:
        short = (one.root for one in persons if "".join(word.text[0] for word in one) == label.text)
        return next(short, label)
    return label
