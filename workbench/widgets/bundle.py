"""The view's script and style, as `make static` leaves them in the package's ``static`` folder."""

from importlib.resources import files
from pathlib import Path

from workbench.errors import BundleMissing


def static_file(name: str) -> Path:
    """Return the path of a file of the built front end.

    Raises
    ------
    BundleMissing
        If it was not built.
    """
    file = Path(str(files("workbench").joinpath("static", name)))
    if not file.is_file():
        raise BundleMissing(file)
    return file
