"""Bytes of a file as text."""

import codecs
import re

from charset_normalizer import from_bytes

_BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]

_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"PAR1": "a Parquet table",
    b"\x7fELF": "a program",
}

# In the first bytes of an HTML page or an XML file.
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")

_SAMPLE = 2**16
_CONTROL = bytes({*range(32), 127} - {*b"\t\n\r\f\b\x1b"})
_MOSTLY = 0.9


def decode(raw: bytes, *, declares: bool = False) -> str:
    """Read bytes by their byte order mark, as UTF-8, as they declare themselves, or by what fits best.

    Parameters
    ----------
    declares : whether the form of the file has a place to declare the encoding, as HTML and XML have

    Raises
    ------
    ValueError
        If the bytes are no text, or of no encoding that can be told; the message says what they are.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    for signature, kind in _SIGNATURES.items():
        if raw.startswith(signature):
            raise ValueError(f"it is {kind}, not text: save its text as .txt or .html")
    if wide := _utf16_without_mark(raw):
        return raw.decode(wide, "replace")
    sample = raw[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) // 100:
        raise ValueError("it is binary, not text: save its text as .txt or .html")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return (_as_declared(raw) if declares else None) or _detected(raw)


def _utf16_without_mark(raw: bytes) -> str | None:
    """Tell UTF-16 of mostly Latin letters by the zero in every other byte."""
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > _MOSTLY * half and not sample[0::2].count(0):
        return "utf-16-le"
    if half and sample[0::2].count(0) > _MOSTLY * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _as_declared(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:4096])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else "utf-8"
        # It is not Unicode, or it would have been read by now.
        if name.startswith("utf"):
            return None
        # Browsers read these two as Windows-1252, so that is what pages are written in.
        return raw.decode("cp1252" if name in {"iso8859-1", "ascii"} else name, "replace")
    except (LookupError, UnicodeError):
        return None  # no such encoding, or none of text


def _detected(raw: bytes) -> str:
    # Statistics cannot tell the encodings of Europe apart by the few marks of a mostly English text.
    letters = len(raw.translate(None, bytes(range(128, 256))))
    if letters >= _MOSTLY * len(raw):
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError:
            pass
    best = from_bytes(raw).best()
    if best is None:
        raise ValueError("its encoding cannot be told: save it as UTF-8")
    return str(best)
