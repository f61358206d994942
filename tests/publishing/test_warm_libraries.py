"""What kernels of reports have loaded does not change what they show."""

from typing import Any

import pytest

from tests.kernels.processes import run
from workbench.kernels.kernels import Kernels
from workbench.kernels.zygote_client import HAS_FORK
from workbench.publishing.warm_libraries import PRELOAD

pytestmark = pytest.mark.skipif(not HAS_FORK, reason="kernels are forked on Linux only")


def test_a_figure_is_shown_as_a_figure() -> None:
    shown: list[dict[str, Any]] = []

    def hear(message: dict[str, Any]) -> None:
        if message["msg_type"] in {"display_data", "execute_result"}:
            shown.append(message["content"]["data"])

    async def work() -> None:
        kernels = Kernels(PRELOAD)
        manager = kernels.manager()
        await manager.start_kernel()
        client: Any = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=60)
            code = "import networkx, workbench as wb; wb.charts.network_map(networkx.MultiDiGraph())"
            await client.execute_interactive(code, timeout=60, output_hook=hear)
        finally:
            client.stop_channels()
            await manager.shutdown_kernel(now=True)
            manager.context.destroy(linger=0)
            kernels.done(manager)

    run(work())
    assert [list(one) for one in shown] == [["application/vnd.plotly.v1+json"]]
