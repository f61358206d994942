"""The kernel provisioner ``workbench-warm``: jupyter_client's own, but that kernels are forked where they can be."""

import asyncio
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import List, Unicode

from workbench.errors import NoWarmKernel
from workbench.kernels.forked_process import ForkedProcess
from workbench.kernels.socket_folders import new_socket_folder
from workbench.kernels.zygote_client import HAS_FORK, shared_zygote

NAME = "workbench-warm"
"""Of the entry point in the group ``jupyter_client.kernel_provisioners``."""

_LOOKS, _BETWEEN_LOOKS = 200, 0.005
_LAUNCHER = ["-m", "ipykernel_launcher"]
# What Python reads once, when it starts: a kernel that needs it otherwise than the zygote has it starts by itself.
_READ_AT_START = ("PYTHONPATH", "PYTHONHOME", "PYTHONHASHSEED", "PYTHONOPTIMIZE", "PYTHONUTF8", "LD_PRELOAD")


class WarmProvisioner(LocalProvisioner):
    """Starts kernels of this Python by forking; all else is jupyter_client's.

    A kernel that cannot be forked is started as a process of its own, only slower: on systems other than Linux, of
    another Python, with an environment that Python reads at its start, or where a library cannot be loaded.

    Attributes
    ----------
    preload : names of modules that the zygote loads, and of functions of theirs that it calls
    """

    preload = List(Unicode())
    _sockets: Path | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose sockets in the file system rather than ports, which another process could take first."""
        manager: Any = self.parent
        if HAS_FORK and manager is not None and self._sockets is None:
            self._sockets = new_socket_folder()
            if self._sockets is not None:
                manager.transport, manager.ip = "ipc", f"{self._sockets}/kernel"
        return await super().pre_launch(**kwargs)

    async def cleanup(self, restart: bool = False) -> None:
        """Remove the sockets, unless the kernel starts again on the same."""
        await super().cleanup(restart=restart)
        if self._sockets is not None and not restart:
            shutil.rmtree(self._sockets, ignore_errors=True)
            self._sockets = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork the kernel; start it as a process of its own where that cannot be."""
        env = {**(kwargs.get("env") or os.environ)}
        if self._can_fork(cmd, env, kwargs):
            cwd = str(kwargs.get("cwd") or Path.cwd())
            try:
                # Loading takes a second the first time: the server may answer others meanwhile.
                zygote = await asyncio.to_thread(shared_zygote, self.preload)
                pid = await asyncio.to_thread(zygote.fork, cmd[3:], env, cwd)
            except NoWarmKernel as error:
                self.log.warning("A plain kernel starts: %s", error)
            else:
                self.process = ForkedProcess(zygote, pid)  # type: ignore[assignment]  # what is used of Popen
                self.pid = self.pgid = pid
                self.cwd = cwd
                return self.connection_info
        return await super().launch_kernel(cmd, **kwargs)

    async def kill(self, restart: bool = False) -> None:
        """Kill it, and be back when it is gone: jupyter_client would look once, and then only a tenth of a second later."""
        await super().kill(restart=restart)
        for _ in range(_LOOKS):
            if await self.poll() is not None:
                return
            await asyncio.sleep(_BETWEEN_LOOKS)

    def _can_fork(self, cmd: list[str], env: dict[str, str], options: dict[str, Any]) -> bool:
        return (
            HAS_FORK
            and os.path.realpath(cmd[0]) == os.path.realpath(sys.executable)
            and cmd[1:3] == _LAUNCHER
            and not options.get("independent")
            and all(options.get(one) is None for one in ("stdout", "stderr"))
            and all(env.get(one) == os.environ.get(one) for one in _READ_AT_START)
        )
