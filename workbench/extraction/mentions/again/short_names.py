"""Who "the Tigers", "the Front", "20 Tigers" are, after the Tamil Tigers, the Polisario Front were named."""

from spacy.tokens import Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.model import Actor

_KINDS = frozenset({"group", "organisation", "party"})


def short_name(names: ArticleNames, head: Token) -> Actor | None:
    """Return the one group, organisation or party named before whose name ends with a capitalised word; else None."""
    word = head.lower_.removesuffix("s")
    if not head.text[:1].isupper() or word not in again_words()["name.endings"]:
        return None
    if any(child.text[:1].isupper() and not child.is_sent_start for child in head.lefts):
        return None
    here = names.order.position(head)
    found = {
        actor.id: actor
        for at, actor in names.named
        if at < here and actor is not None and actor.kind in _KINDS and word in _last_words(actor)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _last_words(actor: Actor) -> set[str]:
    called = [name.split() for name in (actor.name, *actor.aliases)]
    return {words[-1].lower().removesuffix("s") for words in called if len(words) > 1}
