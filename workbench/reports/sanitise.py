"""Let through only harmless HTML: whatever an article contains, nothing of it runs, loads or dresses up.

The page's own elements have ids and classes that begin with ``page-``, which no cleaned HTML can have: an
output can neither look like the page's banner nor stand in the way of its script.
"""

import re

import nh3

_BLOCKS = "h1 h2 h3 h4 h5 h6 p div section article aside blockquote pre hr br ul ol li dl dt dd details summary figure figcaption"
_TABLES = "table caption thead tbody tfoot tr th td colgroup col"
_WORDS = "a abbr b strong i em cite code q s del ins small span sub sup mark time kbd samp u var bdi"
_TAGS = set(f"{_BLOCKS} {_TABLES} {_WORDS}".split())
# Tags that lose their content too; all other forbidden tags leave their text behind.
_EMPTIED = {"script", "style", "svg", "math", "iframe", "object", "template", "noscript", "select", "textarea", "title"}
_ATTRIBUTES = {
    "*": {"class", "id", "title", "lang", "dir", "aria-label"},
    "a": {"href"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "time": {"datetime"},
    "ol": {"start"},
    "details": {"open"},
}

_ID = re.compile(r"(event|wb)-[\w.-]+", re.ASCII)
_CLASS = re.compile(r"(wb-|dataframe)[\w-]*", re.ASCII)
_LINK = re.compile(r"https?://[^\s<>\"]+|#(event|wb)-[\w.-]+", re.ASCII | re.IGNORECASE)
_ALIGNED = re.compile(r'(<t[dhr]) style="text-align: ?(left|center|right);?"')


def sanitise(html: str) -> str:
    """HTML with text, tables, lists, headings and links only, and every tag closed.

    Links lead to http, https, or a place of the page; ids begin with ``event-`` or ``wb-``, classes with
    ``wb-`` or ``dataframe``. No attribute's value holds an angle bracket, so a tag ends at the first ``>``.
    """
    # The alignment of table cells is the one style that is kept, as a class.
    with_classes = _ALIGNED.sub(r'\1 class="wb-align-\2"', html)
    return nh3.clean(
        with_classes,
        tags=_TAGS,
        clean_content_tags=_EMPTIED,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer",
    )


def _kept(_tag: str, attribute: str, value: str) -> str | None:
    match attribute:
        case "id":
            return value if _ID.fullmatch(value) else None
        case "class":
            return " ".join(name for name in value.split() if _CLASS.fullmatch(name)) or None
        case "href":
            return value if _LINK.fullmatch(value) else None
    return None if "<" in value or ">" in value else value
