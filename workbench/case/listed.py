"""The actor lists of a case, made anew only when actors.csv or a decision on an actor has changed."""

from collections.abc import Iterable
from pathlib import Path

from workbench.actors import ActorList
from workbench.case.actor_changes import actor_changes
from workbench.case.actor_list import CaseActorList
from workbench.case.folder import ACTORS_FILE
from workbench.model import Decision


class CaseLists:
    """The lists that follow from a case's actors.csv and its decisions.

    Parameters
    ----------
    folder : the case's
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / ACTORS_FILE
        self._seen: bytes | None = None  # what the file held; a case without one has the built-in list alone
        self._own = ActorList.builtin()
        self._decided: CaseActorList | None = None
        self._decisions: tuple[Decision, ...] = ()

    def decided(self, decisions: Iterable[Decision]) -> CaseActorList:
        """Return the built-in list, actors.csv on top of it, and decisions on top of both.

        The same list is returned as long as nothing has changed.

        Raises
        ------
        CaseFileError
            If a row of actors.csv cannot stand; with file, line and reason.
        """
        own, taken = self._with_file(), tuple(decisions)
        if self._decided is None or self._decisions != taken:
            changes = actor_changes(taken, lambda actor_id: own.get(actor_id) is not None)
            self._decisions = taken
            # Most decisions are on claims, and a list takes a quarter of a second to make.
            if self._decided is None or self._decided.changes != changes:
                self._decided = CaseActorList(own, changes)
        return self._decided

    def to_read_with(self, decisions: Iterable[Decision]) -> ActorList:
        """Return the list by which new articles are read: with added actors, and without what can be applied later.

        Names that are assigned and actors that are merged are seen to on reading the claims, so that
        undoing brings back exactly what stood in the article.

        Raises
        ------
        CaseFileError
            If a row of actors.csv cannot stand; with file, line and reason.
        """
        changes = self.decided(decisions).changes
        return CaseActorList(self._own, changes.additions()) if changes.added else self._own

    def _with_file(self) -> ActorList:
        try:
            found = self._file.read_bytes()
        except FileNotFoundError:
            found = None
        if found != self._seen:
            self._own = ActorList.builtin() if found is None else ActorList.builtin().with_csv(self._file)
            self._seen, self._decided = found, None
        return self._own
