"""Groups as an article names them: with a possessive in the name, by an acronym, or without a name."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc, Span, Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.mention import Resolve
from workbench.model import Actor

_OF_STATES = frozenset({"COP", "GOV", "JUD", "LAB", "LEG", "PTY"})
"""What the words of an unknown name tell enough of: "the Academic Staff Union (ASU)" is a union of its state."""

_OF_REBELS = frozenset({"PRM", "REB", "UAF"})


def possessed_in(doc: Doc, resolve: Resolve) -> Iterator[tuple[Token, Actor]]:
    """Yield the first word and the actor of groups with a possessive in their name: "the New People's Army"."""
    for token in doc[1:-1]:
        if token.tag_ != "POS" or not (token.nbor(-1).text[:1].isupper() and token.nbor().text[:1].isupper()):
            continue
        first, last = token.i - 1, token.i + 1
        while first > 0 and doc[first - 1].text[:1].isupper() and doc[first - 1].pos_ != "DET":
            first -= 1
        while last + 1 < len(doc) and doc[last + 1].text[:1].isupper():
            last += 1
        actor = resolve(doc[first : last + 1].text)
        if actor is not None and actor.kind == "group" and actor.method.startswith("name"):
            yield doc[first], actor


def actor_of_acronym(
    name: Span, acronym: Token, descriptions: tuple[Span, ...], resolve: Resolve, home: str | None
) -> Actor | None:
    """Return for whom an acronym stands in this article, whatever it means elsewhere; None for nobody on the list.

    `home` is the name of the state that the article is about: of another one no body is meant whose name is spelt out otherwise.
    """
    actor = resolve(name.text)
    if actor is None or not actor.method.startswith(("name", "metonym")) or "agent" in actor.method:
        described = (resolve(phrase.text) for phrase in descriptions)
        short = resolve(acronym.text)
        whose = resolve(name[0].text) if len(name) > 1 and name[1].tag_ == "POS" else None
        own = resolve(f"the {name.text.removeprefix('the ')} in {home}") if home is not None else None
        elsewhere = short is not None and own is not None and short.country != own.country
        if short is not None and elsewhere and short.kind in ("body", "company", "media", "organisation"):
            short = None  # the Jamaican PNP is not the Philippine National Police
        own = own if own is not None and own.method.startswith("agent") and own.sector in _OF_STATES else None
        found = [
            one for one in (*described, short, actor, whose, own) if one is not None and "head noun" not in one.method
        ]
        actor = found[0] if found else None
    return actor


def group_of_rebel(named: Iterable[tuple[int, Actor | None]], described: Actor | None) -> Actor | None:
    """Return which group somebody is of who is only told to be a rebel: the one that was named so far.

    Parameters
    ----------
    named : position and actor of each group, company or organisation that the article named before
    described : the rebels of the state that he is said to be of; None where nobody knows
    """
    if described is not None and not (described.kind == "body" and described.sector in _OF_REBELS):
        return None
    groups = {one.id: one for _, one in named if one is not None and one.kind == "group" and one.sector in _OF_REBELS}
    one = next(iter(groups.values())) if len(groups) == 1 else None
    return one if one is not None and (described is None or one.country == described.country) else None


def unnamed_in(doc: Doc, described: set[int]) -> Iterator[Token]:
    """Yield the nouns of groups that come without a name: "a militia"; `described` are words that introduce a name."""
    kinds = _kinds()
    for token in doc:
        if token.pos_ == "NOUN" and token.i not in described and token.lemma_.lower() in kinds:
            determiners = {child.lower_ for child in token.children if child.dep_ in ("det", "nummod")}
            named = any(child.text[:1].isupper() for child in token.children if child.i < token.i)
            if (
                determiners & {"a", "an", "another", "one", "some"}
                and not named
                and token.dep_ not in ("appos", "attr")
            ):
                yield token


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word for name, words in again_words().items() if name.startswith("kinds.") for word in words)
