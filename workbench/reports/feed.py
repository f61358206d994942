"""The archive as an Atom feed (RFC 4287), for whoever wants to hear of new reports."""

import uuid
from collections.abc import Sequence
from urllib.parse import quote
from xml.etree import ElementTree as ET

from workbench.reports.archive_entries import Entry

_ATOM = "http://www.w3.org/2005/Atom"
_FAMILY = uuid.uuid5(uuid.NAMESPACE_DNS, "workbench.invalid")
_BEFORE_ALL = "1970-01-01T00:00:00+00:00"
_MOST = 100


def feed(entries: Sequence[Entry], *, title: str, address: str = "") -> str:
    """Write reports as a feed, newest first; the same reports give the same text.

    An id is the same for all revisions of an issue, and the same wherever the archive is published: it
    comes from the case's title, the series and the period. `updated` says when a revision was made.

    Parameters
    ----------
    entries : newest first; those without a page are left out
    title : of the case
    address : of the folder in which the archive is served, ending in ``/``; links are relative where empty
    """
    ET.register_namespace("", _ATOM)
    shown = [entry for entry in entries if entry.address][:_MOST]
    root = ET.Element(f"{{{_ATOM}}}feed")
    if address:
        root.set("{http://www.w3.org/XML/1998/namespace}base", address)
    _add(root, "id", _identity(title))
    _add(root, "title", f"{title}: reports")
    _add(root, "updated", max((_updated(entry) for entry in shown), default=_BEFORE_ALL))
    _add(_add(root, "author"), "name", title or "workbench")
    _add(root, "link", rel="self", href="feed.xml", type="application/atom+xml")
    _add(root, "link", rel="alternate", href="index.html", type="text/html")
    for entry in shown:
        manifest = entry.manifest
        item = _add(root, "entry")
        _add(item, "id", _identity(title, entry.series, entry.period if entry.series else entry.address))
        told = ", ".join(filter(None, [manifest.title, entry.period, entry.series]))
        _add(item, "title", f"{manifest.tlp} {told}")
        _add(item, "updated", _updated(entry))
        _add(item, "link", rel="alternate", href=quote(entry.address), type="text/html")
        if entry.series:
            _add(item, "category", term=entry.series)
        revised = (
            f"Revised {manifest.revision} times. "
            if manifest.revision > 1
            else "Revised. "
            if manifest.revision
            else ""
        )
        _add(item, "summary", f"{revised}{manifest.changed}".strip() or manifest.title)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text:
        element.text = "".join(one for one in text if one.isprintable())
    return element


def _identity(*parts: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_FAMILY, chr(31).join(parts))}"


def _updated(entry: Entry) -> str:
    return entry.manifest.at or _BEFORE_ALL
