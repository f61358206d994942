"""`workbench extract`: texts to claims as JSON Lines, no case needed."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from workbench.cli.arguments import extractor_option, outlet_option, published_option
from workbench.cli.wording import counted, printable
from workbench.errors import DateError
from workbench.model import Article, Claim, article_identity, parse_day

if TYPE_CHECKING:
    from workbench.extraction import Explanation


@click.command()
@click.argument("file", type=click.File(encoding="utf-8-sig", errors="replace"))
@click.option("--jsonl", is_flag=True, help='FILE has one text a line: {"id": ..., "text": ..., "published": ...}.')
@published_option
@outlet_option
@click.option("--actors", type=click.Path(path_type=Path, exists=True), help="An actor list of your own, as CSV.")
@extractor_option
@click.option(
    "--explain", is_flag=True, help="Show the words and rules behind each claim; by the extractor rules only."
)
def extract(
    file: TextIO,
    *,
    jsonl: bool,
    published: date | None,
    outlet: str,
    actors: Path | None,
    extractor: str,
    explain: bool,
) -> int:
    """Extract the claims of one text in FILE (- for standard input), a JSON object each.

    With --jsonl each line of FILE is a text, and the `article_id` of its claims is its `id`. A line that cannot be
    read is named, the others are done, and the exit status is 1.

    With --explain each claim is written out for reading, with its reasons; with --jsonl too, its object has them as
    `explanation`.
    """
    if explain and extractor != "rules":
        raise click.UsageError(f"--explain knows the rules only: leave out --extractor {extractor}")
    from workbench.actors import ActorList  # noqa: PLC0415 - help and errors of use come without loading it
    from workbench.extraction import RuleExtractor, load_extractor  # noqa: PLC0415 - as above

    known = ActorList.builtin() if actors is None else ActorList.builtin().with_csv(actors)
    refused: list[str] = []
    if jsonl:
        articles = _lines(file, published, outlet, refused)
    else:
        text = file.read()
        identity = article_identity(text, outlet=outlet, published=published)
        articles = iter([Article(identity, text, outlet=outlet, published=published)])
    if explain:
        rules = RuleExtractor(known)
        for article in articles:
            for claim, explanation in rules.explain(article):
                click.echo(_with_reasons(claim, explanation) if jsonl else _for_reading(claim, explanation))
    else:
        coder = load_extractor(extractor, known)
        for _, claims in coder.extract(articles):
            for claim in claims:
                click.echo(json.dumps(claim.to_dict(), ensure_ascii=False))
        if coder.refused:
            refused.append(
                f"{counted(coder.refused, 'claim')} of extractor {extractor} not verbatim in the text: left out"
            )
    for reason in refused:
        click.echo(f"workbench: {reason}", err=True)
    return 1 if refused else 0


def _with_reasons(claim: Claim, explanation: "Explanation") -> str:
    reasons = explanation.to_dict()["reasons"]
    return json.dumps({**claim.to_dict(), "explanation": reasons}, ensure_ascii=False)


def _for_reading(claim: Claim, explanation: "Explanation") -> str:
    """The sentence, and a line for each reason: what is read, from which words, by which rule."""
    lines = [f"{claim.claim_id}  {printable(claim.quote)}"]
    for one in explanation.reasons:
        words = f" from {printable(one.words)!r}" if one.words else ""
        lines.append(f"  {one.part:<10} {printable(one.reading)}{words}: {printable(one.rule)}")
    return "\n".join(lines) + "\n"


def _lines(file: TextIO, published: date | None, outlet: str, refused: list[str]) -> Iterator[Article]:
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        where = f"{file.name}, line {number}"
        try:
            yield _article(json.loads(line), where, published, outlet)
        except (ValueError, RecursionError) as error:
            refused.append(f"{where}: not a JSON object with id and text ({error}): this line is left out")
        except DateError as error:
            refused.append(f"{error}: this line is left out")


def _article(entry: Any, where: str, published: date | None, outlet: str) -> Article:
    match entry:
        case {"id": str() | int() as identity, "text": str(text)}:
            pass
        case _:
            raise ValueError("id or text is missing")
    day = entry.get("published")
    return Article(
        article_id=_unicode(str(identity)),
        text=_unicode(text),
        title=_unicode(str(entry.get("title") or "")),
        outlet=_unicode(str(entry.get("outlet") or outlet)),
        published=parse_day(str(day)[:10], where) if day else published,
    )


def _unicode(text: str) -> str:
    """Text without lone surrogates, which JSON can write as escapes, but which are no characters."""
    return text.encode("utf-8", "replace").decode("utf-8")
