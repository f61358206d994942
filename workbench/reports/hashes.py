"""SHA-256 of files and of plain data."""

import hashlib
import json
from pathlib import Path


def file_hash(file: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal; empty where there is no such file."""
    try:
        with file.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def data_hash(value: object) -> str:
    """SHA-256 of plain data, the same whatever the order of its keys."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=True).encode("ascii")).hexdigest()
