"""A case as it is opened: its tables and lists, read again when they have changed."""

from pathlib import Path
from threading import RLock

from workbench.case.actor_list import CaseActorList
from workbench.case.collector import collector_paused
from workbench.case.folder import TABLES_FOLDER
from workbench.case.listed import CaseLists
from workbench.case.moment import Moment
from workbench.case.pages import Pages
from workbench.model import Decision, Period
from workbench.store import Store
from workbench.store.outlets import read_outlets
from workbench.store.reading import Reading, read_all
from workbench.store.settings import read_settings


class OpenedCase:
    """What every question to a case starts from.

    Attributes
    ----------
    folder : where it lies
    settings : what case.toml says
    """

    def __init__(self, folder: str | Path, *, versions: dict[str, int] | None = None) -> None:
        self.folder = Path(folder)
        self.settings = read_settings(self.folder)
        self._store = Store(self.folder / TABLES_FOLDER, versions=versions)
        self._lists = CaseLists(self.folder)
        self._reading: Reading | None = None
        self._moment: Moment | None = None
        self._pages: Pages | None = None
        self._one_reader = RLock()

    def __repr__(self) -> str:
        return f"<Case {self.settings.title!r} in {self.folder}>"

    @property
    def actors(self) -> CaseActorList:
        """The built-in actor list, the case's own actors.csv on top, and the decisions on actors on top of both."""
        decisions = self._store.decisions()
        with self._one_reader:
            return self._lists.decided(decisions)

    @property
    def versions(self) -> dict[str, int]:
        """Delta versions of the tables, by name: what a report pins to be made again from the same."""
        return self._store.versions()

    def _now(self) -> Moment:
        """The case as it stands now; read again only when a table, sources.csv or actors.csv has changed."""
        with self._one_reader:
            return self._read_again_if_changed()

    def _read_again_if_changed(self) -> Moment:
        outlets = read_outlets(self.folder)
        reading = self._reading
        if reading is None or reading.outlets != outlets or not self._store.stands_at(reading.versions):
            with collector_paused():
                reading = read_all(self._store, outlets, reading)
            self._reading, self._moment = reading, None
        actors = self._lists.decided(reading.decisions)
        if self._moment is None or self._moment.actors is not actors:
            with collector_paused():
                self._moment = Moment.of(reading, actors)
        return self._moment

    def _listed(self) -> Pages:
        with self._one_reader:
            now = self._now()
            if self._pages is None or self._pages.moment is not now:
                self._pages = Pages(now)
            return self._pages

    def _keep(self, decision: Decision) -> Decision:
        self._store.append_decision(decision)
        return decision


def as_period(given: str | Period | None) -> Period | None:
    """The period that is asked for; None where none is."""
    return None if given is None else Period.parse(given)
