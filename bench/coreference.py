"""Benchmark of coreference: whom pronouns and definite noun phrases are taken for.

Two sets: invented articles whose marked phrases have known antecedents (``tests/extraction/mentions/coreference_articles.txt``),
and the chains of the GUM corpus, in ``../shared/data``, that contain a name on our list. A wrong answer is worse than
none, so the share that is right of what was answered stands first. ``--misses`` prints what was wrong or missed.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc, Token

from workbench.actors import ActorList
from workbench.extraction.cleaning.sentences import Block, blocks_of
from workbench.extraction.language.parser.familiar_names import familiar_names
from workbench.extraction.language.parser.language_model import load_language_model
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Article

INVENTED = Path(__file__).parents[1] / "tests" / "extraction" / "mentions" / "coreference_articles.txt"
GUM = Path(__file__).parents[2] / "shared" / "data" / "gum" / "gum_train.jsonl"
PUBLISHED = date(2024, 4, 22)
NAMED_KINDS = ("state", "body", "person", "organisation", "group", "company", "media", "party")

_MARKED = re.compile(r"\{([^={}]+)=([^{}]*)\}")
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "both"})


class Phrase(NamedTuple):
    """A phrase in an article, who it may be, and who we took it for.

    Attributes
    ----------
    start, end : code points in the article's text
    meant : each a set of actor ids that is right; an empty set where nobody is
    """

    start: int
    end: int
    meant: tuple[frozenset[str], ...]


class Answer(NamedTuple):
    """A phrase of an article as it was answered."""

    article: str
    words: str
    meant: tuple[frozenset[str], ...]
    given: frozenset[str]

    @property
    def verdict(self) -> str:
        """Right, wrong or none."""
        if self.given in self.meant:
            return "right"
        return "wrong" if self.given else "none"


class Reading:
    """One article as the extractor reads it."""

    def __init__(self, article: Article, actors: ActorList, model: Language) -> None:
        self._blocks = blocks_of(article.text)
        self._docs = list(model.pipe(block.text for block in self._blocks))
        self._reader = MentionReader(article, actors, self._docs)

    def who(self, start: int, end: int) -> frozenset[str]:
        """Return the actors that the phrase in this span is taken for."""
        for block, doc in zip(self._blocks, self._docs, strict=True):
            head = _head(block, doc, start, end)
            if head is not None:
                found = self._reader.mentions(head, block.start)
                inside = [one.participant for one in found if start <= one.participant.start < end]
                return frozenset(one.id for one in inside if one.id)
        return frozenset()


def main() -> int:
    """Print the tables; the exit status is 0 also where data is absent."""
    console = Console(width=160)
    actors = ActorList.builtin()
    model = load_language_model(familiar_names(actors))
    answers = {"invented articles": invented_answers(actors, model)}
    if GUM.exists():
        of_gum = gum_answers(actors, model)
        answers["gum, pronouns"] = [one for one in of_gum if one.words.lower() in _PRONOUNS]
        answers["gum, definite phrases"] = [one for one in of_gum if one.words.lower() not in _PRONOUNS]
    else:
        console.print(f"skipped: {GUM} is absent", markup=False)
    console.print(table_of(answers))
    if "--misses" in sys.argv:
        for name, some in answers.items():
            for one in some:
                if one.verdict != "right":
                    meant = " or ".join(" ".join(sorted(ids)) or "nobody" for ids in one.meant)
                    line = f"{name} · {one.verdict} · {one.article} · {one.words!r}: {meant}; given {sorted(one.given)}"
                    console.print(line, markup=False, soft_wrap=True)
    return 0


def table_of(answers: dict[str, list[Answer]]) -> Table:
    """Right, wrong and none for each set, and precision: right of what named somebody."""
    table = Table(title="Whom phrases without a name of their own are taken for")
    for column in ("set", "phrases", "right", "wrong", "none", "precision", "recall"):
        table.add_column(column, justify="left" if column == "set" else "right")
    for name, some in answers.items():
        counts = Counter(one.verdict for one in some)
        precision, recall = precision_and_recall(some)
        figures = [str(len(some)), *(str(counts[verdict]) for verdict in ("right", "wrong", "none"))]
        table.add_row(name, *figures, f"{precision:.2f}", f"{recall:.2f}")
    return table


def precision_and_recall(answers: list[Answer]) -> tuple[float, float]:
    """Share right of the phrases that were given somebody, and of the phrases that mean somebody."""
    hits = sum(bool(one.given) and one.verdict == "right" for one in answers)
    given = sum(bool(one.given) for one in answers)
    meaning = sum(all(one.meant) for one in answers)
    return hits / max(given, 1), hits / max(meaning, 1)


def invented_answers(actors: ActorList, model: Language) -> list[Answer]:
    """Read the invented articles and answer their marked phrases."""
    return [answer for article, phrases in invented_articles() for answer in _answers(article, phrases, actors, model)]


def invented_articles() -> Iterator[tuple[Article, list[Phrase]]]:
    """Yield each invented article, its name in the place of the address, and its marked phrases."""
    for part in INVENTED.read_text("utf-8").split("\n== ")[1:]:
        name, marked = part.split("\n", maxsplit=1)
        text, at, phrases = "", 0, []
        for found in _MARKED.finditer(marked.strip()):
            text += marked.strip()[at : found.start()] + found[1]
            meant = tuple(frozenset(ids.split(" + ") if ids else ()) for ids in found[2].split("|"))
            phrases.append(Phrase(len(text) - len(found[1]), len(text), meant))
            at = found.end()
        yield Article("0" * 16, text + marked.strip()[at:], url=name, published=PUBLISHED), phrases


def _answers(article: Article, phrases: list[Phrase], actors: ActorList, model: Language) -> list[Answer]:
    reading = Reading(article, actors, model)
    return [
        Answer(article.url, article.text[one.start : one.end], one.meant, reading.who(one.start, one.end))
        for one in phrases
    ]


def _head(block: Block, doc: Doc, start: int, end: int) -> Token | None:
    """The head of the phrase in a span of the article; None where the block does not hold it."""
    first, last = start - block.start, end - block.start
    inside = [token for token in doc if first <= token.idx < last]
    if not inside or first < 0 or last > len(doc.text):
        return None
    return doc[inside[0].i : inside[-1].i + 1].root


def gum_answers(actors: ActorList, model: Language) -> list[Answer]:
    """Answer the pronouns and definite phrases of the chains that contain a name on our list."""
    answers: list[Answer] = []
    for line in GUM.read_text("utf-8").splitlines():
        document = json.loads(line)
        published = date.fromisoformat(document["date"]) if len(document["date"]) == len("2020-01-01") else PUBLISHED
        text, offsets = _joined(document)
        phrases = list(_gum_phrases(document, offsets, actors, published))
        article = Article("0" * 16, text, url=document["doc"], published=published)
        answers += _answers(article, phrases, actors, model)
    return answers


def _joined(document: dict[str, Any]) -> tuple[str, list[tuple[int, int]]]:
    """The document's text, a paragraph for each sentence, and start and end of each token in it."""
    sentences = [sentence["text"] for sentence in document["sentences"]]
    text, at, offsets = "\n\n".join(sentences), 0, []
    for token in document["tokens"]:
        start = text.find(token, at)
        start = at if start < 0 else start
        at = start + len(token)
        offsets.append((start, at))
    return text, offsets


def _gum_phrases(
    document: dict[str, Any], offsets: list[tuple[int, int]], actors: ActorList, published: date
) -> Iterator[Phrase]:
    chains: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in document["mentions"]:
        chains[mention["eid"]].append(mention)
    for chain in chains.values():
        named = [actors.resolve(one["text"], published) for one in chain if _is_name(one["text"])]
        ids = {one.id for one in named if one is not None and one.kind in NAMED_KINDS and "head noun" not in one.method}
        if not ids:
            continue
        for one in chain:
            words = one["text"].lower()
            plain = words in _PRONOUNS or (words.split()[0] in _DEFINITE and one["text"][4:].islower())
            if plain and one["coref"] != "appos":
                start, end = offsets[one["start"]][0], offsets[one["end"]][1]
                yield Phrase(start, end, tuple(frozenset({actor}) for actor in sorted(ids)))


def _is_name(text: str) -> bool:
    return (
        len(text.split()) <= 5
        and text.lower() not in _PRONOUNS
        and any(word[:1].isupper() for word in text.split()[-1:])
    )


if __name__ == "__main__":
    sys.exit(main())
