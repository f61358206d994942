"""Article files that come in a form, as browsers send them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tornado.httputil import (
    HTTPFile,
    HTTPHeaders,
    HTTPInputError,
    ParseBodyConfig,
    ParseMultipartConfig,
    parse_body_arguments,
)

from workbench.errors import RequestError
from workbench.model import parse_day

MOST_FILES = 1000
_FORM = ParseBodyConfig(multipart=ParseMultipartConfig(max_parts=MOST_FILES + 10))
_FIELDS = ("published", "outlet")
_LONGEST_NAME = 200
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u2028\u2029\ud800-\udfff]')


@dataclass(frozen=True)
class Upload:
    """What a form brought.

    Attributes
    ----------
    files : contents by the name under which they are put down
    published, outlet : for articles that do not say so themselves; empty where the form does not either
    """

    files: dict[str, bytes]
    published: str
    outlet: str

    def put_down(self, folder: Path) -> None:
        """Write the files into a folder."""
        for name, content in self.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def read_upload(content_type: str, body: bytes, headers: HTTPHeaders) -> Upload:
    """Read a form.

    Raises
    ------
    RequestError
        If it is none, brings no file, or has a field that it cannot have.
    DateError
        If the day of publication is none.
    """
    fields: dict[str, list[bytes]] = {}
    files: dict[str, list[HTTPFile]] = {}
    if not content_type.lower().startswith("multipart/form-data"):
        raise RequestError("the body is no form: send multipart/form-data with the article files as `files`")
    try:
        parse_body_arguments(content_type, body, fields, files, headers, config=_FORM)
    except HTTPInputError as error:
        raise RequestError(f"the form cannot be read ({error}): send at most {MOST_FILES} files at once") from error
    if unknown := [name for name in [*fields, *files] if name not in {*_FIELDS, "files"}]:
        raise RequestError(f"the form has the unknown field {unknown[0][:100]!r}: it may have files, published, outlet")
    given = files.get("files", [])
    if not given:
        raise RequestError("the form brings no file: send the articles as `files`, each with its name")
    published, outlet = (_text(name, fields) for name in _FIELDS)
    if published:
        parse_day(published, "published")
    return Upload(_named(given), published, outlet)


def _text(name: str, fields: dict[str, list[bytes]]) -> str:
    values = fields.get(name, [])
    if len(values) > 1:
        raise RequestError(f"{name} is given {len(values)} times: give it once")
    try:
        return values[0].decode("utf-8").strip() if values else ""
    except UnicodeDecodeError as error:
        raise RequestError(f"{name} is not UTF-8: write it so") from error


def _named(files: Iterable[HTTPFile]) -> dict[str, bytes]:
    """Files under names that are safe to write; of two of one name the second goes into a folder."""
    found: dict[str, bytes] = {}
    for number, file in enumerate(files, 1):
        name = _safe(file.filename)
        found[name if name not in found else f"{number}/{name}"] = file.body
    return found


def _safe(given: str) -> str:
    """The last part of a name, as it can be written on any system; its ending, which names the form, stays."""
    last = _NOT_IN_NAMES.sub("_", re.split(r"[/\\]", given)[-1]).strip(" .")
    if not last:
        raise RequestError(f"a file is called {given[:100]!r}: give it a name with an ending such as .txt")
    stem, dot, ending = last.rpartition(".")
    return f"{stem[: _LONGEST_NAME - len(ending)]}{dot}{ending}"[:_LONGEST_NAME] if dot else last[:_LONGEST_NAME]
