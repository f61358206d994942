"""What analysts decide on, as JSON text."""

import json
from typing import Any

from workbench.errors import DecisionError


def read_value(what: str, text: str) -> Any:
    """Read a value that a table can hold.

    Parameters
    ----------
    what : what it is the value of, for the message

    Raises
    ------
    DecisionError
        If the text is not JSON, or holds what UTF-8 cannot (lone surrogates).
    """
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise DecisionError(
            f'{what}: {text!r} is not JSON that a table can hold: text goes in double quotes, such as "AID"'
        ) from error
    return value
