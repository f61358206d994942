"""The server extension: HTTP under ``/workbench/api``, a thin face on cases and on publishing.

Jupyter Server finds it by `_jupyter_server_extension_points`. The rooms behind it load with the first question.
"""

from typing import Any

from workbench import __version__

__all__ = ["__version__"]


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    from workbench.server.extension import WorkbenchServer  # noqa: PLC0415 - listing extensions stays quick

    return [{"module": "workbench.server", "app": WorkbenchServer}]
