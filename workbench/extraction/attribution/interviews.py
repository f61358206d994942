"""Who answers in an interview whose turns have no labels: questions in paragraphs of their own, answers below them.

The answers are those of the person whom the introduction names most, if it speaks of an interview and most answers speak
of "I" or "we"; an explainer with questions as its headings does not.
"""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from workbench.extraction.attribution.reported import Reported

_FEWEST_QUESTIONS = 3
_LONGEST_QUESTION = 80
_LONGEST_ANSWER = 6
"""Blocks. Below the last answer the page goes on with something else."""
_TALKS = frozenset(
    {"interview", "interviewed", "interviews", "conversation", "spoke", "speaks", "talked", "talks", "q&a", "answers", "sat"}
)  # fmt: skip
_SELF = frozenset({"i", "we", "my", "our", "me", "us"})


def of_interview(docs: Sequence[Doc]) -> list[Reported]:
    """Return what each answer of an interview reports; nothing where the article is none, or does not say with whom.

    Parameters
    ----------
    docs : the blocks of one article, parsed, in order
    """
    questions = [at for at, doc in enumerate(docs) if _is_question(doc)]
    if len(questions) < _FEWEST_QUESTIONS:
        return []
    above = docs[: questions[0]]
    persons = Counter(one.root.lower_ for doc in above for one in doc.ents if one.label_ == "PERSON").most_common(1)
    if not persons or not any(token.lower_ in _TALKS for doc in docs[: questions[0] + 1] for token in doc):
        return []
    asked = next(one.root for doc in above for one in doc.ents if one.root.lower_ == persons[0][0])
    ends = [*questions[1:], len(docs)]
    answers = [(at, docs[at + 1 : min(end, at + 1 + _LONGEST_ANSWER)]) for at, end in zip(questions, ends, strict=True)]
    answers = [(at, answer) for at, answer in answers if answer]
    personal = sum(any(token.lower_ in _SELF for doc in answer for token in doc) for _, answer in answers)
    if 2 * personal < len(answers):
        return []
    return [Reported(asked, docs[at][-1], "say", tuple(doc[:] for doc in answer)) for at, answer in answers]


def _is_question(doc: Doc) -> bool:
    return len(doc) <= _LONGEST_QUESTION and doc.text.rstrip().endswith("?") and not doc.text.startswith('"')
