"""The zygote: a process that loads libraries once, then forks itself into kernels.

It is started by `zygote_client.Zygote` as ``python -P -m workbench.kernels.zygote FD MODULES`` and speaks with it over
the socket FD, one JSON object a line: ``{"fork": N, "argv", "env", "cwd"}`` in, ``{"forked": N, "pid"}`` and
``{"ended": pid, "status"}`` out, and first ``{"ready": true}`` or ``{"refused": why}``.

A fork carries over one thread and every lock as it stands. So the zygote runs nothing but its main thread, which it
checks, and libraries are loaded, never used: pyarrow, DuckDB and Delta start their threads in the kernels. When its
starter ends, however that happens, the socket closes, and the zygote ends with every kernel that still runs.
"""

import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from workbench.kernels.forked_kernel import KernelToBe, become_kernel
from workbench.kernels.late_grammar import put_off_grammar

# What each kernel loads on its way up, the debugger among it, which is compiled anew each time.
_OF_A_KERNEL = ("ipykernel.kernelapp", "ipykernel.debugger", "ipykernel.zmqshell", "IPython.core.completer", "jedi")

IDLE_SECONDS = 1800.0
"""So long without a kernel, and it ends by itself; whoever wants one then starts another zygote."""


class Zygote:
    """The process as it serves.

    Parameters
    ----------
    line : to whoever started it
    """

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._unread = b""
        self._kernels: set[int] = set()

    def serve(self) -> KernelToBe | None:
        """Answer until the starter ends, or nobody has asked for long. In a forked child it returns at once, with what the child is to be."""
        woken, wake = socket.socketpair()
        wake.setblocking(False)
        signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        with selectors.DefaultSelector() as waiting, woken, wake:
            waiting.register(self._line, selectors.EVENT_READ)
            waiting.register(woken, selectors.EVENT_READ)
            while True:
                answers = waiting.select(IDLE_SECONDS)
                if not answers and not self._kernels:
                    return None
                for ready, _ in answers:
                    if ready.fileobj is woken:
                        woken.recv(4096)
                        self._tell_ended()
                        continue
                    if not (data := self._heard()):
                        self._end_kernels()
                        return None
                    *lines, self._unread = (self._unread + data).split(b"\n")
                    for line in lines:
                        if (kernel := self._fork(json.loads(line))) is not None:
                            signal.set_wakeup_fd(-1)
                            return kernel

    def _heard(self) -> bytes:
        """What the starter says; empty where it has ended, also without having read all that it was told."""
        try:
            return self._line.recv(1 << 16)
        except ConnectionResetError:
            return b""

    def _fork(self, asked: dict[str, Any]) -> KernelToBe | None:
        zygote = os.getpid()
        pid = os.fork()
        if pid == 0:
            return KernelToBe(tuple(asked["argv"]), asked["env"], asked["cwd"], zygote)
        # A group of its own, so that it can be interrupted with all that it starts; told by both sides, since either
        # may be first.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.setpgid(pid, pid)
        self._kernels.add(pid)
        self.say(forked=asked["fork"], pid=pid)
        return None

    def _tell_ended(self) -> None:
        while self._kernels:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            self._kernels.discard(pid)
            self.say(ended=pid, status=os.waitstatus_to_exitcode(status))

    def _end_kernels(self) -> None:
        for pid in self._kernels:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)

    def say(self, **told: Any) -> None:
        """Write one line; where nobody reads any more, the end is near and told by the socket."""
        with contextlib.suppress(OSError):
            self._line.sendall(json.dumps(told).encode() + b"\n")


def load(names: list[str]) -> None:
    """Import modules, and call what stands behind a colon, as in ``package.module:function``."""
    for name in names:
        module, _, function = name.partition(":")
        loaded = import_module(module)
        if function:
            getattr(loaded, function)()


def main(words: list[str]) -> None:
    """Load, serve, and in each child become a kernel."""
    line = socket.socket(fileno=int(words[0]))
    zygote = Zygote(line)
    put_off_grammar()
    try:
        load([*_OF_A_KERNEL, *json.loads(words[1])])
    except Exception as error:  # noqa: BLE001 - whatever a library raises on loading, kernels can be had without it
        zygote.say(refused=f"{type(error).__name__}: {error}")
        return
    if (threads := len([*Path("/proc/self/task").iterdir()])) > 1:
        zygote.say(refused=f"a library started {threads - 1} thread(s) when it was loaded")
        return
    # What is loaded is never collected: the collector would touch it in each kernel, and each would have a copy.
    gc.collect()
    gc.freeze()
    zygote.say(ready=True)
    kernel = zygote.serve()
    if kernel is None:
        # Nothing is left to be written, and libraries complain of what they find at a regular end after `freeze`.
        os._exit(0)
    line.close()
    become_kernel(kernel)


if __name__ == "__main__":
    main(sys.argv[1:])
