"""Versions of what leaves its mark on a report."""

import platform
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version

NAMES = (
    "analyst-workbench", "deltalake", "duckdb", "ipykernel", "jinja2", "nbclient", "nbconvert", "nbformat", "networkx",
    "nh3", "numpy", "pandas", "papermill", "plotly", "pyarrow",
)  # fmt: skip
"""The distributions whose versions a manifest holds; spaCy is not among them, since a report reads claims, not texts."""


@cache
def package_versions() -> Mapping[str, str]:
    """Versions of Python and of `NAMES`, by name; those that are not installed are left out."""
    found = {"python": platform.python_version()}
    for name in NAMES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
