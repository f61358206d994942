"""Who answers in an interview whose turns have no labels: questions in paragraphs of their own, answers below them.

The answers are those of the person with whom the introduction says that somebody spoke, if most answers speak of "I" or
"we"; an explainer with questions as its headings does not.
"""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from workbench.extraction.attribution.reported import Reported

_FEWEST_QUESTIONS = 3
_LONGEST_QUESTION = 80
_NEAR = 3
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
    named = Counter(one.root.lower_ for doc in above for one in doc.ents if one.label_ == "PERSON")
    talking = [one.root for doc in above for one in doc.ents if one.label_ == "PERSON" and _talks(one.root)]
    if not talking:
        return []
    asked = max(talking, key=lambda one: named[one.lower_])
    ends = [*questions[1:], len(docs)]
    answers = [(at, docs[at + 1 : min(end, at + 1 + _LONGEST_ANSWER)]) for at, end in zip(questions, ends, strict=True)]
    answers = [(at, answer) for at, answer in answers if answer]
    personal = sum(
        any(token.lower_ in _SELF and token.text != "US" for doc in answer for token in doc) for _, answer in answers
    )
    if 2 * personal < len(answers):
        return []
    return [Reported(asked, docs[at][-1], "say", tuple(doc[:] for doc in answer)) for at, answer in answers]


def _talks(name: Token) -> bool:
    """Whether somebody is asked or answers: "spoke with Ana Silva", "an interview by minister Ana Silva", "Ana Silva gave an interview"."""
    near = list(name.ancestors)[:_NEAR]
    given = [child for above in near if above.pos_ == "VERB" for child in above.children if child.dep_ == "dobj"]
    return any(one.lower_ in _TALKS for one in (*near, *given))


def _is_question(doc: Doc) -> bool:
    return len(doc) <= _LONGEST_QUESTION and doc.text.rstrip().endswith("?") and not doc.text.startswith('"')
