"""The kernel "Workbench", as JupyterLab finds and starts it."""

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import entry_points
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from tests.kernels.processes import printed, run
from workbench.kernels.forked_process import ForkedProcess
from workbench.kernels.provisioner import NAME, WarmProvisioner
from workbench.kernels.zygote_client import HAS_FORK
from workbench.publishing.warm_libraries import PRELOAD


@pytest.fixture
def specs(tmp_path: Path) -> KernelSpecManager:
    with as_file(files("workbench.kernels") / "kernelspec") as folder:
        shutil.copytree(folder, tmp_path / "analyst-workbench")
    return KernelSpecManager(kernel_dirs=[str(tmp_path)], ensure_native_kernel=False)


@asynccontextmanager
async def start(specs: KernelSpecManager) -> AsyncIterator[tuple[Any, AsyncKernelClient]]:
    """As Jupyter's own manager starts it: the manager, and a client that is ready."""
    manager: Any = AsyncKernelManager(kernel_name="analyst-workbench", kernel_spec_manager=specs)
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=120)
        yield manager, client
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)


def test_it_loads_what_reports_load(specs: KernelSpecManager) -> None:
    spec = specs.get_kernel_spec("analyst-workbench")
    assert spec.display_name == "Workbench"
    assert spec.metadata["kernel_provisioner"]["config"]["preload"] == list(PRELOAD)


def test_its_provisioner_is_found_by_name() -> None:
    (point,) = entry_points(group="jupyter_client.kernel_provisioners", name=NAME)
    assert point.load() is WarmProvisioner


@pytest.mark.slow
@pytest.mark.skipif(not HAS_FORK, reason="kernels are forked on Linux only")
def test_jupyters_own_manager_starts_it_forked_and_the_workbench_works_in_it(
    specs: KernelSpecManager, built_case: Path
) -> None:
    async def work() -> None:
        async with start(specs) as (manager, client):
            assert isinstance(manager.provisioner.process, ForkedProcess)
            code = (
                "import json, sys\n"
                "loaded = 'plotly' in sys.modules and 'pandas' in sys.modules\n"
                "import workbench as wb\n"
                f"case = wb.open_case({str(built_case)!r})\n"
                "figure = wb.charts.network_map(case.network('2024-04'))\n"
                "print(json.dumps([loaded, len(case.claims()), type(figure).__name__]))"
            )
            assert json.loads(await printed(client, code)) == [True, 7, "Figure"]

    run(work())


@pytest.mark.slow
@pytest.mark.skipif(not HAS_FORK, reason="kernels are forked on Linux only")
def test_its_debugger_answers(specs: KernelSpecManager) -> None:
    async def work() -> None:
        async with start(specs) as (_, client):
            asked = {
                "type": "request",
                "seq": 1,
                "command": "initialize",
                "arguments": {"clientID": "t", "adapterID": ""},
            }
            message = client.session.msg("debug_request", asked)
            client.control_channel.send(message)
            answer = await client.get_control_msg(timeout=60)
            assert answer["content"]["success"]
            assert "supportsConditionalBreakpoints" in answer["content"]["body"]

    run(work())
