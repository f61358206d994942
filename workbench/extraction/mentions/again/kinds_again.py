"""Which group, company or organisation "the company" and "the militants" are, after it was named."""

from spacy.tokens import Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.model import Actor

_REBELS = frozenset({"REB", "PRM", "UAF", "CRM"})


def of_kind(names: ArticleNames, head: Token, lemma: str) -> Actor | None:
    """Return who "the company", "the militants" are: the one that was named before, if no other can be meant."""
    words = again_words()
    kinds = {kind for kind in ("company", "organisation", "group", "party", "media") if lemma in words[f"kinds.{kind}"]}
    if not kinds:
        return None
    here = names.order.position(head)
    earlier = [
        (at, actor) for at, actor in names.named if at < here and (actor is None or _may_be_called(actor, lemma, kinds))
    ]
    if not any(actor is not None for _, actor in earlier):
        return None
    if any(earlier[-1][0] < at < here and noun == lemma for at, noun in names.unnamed):
        return None
    return _only_one(names, earlier, here)


def of_rebels(names: ArticleNames, head: Token, state: str | None) -> Actor | None:
    """Return which group "twelve rebels", "suspected militants" are: the only one that the article named so far.

    Parameters
    ----------
    names, head : what the article names, and the head of the phrase
    state : code of the state that they are of; None where nobody knows
    """
    if head.lemma_.lower() not in again_words()["kinds.group"] or head.tag_ not in ("NNS", "NNPS"):
        return None
    here = names.order.position(head)
    groups = {actor.id: actor for at, actor in names.named if at < here and actor is not None and actor.kind == "group"}
    one = next(iter(groups.values())) if len(groups) == 1 else None
    return one if one is not None and one.sector in _REBELS and one.country in (state, None) else None


def _may_be_called(actor: Actor, lemma: str, kinds: set[str]) -> bool:
    rebels = "group" in kinds and actor.kind in ("body", "unknown") and actor.sector in _REBELS
    party = "party" in kinds and actor.kind == "body" and actor.sector in ("OPP", "PTY")
    if actor.kind not in kinds and not rebels and not party:
        return False
    if lemma == "coalition" and "coalition" not in actor.name.lower():
        return False
    if actor.kind in ("organisation", "company", "group") and lemma in again_words()["name.words"]:
        return any(lemma in name.lower() for name in (actor.name, *actor.aliases))
    of_the_un = actor.id == "UN" or actor.parent == "UN"
    return not (lemma in ("bloc", "alliance") and of_the_un)


def _only_one(names: ArticleNames, earlier: list[tuple[int, Actor | None]], here: int) -> Actor | None:
    """The one named, or the only one in the last sentence that names any."""
    last = names.order.sentence_at(earlier[-1][0])
    for some in (earlier, [one for one in earlier if names.order.sentence_at(one[0]) == last]):
        distinct = {actor.id if actor is not None else "": actor for _, actor in some}
        near = some is earlier or names.order.sentence_at(here) - last <= 1
        if len(distinct) == 1 and near:
            return next(iter(distinct.values()))
    return None
