"""What a forked child does to become a kernel like any other."""

import atexit
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_PATIENCE = 5.0
"""Seconds that a thread of ipykernel's has to say what it has left to say."""


@dataclass(frozen=True)
class KernelToBe:
    """What was asked of the zygote.

    Attributes
    ----------
    argv : arguments of ``ipykernel_launcher``
    env : the whole environment
    cwd : folder to work in
    zygote : process id of the zygote; the kernel ends when it does
    """

    argv: tuple[str, ...]
    env: Mapping[str, str]
    cwd: str
    zygote: int


def become_kernel(kernel: KernelToBe) -> None:
    """Run ipykernel until it is shut down, and end the process.

    Nothing of the zygote may be felt: signals, standard input, environment, folder, arguments and random numbers are
    those of a process of its own. Python's `random` sees to itself after a fork.
    """
    if os.getpid() != os.getpgrp():
        os.setpgid(0, 0)
    for one in (signal.SIGCHLD, signal.SIGTERM):
        signal.signal(one, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.environ.clear()
    os.environ.update(kernel.env)
    os.chdir(kernel.cwd)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    import ipykernel_launcher  # noqa: PLC0415 - loaded by the zygote; here only for its path
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415 - as above

    sys.argv = [ipykernel_launcher.__file__, *kernel.argv]
    # ipykernel read its parent from the environment when it was loaded, in the zygote.
    try:
        IPKernelApp.launch_instance(argv=[*kernel.argv, f"--IPKernelApp.parent_handle={kernel.zygote}"])
    finally:
        _end(IPKernelApp.instance())


def _end(app: Any) -> None:
    """End without taking apart, object by object, the memory that is the zygote's: that took seconds.

    Threads end first, as at any regular end. ipykernel's own are not waited for there: the one that was asked to end
    the kernel still has an answer to publish, and would wait for ever for the channel that ipykernel's exit function has
    closed, as that function for the thread.
    """
    for thread in (app.control_thread, app.shell_channel_thread):
        if thread is not None and thread.is_alive():
            thread.stop()
            thread.join(_PATIENCE)
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001 - what a regular end waits for
    atexit._run_exitfuncs()  # noqa: SLF001 - what a regular end calls
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # closed, or nobody reads any more
            stream.flush()
    os._exit(0)
