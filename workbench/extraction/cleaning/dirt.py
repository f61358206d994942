"""What web pages, converters and translators leave in a text, with what is to be read in its place.

Each pattern replaces its group ``out`` where it has one, else all that it matches. All run in linear time on any text.
"""

import re
from collections.abc import Callable

from workbench.extraction.cleaning.decoded import decoded, from_bytes, joined, spelt_out, unescaped

_MOJIBAKE_FIRST = "\u00c2\u00c3\u00c5\u00c4\u00e2\u00d0\u00d1\u00f0"
_MOJIBAKE_REST = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc"
    "\u2122\u0161\u203a\u0153\u017e\u0178"
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_AFTER_A_DAY = "that|and|after|before|when|as|to|for|with|in|at|by|but|while|said|night|morning|evening|afternoon"
_TAGS_OF_BLOCKS = (
    "p|br|hr|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|section|article|aside|header|footer|nav|figure|figcaption|blockquote"
    "|button|option|label|title|description|summary|item|entry|content|body"
)
_MARKS_OF_AGENCIES = r"UPDATE \d|WRAPUP \d|RPT|REFILE|CORRECTED|EXCLUSIVE|BREAKING(?: NEWS)?|JUST IN|URGENT|ALERT|LIVE(?: UPDATES)?|FACTBOX"
_PICTOGRAMS = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\U000e0020-\U000e007f\ufffd"
_NUMBERED_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
_GOES_ON = (
    "of|in|on|to|for|from|by|with|and|that|the|an?|its|their|at|against|over|after|who|which|has|have|had|was|were"
)
_AGENCIES = "Reuters|AP|AFP|Xinhua|TASS|Interfax|dpa|DPA|UPI|EFE|ANSA|Bloomberg|Kyodo|Yonhap|CNN|BBC"
_TWICE_RIGHT = "that|had|so|very|bye|blah|no|long|many|much|again|over"


def _constant(text: str) -> Callable[[re.Match[str]], str]:
    return lambda _: text


_NOTHING, _BLANK, _LINE, _MARK = _constant(""), _constant(" "), _constant("\n"), _constant('"')

DIRT: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"[{_MOJIBAKE_FIRST}][{_MOJIBAKE_REST}]{{1,3}}", decoded),
        # Mail: lines that go on, and letters written as bytes.
        (r"(?<=[A-Za-z,;] )=\r?\n|(?<=[A-Za-z])=\r?\n(?=[a-z])", _NOTHING),
        (r"(?:=[89A-F][0-9A-F]){2,4}", from_bytes),
        # Entities before tags, since feeds write "&lt;p&gt;".
        (r"&(?P<out>amp;)(?=(?:[A-Za-z]{2,8}|#\d{2,6});)", _NOTHING),
        (r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});", unescaped),
        (r"<ref\b[^<>\n]{0,200}>[^<>\n]{0,300}</ref>|<!\[CDATA\[|\]\]>|<!--[^<>\n]{0,300}-->", _NOTHING),
        (rf"</?(?i:{_TAGS_OF_BLOCKS})\b[^<>\n]{{0,200}}>", _LINE),
        (r"</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,200})?/?>", _NOTHING),
        # Soft hyphens, zero-width and bidirectional marks, variation selectors.
        ("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]", _NOTHING),
        ("[\ufb00-\ufb06]", spelt_out),
        (r"[\x1c-\x1f]", _BLANK),
        (r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", _NOTHING),
        (rf"(?m)^[ \t{_PICTOGRAMS}]*#(?:{_MARKS_OF_AGENCIES})\b:?\s?", _NOTHING),
        (rf"(?m)^[ \t{_PICTOGRAMS}]*(?:{_MARKS_OF_AGENCIES})\s?(?=[{_PICTOGRAMS}])", _NOTHING),
        (rf"[{_PICTOGRAMS}]", _NOTHING),
        (r"\s?[(\[](?:Photo|Photograph|Image|Picture|Credit|File|Source)\b[^()\[\]\n]{0,120}[)\]]", _NOTHING),
        (rf"(?<=[.!?]) ?[(\[](?:{_AGENCIES})[)\]](?=\s|$)", _NOTHING),
        # Marks of agencies before a headline: "UPDATE 2-Serbia expels ..."
        (rf"(?m)^[^\S\n]*(?:{_MARKS_OF_AGENCIES})\s?[-:\u2013\u2014|]\s?(?=\w)", _NOTHING),
        # A byline and a day on one line with the text: "By AFP - Published on 12/03/2023 - 10:15 Tunisia expelled ..."
        (
            (
                r"(?m)^(?:By [A-Z][^\n|\u2013\u2014-]{1,60} ?[-|\u2013\u2014,] ?)?(?i:published|updated|posted|modified|last updated)(?: on| at)?:? "
                rf"(?:{_NUMBERED_DAY})(?:,? ?(?:[-|/\u2013]|at)? ?\d{{1,2}}[:.]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?(?: (?:GMT|UTC|[A-Z]{{1,3}}T)\b)?)?"
                r" ?[-|:\u2013\u2014]? ?(?=[A-Z][a-z])"
            ),
            _NOTHING,
        ),
        (r"\bADVERTISEMENT\b", _LINE),
        # Times behind a speaker's name in a transcript: "Jane Smith (00:41):"
        (r"(?<=\w) ?[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]](?=:)", _NOTHING),
        # Quotation marks of teletypes: "``There was no attack,\u2033", "''I resign,'' he said".
        (r"``|\u2033|\u2036|(?<![\w'])''(?=[A-Z][^'\n]{2,400}[,.?!]''(?!'))|(?<=[,.?!])''(?![\w'])", _MARK),
        # Marks of links and notes: "[Lithuania](https://...)", "**China**", "Lithuania[3]".
        (r"\[(?=[^\[\]\n]{1,80}\]\([^()\s]{1,300}\))", _NOTHING),
        (r"\]\([^()\s]{0,300}\)", _NOTHING),
        (r"\[\[(?:[^\[\]|\n]{1,80}\|)?(?=[^\[\]\n]{1,80}\]\])|\]\]", _NOTHING),
        (r"\*{2,3}|'{2,5}(?=\w)|(?<=\w)'{2,5}|\[\d{1,3}\]", _NOTHING),
        ("(?:(?<=[A-Za-z]{3})|(?<=[a-z][.,;]))[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}", _NOTHING),
        (r"\b(?:https?://|www\.|pic\.twitter\.com/|t\.co/)[^\s<>\"')\]]{1,300}(?<![.,;:!?])", _NOTHING),
        (r"\r\n", _LINE),
        (rf"(?<=[a-z]{{3}})\n{{2,3}}(?=(?:{_GOES_ON})\s)", _BLANK),
        (r"\b(?P<word>[A-Za-z]{2,20})(?P<out>-\r?\n)(?=[a-z]{2})", joined),
        (r"(?P<out>[^\S\n\r\x0b\x0c\x85\u2028\u2029]{2,})", _BLANK),
        # Missing blanks: "left.The", "Tehran,Iran", "Fridaythat".
        (r"(?<=[a-z]{2}[.!?])(?=[A-Z\"'\u201c\u2018][A-Za-z]*\s)", _BLANK),
        (r"(?<=[.!?][\"\u201d])(?=[A-Z])|(?<=[,.!?]\u201d)(?=[A-Za-z])", _BLANK),
        (r"(?<=[a-z]{2}[,;])(?=[A-Za-z]{2})", _BLANK),
        (rf"\b(?:{_DAYS})(?P<out>)(?:{_AFTER_A_DAY})\b", _BLANK),
        # Doubled words: "the the army", "its troops troops", "resources. resources."
        (
            rf"\b(?i:(?P<word>(?!(?:{_TWICE_RIGHT})\b)[a-z]{{1,15}})(?P<out>\s{{1,3}}(?P=word)\b))(?![-'\u2019])",
            _NOTHING,
        ),
        (r"\b(?P<word>[A-Za-z]{3,20})\.(?P<out>\s{1,3}(?P=word)\.)", _NOTHING),
    )
)
"""In the order in which they are applied."""
