"""What a killed process left is swept; what is in use, or of others, is not touched."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.kernels.zygote_client import HAS_FORK

pytestmark = pytest.mark.skipif(not HAS_FORK, reason="kernels talk through sockets in the file system on Linux only")

PROGRAM = (
    "import sys, tempfile\n"
    "tempfile.tempdir = sys.argv[1]\n"
    "from workbench.kernels.socket_folders import new_socket_folder\n"
    "print(new_socket_folder(), flush=True)\n"
    "sys.stdin.read()\n"
)


@pytest.fixture
def temporary() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def start(temporary: Path) -> tuple[subprocess.Popen[str], Path]:
    words = [sys.executable, "-c", PROGRAM, str(temporary)]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def test_the_place_of_a_living_process_stays_and_that_of_a_killed_one_goes(temporary: Path) -> None:
    living, used = start(temporary)
    killed, left = start(temporary)
    killed.kill()
    killed.communicate()
    assert left.exists()

    another, own = start(temporary)
    assert used.exists()
    assert not left.exists()
    for process in (living, another):
        process.communicate("")
    assert not used.exists()
    assert not own.exists()
    assert [*temporary.iterdir()] == []


def test_what_is_not_a_place_of_ours_is_left_alone(temporary: Path) -> None:
    precious = temporary / "precious"
    precious.mkdir()
    (precious / "owner").touch()
    (temporary / "workbench-link").symlink_to(precious)
    (temporary / "workbench-without-owner").mkdir()
    (temporary / "workbench-file").touch()
    process, _ = start(temporary)
    process.communicate("")
    names = {one.name for one in temporary.iterdir()}
    assert names == {"precious", "workbench-link", "workbench-without-owner", "workbench-file"}
    assert (precious / "owner").exists()


def test_a_temporary_folder_with_a_long_name_gets_no_sockets(temporary: Path) -> None:
    long = temporary / ("long" * 20)
    long.mkdir()
    process, folder = start(long)
    process.communicate("")
    assert str(folder) == "None"
