"""Values as TOML has them."""

import json


def toml_text(value: str | bool | float) -> str:
    """Write a text, truth value or number; JSON's escapes are TOML's, but for DEL, which TOML wants escaped too."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
