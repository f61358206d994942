"""Start a zygote and ask it for kernels."""

import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.errors import NoWarmKernel

HAS_FORK = sys.platform == "linux"
"""Forking is safe where it can be seen that no other thread runs; on macOS system libraries start their own."""

# Read by libraries when they are loaded. BLAS and the allocators would start threads, which no fork survives.
_AT_LOADING = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    "_RJEM_MALLOC_CONF": "background_thread:false",
    # The debugger warns on loading that it may miss breakpoints in Python's own modules.
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}


# Read on loading too, unless whoever starts us has chosen: plotly looks for the kernel that it shall show figures in,
# and in the zygote there is none yet.
_UNLESS_CHOSEN = {"PLOTLY_RENDERER": "plotly_mimetype"}


class Zygote:
    """A zygote process of our own, and what it tells of its kernels; it ends with us.

    Parameters
    ----------
    preload : modules that it loads, and functions of theirs that it calls, see `zygote.load`
    """

    def __init__(self, preload: Sequence[str]) -> None:
        self._line, theirs = socket.socketpair()
        with theirs:
            words = [str(theirs.fileno()), json.dumps(list(preload))]
            self._process = subprocess.Popen(  # noqa: S603 - this Python, our own module
                [sys.executable, "-P", "-m", "workbench.kernels.zygote", *words],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env={**_UNLESS_CHOSEN, **os.environ, **_AT_LOADING},
                start_new_session=True,  # Ctrl-C is for us, who then end it in order
            )
        self._unread = b""
        self._ready = False
        self._asked = 0
        self._forked: dict[int, int] = {}
        self._ended: dict[int, int] = {}
        self._gone = ""
        self._lock = threading.Lock()
        atexit.register(self.close)

    @property
    def pid(self) -> int:
        """Process id of the zygote."""
        return self._process.pid

    @property
    def gone(self) -> str:
        """Why there are no kernels of it any more; empty while there are."""
        with self._lock:
            if not self._gone:
                self._hear(wait=False)
            return self._gone

    def fork(self, argv: Sequence[str], env: Mapping[str, str], cwd: str) -> int:
        """Have a kernel forked; waits until the libraries are loaded. Safe from several threads.

        Parameters
        ----------
        argv : arguments of ``ipykernel_launcher``
        env : the kernel's whole environment
        cwd : folder that it works in

        Returns
        -------
        int
            Its process id, which is its process group too.

        Raises
        ------
        NoWarmKernel
            If the zygote could not load its libraries, or is gone.
        """
        with self._lock:
            while not self._ready and not self._gone:
                self._hear(wait=True)
            self._asked += 1
            number = self._asked
            asked = {"fork": number, "argv": list(argv), "env": dict(env), "cwd": cwd}
            try:
                self._line.sendall(json.dumps(asked).encode() + b"\n")
            except OSError as error:
                self._gone = self._gone or "it has ended"
                raise NoWarmKernel(self._gone) from error
            while number not in self._forked and not self._gone:
                self._hear(wait=True)
            if number not in self._forked:
                raise NoWarmKernel(self._gone)
            return self._forked.pop(number)

    def status(self, pid: int) -> int | None:
        """Exit status of a kernel, negative the number of the signal that ended it; None while it runs."""
        with self._lock:
            self._hear(wait=False)
            if pid in self._ended:
                return self._ended[pid]
            # A zygote that is gone tells nothing any more; its kernels end when they see that.
            return -9 if self._gone else None

    def close(self) -> None:
        """End the zygote and every kernel of it that still runs."""
        atexit.unregister(self.close)
        self._gone = self._gone or "it was closed"
        self._line.close()
        if not self._ready:  # it has no kernels yet, and would see that we are gone only once it has loaded
            self._process.kill()
        self._process.wait()

    def _hear(self, *, wait: bool) -> None:
        """Take in what the zygote has said; where `wait`, at least something."""
        while True:
            try:
                data = self._line.recv(1 << 16, 0 if wait else socket.MSG_DONTWAIT)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if not data:
                self._gone = self._gone or "it has ended"
                return
            *lines, self._unread = (self._unread + data).split(b"\n")
            for line in lines:
                self._take_in(json.loads(line))
            if wait:
                return

    def _take_in(self, told: dict[str, Any]) -> None:
        match told:
            case {"ready": _}:
                self._ready = True
            case {"refused": why}:
                self._gone = str(why)
            case {"forked": number, "pid": pid}:
                self._forked[number] = pid
            case {"ended": pid, "status": status}:
                self._ended[pid] = status


_shared: dict[tuple[str, ...], Zygote] = {}
_sharing = threading.Lock()


def shared_zygote(preload: Sequence[str]) -> Zygote:
    """The zygote of this process with these libraries; made where there is none, or the last one is gone."""
    key = tuple(preload)
    with _sharing:
        if key not in _shared or _shared[key].gone:
            if key in _shared:
                with contextlib.suppress(OSError):
                    _shared[key].close()
            _shared[key] = Zygote(preload)
        return _shared[key]
