"""An authorizer for a test: everybody may read, nobody may write. Jupyter Server loads it by name."""

from typing import Any

from jupyter_server.auth.authorizer import Authorizer


class OnlyReading(Authorizer):
    """Lets in whoever reads."""

    def is_authorized(self, handler: Any, user: Any, action: str, resource: str) -> bool:  # noqa: ARG002 - Jupyter's
        """Say whether somebody may do something."""
        return action == "read"
