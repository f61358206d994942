"""Ask a kernel, and see whether a process has ended."""

import asyncio
import os
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient

Started = Callable[..., AbstractAsyncContextManager[tuple[Any, AsyncKernelClient]]]
"""Starts a kernel and gives its manager and a client; both are seen to at the end."""


async def printed(client: AsyncKernelClient, code: str) -> str:
    """What the code prints."""
    texts: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream":
            texts.append(message["content"]["text"])

    await client.execute_interactive(code, timeout=60, output_hook=hear)
    return "".join(texts).strip()


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run it in a thread of its own: in that of the tests, a browser that another test opened keeps a loop running."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


def gone(pid: int, seconds: float = 20) -> bool:
    """Whether the process ends within this time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if (
            Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
        ):  # ended, and its parent has not asked yet
            return True
        time.sleep(0.05)
    return False
