"""`workbench extract`: texts to claims as JSON Lines, no case needed."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from workbench.charts.numbers import count
from workbench.cli.arguments import outlet_option, published_option
from workbench.cli.text_lines import TextLines, in_unicode, name_of
from workbench.cli.wording import printable, remark
from workbench.model import Article, Claim, article_identity

if TYPE_CHECKING:
    from workbench.extraction import Explanation


@click.command()
@click.argument("file", type=click.File(encoding="utf-8-sig", errors="surrogateescape"))
@click.option("--jsonl", is_flag=True, help='FILE has one text a line: {"id": ..., "text": ..., "published": ...}.')
@published_option
@outlet_option
@click.option("--actors", type=click.Path(path_type=Path, exists=True), help="An actor list of your own, as CSV.")
@click.option(
    "--extractor", default="rules", show_default=True, help="Who codes the texts: rules, or an installed extractor."
)
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
    lines = TextLines(file, published, outlet)
    if jsonl:
        articles = iter(lines)
    else:
        text = in_unicode(file.read(), name_of(file))
        identity = article_identity(text, outlet=outlet, published=published)
        articles = iter([Article(identity, text, outlet=outlet, published=published)])
    not_verbatim = 0
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
        not_verbatim = coder.refused
    if not_verbatim:
        remark(f"{count(not_verbatim, 'claim')} of extractor {extractor} not verbatim in the text: left out")
    return 1 if lines.refused or not_verbatim else 0


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
