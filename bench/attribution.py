"""Benchmark of attribution on the news and interview documents of GUM: who says what.

The annotation is that of discourse units: a source unit ("Officials said") and the first unit of what it says. The raw
sentences are read as an article, a paragraph each; units are found in it by their letters and digits.

- source: an attribution of ours is right where its speaker stands in the gold source unit, or its cue does while the
  speaker is left out there ("... and said"); each gold attribution counts once.
- content: in addition what is said covers at least half of the gold content unit.
- tokens: letters and digits of the content of ours and of the gold unit in common, over the pairs with the right
  source. Where what is said runs over several units, the gold names only the first, which costs precision.

Credits of pictures ("Jane Doe.") and titles of books with their authors are attributions in GUM, too. Those whose
source unit has no verb and no "according to" are counted apart. Whose turn it is in a transcript or an interview is no
attribution in GUM, so that the turns we find are left out. The data lie beside the checkout in ``../shared/data``.
"""

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Span

from workbench.actors import ActorList
from workbench.extraction.attribution.reported_speech import reported_speech
from workbench.extraction.cleaning.sentences import blocks_of
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model

DATA = Path(__file__).parents[2] / "shared" / "data" / "gum" / "gum_train.jsonl"
COVERED = 0.5
WORD = re.compile(r"\w", re.UNICODE)
CREDIT = re.compile(r"^\W*(?:[A-Z][\w.&@'-]*,?\s?|and |of |et al\.? ?|/|\W)+$")


@dataclass(frozen=True)
class Pair:
    """Source and content, each as places of letters and digits in the document; `text` to show it."""

    source: frozenset[int]
    content: frozenset[int]
    text: str
    cue: int = -1
    is_credit: bool = False


def main() -> int:
    """Print the table; the exit status is 0 also where data is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list what is missed and what is found beside")
    options = parser.parse_args()
    console = Console(width=130)
    if not DATA.exists():
        console.print(f"skipped: {DATA} is absent")
        return 0
    model = load_language_model(familiar_names(ActorList.builtin()))
    documents = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    compared = [(document["genre"], *compare(document, model)) for document in documents]
    table = Table(title=f"Attribution in GUM, {len(documents)} documents")
    for column in ("documents", "gold", "found", "source P", "R", "F1", "content P", "R", "F1", "tokens F1"):
        table.add_column(column, justify="left" if column == "documents" else "right")
    for name in ("news", "interview", "all"):
        for with_credits in (True, False):
            chosen = [one for one in compared if name in (one[0], "all")]
            table.add_row(name + ("" if with_credits else ", no credits"), *cells(chosen, with_credits=with_credits))
    console.print(table)
    for document, (_, gold, ours, pairs) in zip(documents if options.misses else [], compared, strict=False):
        console.print(f"== {document['doc']}", markup=False)
        for label, all_of_them, used in (
            ("missed", gold, {one for one, _ in pairs}),
            ("beside", ours, {one for _, one in pairs}),
        ):
            for number, pair in enumerate(all_of_them):
                if number not in used:
                    console.print(f"   {label}  {pair.text}", markup=False)
    return 0


def cells(
    compared: Sequence[tuple[str, list[Pair], list[Pair], list[tuple[int, int]]]], *, with_credits: bool
) -> list[str]:
    """Counts, precision, recall and F1 of source and content, F1 of tokens."""
    golds = found = sources = contents = common = of_ours = of_gold = 0
    for _, gold, ours, pairs in compared:
        golds += sum(with_credits or not one.is_credit for one in gold)
        found += len(ours)
        for number, other in pairs:
            if gold[number].is_credit and not with_credits:
                found -= 1
                continue
            sources += 1
            shared = len(gold[number].content & ours[other].content)
            contents += shared >= COVERED * len(gold[number].content)
            common, of_ours, of_gold = (
                common + shared,
                of_ours + len(ours[other].content),
                of_gold + len(gold[number].content),
            )
    tokens = 2 * common / max(of_ours + of_gold, 1)
    return [str(golds), str(found), *scores(sources, found, golds), *scores(contents, found, golds), f"{tokens:.2f}"]


def scores(hits: int, found: int, gold: int) -> list[str]:
    """Precision, recall, F1."""
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return [f"{one:.2f}" for one in (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))]


def compare(document: Mapping[str, Any], model: Language) -> tuple[list[Pair], list[Pair], list[tuple[int, int]]]:
    """Return gold attributions, ours, and which belong together."""
    text = "\n\n".join(sentence["text"] for sentence in document["sentences"])
    place = {match.start(): number for number, match in enumerate(WORD.finditer(text))}
    letters = "".join(WORD.findall(text))
    gold = [pair for given in document["attributions"] if (pair := _gold(given, letters)) is not None]
    blocks = blocks_of(text)
    docs = list(model.pipe(block.text for block in blocks))
    starts = {id(doc): block.start for block, doc in zip(blocks, docs, strict=True)}

    def places(span: Span) -> frozenset[int]:
        start = starts[id(span.doc)]
        return frozenset(place[at] for at in range(start + span.start_char, start + span.end_char) if at in place)

    ours = []
    for one in reported_speech(docs):
        if one.cue.text in (":", "?") and starts[id(one.content[0].doc)] > starts[id(one.cue.doc)]:
            continue  # a turn, with its label or question above it
        speaker = one.speaker.doc[one.speaker.i : one.speaker.i + 1] if one.speaker is not None else None
        cue = places(one.cue.doc[one.cue.i : one.cue.i + 1])
        content: frozenset[int] = frozenset().union(*(places(part) for part in one.content))
        words = " | ".join(part.text for part in one.content)
        ours.append(
            Pair(
                places(speaker) if speaker is not None else cue,
                content,
                f"{speaker} / {one.cue} / {words}",
                min(cue, default=-1),
            )
        )
    return gold, ours, _matched(gold, ours)


def _gold(given: Mapping[str, str], letters: str) -> Pair | None:
    """Find both units in the document: the two occurrences that are nearest to one another."""
    source, content = ("".join(WORD.findall(given[name])) for name in ("source_edu", "content_edu"))
    if not source or not content:
        return None
    firsts = [match.start() for match in re.finditer(re.escape(source), letters)]
    seconds = [match.start() for match in re.finditer(re.escape(content), letters)]
    ways = [
        (gap, first, second)
        for first in firsts
        for second in seconds
        if (gap := max(second - first - len(source), first - second - len(content))) >= 0
    ]
    if not ways:
        return None
    _, first, second = min(ways)
    credit = bool(CREDIT.match(given["source_edu"])) and "According" not in given["source_edu"]
    return Pair(
        frozenset(range(first, first + len(source))),
        frozenset(range(second, second + len(content))),
        f"{given['source_edu']} ||| {given['content_edu']}",
        is_credit=credit,
    )


def _matched(gold: list[Pair], ours: list[Pair]) -> list[tuple[int, int]]:
    """Pairs of gold and ours with the same source, each used once; the better content first."""
    ways = [
        (-len(one.content & other.content), number, index)
        for number, one in enumerate(gold)
        for index, other in enumerate(ours)
        if other.cue in one.source or other.source & one.source
        if other.source <= one.source or other.cue in one.source
    ]
    pairs: list[tuple[int, int]] = []
    for _, number, index in sorted(ways):
        if all(number != first and index != second for first, second in pairs):
            pairs.append((number, index))
    return pairs


if __name__ == "__main__":
    raise SystemExit(main())
