"""Benchmark of date words: calendar values of the GUM corpus resolved, beside dateparser on the same words.

GUM gives the calendar values of a document in order, but not where their words stand. A value counts as resolved where
the values that are read can be laid beside it in that order; both sides get the same words, found by `find_dates` and by
the entity recogniser of the pipeline. Of "2004 to 2009" GUM values both ends, of "since 2007" and "by 2050" the year: so are they read
here. Values that name no span of the calendar ("every October", "before 2008") are left out. The corpus lies beside the
checkout in ``../shared/data``; where it is absent nothing is measured.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import product
from pathlib import Path
from typing import Any, Literal

from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # it ships no types
from rich.console import Console
from rich.table import Table
from spacy.tokens import Doc, Span

from workbench.actors import ActorList
from workbench.errors import PeriodError
from workbench.extraction.dates.date_words import find_dates
from workbench.extraction.dates.dates import resolve_date
from workbench.extraction.dates.told_dates import dates_in
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model, name_and_version
from workbench.model import Period

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "gum" / "gum_train.jsonl"
TO = re.compile(r"\s?(?:\u2013|\u2014|\s-\s|\bto\b|\bthrough\b|\band\b)\s?")
LEAD = re.compile(r"^(?:since|by|in|on|during|of|the|a|an) ", re.IGNORECASE)

Unit = Literal["day", "week", "month", "year"]
ENDS: dict[str, Unit] = {"days": "day", "weekdays": "day", "months": "month", "years": "year"}
UNITS: dict[str, Unit] = {"day": "day", "time": "day", "week": "week", "month": "month", "year": "year"}

Document = dict[str, Any]


def main() -> int:
    """Print the table; the exit status is 0 also where the corpus is absent."""
    console = Console(width=110)
    if not CORPUS.exists():
        console.print(f"skipped: {CORPUS} is absent")
        return 0
    model = load_language_model(familiar_names(ActorList.builtin()))
    documents = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    gold, ours, peers, read = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for document in documents:
        published, values = date.fromisoformat(document["date"]), list(calendar_values(document))
        parsed = Doc.from_docs([model(one["text"]) for one in document["sentences"]])
        mine = [value for sentence in parsed.sents for value in our_values(sentence, published)]
        noon = datetime.combine(published, time(12))
        peer = DateDataParser(languages=["en"], settings={"RELATIVE_BASE": noon, "PREFER_DATES_FROM": "past"})
        theirs = [value for sentence in parsed.sents for value in peers_values(sentence, peer)]
        gold.update(value.granularity for value in values)
        read.update(workbench=len(mine), dateparser=len(theirs))
        for score, found in ((ours, mine), (peers, theirs)):
            hits = matched(values, found)
            score.update(values[at].granularity for at in hits)
            if "--misses" in sys.argv[1:] and score is ours:
                missed = [str(value) for at, value in enumerate(values) if at not in hits]
                console.print(document["doc"], *missed)
    console.print(results(gold, {"workbench": ours, "dateparser": peers}, read, name_and_version(model)))
    return 0


def results(gold: Counter[str], scores: dict[str, Counter[str]], read: Counter[str], model: str) -> Table:
    """The share resolved exactly, whole and by the length of what is named."""
    table = Table(title=f"Calendar values of GUM resolved exactly ({model})")
    for column in ("value", "n", *scores):
        table.add_column(column, justify="left" if column == "value" else "right")
    for kind in sorted(gold):
        table.add_row(kind, str(gold[kind]), *(f"{score[kind] / gold[kind]:.2f}" for score in scores.values()))
    table.add_row("all", str(gold.total()), *(f"{score.total() / gold.total():.2f}" for score in scores.values()))
    table.add_row("words read", "", *(str(read[name]) for name in scores))
    table.caption = "reach 0.70, then 0.90"
    return table


def calendar_values(document: Document) -> Iterator[Period]:
    """The values that name a span of the calendar, in order."""
    for value in document["tei_dates"]:
        written = value.get("when") or (f"{value['from']}/{value['to']}" if "to" in value and "from" in value else "")
        written = written.split("T")[0]
        try:
            period = Period.parse(written if "/" in written else written.lstrip("-") if written[:2] != "--" else "")
        except PeriodError:
            continue
        yield period


def our_values(sentence: Span, published: date) -> Iterator[Period]:
    """What the words of a sentence mean; of a range its two ends, of "since" and "by" the day they name."""
    for words, told in dates_in(sentence, published):
        coming = told is not None and words.lead == "by" and told.end > published
        found = (
            resolve_date(replace(words, lead=""), published, coming=coming) if words.lead in ("since", "by") else told
        )
        if found is None:
            continue
        period = Period(found.start, found.end, found.granularity)
        if words.kind in ENDS:
            yield from (Period.of(day, ENDS[words.kind]) for day in (period.start, period.last))
        else:
            yield period


def peers_values(sentence: Span, peer: DateDataParser) -> Iterator[Period]:
    """What dateparser reads in the same words: those of ours and those that the entity recogniser calls dates."""
    text = sentence.text
    spans = [(words.start, words.end) for words in find_dates(text)]
    named = [
        (one.start_char - sentence.start_char, one.end_char - sentence.start_char)
        for one in sentence.ents
        if one.label_ == "DATE"
    ]
    spans += [(start, end) for start, end in named if not any(start < other and begin < end for begin, other in spans)]
    for start, end in sorted(spans):
        for phrase in TO.split(LEAD.sub("", text[start:end])):
            read = peer.get_date_data(phrase.strip(" ,"))
            unit = UNITS.get(read.period)
            if read.date_obj is not None and unit is not None:
                yield Period.of(read.date_obj.date(), unit)


def matched(gold: Sequence[Period], found: Sequence[Period]) -> set[int]:
    """Ordinals of the gold values in the longest common subsequence of both."""
    lengths = [[0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    for i, j in product(reversed(range(len(gold))), reversed(range(len(found)))):
        both = lengths[i + 1][j + 1] + 1 if gold[i] == found[j] else 0
        lengths[i][j] = max(lengths[i + 1][j], lengths[i][j + 1], both)
    hits, i, j = set[int](), 0, 0
    while i < len(gold) and j < len(found):
        if gold[i] == found[j] and lengths[i][j] == lengths[i + 1][j + 1] + 1:
            hits.add(i)
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return hits


if __name__ == "__main__":
    sys.exit(main())
