"""Claims of which it is known whether they are right, from data whose answers others or readers have given.

==================  =========================================================================================
set                 right means
==================  =========================================================================================
Wikinews, re3d      a reader's verdict in ``judged_claims.csv``: type, direction, identity of the parties that
                    are given, and from the seventh draw on the status. A party that is left out is no error
PLOVER gold         of the claim that a coder of single records would give: its type, and sides not swapped
PETRARCH            both sides are those that the suite expects of the sentence, as far as they are given; the
                    type is not looked at
texts of one's own  a verdict of yours: CSV with the columns ``text``, ``claim_id`` and ``verdict``
==================  =========================================================================================

One text in four is held out: no weight is fitted on it. Which one, its own words decide. The articles, documents and records
lie beside the checkout in ``../shared/data``; a set that is absent is left out. Status, attribution and dates have benchmarks of
their own, and the pairs that re3d itself signs are all signed right, so that they tell nothing of confidence.
"""

import csv
import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.extraction_speed import NEWS, read_news
from bench.gold_events import GOLD, as_manual, gold_records, swapped
from bench.petrarch_events import DATA as PETRARCH
from bench.petrarch_events import is_somebody, same
from bench.petrarch_list import write_actor_csv
from bench.signed_relations import DATA as DOCUMENTS
from bench.signed_relations import read_articles
from workbench.actors import ActorList
from workbench.cli.text_lines import TextLines
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim

JUDGED = Path(__file__).with_name("judged_claims.csv")
_HELD_OUT = 4


class Labelled(NamedTuple):
    """A claim and whether it is right.

    Attributes
    ----------
    data : the set it is of
    draw : with which sample it was judged; empty where the data have one
    text : number that the text's words make, so that claims of one text stay together
    claim : as the rules give it now
    right : whether it is
    """

    data: str
    draw: str
    text: int
    claim: Claim
    right: bool

    @property
    def held_out(self) -> bool:
        """Whether no weight may be fitted on its text."""
        return self.text % _HELD_OUT == 0


def labelled_claims(own: Mapping[Path, Path]) -> Iterator[Labelled]:
    """Yield every labelled claim that the rules still make.

    Parameters
    ----------
    own : files of texts, as ``workbench extract --jsonl`` reads them, with their verdicts
    """
    extractor = RuleExtractor(ActorList.builtin())
    if NEWS.exists():
        yield from _judged(extractor, "Wikinews", read_news())
    if DOCUMENTS.exists():
        yield from _judged(extractor, "re3d", list(read_articles()))
    if GOLD.exists():
        yield from _of_gold(extractor)
    if PETRARCH.exists():
        yield from _of_petrarch()
    for texts, verdicts in own.items():
        yield from _of_own(extractor, texts, verdicts)


def verdicts() -> dict[str, tuple[str, bool]]:
    """Draw and verdict of each claim that a reader judged."""
    with JUDGED.open(encoding="utf-8") as file:
        return {row["claim_id"]: (row["draw"], row["verdict"] == "right") for row in csv.DictReader(file)}


def _judged(extractor: RuleExtractor, data: str, articles: list[Article]) -> Iterator[Labelled]:
    known = verdicts()
    for article, claims in extractor.extract(articles):
        for claim in claims:
            if claim.claim_id in known:
                draw, right = known[claim.claim_id]
                yield Labelled(data, draw, _number(article.text), claim, right)


def _of_gold(extractor: RuleExtractor) -> Iterator[Labelled]:
    for record in gold_records(extractor):
        if record.claim is not None:
            right = as_manual(record.claim) == record.event and not swapped(record)
            yield Labelled("PLOVER gold", "", _number(record.text), record.claim, right)


def _of_petrarch() -> Iterator[Labelled]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "actors.csv"
        write_actor_csv(PETRARCH / "dictionaries" / "PETR.Validate.actors.txt", path)
        actors = ActorList.builtin().with_csv(path)
    lines = (PETRARCH / "petr_unittest.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    articles = [
        Article(f"{number:016d}", case["text"], published=datetime.strptime(case["date"], "%Y%m%d").date())  # noqa: DTZ007 - a day only
        for number, case in enumerate(cases)
    ]
    for case, (article, claims) in zip(cases, RuleExtractor(actors).extract(articles), strict=True):
        wanted = [(one["source"], one["target"]) for one in case["expected"]]
        wanted = [pair for pair in wanted if all(map(is_somebody, pair))]
        for claim in claims if wanted else ():
            acting, others = (
                [actors.rollup(one.id, "sector", article.published) for one in side if one.id]
                for side in (claim.actors, claim.recipients or claim.actors)
            )
            right = any(_is_of(acting, source) and _is_of(others, target) for source, target in wanted)
            yield Labelled("PETRARCH", "", _number(article.text), claim, right)


def _is_of(side: list[str], wanted: str) -> bool:
    """Whether a side holds who is expected there, or nobody of the list."""
    return not side or any(same(one, wanted) for one in side)


def _of_own(extractor: RuleExtractor, texts: Path, verdicts: Path) -> Iterator[Labelled]:
    with verdicts.open(encoding="utf-8", newline="") as file:
        known = {(row["text"], row["claim_id"]): row["verdict"] == "right" for row in csv.DictReader(file)}
    with texts.open(encoding="utf-8-sig", errors="surrogateescape") as file:
        articles = list(TextLines(file, None, ""))
    for article, claims in extractor.extract(articles):
        for claim in claims:
            if (article.article_id, claim.claim_id) in known:
                right = known[article.article_id, claim.claim_id]
                yield Labelled(verdicts.stem, "", _number(article.text), claim, right)


def _number(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
