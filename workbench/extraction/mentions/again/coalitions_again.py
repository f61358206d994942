"""Which coalition "the coalition", "coalition aircraft" are: the one against the group that the article tells of."""

from spacy.tokens import Token

from workbench.extraction.language.again import again_words
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.model import Actor

_SECTION = "coalitions."


def of_coalition(names: ArticleNames, head: Token) -> Actor | None:
    """Return which coalition a phrase without a name of its own means; None where the article may be about another."""
    if not _is_coalition(head):
        return None
    named = [actor for _, actor in names.named if actor is not None]
    own = {actor.id: actor for actor in named if actor.kind == "organisation" and _is_called_so(actor)}
    if own:
        return next(iter(own.values())) if len(own) == 1 else None
    groups = {actor.id for actor in named if actor.kind == "group"}
    against = [
        name.removeprefix(_SECTION)
        for name, enemies in again_words().items()
        if name.startswith(_SECTION) and groups & enemies
    ]
    return names.resolve(against[0]) if len(against) == 1 else None


def _is_coalition(head: Token) -> bool:
    """Whether a phrase is "the coalition", "the international coalition", "coalition forces", and no party's."""
    before = [child for child in head.lefts if child.dep_ in ("amod", "compound", "nmod", "poss")]
    if head.lemma_.lower() == "coalition":
        return all(child.lower_ in ("global", "international", "our", "wider") for child in before)
    forces = head.lemma_.lower() in word_classes()["force"] | word_classes()["craft"]
    return forces and [child.lower_ for child in before if child.dep_ != "amod"] == ["coalition"]


def _is_called_so(actor: Actor) -> bool:
    return any("coalition" in name.lower() for name in (actor.name, *actor.aliases))
