"""A stored text with what is known of where and when it appeared."""

import hashlib
from dataclasses import dataclass
from datetime import date


def article_identity(text: str, title: str = "", outlet: str = "", published: date | None = None) -> str:
    """Return the stable id of an article: 16 hexadecimal digits over text, title, outlet and day.

    The same text in two outlets is two articles, since each outlet vouches for its own.
    """
    parts = [text, title, outlet, published.isoformat() if published else ""]
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


@dataclass(frozen=True)
class Article:
    """A text as it was read; offsets of claims count its Unicode code points.

    Attributes
    ----------
    article_id : stable id, see `article_identity`
    text : the whole text, never changed after it is stored
    title : headline, empty where none is known
    outlet : who published it, empty where not known
    published : day of publication, None where not known
    url : address it was taken from, empty where not known
    language : ISO 639-1 code
    source_file : name of the file it was read from, without its folder
    """

    article_id: str
    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    url: str = ""
    language: str = "en"
    source_file: str = ""
