"""How charts write names, numbers and periods.

Names and titles come from articles and are untrusted. plotly reads a small HTML in every text it
draws (``<a href>``, ``<b>``, ``<br>``), so whatever is not ours passes through `safe` first.
"""

import html
import math
import re
import textwrap
import unicodedata

_WITH_ARTICLE = re.compile(
    r"(?:United (?:States|Kingdom|Nations|Arab Emirates)\b.*|(?:\w+ )*(?:Republic|Republic of the Congo|DR Congo)"
    r"|(?:[\w-]+ )+(?:Union|League|Islands|Bank|Court|Commission|Council|Fund|Alliance|Agency|Organi[sz]ation|Confederation)"
    r"|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles)"
)
"""Names of states and organisations that English puts "the" before."""

_FORMATTING = {"Cc", "Cf", "Cs"}


def plain(text: object) -> str:
    """One line of `text` without control, direction-changing or broken characters."""
    spaced = " ".join(str(text).split())
    if spaced.isprintable():  # nearly every text, and known at once
        return spaced
    return "".join(one for one in spaced if unicodedata.category(one) not in _FORMATTING)


def safe(text: object) -> str:
    """Text that plotly draws literally, whatever markup it holds.

    plotly splits a text at its tags first and decodes ``&lt;`` afterwards, so one escape is enough.
    It knows no ``&quot;``: quotes stay as they are.
    """
    return html.escape(plain(text), quote=False)


def shortened(text: object, length: int) -> str:
    """`text` in at most `length` characters, with an ellipsis where it was cut; not yet `safe`."""
    line = plain(text)
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def in_a_sentence(name: object) -> str:
    """A name as it stands within a sentence: ``the United States``, ``Niger``; not yet `safe`."""
    line = plain(name)
    return f"the {line}" if _WITH_ARTICLE.fullmatch(line) else line


def beginning(text: str) -> str:
    """The text as a sentence begins: with a capital letter."""
    return text[:1].upper() + text[1:]


def short_name(actor: str, name: object, length: int = 22) -> str:
    """A name for a small place: where it is long and the actor's id is a usual short form, the id; not yet `safe`."""
    line = plain(name)
    return shortened(plain(actor) if len(line) > length and actor.isalnum() else line, length)


def wrapped(text: object, width: int = 46) -> str:
    """`text` made safe and broken into lines of about `width` characters for a hover label."""
    lines = textwrap.wrap(plain(text), width) or [""]
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def is_missing(value: object) -> bool:
    """Whether a table cell holds nothing: None, NaN or NaT."""
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) in {"NaT", "<NA>"}


def cell_text(value: object) -> str:
    """A table cell as one clean line; empty where it holds nothing."""
    return "" if is_missing(value) else plain(value)


_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we"})


def said_by(speaker: str, relayed_by: str) -> str:
    """``the minister, according to Reuters``; empty where the outlet speaks for itself.

    Who relays itself is named once; "he" and "they", of whom the article's sentence does not say who they are, stand in quotation marks.

    Parameters
    ----------
    speaker, relayed_by : as in a table of claims
    """
    speaker, relayed_by = ((f"“{one}”" if one.casefold() in _PRONOUNS else one) for one in (speaker, relayed_by))
    return (
        f"{speaker}, according to {relayed_by}"
        if speaker and relayed_by and speaker.casefold() != relayed_by.casefold()
        else speaker
    )
