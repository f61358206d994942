"""Lines that web pages leave in a saved article and that are none of its text: nothing is read in them.

Pointers to other articles are among them: "Read more: Egypt bombs Libya" tells of another day.
"""

import re
from functools import cache
from importlib.resources import files

_SIGNS = " \t\u00a0.,:;!|>\u00bb\u203a\u2192\u2022*-\u2013\u2014\u2026()[]"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_BEGINS = re.compile(
    r"\s*[(\[*\u2022-]?\s*(?:"
    r"(?i:read (?:more|also|next|the full (?:story|article)|full)|also read|see (?:also|more)|related(?: (?:articles?|stor(?:y|ies)|news|topics?))?"
    r"|more (?:on|from|about) (?:this|the)|more|watch(?: (?:also|live|more|now))?|listen(?: (?:also|to))?|recommended|don['\u2019]?t miss|in pictures"
    r"|you (?:may|might) also (?:like|be interested in)|editors?['\u2019]s? picks?|tags|topics|filed under|categor(?:y|ies))\s*(?::|\||\u2013|\u2014|>|\u00bb| - )"
    r"|(?i:sign up|subscribe|log in|sign in|register|join us|follow (?:us|our|the latest)|click (?:here|on|to)|download (?:our|the) app|get (?:our|the latest|more)"
    r"|tap here|scroll (?:down|to)|share (?:this|on|via)|support our|donate (?:now|today|to)|help us|have a (?:tip|story)|contact (?:us|the author|the reporter))\b"
    r"|(?i:(?:last )?(?:updated|modified|published|posted|first published|publication date|date))(?:\s*:|\s+(?:on |at )?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?,? |"
    + _MONTH
    + r" \d|(?:a|an|one|two|three) (?:minute|hour|day)s? ago))"
    r"|(?i:(?:image|photo|photograph|picture|video|graphic|map|illustration|screen ?shot)(?: (?:source|credits?|captions?|by|courtesy(?: of)?|copyright))?\s*[:|/]|(?:image|photo|picture)s? (?:source|credit|caption|copyright|courtesy|by)\b)"
    r"|(?i:credits?|sources?|copyright)\s*:"
    r"|(?i:reporting by|editing by|writing by|additional reporting|compiled by|translated by|produced by|with inputs? from|this article (?:was|is|first|originally))\b(?=\s*:|\s+[A-Z0-9(]| (?:was|is|first|originally) )"
    r"|(?i:(?:an? |this |the )?(?:undated )?(?:file|handout|archive|archival) (?:photo(?:graph)?|image|picture|footage|pic)s?\b)"
    r"|(?i:file(?: (?:photo|picture|image|pic))?)\s*(?:[-\u2013\u2014:]|$)|(?i:in this (?:file )?(?:photo|image|picture|handout)|this (?:file|handout) (?:photo|image|picture))\b"
    r"|(?i:(?:reading|read) time\s*:|(?:\d{1,2}|one|two|three|four|five|a)[- ]min(?:ute)?s? read\b)"
    r"|\u00a9|\(c\) \d|\u2014 [^@\n]{1,60}\(@\w{1,20}\)"
    r")"
)
_CONTAINS = re.compile(
    r"(?i:\b(?:we|this (?:web)?site|our (?:web)?site|partners) (?:and our partners )?uses? (?:essential )?cookies\b|\baccept (?:all )?cookies\b|cookie (?:policy|settings|preferences)\b"
    r"|all rights reserved|\b(?:our|the|this site's|agree to) (?:privacy policy|terms of (?:use|service))\b|\bsubscribe to our\b|\bour newsletter\b|\bthis page requires javascript\b|\benable javascript\b)"
    r"|pic\.twitter\.com/|\(@\w{1,20}\) [A-Z][a-z]+ \d"
)
_BYLINE = re.compile(
    r"\s*(?:By|BY|Written by|Text by|Story by)\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w.'\u2019-]*"
    r"(?:(?:\s*[,|&\u2013\u2014-]\s*|\s+)(?:[A-Z][\w.'\u2019-]*|and|in|of|the|for)){1,12}\s*$"
)
_STAMP = re.compile(
    r"\s*(?:(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)[a-z]*\.?,? )?(?:"
    + _MONTH
    + r" \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? "
    + _MONTH
    + r",? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d\d)[^a-z]{0,40}(?:[ap]\.?m\.?)?[^a-z]{0,20}$"
)
_TRAIL = re.compile(
    r"[^\n>\u203a\u00bb]{1,40}(?:\s[>\u203a\u00bb]\s[^\n>\u203a\u00bb]{1,40}){1,12}\s*$"
    r"|[^\n|/\u2022\u00b7]{1,40}(?:\s[|/\u2022\u00b7]\s[^\n|/\u2022\u00b7]{1,40}){2,12}(?<![.!?\s])\s*$"
)
_LONGEST = 300
_HEADING = re.compile(
    r"\W*(?i:(?:most|must) (?:read|popular|viewed|watched|shared)|related(?: (?:articles|stor(?:y|ies)|news|content|posts|topics|coverage|reading))?|trending(?: now)?"
    r"|recommended(?: (?:stories|articles|for you|reading))?|more (?:stories|news|from this section|on this story|like this)|latest (?:news|stories|headlines)|top stories|other news"
    r"|you (?:may|might) also (?:like|be interested in)|what to read next|editors?['\u2019]?s? picks?|read next|also read|see also)\W*"
)
_LONGEST_HEADING = 40
_TEASER = re.compile(r"(?:\u2026|\.{3})\W*(?i:(?:read|see|show|learn) more|continue reading|more)?\W*$")
_SHORTEST_TEASER = 40
_LEFT_OUT = re.compile(r"[\[(](?:\u2026|\.{3})[\])]\W*$")
_QUOTED = re.compile(r"[\u201c\u201d\"]")
_LISTED = re.compile(r"\s[\u2022\u00b7]\s")
_FEWEST_LISTED = 4


def is_residue(line: str) -> bool:
    """Whether a line is a button, pointer, notice, byline, time stamp or credit rather than text.

    Parameters
    ----------
    line : a line or paragraph; longer ones than 300 code points are text, unless they list headlines
    """
    if _is_list(line):
        return True
    if len(line) > _LONGEST:
        return False
    if line.strip(_SIGNS).replace("\u2019", "'").casefold() in _whole_lines():
        return True
    found = _BEGINS.match(line) or _CONTAINS.search(line) or _BYLINE.match(line) or _STAMP.match(line)
    return found is not None or _TRAIL.match(line) is not None


def heads_pointers(line: str) -> bool:
    """Whether a line is the heading of a list of other articles: "Most read", "Related stories:"."""
    return len(line) <= _LONGEST_HEADING and _HEADING.fullmatch(line) is not None


def is_teaser(line: str) -> bool:
    """Whether a line breaks off, as the beginnings of other articles do: "The foreign minister has urged both ..."."""
    if len(line.strip()) < _SHORTEST_TEASER or _TEASER.search(line[-_SHORTEST_TEASER:]) is None:
        return False
    # Inside a quotation "[...]" says that the reporter left something out.
    in_quotation = len(_QUOTED.findall(line)) % 2 == 1
    return not (in_quotation and _LEFT_OUT.search(line[-_SHORTEST_TEASER:]))


def _is_list(line: str) -> bool:
    """Whether a line is a row of headlines with dots between them, none a whole sentence."""
    listed = _LISTED.split(line)
    return len(listed) >= _FEWEST_LISTED and not any(one.rstrip().endswith((".", "!", "?")) for one in listed)


@cache
def _whole_lines() -> frozenset[str]:
    text = (files(__package__) / "residue.txt").read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and not line.startswith("#"))
