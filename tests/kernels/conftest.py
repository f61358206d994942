"""Kernels through jupyter_client's own manager, as JupyterLab and papermill start them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.kernels.processes import Started
from workbench.kernels.kernels import Kernels


@pytest.fixture(scope="session")
def kernels() -> Kernels:
    """Kernels with two small libraries loaded; their zygote lives as long as the tests' process."""
    return Kernels(["statistics", "numpy"])


@pytest.fixture
def started(kernels: Kernels) -> Started:
    @asynccontextmanager
    async def start(**options: Any) -> AsyncIterator[tuple[Any, Any]]:
        manager: Any = kernels.manager()
        await manager.start_kernel(**options)
        client: Any = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=60)
            yield manager, client
        finally:
            client.stop_channels()
            if manager.has_kernel:
                await manager.shutdown_kernel(now=True)
            manager.context.destroy(linger=0)
            kernels.done(manager)

    return start
