"""A client that knows sooner when its kernel is ready."""

import asyncio
import time
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient

_FIRST_PATIENCE, _LONGEST_PATIENCE = 0.05, 1.0


class QuickClient(AsyncKernelClient):
    """jupyter_client's, but it does not wait until the kernel has been silent for a while.

    Messages are told apart by their parent, so what the kernel said while it started does no harm.

    Attributes
    ----------
    language_info : what the kernel says of its language, once it is ready
    """

    language_info: dict[str, Any]

    async def wait_for_ready(self, timeout: float | None = None) -> None:  # noqa: ASYNC109 - jupyter_client's own parameter
        """Wait until the kernel answers on both channels.

        Raises
        ------
        RuntimeError
            If it dies before, or is not ready within `timeout` seconds.
        """
        until = float("inf") if timeout is None else time.monotonic() + timeout
        patience = _FIRST_PATIENCE
        while time.monotonic() < until:
            asked = self.kernel_info()
            try:
                # What is published before the subscription has reached the kernel is lost: then it is asked again.
                answer = await self._from(asked, self.get_shell_msg, patience)
                await self._from(asked, self.get_iopub_msg, patience)
            except Empty:
                patience = min(2 * patience, _LONGEST_PATIENCE)
            else:
                self.language_info = dict(answer["content"]["language_info"])
                self._handle_kernel_info_reply(answer)
                return
            if not await self._async_is_alive():
                raise RuntimeError("it died before it answered")
        raise RuntimeError(f"it did not answer within {timeout} seconds")

    async def _from(self, asked: str, receive: Any, patience: float) -> Any:
        until = time.monotonic() + patience
        while True:
            message = await receive(timeout=max(until - time.monotonic(), 0))
            if message["parent_header"].get("msg_id") == asked:
                return message
            await asyncio.sleep(0)
