"""Write a file so that it appears whole or not at all."""

import os
import secrets
from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Write `text` as UTF-8 to `file`, replacing what was there; nobody ever sees half of it.

    It is written beside, under a hidden name, and renamed: a process that is killed leaves the old file.
    """
    aside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        aside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(aside, file)  # noqa: PTH105 - the one rename that is atomic on every system
    finally:
        aside.unlink(missing_ok=True)
