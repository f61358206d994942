"""What stands behind signs that a converter garbled: bytes of another encoding, entities, ligatures, words cut at a line's end."""

import html
import re
import unicodedata

_REAL_HYPHENS = frozenset(
    {"anti", "pro", "non", "ex", "self", "semi", "post", "multi", "cross", "north", "south", "east", "west", "long", "short", "mid",
     "well", "far", "vice", "state", "government", "army", "rebel", "foreign", "high", "low", "half"}
)  # fmt: skip
"""Words whose hyphen stays, though a line ends behind it."""


def decoded(match: re.Match[str]) -> str:
    """Read as UTF-8 what was read as Windows-1252, where it can be."""
    raw = bytearray()
    for sign in match.group():
        try:
            raw += sign.encode("cp1252")
        except UnicodeEncodeError:
            raw.append(ord(sign) if ord(sign) < 256 else 0xFF)  # noqa: PLR2004 - bytes that Windows-1252 leaves free
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match.group()


def from_bytes(match: re.Match[str]) -> str:
    """Read "=E2=80=99" as UTF-8, where it can be."""
    try:
        return bytes.fromhex(match.group().replace("=", "")).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()


def unescaped(match: re.Match[str]) -> str:
    """Return the sign that an entity stands for; a blank for one that prints nothing."""
    sign = html.unescape(match.group())
    # A soft hyphen or a joiner stays what it is, and goes with its like; another blank is a blank.
    return sign if sign.isprintable() or all(unicodedata.category(one) == "Cf" for one in sign) else " "


def spelt_out(match: re.Match[str]) -> str:
    """The letters of a ligature."""
    return unicodedata.normalize("NFKC", match.group())


def joined(match: re.Match[str]) -> str:
    """Return the hyphen at a line's end where the word keeps it, else nothing."""
    return "-" if match["word"].lower() in _REAL_HYPHENS else ""
