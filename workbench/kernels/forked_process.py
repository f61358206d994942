"""A forked kernel, handled as `subprocess.Popen` handles a process."""

import contextlib
import os
import signal
import subprocess
import time

from workbench.kernels.zygote_client import Zygote


class ForkedProcess:
    """As much of `subprocess.Popen` as jupyter_client asks for; the zygote is the parent, and tells how it ended.

    Attributes
    ----------
    pid : process id, which is its process group too
    returncode : exit status, None while it runs
    """

    stdin = stdout = stderr = None

    def __init__(self, zygote: Zygote, pid: int) -> None:
        self._zygote = zygote
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Exit status, None while it runs."""
        if self.returncode is None:
            self.returncode = self._zygote.status(self.pid)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Exit status, once it has ended.

        Raises
        ------
        subprocess.TimeoutExpired
            If it runs longer than `timeout` seconds.
        """
        until = None if timeout is None else time.monotonic() + timeout
        while (status := self.poll()) is None:
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            time.sleep(0.01)
        return status

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)
