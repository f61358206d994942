"""The cases below the server's root, and one of them."""

import os
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado import web

from workbench.errors import UseError
from workbench.server.handler import Resource
from workbench.server.places import CASE_FILE, ServerRoot
from workbench.store.settings import read_settings

if TYPE_CHECKING:
    from workbench.case import Case

_DEEPEST = 5
_MOST_FOLDERS = 20_000
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages"})


class Cases(Resource):
    """``/cases``."""

    @web.authenticated
    async def get(self) -> None:
        """List cases by path."""
        offset, limit = self.query.page()
        root = self.service.root
        found = await self.off_loop(lambda: sorted(case_folders(root.folder)))
        page = found[offset : offset + limit]
        self.page(await self.off_loop(lambda: [entry(root, one) for one in page]), len(found))

    @web.authenticated
    async def post(self) -> None:
        """Make an empty case."""
        body = self.body("path", "title", "tlp")
        folder = self.service.root.place(body.text("path", longest=1000))
        title, tlp = body.text("title", "", longest=500), body.text("tlp", "TLP:AMBER")
        await self.off_loop(_make, folder, title, tlp)
        self.answer(await self.off_loop(entry, self.service.root, folder), HTTPStatus.CREATED)


class OneCase(Resource):
    """``/case``."""

    @web.authenticated
    async def get(self) -> None:
        """Tell what a case is about and how much it holds."""
        told = await self.of_case(overview)
        self.answer({"path": self.service.root.name_of(self.case_folder()), **told})


def case_folders(root: Path) -> Iterator[Path]:
    """Find the cases below a folder: no deeper than some floors, over no link, and none inside another."""
    for number, (here, folders, files) in enumerate(os.walk(root), 1):
        place = Path(here)
        is_case = CASE_FILE in files
        if is_case:
            yield place
        deep = len(place.relative_to(root).parts) >= _DEEPEST
        if (is_case and place != root) or deep or number >= _MOST_FOLDERS:
            folders.clear()
        else:
            folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in _PASSED_OVER)


def entry(root: ServerRoot, folder: Path) -> dict[str, Any]:
    """Tell what case.toml says, or why it cannot be read."""
    path = root.name_of(folder)
    try:
        root.case(path)
        settings = read_settings(folder)
    except (UseError, OSError) as error:
        return {"path": path, "title": folder.name, "tlp": None, "problem": root.without_root(str(error))}
    return {"path": path, "title": settings.title, "tlp": settings.tlp, "problem": None}


def overview(case: "Case") -> dict[str, Any]:
    """Tell what a case is about and how much it holds."""
    settings = case.settings
    span, latest, main = case.outline()
    return {
        "title": settings.title,
        "tlp": settings.tlp,
        "description": settings.description,
        "focus": list(settings.focus),
        "channels": list(settings.channels),
        "articles": case.article_page(0, 0).total,
        "claims": case.claim_page(0, 0).total,
        "waiting": case.claim_page(0, 0, review="waiting").total,
        "span": span and str(span),
        "latest_month": latest and str(latest),
        "main_actor": main,
        "versions": case.versions,
    }


def _make(folder: Path, title: str, tlp: str) -> None:
    from workbench.case import create_case  # noqa: PLC0415 - loads pandas, DuckDB, networkx

    create_case(folder, title=title, tlp=tlp)
