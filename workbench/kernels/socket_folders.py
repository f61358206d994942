"""Folders for the sockets of kernels: one place a process, swept by the next one where a process was killed.

A process locks its place for as long as it lives, and the system lets the lock go by whatever end. So whoever gets the
lock of another's place knows that nobody uses it any more.
"""

import atexit
import os
import shutil
import stat
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

_PREFIX, _OWNER = "workbench-", "owner"
_LONGEST = 60
"""Letters of a place's path that leave room for its folders and sockets: the system takes 107 in all."""


@dataclass(frozen=True)
class _Place:
    folder: Path
    lock: FileLock
    pid: int


_places: list[_Place] = []
_choosing = threading.Lock()


def new_socket_folder() -> Path | None:
    """Make a folder that only its owner may enter; None where the system's temporary folder has too long a name."""
    with _choosing:
        # A process that was forked is not the one that holds the lock.
        if not _places or _places[-1].pid != os.getpid():
            if len(tempfile.gettempdir()) + len(_PREFIX) + 10 > _LONGEST:
                return None
            _sweep(Path(tempfile.gettempdir()))
            _places.append(_new_place())
        return Path(tempfile.mkdtemp(prefix="", dir=_places[-1].folder))


def _new_place() -> _Place:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        lock = FileLock(folder / _OWNER, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except (Timeout, OSError):  # somebody who sweeps was there in between, and takes it away
            continue
        place = _Place(folder, lock, os.getpid())
        atexit.register(_leave, place)
        return place


def _leave(place: _Place) -> None:
    if place.pid == os.getpid():
        shutil.rmtree(place.folder, ignore_errors=True)
        place.lock.release()


def _sweep(temporary: Path) -> None:
    """Remove the places of processes that have ended without removing them."""
    for folder in temporary.glob(f"{_PREFIX}*"):
        if _is_ours(folder) and _is_ours(folder / _OWNER, folder=False):
            lock = FileLock(folder / _OWNER, timeout=0, thread_local=False)
            try:
                lock.acquire()
            except (Timeout, OSError):  # it is in use, or another who sweeps was faster
                continue
            shutil.rmtree(folder, ignore_errors=True)
            lock.release()


def _is_ours(path: Path, *, folder: bool = True) -> bool:
    """Whether it is this user's own, and no link to anywhere else."""
    try:
        found = path.lstat()
    except OSError:
        return False
    kind = stat.S_ISDIR if folder else stat.S_ISREG
    return kind(found.st_mode) and found.st_uid == os.getuid()
