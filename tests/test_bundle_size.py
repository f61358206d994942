"""The view must stay small, since every shared page with a network carries it."""

import gzip
from pathlib import Path

import pytest

NETWORK = Path(__file__).parents[1] / "workbench" / "static" / "network.js.gz"
MOST = 90_000  # bytes


def test_the_view_takes_at_most_90_kilobytes_compressed() -> None:
    if not NETWORK.is_file():
        pytest.skip("the front end is not built: run `make static`")
    assert len(NETWORK.read_bytes()) <= MOST
    assert b"workbenchNetwork" in gzip.decompress(NETWORK.read_bytes())
