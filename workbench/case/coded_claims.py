"""Rows that providers coded become claims, and the rows of one report an article, whose lines they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from workbench import __version__
from workbench.actors import ActorList
from workbench.actors.coded_names import CodedName, CodedNames, parts_of
from workbench.model import (
    Actor,
    Article,
    Attribution,
    Channel,
    Claim,
    Participant,
    Status,
    article_identity,
    coded_claim_identity,
)
from workbench.ontology import quad_of, score_of
from workbench.sources.articles.entry import one_line, web_address
from workbench.sources.events.coded_rows import CodedRow, Side, Speaker

_VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "CONCEDE"})
"""Types that are diplomacy between states where nothing says otherwise, as in articles."""


def claim_id_of(row: CodedRow) -> str:
    """The id of the claim that a row makes; it does not depend on the file that the row stands in."""
    return coded_claim_identity(provider=row.provider, record=row.record, version=row.quote)


@dataclass(frozen=True)
class ReadRow:
    """A row and the file that it stands in."""

    row: CodedRow
    file: str
    claim_id: str

    @property
    def quote(self) -> str:
        """The row's line with the place where it was read."""
        return f"{self.row.quote} | {self.file}, line {self.row.line}"


def articles_of(rows: Iterable[ReadRow], reader: "CodedClaims") -> list[tuple[Article, list[Claim]]]:
    """Make an article of the rows of each report, a line a row, and the claims of its lines.

    A line that the claim quotes says who did what to whom, and from which line of which file it was read; the line under it
    holds the other columns.
    """
    reports: dict[tuple[str, ...], list[ReadRow]] = {}
    for number, one in enumerate(rows):
        provider, report = one.row.provider, one.row.report
        key = (provider, report.key, report.outlet, str(report.published)) if report.key else ("", str(number))
        reports.setdefault(key, []).append(one)
    return [_article(own, reader) for own in reports.values()]


def _article(rows: Sequence[ReadRow], reader: "CodedClaims") -> tuple[Article, list[Claim]]:
    lines: list[str] = []
    starts: list[int] = []
    length = 0
    for one in rows:
        starts.append(length)
        for line in (one.quote, one.row.rest):
            lines.append(line)
            length += len(line) + 1
    text, report = "\n".join(lines), rows[0].row.report
    article = Article(
        article_id=article_identity(text, report.title, report.outlet, report.published),
        text=text,
        title=one_line(report.title),
        outlet=one_line(report.outlet),
        published=report.published,
        url=web_address(one_line(report.url)),
        language=report.language,
        source_file=one_line(rows[0].file),
    )
    claims = [
        reader.claim(one, article.article_id, number, start)
        for number, (one, start) in enumerate(zip(rows, starts, strict=True))
    ]
    return article, claims


_ANY_SOURCE = frozenset({"a", "anonymous", "another", "local", "multiple", "one", "other", "several", "source", "sources", "the", "unnamed", "various"})  # fmt: skip
"""Words of a speaker who may be anybody: no source is an official for being one."""


class CodedClaims:
    """Makes claims of rows, with who is meant by the actor list."""

    def __init__(self, actors: ActorList) -> None:
        self._actors = actors
        self._names = CodedNames(actors)
        self.both_sides = self.two_sided = 0
        """Claims of which two sides are named, and of these with somebody on the list on both."""

    def claim(self, read: ReadRow, article_id: str, number: int, start: int) -> Claim:
        """Make the claim of a row that stands as line `number` of its article, from code point `start` on."""
        row, day = read.row, read.row.date.start
        actors, recipients = (
            tuple(one for side in sides for one in self._participants(side, row.home, day, start))
            for sides in (row.actors, row.recipients)
        )
        self._count(row, actors, recipients)
        event = row.event
        said = tuple(self._speaker(one, row, day, start) for one in row.said_by)
        return Claim(
            claim_id=read.claim_id,
            article_id=article_id,
            sentence=number,
            start=start,
            end=start + len(read.quote),
            quote=read.quote,
            actors=actors,
            recipients=recipients,
            event=event.event,
            mode=event.mode,
            quad=quad_of(event.event),
            score=score_of(event.event, event.mode),
            date=row.date,
            status=Status.ACTUAL,
            attributed_to=said[0] if said else None,
            relayed_by=said[1:],
            channels=tuple(map(Channel, event.channels)) or _between_states(event.event, actors, recipients),
            place=row.place,
            confidence=row.confidence,
            method=f"imported from {row.provider} by workbench {__version__}",
            trigger_start=start + row.trigger[0],
            trigger_end=start + row.trigger[1],
            provider=row.provider,
            provider_code=row.code,
            provider_score=row.score,
            provider_quad=row.quad,
            undirected=event.undirected,
        )

    def _participants(self, side: Side, home: str, day: date, start: int) -> Iterable[Participant]:
        """The actor of a side; several where its name may be a list."""
        names = parts_of(side.name) if side.several else []
        if len(names) < 2:  # noqa: PLR2004 - one is no list
            whole = self._meant(side, side.name, home, day)
            yield self._participant(side, side.words.text, whole, start + side.words.start, start + side.words.end)
            return
        at = side.words.start
        for name in names:
            at = side.words.start + side.words.text.index(name, at - side.words.start)
            meant = self._meant(side, name, home, day)
            yield self._participant(side, name, meant, start + at, start + at + len(name))
            at += len(name)

    def _meant(self, side: Side, name: str, home: str, day: date) -> Actor | None:
        return self._names.actor(CodedName(name, side.country, side.sector, side.is_whole_state, home), day)

    def _participant(self, side: Side, text: str, actor: Actor | None, start: int, end: int) -> Participant:
        if actor is not None:
            return Participant(actor.id, actor.name, actor.country, actor.sector, text, start, end, actor.kind)
        return Participant("", text, self._names.country(side.country) or None, side.sector or None, text, start, end)

    def _speaker(self, speaker: Speaker, row: CodedRow, day: date, start: int) -> Attribution:
        words = speaker.words
        at = start + words.start, start + words.end
        home = self._names.country(row.home)
        context = frozenset({home}) if home else None
        found = self._actors.resolve(words.text, day, context, at_home=True) if speaker.kind == "actor" else None
        nobody = found is None or not found.id or found.kind == "state" or "misspelt" in found.method
        if found is None or nobody or set(words.text.lower().split()) <= _ANY_SOURCE:
            return Attribution("", words.text, speaker.kind, words.text, *at)
        return Attribution(found.id, found.name, speaker.kind, words.text, *at)

    def _count(self, row: CodedRow, actors: Sequence[Participant], recipients: Sequence[Participant]) -> None:
        known = [any(one.id for one in side) for side in (actors, recipients)]
        if row.actors and row.recipients:
            self.two_sided += 1
            self.both_sides += all(known)
        elif len(row.actors) > 1:
            self.two_sided += 1
            self.both_sides += len({one.start for one in actors if one.id}) > 1


def _between_states(
    event: str, actors: Sequence[Participant], recipients: Sequence[Participant]
) -> tuple[Channel, ...]:
    states = {one.country or one.id for one in (*actors, *recipients)} - {""}
    return (Channel.DIPLOMATIC,) if event in _VERBAL and len(states) > 1 else ()
