"""The page's scripts, as `make static` leaves them in the package's ``static`` folder."""

import base64
import gzip
import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from workbench.errors import BundleMissing

BASIC_TRACES = frozenset({"bar", "pie", "scatter"})
CARTESIAN_TRACES = BASIC_TRACES | {
    "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "scatterternary", "violin",
}  # fmt: skip
"""The traces that the partial bundles of plotly.js draw."""


@dataclass(frozen=True)
class Script:
    """A script that the page may run.

    Attributes
    ----------
    text : what the page holds: the script itself, or its gzip bytes in base64
    hash : base64 of the SHA-256 of the script as it runs, for the Content-Security-Policy
    """

    text: str
    hash: str


def can_draw(traces: Collection[str]) -> bool:
    """Whether there is a bundle for these trace types."""
    return CARTESIAN_TRACES.issuperset(traces)


def page_script() -> Script:
    """The page's own script.

    Raises
    ------
    BundleMissing
        If it was not built.
    """
    return _plain("page.js")


def archive_script() -> Script:
    """The archive's own script.

    Raises
    ------
    BundleMissing
        If it was not built.
    """
    return _plain("archive.js")


def network_script() -> Script:
    """The network explorer, compressed.

    Raises
    ------
    BundleMissing
        If it was not built.
    """
    return _compressed("network.js.gz")


def network_style() -> str:
    """The style of the network explorer.

    Raises
    ------
    BundleMissing
        If it was not built.
    """
    return _read("network.css").decode("utf-8")


def plotly_script(traces: Collection[str]) -> Script:
    """The smallest plotly bundle that draws these trace types, compressed.

    Raises
    ------
    BundleMissing
        If it was not built.
    """
    return _compressed("plotly-basic.js.gz" if BASIC_TRACES.issuperset(traces) else "plotly-cartesian.js.gz")


def sha256(data: bytes) -> str:
    """SHA-256 in base64, as a Content-Security-Policy writes it."""
    return base64.b64encode(hashlib.sha256(data).digest()).decode("ascii")


@cache
def _plain(name: str) -> Script:
    data = _read(name)
    return Script(data.decode("utf-8"), sha256(data))


@cache
def _compressed(name: str) -> Script:
    data = _read(name)
    return Script(base64.b64encode(data).decode("ascii"), sha256(gzip.decompress(data)))


def _read(name: str) -> bytes:
    file = files("workbench").joinpath("static", name)
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise BundleMissing(file) from error
