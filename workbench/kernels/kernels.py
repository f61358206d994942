"""Kernels for runs: of the Python that asks for them, warm where that can be, and all ended together."""

import os
import signal
import threading
from collections.abc import Sequence
from importlib.metadata import EntryPoint
from typing import Any

from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Instance, List, Unicode, default

from workbench.kernels.provisioner import NAME, WarmProvisioner
from workbench.kernels.quick_client import QuickClient
from workbench.kernels.zygote_client import HAS_FORK, shared_zygote

# Of a run nothing is remembered between sessions, and what goes wrong is told by whoever runs it.
_OF_A_RUN = ["--log-level=CRITICAL", "--HistoryManager.enabled=False"]


class WarmKernelManager(AsyncKernelManager):
    """Starts any kernel of this Python by `WarmProvisioner`, whatever its specification names.

    Attributes
    ----------
    preload : see `WarmProvisioner`
    """

    preload = List(Unicode())

    @default("client_class")
    def _quick_client(self) -> str:
        return f"{QuickClient.__module__}.{QuickClient.__qualname__}"

    @default("client_factory")
    def _quick_client_factory(self) -> type:
        return QuickClient

    @property
    def kernel_spec(self) -> KernelSpec | None:
        """The specification, with our provisioner in it."""
        spec = super().kernel_spec
        if spec is not None:
            spec.metadata["kernel_provisioner"] = {"provisioner_name": NAME, "config": {"preload": self.preload}}
            # Known also to a copy of the package whose entry points were written before there was this one.
            home = f"{WarmProvisioner.__module__}:{WarmProvisioner.__qualname__}"
            point = EntryPoint(NAME, home, KernelProvisionerFactory.GROUP_NAME)
            KernelProvisionerFactory.instance().provisioners.setdefault(NAME, point)
        return spec


class _ThisPython(KernelSpecManager):
    """Knows one kernel: the running interpreter, whatever kernels are installed on the machine."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002 - every name is this kernel
        return KernelSpec(resource_dir=RESOURCES, **get_kernel_dict(extra_arguments=_OF_A_RUN))


class _ThisPythonKernel(WarmKernelManager):
    kernel_spec_manager = Instance(KernelSpecManager)

    @default("kernel_spec_manager")
    def _this_python(self) -> KernelSpecManager:
        return _ThisPython(parent=self)


class Kernels:
    """Makes kernels of the running Python, from any number of threads, until it is told to stop.

    Parameters
    ----------
    preload : names of modules that kernels shall have loaded, and of functions of theirs to call, see `zygote.load`
    """

    def __init__(self, preload: Sequence[str] = ()) -> None:
        self.preload = tuple(preload)
        self._made: set[Any] = set()
        self._lock = threading.Lock()
        self._stopped = False

    def warm_up(self) -> None:
        """Begin to load the libraries in another process; returns at once."""
        if HAS_FORK:
            shared_zygote(self.preload)

    @property
    def stopped(self) -> bool:
        """Whether `stop` was called."""
        return self._stopped

    def manager(self) -> WarmKernelManager:
        """A manager whose kernel is not started yet; give it back with `done`."""
        manager = _ThisPythonKernel(kernel_name="python3", preload=list(self.preload))
        with self._lock:
            self._made.add(manager)
        return manager

    def done(self, manager: WarmKernelManager) -> None:
        """Forget a kernel that was shut down."""
        with self._lock:
            self._made.discard(manager)

    def stop(self) -> None:
        """Kill every kernel that runs; whoever waits for one finds it dead."""
        self._stopped = True
        with self._lock:
            for manager in self._made:
                provisioner = manager.provisioner
                if isinstance(provisioner, LocalProvisioner) and provisioner.process is not None:
                    _kill(provisioner)


def _kill(provisioner: LocalProvisioner) -> None:
    try:
        if provisioner.pgid and hasattr(os, "killpg"):
            os.killpg(provisioner.pgid, signal.SIGKILL)
        elif provisioner.process is not None:
            provisioner.process.kill()
    except ProcessLookupError:
        pass  # it ended by itself in this moment
