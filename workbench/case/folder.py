"""The folder of a case, and what lies in it."""

from pathlib import Path

from workbench.errors import CaseExists, ChoiceError
from workbench.store import Store
from workbench.store.outlets import FILE_NAME as OUTLETS_FILE
from workbench.store.outlets import write_empty_outlets
from workbench.store.settings import FILE_NAME, TLP_LABELS, Settings, write_settings

ACTORS_FILE = "actors.csv"
TABLES_FOLDER = "tables"
_ACTORS_HEADER = "id,name,kind,country,sector,parent,from,until,aliases\n"


def make_folder(place: Path, title: str, tlp: str) -> None:
    """Make an empty case in `place`; an actors.csv or sources.csv that lies there already becomes the case's own.

    Raises
    ------
    CaseExists
        If the folder holds a case already; it is left as it is.
    ChoiceError
        If `tlp` is no TLP label.
    """
    if tlp not in TLP_LABELS:
        raise ChoiceError("TLP label", tlp, TLP_LABELS)
    if (place / FILE_NAME).exists():
        raise CaseExists(place)
    Store(place / TABLES_FOLDER).create()  # makes `place` too, unless it refuses it
    if not (place / ACTORS_FILE).exists():
        (place / ACTORS_FILE).write_text(_ACTORS_HEADER, encoding="utf-8")
    if not (place / OUTLETS_FILE).exists():
        write_empty_outlets(place)
    # A folder's name need not be text; what is written must be.
    name = (title or place.resolve().name).encode("utf-8", "replace").decode("utf-8")
    try:
        # case.toml comes last: a folder with it is a whole case.
        write_settings(place, Settings(title=name, tlp=tlp))
    except FileExistsError as error:  # another process was quicker
        raise CaseExists(place) from error
