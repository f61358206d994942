"""The release wheel: what it carries, and that it does the main job where neither the sources nor Node are."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
EXTENSION = "share/jupyter/labextensions/analyst-workbench"
DISPATCH = "On 10 April 2024 Russia delivered weapons to Niger.\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for built in (ROOT / "workbench" / "static" / "network.js", ROOT / "extensions" / "lab" / "dist" / "package.json"):
        if not built.exists():
            pytest.skip(f"{built.relative_to(ROOT)} is not built: make wheel builds it")
    folder = tmp_path_factory.mktemp("wheel")
    build(folder, ROOT)
    (made,) = folder.glob("*.whl")
    return made


def build(folder: Path, root: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    environment = {**os.environ, "HATCH_BUILD_HOOKS_ENABLE": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)


@pytest.fixture(scope="module")
def contents(wheel: Path) -> dict[str, int]:
    """Sizes in bytes by name; what is put beside the package is named as it is installed."""
    with zipfile.ZipFile(wheel) as archive:
        return {one.filename.partition(".data/data/")[2] or one.filename: one.file_size for one in archive.infolist()}


def test_the_wheel_carries_package_templates_and_both_front_ends(contents: dict[str, int]) -> None:
    templates = {f"workbench/_templates/{one.name}" for one in (ROOT / "notebooks" / "templates").glob("*.ipynb")}
    bundles = {f"workbench/static/{one}" for one in ("page.js", "network.js", "network.js.gz", "network.css")}
    extension = {
        f"{EXTENSION}/{one}" for one in ("package.json", "install.json", "schemas/analyst-workbench/panel.json")
    }
    server = {"etc/jupyter/jupyter_server_config.d/analyst-workbench.json"}
    assert len(templates) > 1
    assert templates | bundles | extension | server <= set(contents)
    assert any(name.startswith(f"{EXTENSION}/static/remoteEntry.") for name in contents)


def test_the_wheel_leaves_out_what_only_developers_need(contents: dict[str, int]) -> None:
    assert not [name for name in contents if "node_modules" in name or name.startswith(("tests/", "extensions/"))]
    assert not [name for name in contents if name.endswith((".ts", ".tsx", ".map"))]


def test_the_lab_extension_is_small(contents: dict[str, int]) -> None:
    assert sum(size for name, size in contents.items() if name.startswith(EXTENSION)) < 400_000


def test_a_wheel_without_its_front_ends_is_not_made(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(ROOT / "workbench", bare / "workbench", ignore=shutil.ignore_patterns("static", "__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, bare / name)
    shutil.copytree(ROOT / "notebooks" / "templates", bare / "notebooks" / "templates")
    with pytest.raises(subprocess.CalledProcessError):
        build(tmp_path / "out", bare)


@pytest.fixture(scope="module")
def fresh(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a program of an environment with the wheel, in which the sources and Node cannot be found."""
    environment = tmp_path_factory.mktemp("fresh") / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    # The locked packages are those of this environment. Its own links to the sources are not followed from here.
    here = next(one for one in sys.path if one.endswith("site-packages") and one.startswith(sys.prefix))
    (packages / "locked.pth").write_text(f"{here}\n", encoding="utf-8")
    install = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "install",
        "--quiet",
        "--offline",
        "--no-deps",
        "--python",
        str(environment),
    ]
    subprocess.run([*install, str(wheel)], check=True)
    programs = environment / "bin"
    work = environment.parent
    settings = {"PATH": str(programs), "HOME": str(work), "LANG": "C.UTF-8"}
    assert shutil.which("node", path=settings["PATH"]) is None

    def run(program: str, *words: str | Path) -> "subprocess.CompletedProcess[str]":
        command = [programs / program, *words]
        return subprocess.run(command, cwd=work, env=settings, capture_output=True, text=True, check=True)

    return run


def test_the_installed_wheel_does_the_main_job(fresh: Run, tmp_path: Path) -> None:
    where = fresh("python", "-c", "import workbench; print(workbench.__file__)").stdout
    assert str(ROOT) not in where
    (tmp_path / "arms.txt").write_text(DISPATCH, encoding="utf-8")
    case, page = tmp_path / "niger", tmp_path / "niger.html"
    fresh("workbench", "init", case)
    fresh("workbench", "add", case, tmp_path / "arms.txt", "--published", "2024-04-11", "--outlet", "Laterite Wire")
    fresh("workbench", "report", "influence-monitor", case, "-p", "target=NER", "-p", "period=2024-04", "-o", page)
    # The word that names the event is marked in its sentence.
    assert DISPATCH.strip() in re.sub("<[^>]+>", "", page.read_text("utf-8"))


def test_jupyter_finds_both_extensions_on(fresh: Run) -> None:
    listed = fresh("python", "-m", "jupyterlab.labextensions", "list")
    line = next(one for one in (listed.stdout + listed.stderr).splitlines() if "analyst-workbench v" in one)
    assert "enabled" in line
    assert "OK" in line
    served = fresh("python", "-m", "jupyter_server.extension.serverextension", "list")
    assert [
        one for one in (served.stdout + served.stderr).splitlines() if "workbench.server" in one and "enabled" in one
    ]


def test_the_installed_extension_says_how_it_is_taken_away(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [one for one in archive.namelist() if one.endswith("install.json")]
        assert json.loads(archive.read(name))["packageName"] == "analyst-workbench"
