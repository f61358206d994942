"""Where the turns of a transcript begin: a name and a colon at the head of a line.

One such line has a dateline or a source; several are a transcript, and so is one that begins with a title in capitals,
as officials' own transcripts do: "MS. SMITH: Good afternoon."
"""

import re

from workbench.extraction.language.picture_credits import is_credit

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_NAME = r"[A-Z\u00c0-\u00de][\w.'\u2019-]*"
_OFFICE = rf"(?:, {_NAME}(?:,? (?:{_NAME}|and|for|of|the|to)){{0,8}})?"
"""What stands behind a name: "JANE SMITH, CHIEF CORRESPONDENT:", "Ms. Jane Smith, Minister for Trade:"."""
_TURN = re.compile(rf"\s*{_NAME}(?: {_NAME}){{0,4}}{_OFFICE}:\s+(?=\S)")
_TITLED = re.compile(
    r"\s*(?:MR|MRS|MS|DR|AMB|AMBASSADOR|CHANCELLOR|GEN|GENERAL|MINISTER|PREMIER|PRESIDENT|PRIME MINISTER|SECRETARY"
    r"|SECRETARY[- ]GENERAL|SENATOR|SPOKESMAN|SPOKESPERSON|SPOKESWOMAN|(?:FOREIGN|DEFEN[CS]E) (?:MINISTER|SECRETARY))\.?"
    r" [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]+(?: [A-Z\u00c0-\u00de.'\u2019-]+){0,3}:"
)
_FEWEST = 2


def is_titled(label: str) -> bool:
    """Whether a line begins with a title and name in capitals and a colon, so that it is a turn though it is the only one."""
    return _TITLED.match(label) is not None


def turns_of(text: str) -> dict[int, int]:
    """Return where the turns of a text begin, each with the code point behind its label; none where it is no transcript."""
    found = [
        (line, turn.end())
        for line in _LINE.finditer(text)
        if (turn := _TURN.match(text, line.start(), line.end())) is not None and not is_credit(line.group())
    ]
    if len(found) < _FEWEST:
        found = [(line, end) for line, end in found if is_titled(line.group())]
    return {line.start(): end for line, end in found}
