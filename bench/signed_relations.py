"""Benchmark of signed relations: friend or foe, on the defence documents of re3d.

Gold are the pairs of entities that a document joins by AlliesOf or Likes (positive) and by FightingAgainst or Dislikes
(negative), surer than a coin; CommWith says only that two spoke, so it has no sign and is told apart. Our pairs are the
two sides of each claim, or the parties of a meeting, positive for quads 1 and 2, negative for 3 and 4. Entities are the
same where their spans overlap or both resolve to one actor. The annotation is incomplete, so there are two figures:
of the gold pairs (is the sign that we give right?), and strictly (each pair of ours that is no gold pair is wrong).
``--misses`` prints each gold pair that was missed with where it was lost, and each pair of ours that is not gold.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from workbench.actors import ActorList
from workbench.extraction import RuleExtractor
from workbench.model import Article, Claim, Participant

DATA = Path(__file__).parents[2] / "shared" / "data" / "re3d"
POSITIVE = frozenset({"AlliesOf", "Likes"})
NEGATIVE = frozenset({"FightingAgainst", "Dislikes"})
UNSIGNED = frozenset({"CommWith"})
SUREST = 0.5
LAST_COOPERATIVE = 2

Record = dict[str, Any]


class Entity(NamedTuple):
    """One end of a relation: where it stands in the document, and whom our list knows it as."""

    text: str
    spans: frozenset[tuple[int, int]]
    actor: str

    def is_same(self, other: "Entity") -> bool:
        """Whether two ends are one entity: by overlapping spans, or as one actor."""
        overlap = any(a < d and c < b for (a, b), (c, d) in product(self.spans, other.spans))
        return overlap or (bool(self.actor) and self.actor == other.actor)


class Pair(NamedTuple):
    """Two entities of one document and their sign: 1, -1, or 0 for contact without a sign."""

    document: str
    one: Entity
    other: Entity
    sign: int
    said: str

    def is_same(self, pair: "Pair") -> bool:
        """Whether two pairs join the same entities."""
        straight = self.one.is_same(pair.one) and self.other.is_same(pair.other)
        crossed = self.one.is_same(pair.other) and self.other.is_same(pair.one)
        return self.document == pair.document and (straight or crossed)


def main() -> int:
    """Print the table; the exit status is 0 also where data is absent."""
    console = Console(width=160)
    if not DATA.exists():
        console.print(f"skipped: {DATA} is absent", markup=False)
        return 0
    actors = ActorList.builtin()
    extractor = RuleExtractor(actors)
    articles = list(read_articles())
    gold = gold_pairs(articles, actors)
    claims = {article.url: found for article, found in extractor.extract(articles)}
    ours = [pair for article in articles for claim in claims[article.url] for pair in pairs_of(article, claim)]
    console.print(f"extractor: {extractor.name_and_version}; {len(articles)} documents, {len(ours)} pairs in claims")
    console.print(table_of(gold, ours))
    where = Counter(lost_at(pair, ours, claims[pair.document], actors) for pair in gold if pair.sign)
    console.print("signed gold pairs: " + ", ".join(f"{name} {count}" for name, count in where.most_common()))
    if "--misses" in sys.argv:
        for pair in gold:
            lost = lost_at(pair, ours, claims[pair.document], actors)
            if pair.sign and lost != "right":
                console.print(f"{lost} · {described(pair)}", markup=False, soft_wrap=True)
        for pair in ours:
            if not any(pair.is_same(one) for one in gold):
                console.print(f"not gold · {described(pair)}", markup=False, soft_wrap=True)
    return 0


def described(pair: Pair) -> str:
    """One line on a pair, for reading."""
    ends = " / ".join(f"{one.text} [{one.actor}]" for one in (pair.one, pair.other))
    return f"{pair.sign:+d} {ends} · {' '.join(pair.said.split())}"


def table_of(gold: list[Pair], ours: list[Pair]) -> Table:
    """Precision, recall and F1 of the sign, of the gold pairs and strictly, for each sign and for both."""
    table = Table(title=f"Signed pairs of entities (n={sum(bool(pair.sign) for pair in gold)})")
    for column in ("", "gold", "given", "right", "precision", "recall", "F1"):
        table.add_column(column, justify="right" if column else "left")
    contacts = [pair for pair in gold if not pair.sign]
    strict = [pair for pair in merged(ours) if not any(pair.is_same(one) for one in contacts)]
    for name, signs in (("positive", (1,)), ("negative", (-1,)), ("both", (1, -1))):
        some = [pair for pair in gold if pair.sign in signs]
        right = sum(sign_given(pair, ours) == pair.sign for pair in some)
        given = sum(sign_given(pair, ours) in signs for pair in gold if pair.sign)
        table.add_row(name, str(len(some)), str(given), str(right), *_figures(right, given, len(some)))
        claimed = sum(pair.sign in signs for pair in strict)
        table.add_row(
            f"{name}, strictly", str(len(some)), str(claimed), str(right), *_figures(right, claimed, len(some))
        )
    found = sum(any(pair.is_same(one) for one in ours) for pair in contacts)
    table.add_row("contacts, any sign", str(len(contacts)), "", str(found), "", f"{found / max(len(contacts), 1):.2f}")
    return table


def _figures(right: int, given: int, whole: int) -> tuple[str, str, str]:
    precision, recall = right / max(given, 1), right / max(whole, 1)
    return f"{precision:.2f}", f"{recall:.2f}", f"{2 * right / max(given + whole, 1):.2f}"


def sign_given(pair: Pair, ours: list[Pair]) -> int:
    """The sign that most of our claims give to a gold pair, that of its own sentence first; 0 where none does."""
    same = [one for one in ours if one.is_same(pair)]
    near = [one for one in same if pair.said in one.said or one.said in pair.said] or same
    total = sum(one.sign for one in near)
    return (total > 0) - (total < 0)


def lost_at(pair: Pair, ours: list[Pair], claims: list[Claim], actors: ActorList) -> str:
    """Where a gold pair was lost: no claim in its sentence, a side nobody or another, or the sign."""
    given = sign_given(pair, ours)
    if given == pair.sign:
        return "right"
    if given:
        return "wrong sign"
    own = [claim for claim in claims if _overlaps(claim, pair)]
    if not own:
        named = all(one.actor or actors.resolve(one.text) for one in (pair.one, pair.other))
        return "no event read, both resolved" if named else "no event read, an end unresolved"
    ends = [_entity(one) for claim in own for one in (*claim.actors, *claim.recipients)]
    hit = sum(any(end.is_same(gold) for end in ends) for gold in (pair.one, pair.other))
    return ("event read, neither end", "event read, one end", "event read, ends not joined")[hit]


def _overlaps(claim: Claim, pair: Pair) -> bool:
    spans = [span for end in (pair.one, pair.other) for span in end.spans]
    return any(claim.start <= start < claim.end for start, _ in spans)


def pairs_of(article: Article, claim: Claim) -> Iterator[Pair]:
    """Yield the pairs that a claim joins: each actor with each recipient, or the parties of a meeting."""
    sign = 1 if claim.quad <= LAST_COOPERATIVE else -1
    sides = product(claim.actors, claim.recipients) if claim.recipients else combinations(claim.actors, 2)
    for one, other in sides:
        if sign > 0 or claim.recipients:
            yield Pair(article.url, _entity(one), _entity(other), sign, claim.quote)


def _entity(one: Participant) -> Entity:
    return Entity(one.text, frozenset({(one.start, one.end)}), one.id)


def read_articles() -> Iterator[Article]:
    """Yield the documents, their identity in the place of the address."""
    for record in _lines("documents.json"):
        yield Article("0" * 16, record["text"], title=record["title"], outlet=record["sourceName"], url=record["_id"])


def gold_pairs(articles: list[Article], actors: ActorList) -> list[Pair]:
    """Return the sure pairs of the relations with a sign and of those of contact, each pair of a document once."""
    texts = {article.url: article.text for article in articles}
    found = []
    for record in _lines("relations.json"):
        if record["confidence"] < SUREST or record["type"] not in POSITIVE | NEGATIVE | UNSIGNED:
            continue
        sign = (record["type"] in POSITIVE) - (record["type"] in NEGATIVE)
        begin, end = record["begin"], record["end"]
        starts = min(begin, record["sourceBegin"], record["targetBegin"])
        ends = max(end, record["sourceEnd"], record["targetEnd"])
        said = texts[record["documentId"]][starts:ends]
        found.append(
            Pair(record["documentId"], _end(record, "source", actors), _end(record, "target", actors), sign, said)
        )
    return merged(found)


def _end(record: Record, side: str, actors: ActorList) -> Entity:
    actor = actors.resolve(record[side])
    named = actor is not None and "head noun" not in actor.method
    spans = frozenset({(record[f"{side}Begin"], record[f"{side}End"])})
    return Entity(record[side], spans, actor.id if actor is not None and named else "")


def merged(pairs: list[Pair]) -> list[Pair]:
    """Return the pairs without those that repeat another with the same sign."""
    kept: list[Pair] = []
    for pair in pairs:
        if not any(pair.sign == one.sign and pair.is_same(one) for one in kept):
            kept.append(pair)
    return kept


def _lines(name: str) -> Iterator[Record]:
    for path in sorted(DATA.glob(f"*/{name}")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


if __name__ == "__main__":
    sys.exit(main())
