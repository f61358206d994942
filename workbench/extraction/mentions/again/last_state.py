"""Which state "the country" is: the one named last that does not act; for who must leave it, the one that orders it."""

from spacy.tokens import Token

from workbench.extraction.language.noun_phrases import with_owner
from workbench.extraction.language.phrases import governing_verb
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.names.article_names import ArticleNames

_MANY = 3
"""States in one sentence that are too many to say which one "the country" is."""
_PASSED = frozenset({"depart", "enter", "exit", "flee", "leave", "quit"})
_PUTS_OUT = frozenset({"ban", "banish", "bar", "deport", "eject", "evict", "expel", "kick", "throw"})
_OUT = frozenset({"from", "of"})


def last_state(names: ArticleNames, head: Token) -> str:
    """Return the name of the state named last before the phrase, other than the one that the clause's subject is; empty where none is certain."""
    here, avoid = names.order.position(head), acting_state(names, head)
    ordering = _state_that_puts_out(names, head)
    if ordering is not None:
        avoid = None
    earlier = [(at, name, code) for at, name, code in names.states if at < here and code != avoid]
    if not earlier:
        return ""
    if ordering is not None:
        return next((name for _, name, code in reversed(earlier) if code == ordering), "")
    last = names.order.sentence_at(earlier[-1][0])
    together = {code: name for at, name, code in earlier if names.order.sentence_at(at) == last}
    home = names.resolve(names.home) if names.home else None
    code = home.country or "" if home is not None else ""
    speaking = _state_that_speaks(names, head)
    if speaking is not None and speaking != earlier[-1][2]:
        # "Chad fired back. The minister of Mali said that the country ..." is Mali only where the article is at home there.
        meant = code if code in (speaking, earlier[-1][2]) else ""
        return next((name for _, name, one in reversed(earlier) if one == meant), "")
    if len(together) < _MANY:
        return earlier[-1][1]
    return together.get(code, "") if names.focus else ""


def acting_state(names: ArticleNames, head: Token) -> str | None:
    """Return the code of the state that the subject of a phrase's clause is or belongs to; None where it is none."""
    verb = governing_verb(head)
    subjects = surface_subjects(verb) if verb is not None else ()
    if subjects and verb is not None and subjects[0].pos_ == "PRON" and verb.dep_ == "ccomp":
        subjects = surface_subjects(verb.head)  # "said it was cutting ties with its neighbour"
    acting = names.resolve(with_owner(subjects[0])) if subjects and head not in subjects else None
    return acting.country if acting is not None and head.i > subjects[0].i else None


def _state_that_puts_out(names: ArticleNames, head: Token) -> str | None:
    """Return the code of the state that orders others out of "the country", or keeps them out; None where nobody does."""
    verb = governing_verb(head)
    if verb is None:
        return None
    if head.dep_ == "dobj" and verb.lemma_ in _PASSED:
        above = [one for one in verb.ancestors if one.pos_ == "VERB" and one.lemma_ not in _PASSED][:1]
    else:
        put_out = head.dep_ == "pobj" and head.head.lower_ in _OUT and verb.lemma_ in _PUTS_OUT
        above = [verb] if put_out else []
    for one in above:
        own = any(child.tag_ == "PRP$" for below in one.rights if below.dep_ == "dobj" for child in below.lefts)
        subjects = surface_subjects(one)
        acting = names.resolve(with_owner(subjects[0])) if subjects and not own else None
        return acting.country if acting is not None and acting.kind in ("body", "person", "state") else None
    return None


def _state_that_speaks(names: ArticleNames, head: Token) -> str | None:
    """Return the code of the state whose official says what "the country" is or does; None where nobody speaks."""
    verb = governing_verb(head)
    if verb is None or verb.dep_ != "ccomp" or verb.head.lemma_ not in word_classes()["speech.verbs"]:
        return None
    if not any(one == head or one.is_ancestor(head) for one in surface_subjects(verb)):
        return None
    subjects = surface_subjects(verb.head)
    speaker = names.resolve(with_owner(subjects[0])) if subjects else None
    return speaker.country if speaker is not None and speaker.kind in ("body", "person", "state") else None
