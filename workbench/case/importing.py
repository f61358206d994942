"""Event files into a case: rows read, told from those that are there, made into claims, stored."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from workbench.actors import ActorList
from workbench.case.coded_claims import CodedClaims, ReadRow, articles_of, claim_id_of
from workbench.case.imported import Imported, ImportedFile, Progress
from workbench.errors import EventFileRefused
from workbench.model import Decision, decision_identity, record_of
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut
from workbench.sources.events.event_files import EventFile, read_event_files
from workbench.store import Store

IMPORTER = "workbench import"
"""Author of the decisions that put a provider's revision in the place of what it revises."""

ROWS_A_STEP = 5000
"""Rows that are read before their claims are stored: rows of one report among them stand in one article."""


def import_events(
    store: Store, actors: ActorList, paths: Iterable[Path], form: str, progress: Progress | None
) -> Imported:
    """Read event files, and store the claims of rows that are new. See `Case.import_events`."""
    importer = _Importer(store, actors)
    files: list[ImportedFile] = []
    refused: list[EventFileRefused] = []
    for one in read_event_files(paths, form):
        if isinstance(one, EventFileRefused):
            refused.append(one)
        else:
            files.append(importer.take(one, progress))
    return Imported(tuple(files), tuple(refused))


class _Importer:
    """Stores rows step by step; what is in the case already is asked once."""

    def __init__(self, store: Store, actors: ActorList) -> None:
        self._store = store
        self._reader = CodedClaims(actors)
        self._stored: set[str] | None = None
        self._newest: dict[str, str] = {}
        self._decided: frozenset[str] = frozenset()

    def take(self, file: EventFile, progress: Progress | None) -> ImportedFile:
        """Read a file to its end."""
        told = ImportedFile(file.name, file.title)
        while rows := list(islice(file.rows, ROWS_A_STEP)):
            self._step(rows, told)
            if progress is not None:
                progress(file.bytes_read(), told.name)
        return told

    def _step(self, rows: list[CodedRow | RowLeftOut], told: ImportedFile) -> None:
        told.rows += len(rows)
        fresh = list(self._fresh(rows, told))
        if not fresh:
            return
        before = self._reader.two_sided, self._reader.both_sides
        made = articles_of(fresh, self._reader)
        told.two_sided += self._reader.two_sided - before[0]
        told.both_known += self._reader.both_sides - before[1]
        # Decisions first: a process that dies in between leaves revisions that the next import finds new, never two versions.
        self._revise(fresh, told)
        self._store.append([article for article, _ in made], [claim for _, claims in made for claim in claims])

    def _fresh(self, rows: list[CodedRow | RowLeftOut], told: ImportedFile) -> Iterator[ReadRow]:
        """The rows that are not in the case yet; the others are counted."""
        stored = self._all_stored()
        for row in rows:
            if isinstance(row, RowLeftOut):
                told.leave_out(row.line, row.reason, refused=row.refused)
                continue
            told.remark(row.line, row.remarks)
            claim_id = claim_id_of(row)
            if claim_id in stored:
                told.known += 1
                continue
            stored.add(claim_id)
            told.added += 1
            yield ReadRow(row, told.name, claim_id)

    def _revise(self, fresh: list[ReadRow], told: ImportedFile) -> None:
        """Put revisions in the place of what they revise: a decision that an analyst can undo."""
        decisions: list[Decision] = []
        for one in fresh:
            record = record_of(one.claim_id)
            earlier = self._newest.get(record)
            self._newest[record] = one.claim_id
            if earlier is not None:
                told.revised += 1
                told.overruled += earlier in self._decided
                decisions.append(_superseded(earlier, one))
        self._store.append_decisions(decisions)

    def _all_stored(self) -> set[str]:
        if self._stored is None:
            ids = self._store.coded_claim_ids()
            self._stored = set(ids)
            self._newest = {record_of(one): one for one in ids}
            decisions = self._store.decisions()
            self._decided = frozenset(one.subject for one in decisions if one.author != IMPORTER)
        return self._stored


def _superseded(earlier: str, revision: ReadRow) -> Decision:
    row, now = revision.row, datetime.now(UTC)
    reason = f"{row.provider} revised its record {row.record}: claim {revision.claim_id} stands in its place"
    identity = decision_identity(
        kind="reject", subject=earlier, field="", value="", author=IMPORTER, at=now, reason=reason
    )
    return Decision(identity, "reject", earlier, "", "", IMPORTER, now, reason)
