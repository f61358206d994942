"""A static site of a case's reports, for any web server or file share: only what may be shown."""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path, PurePosixPath

from workbench.errors import UseError
from workbench.reports.archive_entries import FEED, INDEX, Entry, read_entries
from workbench.reports.archive_page import archive_page
from workbench.reports.feed import feed
from workbench.reports.tlp import label_slug, strictest, within
from workbench.reports.whole_file import write_whole
from workbench.store.settings import read_settings

LIST = ".workbench-site.json"
"""Names the files that we have put into a folder, so that the next publication removes what is no longer shown."""

_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Published:
    """What a publication did.

    Attributes
    ----------
    index : the site's first page
    reports : how many it shows
    left_out : one line for each report that it does not show: which, and why
    """

    index: Path
    reports: int
    left_out: tuple[str, ...]


def publish_site(case: Path, folder: Path, *, limit: str = "TLP:CLEAR", address: str = "") -> Published:
    """Write a site of the reports that carry `limit` or a less strict label.

    Left out are stricter reports, drafts (with something left to mend, or failed) and pages that are not
    the ones their manifests tell of. A report counts as strict as its own label or the case's of now,
    whichever is stricter. Notebooks and manifests stay in the case. What an earlier publication has put
    into the folder and this one does not show is removed.

    Parameters
    ----------
    case : its folder
    folder : made where it is missing; else empty, or one that was published to before
    limit : label of the Traffic Light Protocol 2.0
    address : where the folder will be served, for the feed; http or https, or empty

    Raises
    ------
    ChoiceError
        If `limit` is no label.
    UseError
        If the folder holds files of others or lies in the case, or the address is none.
    """
    label_slug(limit)
    settings = read_settings(case)
    _check_folder(case, folder)
    if address and not re.fullmatch(r"https?://[^\s<>\"]+", address):
        raise UseError(
            f"{address!r} is no address: write where the folder is served, such as https://reports.example.org/"
        )
    shown: list[Entry] = []
    left_out: list[str] = []
    for entry in read_entries(case / "reports"):
        label = strictest([entry.manifest.tlp, settings.tlp])
        why = _why_not(entry, label, limit)
        if why:
            name = " ".join(filter(None, [entry.series or entry.manifest.template, entry.period]))
            left_out.append(f"{name}: {why}")
        else:
            shown.append(_addressed(entry, {one.address for one in shown}))
    before = _listed(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = [entry.address for entry in shown] + [INDEX, FEED]
    # Listed before they are written: a publication that is broken off can be completed or undone.
    write_whole(folder / LIST, json.dumps(sorted({*before, *files}), indent=1) + "\n")
    for entry in shown:
        assert entry.html is not None
        place = folder / entry.address
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, entry.html.read_text(encoding="utf-8"))
    base = address if not address or address.endswith("/") else f"{address}/"
    write_whole(folder / INDEX, archive_page(shown, title=settings.title, tlp=_label(shown)))
    write_whole(folder / FEED, feed(shown, title=settings.title, address=base))
    _remove(folder, set(before) - set(files))
    write_whole(folder / LIST, json.dumps(sorted(files), indent=1) + "\n")
    return Published(folder / INDEX, len(shown), tuple(left_out))


def _label(shown: Sequence[Entry]) -> str:
    return strictest(["TLP:CLEAR", *(entry.manifest.tlp for entry in shown)])


def _why_not(entry: Entry, label: str, limit: str) -> str:
    if not within(label, limit):
        return f"{label} is stricter than {limit}"
    if entry.html is None:
        return "it failed"
    if entry.is_draft:
        return "a draft: its author has something to mend"
    if not entry.stands():
        return "the page is not the one that was rendered: render it again"
    return ""


def _addressed(entry: Entry, taken: Collection[str]) -> Entry:
    """The entry with the place that its page has in the site: a name that says what it is wherever it is saved."""
    label = entry.manifest.tlp.replace(":", "-")
    own = f"{entry.series}_{entry.period}_{label}" if entry.series else entry.address.removesuffix(".html")
    place = f"{_safe(entry.series or 'single')}/{_safe(own)}"
    free = next(
        one for one in chain([place], (f"{place}-{number}" for number in count(2))) if f"{one}.html" not in taken
    )
    return replace(entry, address=f"{free}.html", failure="")


def _safe(text: str) -> str:
    """Letters, digits, dots, hyphens and underscores; nothing that leads up or hides."""
    return _NOT_IN_A_NAME.sub("-", text).lstrip(".-")[:120] or "report"


def _check_folder(case: Path, folder: Path) -> None:
    inside, root = folder.resolve(), case.resolve()
    if inside == root or root in inside.parents:
        raise UseError(f"{folder} lies in the case: publish to a folder of its own")
    if folder.exists() and not folder.is_dir():
        raise UseError(f"{folder} is a file: name a folder")
    if folder.is_dir() and not (folder / LIST).is_file() and any(folder.iterdir()):
        raise UseError(f"{folder} holds files of others: name an empty folder, or one that was published to before")


def _listed(folder: Path) -> list[str]:
    try:
        names = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except ValueError as error:
        raise UseError(f"{folder / LIST} cannot be read ({error}): publish to an empty folder") from error
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _remove(folder: Path, names: set[str]) -> None:
    """Remove files that an earlier publication wrote; a name that leads elsewhere is none of ours."""
    for file in _ours(folder, names):
        file.unlink(missing_ok=True)
        if file.parent != folder and not any(file.parent.iterdir()):
            file.parent.rmdir()


def _ours(folder: Path, names: set[str]) -> Iterator[Path]:
    for name in sorted(names):
        parts = PurePosixPath(name).parts
        if 1 <= len(parts) <= 2 and all(part == _safe(part) for part in parts) and name.endswith(".html"):  # noqa: PLR2004 - folder and file
            file = folder.joinpath(*parts)
            if file.is_file() and not file.is_symlink() and not file.parent.is_symlink():
                yield file
