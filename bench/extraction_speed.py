"""Benchmark of extraction's cost: speed against the bare pipeline, side by side in one run, peak memory, and one long text.

The data lie beside the checkout in ``../shared/data``; where they are absent nothing is measured. Timings are
processor time; the two sides take turns, and the table gives the median of the ratios with its range.
"""

import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import spacy
from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.extraction.language.parser.language_model import installed_pipeline
from workbench.model import Article

NEWS = Path(__file__).parents[2] / "shared" / "data" / "wikinews" / "wikinews_clean.jsonl"
ARTICLES, ROUNDS = 60, 5
LENGTHS = (250_000, 1_000_000)


def main() -> int:
    """Print the table; the exit status is 0 also where data is absent."""
    console = Console(width=110)
    if not NEWS.exists():
        console.print(f"skipped: {NEWS} is absent")
        return 0
    articles = read_news()
    console.print(speed_table(articles))
    megabytes = peak_memory()
    console.print(
        f"peak memory of a process that extracts {len(articles)} articles: {megabytes:,.0f} MB (less than 1,200)"
    )
    console.print(long_text_table())
    return 0


def read_news() -> list[Article]:
    """The Wikinews articles, dated."""
    rows = [json.loads(line) for line in NEWS.read_text("utf-8").splitlines()]
    return [
        Article(f"{number:016d}", row["text"], title=row["title"], published=date.fromisoformat(row["date"]))
        for number, row in enumerate(rows)
    ]


def speed_table(articles: list[Article]) -> Table:
    """Articles a second of processor time, against the bare pipeline on the same texts."""
    extractor, model = RuleExtractor(ActorList.builtin()), spacy.load(installed_pipeline())
    claims = 0

    def bare(some: list[Article]) -> None:
        for _ in model.pipe(article.text for article in some):
            pass

    def whole(some: list[Article]) -> None:
        nonlocal claims
        claims += sum(len(found) for _, found in extractor.extract(some))

    step = max(len(articles) // ROUNDS, 1)
    rounds = [articles[at : at + step][:ARTICLES] for at in range(0, step * ROUNDS, step)]
    whole(rounds[0])  # both sides warm: lexicon read, caches filled
    bare(rounds[0])
    claims = 0
    pairs = [(timed(bare, some), timed(whole, some)) for some in rounds]
    count, ratios = sum(map(len, rounds)), [one / other for one, other in pairs]
    table = Table(title=f"Speed on {count} Wikinews articles in {ROUNDS} rounds ({extractor.name_and_version})")
    for column in ("", "articles/s", "claims"):
        table.add_column(column, justify="right" if column else "left")
    table.add_row("nlp.pipe alone", f"{count / sum(one for one, _ in pairs):.1f}", "")
    table.add_row("extraction", f"{count / sum(other for _, other in pairs):.1f}", str(claims))
    table.add_row("ratio, median (least to most)", f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", "")
    table.caption = "reach 0.75, then 0.90"
    return table


def timed(work: Callable[[list[Article]], None], articles: list[Article]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    work(articles)
    return time.process_time() - start


def peak_memory() -> float:
    """Megabytes at the peak of a fresh process that loads all and extracts every article."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(extract_all)


def extract_all() -> float:
    """Extract every article and return this process's peak memory in megabytes."""
    for _ in RuleExtractor(ActorList.builtin()).extract(read_news()):
        pass
    return peak_of_this_process()


def peak_of_this_process() -> float:
    """Megabytes at the peak; by the kernel's own record where there is one, since the other begins with the parent's size."""
    record = Path("/proc/self/status")
    if record.exists():
        [line] = [line for line in record.read_text("utf-8").splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def long_text_table() -> Table:
    """What one long text costs: all Wikinews articles one after the other, again and again."""
    table = Table(title="One long text")
    for column in ("characters", "s", "claims", "spans not verbatim", "peak MB"):
        table.add_column(column, justify="right")
    for length in LENGTHS:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, claims, wrong, megabytes = pool.apply(extract_long, (length,))
        table.add_row(f"{length:,}", f"{seconds:.1f}", str(claims), str(wrong), f"{megabytes:,.0f}")
    return table


def extract_long(length: int) -> tuple[float, int, int, float]:
    """Extract one text of so many characters; return processor seconds, claims, spans elsewhere, megabytes at the peak."""
    whole = "\n\n".join(article.text for article in read_news())
    article = Article("0" * 16, (whole * (length // len(whole) + 1))[:length], published=date(2020, 1, 1))
    extractor = RuleExtractor(ActorList.builtin())
    start = time.process_time()
    [(_, claims)] = extractor.extract([article])
    seconds = time.process_time() - start
    spans = [(one.start, one.end, one.quote) for one in claims]
    spans += [(one.start, one.end, one.text) for claim in claims for one in (*claim.actors, *claim.recipients)]
    wrong = sum(article.text[first:last] != text for first, last, text in spans)
    return seconds, len(claims), wrong, peak_of_this_process()


if __name__ == "__main__":
    sys.exit(main())
