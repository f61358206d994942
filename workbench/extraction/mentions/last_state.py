"""Which state "the country" is: the one named last that does not act."""

from spacy.tokens import Token

from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.article_names import ArticleNames

_MANY = 3
"""States in one sentence that are too many to say which one "the country" is."""


def last_state(names: ArticleNames, head: Token) -> str:
    """Return the name of the state named last before the phrase, other than the one that the clause's subject is; empty where none is certain."""
    here, avoid = names.order.position(head), acting_state(names, head)
    earlier = [(at, name, code) for at, name, code in names.states if at < here and code != avoid]
    if not earlier:
        return ""
    last = names.order.sentence_at(earlier[-1][0])
    together = {code: name for at, name, code in earlier if names.order.sentence_at(at) == last}
    if len(together) < _MANY:
        return earlier[-1][1]
    focus = names.resolve(names.focus) if names.focus else None
    return together.get(focus.country or "", "") if focus is not None else ""


def acting_state(names: ArticleNames, head: Token) -> str | None:
    """Return the code of the state that the subject of a phrase's clause is or belongs to; None where it is none."""
    verb = governing_verb(head)
    subjects = surface_subjects(verb) if verb is not None else ()
    if subjects and verb is not None and subjects[0].pos_ == "PRON" and verb.dep_ == "ccomp":
        subjects = surface_subjects(verb.head)  # "said it was cutting ties with its neighbour"
    acting = names.resolve(_with_owner(subjects[0])) if subjects and head not in subjects else None
    return acting.country if acting is not None and head.i > subjects[0].i else None


def _with_owner(head: Token) -> str:
    """The words of a phrase up to its head, and whose it is: "the ambassador of Sweden"."""
    end = max([head.i, *(child.right_edge.i for child in head.children if child.lower_ == "of")])
    return head.doc[head.left_edge.i : end + 1].text
