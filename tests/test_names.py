"""The public names: each is there, and importing the package stays light."""

import subprocess
import sys

import pytest

import workbench


@pytest.mark.parametrize("name", workbench.__all__)
def test_every_public_name_resolves(name: str) -> None:
    assert getattr(workbench, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = workbench.nonsense


def test_importing_the_package_loads_no_heavy_library() -> None:
    heavy = "{'pandas', 'spacy', 'plotly', 'networkx', 'duckdb', 'deltalake', 'papermill'}"
    code = f"import sys, workbench; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
