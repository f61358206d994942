"""What a coder of articles must offer, and the check that its quotes are real."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from workbench.model import Article, Claim


class Extractor(Protocol):
    """Turns articles into claims.

    Attributes
    ----------
    name_and_version : what `Claim.method` says
    """

    name_and_version: str

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Yield every article with its claims, in the order given."""
        ...


def is_verbatim(article: Article, claim: Claim) -> bool:
    """Whether the claim's quote, and every phrase it points to, stands in the article just there.

    A claim that fails this is refused, whoever coded it: nothing could be shown as its evidence.
    """
    spans = [(claim.start, claim.end, claim.quote)]
    spans += [(one.start, one.end, one.text) for one in (*claim.actors, *claim.recipients)]
    speakers = [*((claim.attributed_to,) if claim.attributed_to is not None else ()), *claim.relayed_by]
    spans += [(one.start, one.end, one.text) for one in speakers]
    return claim.quote != "" and all(
        0 <= start < end <= len(article.text) and article.text[start:end] == text for start, end, text in spans
    )
