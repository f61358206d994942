"""In which state an article is at home by its opening: headline, dateline and first sentence."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Doc

from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.home.home import Home
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.bodies import is_body
from workbench.model import Actor, Article

_OPENING = 3
"""Words of a headline that may be its subject."""
_FIRST = 6
"""Blocks among which the first sentence is: before it stand headlines and page residue."""
_SHORTEST = 8
"""Tokens of a sentence that is no heading."""
_FEWEST_SIGNS = 2
_OF_STATE = frozenset({"body", "person", "state"})
_SECOND_STATE = re.compile(r"\s*(?:,|and\b|&|vs?\b|[-/])\s*[A-Z]")
_PLACE = re.compile(r"[^\W\d_][^\d,/(|:\u2013\u2014-]*")

StateOf = Callable[[str], Actor | None]
"""From a place to the state that it is or lies in."""


def home_by_opening(
    article: Article, docs: Sequence[Doc], resolve: Resolve, state_of: StateOf, counts: Counter[str]
) -> Home | None:
    """Return the state to which two signs of four point; None where fewer do, or as many to another.

    The signs: the headline, the dateline, the first sentence, and that no other is named so often.

    Parameters
    ----------
    article, docs : the article, and its parse block by block
    resolve, state_of : from a phrase, and from a place, to who it means
    counts : how often the article names each state
    """
    title = _opens(article.title, resolve)
    often = [code for code, count in counts.items() if count == max(counts.values())]
    signs = [
        ("headline", title),
        ("dateline", _dateline(article.text, docs, state_of)),
        ("first sentence", _first(docs, resolve, title)),
        ("named oftenest", often[0] if len(often) == 1 else None),
    ]
    pointed = Counter(code for _, code in signs if code is not None)
    (first, most), (_, second) = [*pointed.most_common(2), ("", 0), ("", 0)][:2]
    if most < _FEWEST_SIGNS or most == second:
        return None
    return Home(first, ", ".join(sign for sign, code in signs if code == first), throughout=False)


def _opens(title: str, resolve: Resolve) -> str | None:
    """The state with which a headline opens, alone: "Peru summons an envoy", but not "Peru, Chile at odds"."""
    words = title.split()
    for end in range(1, min(_OPENING, len(words)) + 1):
        phrase = " ".join(words[:end])
        actor = resolve(phrase.removesuffix("'s").removesuffix("\u2019s").rstrip(",:"))
        if actor is None or actor.country is None or actor.kind not in _OF_STATE:
            continue
        second = phrase.endswith(",") or _SECOND_STATE.match(title, len(phrase)) is not None
        return None if second else actor.country
    return None


def _dateline(text: str, docs: Iterable[Doc], state_of: StateOf) -> str | None:
    """The state of the place that stands in its line before a block: "LIMA, April 3 (Reuters) -"."""
    at = 0
    for doc in list(docs)[:_FIRST]:
        at = text.find(doc.text[:_SHORTEST], at)
        if at < 0:
            return None
        before = text[text.rfind("\n", 0, at) + 1 : at].strip()
        place = _PLACE.match(before) if before else None
        state = state_of(place.group().strip().title()) if place is not None else None
        if state is not None and state.country is not None:
            return state.country
    return None


def _first(docs: Iterable[Doc], resolve: Resolve, title: str | None) -> str | None:
    """The state of who the first sentence is about; a body without its state is of the one in the headline."""
    for doc in list(docs)[:_FIRST]:
        for sentence in doc.sents:
            told = (one for one in sentence.root.lefts if one.dep_ == "ccomp")  # "The army killed nine, an aide said."
            subjects = surface_subjects(next(told, sentence.root)) if len(sentence) >= _SHORTEST else ()
            if not subjects:
                continue
            subject = subjects[-1]
            if len(subjects) > 1 or any(one.dep_ == "conj" and one.text[:1].isupper() for one in subject.subtree):
                return None
            named = resolve(doc[subject.left_edge.i : subject.i + 1].text)
            if named is None and is_body(subject):
                return title
            return named.country if named is not None and named.kind in _OF_STATE else None
    return None
