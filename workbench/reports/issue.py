"""One issue of a series: the folder of one period, and how a report gets into it.

::

    reports/<series>/<period>/report.html, notebook.ipynb, manifest.json
                              earlier/<revision>/       the same three, as they were before they were revised
                              failed.ipynb, failed.json the last attempt, where it failed; gone with the next that does not

The manifest is the commit mark: it is written last and holds the hashes of the other two. A process that is killed
in between leaves whole files, and an issue that does not stand, which is rendered anew.
"""

import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import ManifestError
from workbench.reports.hashes import file_hash
from workbench.reports.manifest import Manifest, read_manifest, write_manifest

UNFINISHED = ".unfinished"
"""Folder within ``reports`` where reports are made before they are moved to their place."""

_KEPT = ("report.html", "notebook.ipynb", "manifest.json")


@dataclass(frozen=True)
class Issue:
    """The folder of one period of a series; it need not be there yet."""

    folder: Path

    @property
    def html(self) -> Path:
        """The page."""
        return self.folder / "report.html"

    @property
    def pdf(self) -> Path:
        """The page as a PDF, where one was printed of this revision."""
        return self.folder / "report.pdf"

    @property
    def notebook(self) -> Path:
        """The executed notebook that the page shows."""
        return self.folder / "notebook.ipynb"

    @property
    def manifest_file(self) -> Path:
        """What went in and came out."""
        return self.folder / "manifest.json"

    @property
    def failed_notebook(self) -> Path:
        """The notebook of a failed attempt, as far as it ran."""
        return self.folder / "failed.ipynb"

    @property
    def failed_manifest_file(self) -> Path:
        """The manifest of a failed attempt."""
        return self.folder / "failed.json"

    def manifest(self) -> Manifest | None:
        """The manifest of the report that lies here; None where there is none, or none that can be read."""
        return _manifest(self.manifest_file)

    def first_manifest(self) -> Manifest | None:
        """The manifest of the report as it was first issued, however often it was revised since."""
        return _manifest(self.folder / "earlier" / "0" / "manifest.json") or self.manifest()

    def failure(self) -> Manifest | None:
        """The manifest of the last attempt, where that failed."""
        return _manifest(self.failed_manifest_file)

    def stands(self) -> bool:
        """Whether the files are those that the manifest tells of."""
        manifest = self.manifest()
        return (
            manifest is not None
            and bool(manifest.outputs)
            and all(file_hash(self.folder / name) == known for name, known in manifest.outputs.items())
        )

    def keep(self, html: Path, notebook: Path, manifest: Manifest) -> None:
        """Move a finished report here; what it takes the place of goes to ``earlier``.

        Parameters
        ----------
        html, notebook : on the same disk; they are moved
        manifest : of both, with their hashes under the names that they have here
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.stands():
            self._keep_earlier()
        self.pdf.unlink(missing_ok=True)  # it is of the page that this one takes the place of
        os.replace(html, self.html)  # noqa: PTH105 - as the next, the one rename that is atomic on every system
        os.replace(notebook, self.notebook)  # noqa: PTH105
        write_manifest(manifest, self.manifest_file)
        self.failed_notebook.unlink(missing_ok=True)
        self.failed_manifest_file.unlink(missing_ok=True)

    def keep_failure(self, notebook: Path, manifest: Manifest) -> None:
        """Write down that an attempt failed; a report that lies here stays.

        Parameters
        ----------
        notebook : as far as it ran; it is moved where it exists
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        if notebook.exists():
            os.replace(notebook, self.failed_notebook)  # noqa: PTH105 - as above
        else:
            self.failed_notebook.unlink(missing_ok=True)
        write_manifest(manifest, self.failed_manifest_file)

    def _keep_earlier(self) -> None:
        manifest = self.manifest()
        place = self.folder / "earlier" / str(manifest.revision if manifest else 0)
        if place.exists():
            return
        aside = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
        aside.mkdir(parents=True)
        for name in _KEPT:
            # Copied, not moved: whoever opens the report in this moment finds it.
            shutil.copy2(self.folder / name, aside / name)
        aside.rename(place)


def _manifest(file: Path) -> Manifest | None:
    try:
        return read_manifest(file)
    except (FileNotFoundError, ManifestError):
        return None
