"""The extractors that are installed: the rules of this room, and those that other packages bring.

A package brings one by an entry point of the group ``workbench.extractors``: a callable that takes an `ActorList` and
returns an `Extractor`. Its claims are checked like ours; what it cannot prove from the text is refused.
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points

from workbench.actors import ActorList
from workbench.errors import ChoiceError, ExtractorFailed, WorkbenchError
from workbench.extraction.extractor import Extractor, is_verbatim
from workbench.model import Article, Claim

GROUP = "workbench.extractors"
RULES = "rules"
"""The name of the extractor that comes with the workbench."""


def extractor_names() -> list[str]:
    """Return the names that `load_extractor` takes, our own first."""
    return [RULES, *sorted(set(entry_points(group=GROUP).names) - {RULES})]


def load_extractor(name: str, actors: ActorList) -> "CheckedExtractor":
    """Return an extractor by its name.

    Raises
    ------
    ChoiceError
        If none of that name is installed.
    ExtractorFailed
        If its package cannot make one.
    """
    if name == RULES:
        from workbench.extraction.pipeline import RuleExtractor  # noqa: PLC0415 - spaCy takes a second to load

        return CheckedExtractor(RULES, "analyst-workbench", RuleExtractor(actors))
    found = next(iter(entry_points(group=GROUP, name=name)), None)
    if found is None:
        raise ChoiceError("extractor", name, extractor_names())
    package = _package_of(found)
    try:
        made = found.load()(actors)
    except Exception as error:  # another package's code may raise anything
        raise ExtractorFailed(name, package, f"cannot be loaded ({type(error).__name__}: {error})") from error
    if not callable(getattr(made, "extract", None)) or not getattr(made, "name_and_version", ""):
        raise ExtractorFailed(name, package, "is none: it needs name_and_version and extract(articles)")
    return CheckedExtractor(name, package, made)


class CheckedExtractor:
    """An extractor whose claims are passed on only where the article proves their quotes.

    Attributes
    ----------
    name_and_version : what its claims say in `Claim.method`
    refused : how many claims were refused so far, since their quote is not in its place
    """

    def __init__(self, name: str, package: str, extractor: Extractor) -> None:
        self._name, self._package, self._extractor = name, package, extractor
        self.name_and_version: str = extractor.name_and_version
        self.refused = 0

    def extract(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Yield every article with those of its claims that are verbatim, in the order given.

        Raises
        ------
        ExtractorFailed
            If the extractor raises, or yields an article that it was not given.
        """
        given: dict[int, Article] = {}  # by identity: several may share an id

        def remembered() -> Iterator[Article]:
            for article in articles:
                given[id(article)] = article
                yield article

        extracted = iter(self._extractor.extract(remembered()))
        while True:
            try:
                article, claims = next(extracted)
            except StopIteration:
                return
            except WorkbenchError:
                raise
            except Exception as error:
                raise ExtractorFailed(self._name, self._package, f"failed ({type(error).__name__}: {error})") from error
            if given.pop(id(article), None) is None:
                raise ExtractorFailed(
                    self._name, self._package, f"yielded an article that it was not given, {article.article_id!r}"
                )
            kept = [claim for claim in claims if claim.article_id == article.article_id and is_verbatim(article, claim)]
            self.refused += len(claims) - len(kept)
            yield article, kept


def _package_of(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.value
