"""Benchmark of names: do the rules hang on wordings, or on the names that their sentences happen to have?

In each sentence the states, their demonyms and their capitals are exchanged for those of other states, one for one, and
the claims must be the same but for the codes. Sentences are the lexicon's examples, and the PLOVER gold records where
the shared data is present; those in which somebody else has a state of his own (a leader, a town, a group) are left
out, since he keeps it. ``--misses`` prints every sentence whose claims change.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim, Participant

GOLD = Path(__file__).parents[2] / "shared" / "data" / "plover_gsr" / "plover_gsr.jsonl"
STEPS = (7, 23, 41)
"""How far along the list of states the other ones lie."""
TITLED = re.compile(r"\b(?:President|Prime Minister|Minister|King|Queen|leader|Chancellor|Ambassador|ambassador) [A-Z]")
"""A name behind an office of the state; with another state he would be somebody else."""

Told = list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]]


class State(NamedTuple):
    """What a state is called in a sentence."""

    code: str
    name: str
    demonym: str
    capital: str


def main() -> int:
    """Print the table; gold is left out where it is absent."""
    console = Console(width=160)
    extractor = RuleExtractor(ActorList.builtin())
    states = read_states()
    table = Table(title="Claims that are the same under other names")
    for column in ("sentences", "tried", "same", "share"):
        table.add_column(column, justify="left" if column == "sentences" else "right")
    changed: list[str] = []
    for name, sentences in sources():
        tried, same = 0, 0
        for step in STEPS:
            for sentence, other, before, after in pairs(sentences, states, step, extractor):
                tried += 1
                same += before == after
                if before != after:
                    changed.append(f"{name} · {sentence}\n  {other}\n  {before}\n  {after}")
        table.add_row(name, str(tried), str(same), f"{same / max(tried, 1):.3f}")
    console.print(f"extractor: {extractor.name_and_version}; {len(states)} states")
    console.print(table)
    if "--misses" in sys.argv:
        for line in changed:
            console.print(line, markup=False, soft_wrap=True)
    return 0


def read_states() -> list[State]:
    """States with a name of one word, and the first of their demonyms and capitals, where no other state has the words."""
    rows = rows_of("workbench.actors", "data", "states.csv")
    every = Counter(
        word for row in rows for word in "|".join((row["demonyms"], row["capitals"], row["name"])).split("|")
    )
    first = [
        State(row["iso3"], row["name"], row["demonyms"].split("|")[0], row["capitals"].split("|")[0]) for row in rows
    ]
    return [one for one in first if " " not in one.name and all(word and every[word] == 1 for word in one[1:])]


def rows_of(package: str, *path: str) -> list[dict[str, str]]:
    """The rows of a table that a package brings."""
    return list(csv.DictReader(files(package).joinpath(*path).read_text("utf-8").splitlines()))


def sources() -> Iterable[tuple[str, list[str]]]:
    """Yield sets of sentences by name."""
    yield (
        "examples of the lexicon",
        [row["example"] for row in rows_of("workbench.extraction", "language", "events.csv")],
    )
    if GOLD.exists():
        records = map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())
        yield "PLOVER gold", [str(record["text"]) for record in records]


def pairs(
    sentences: list[str], states: list[State], step: int, extractor: RuleExtractor
) -> Iterable[tuple[str, str, Told, Told]]:
    """Yield each sentence, itself under other names, and what both tell, in the codes of the other names."""
    others = {one: states[(at + step) % len(states)] for at, one in enumerate(states)}
    words = {own: other for one, two in others.items() for own, other in zip(one[1:], two[1:], strict=True)}
    codes = {one.code: two.code for one, two in others.items()}
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(longest_first)})(?=s?\b)")
    chosen = [one for one in sentences if pattern.search(one) and not TITLED.search(one)]
    renamed = [pattern.sub(lambda match: words[match.group()], one) for one in chosen]
    for sentence, other, before, after in zip(
        chosen, renamed, claims_of(chosen, extractor), claims_of(renamed, extractor), strict=True
    ):
        named = [one for claim in before for one in (*claim.actors, *claim.recipients) if one.country]
        if named and all(pattern.search(one.text) for one in named):
            yield sentence, other, told(before, codes), told(after, {})


def claims_of(sentences: list[str], extractor: RuleExtractor) -> list[list[Claim]]:
    """The claims of each sentence, as an article of its own."""
    day = date(2024, 4, 12)
    articles = [Article(str(number), sentence, published=day) for number, sentence in enumerate(sentences)]
    return [claims for _, claims in extractor.extract(articles)]


def told(claims: list[Claim], codes: dict[str, str]) -> Told:
    """What claims tell: type, mode, status and both sides by state, with `codes` exchanged."""

    def side(some: Iterable[Participant]) -> tuple[str, ...]:
        return tuple(sorted(codes.get(one.country or "", one.country or one.id or "somebody") for one in some))

    return sorted((one.event, one.mode, one.status.value, side(one.actors), side(one.recipients)) for one in claims)


if __name__ == "__main__":
    raise SystemExit(main())
